//! The bytes of a pack, as `source` describes and reads them.

use crate::compile::CodedFile;
use crate::rows::CodedRow;
use crate::source::{LETTER, Letters};
use crate::templates::{self, Pair};
use std::collections::{BTreeMap, BTreeSet};

/// A pack being written.
#[derive(Default)]
struct Writer {
    alphabet: Vec<char>,
    templates: Vec<Letters>,
    shapes: Vec<Vec<u8>>,
    codes: Stream,
    forms: Stream,
    texts: Stream,
    /// Every word with what it may be made from, for the templates to be learned.
    pairs: Vec<Pair>,
}

/// Bytes of one kind: like bytes side by side are compressed best.
#[derive(Default)]
struct Stream(Vec<u8>);

/// The pack of these files.
pub(crate) fn pack(files: &[CodedFile]) -> Vec<u8> {
    let mut trial = Writer::new(files);
    files.iter().for_each(|file| trial.file(file));
    let mut writer = Writer { templates: templates::learn(&trial.pairs), ..Writer::new(files) };
    files.iter().for_each(|file| writer.file(file));
    writer.finish()
}

impl Writer {
    fn new(files: &[CodedFile]) -> Self {
        let rows = || files.iter().flat_map(|file| &file.rows);
        let shapes: BTreeSet<&Vec<u8>> = rows().map(|row| &row.shape).collect();
        let strings = rows().flat_map(|row| row.forms.iter().chain(&row.texts).flatten());
        let mut n_uses: BTreeMap<char, usize> = BTreeMap::new();
        strings.flat_map(|string| string.chars()).for_each(|letter| {
            *n_uses.entry(letter).or_default() += 1;
        });
        assert!(n_uses.len() <= usize::from(u8::MAX - LETTER), "letters outgrow their bytes");
        let mut alphabet: Vec<char> = n_uses.keys().copied().collect();
        alphabet.sort_by_key(|letter| std::cmp::Reverse(n_uses[letter]));
        Self { alphabet, shapes: shapes.into_iter().cloned().collect(), ..Self::default() }
    }

    fn finish(self) -> Vec<u8> {
        let mut pack = Stream::default();
        pack.slice(self.alphabet.iter().collect::<String>().as_bytes());
        for slices in [&self.templates, &self.shapes] {
            pack.number(slices.len());
            slices.iter().for_each(|slice| pack.slice(slice));
        }
        for stream in [self.codes, self.forms, self.texts] {
            pack.slice(&stream.0);
        }
        pack.0
    }

    fn file(&mut self, file: &CodedFile) {
        let groups: Vec<&[CodedRow]> =
            file.rows.chunk_by(|a, b| (&a.codes, &a.shape) == (&b.codes, &b.shape)).collect();
        self.codes.number(file.table);
        self.codes.number(groups.len());
        self.meanings(&groups);
        let mut first = Letters::new();
        for row in &file.rows {
            self.row(row, &mut first);
        }
    }

    /// What the rows of each group have in common, column by column.
    fn meanings(&mut self, groups: &[&[CodedRow]]) {
        let codes = |group: &&[CodedRow]| group[0].codes.clone();
        let columns: Vec<Vec<u32>> = groups.iter().map(codes).collect();
        for group in &columns {
            self.codes.number(group.len());
        }
        for column in 0..columns.iter().map(Vec::len).max().unwrap_or_default() {
            for code in columns.iter().filter_map(|codes| codes.get(column)) {
                self.codes.number(*code as usize);
            }
        }
        for group in groups {
            let shape = self.shapes.iter().position(|shape| *shape == group[0].shape);
            self.codes.number(shape.expect("every row's shape is known"));
        }
        for group in groups {
            self.codes.number(group.len());
        }
    }

    /// `first` is the first form of the row before, and becomes that of this row.
    fn row(&mut self, row: &CodedRow, first: &mut Letters) {
        for (at, cell) in row.forms.iter().enumerate() {
            let list = self.list(cell, first.clone());
            self.forms.0.extend(list);
            if at == 0 {
                *first = self.letters(&cell[0]);
            }
        }
        let mut reference = first.clone();
        for cell in &row.texts {
            let list = self.list(cell, reference.clone());
            self.texts.0.extend(list);
            if let Some(word) = cell.first() {
                reference = self.letters(word);
            }
        }
    }

    fn list(&mut self, words: &[String], mut reference: Letters) -> Vec<u8> {
        let mut list = Stream::default();
        for word in words {
            let letters = self.letters(word);
            let (template, n_had) = templates::best(&self.templates, &reference, &letters);
            list.number(template + 1);
            list.0.extend(&letters[n_had..]);
            self.pairs.push((reference, letters.clone()));
            reference = letters;
        }
        list.number(0);
        list.0
    }

    fn letters(&self, word: &str) -> Letters {
        let place = |letter| self.alphabet.iter().position(|known| *known == letter);
        let byte = |letter| LETTER + place(letter).expect("every letter is known") as u8;
        word.chars().map(byte).collect()
    }
}

impl Stream {
    fn number(&mut self, mut number: usize) {
        while number > 127 {
            self.0.push(number as u8 | 128);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn slice(&mut self, slice: &[u8]) {
        self.number(slice.len());
        self.0.extend(slice);
    }
}
