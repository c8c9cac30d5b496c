//! A compiled pack, read from its first byte to its last. `isnad-languages` writes it.
//!
//! A number is little-endian in groups of seven bits. In a list of strings a byte of 128 and more is a
//! letter of the pack's alphabet; one below that says from which template the next string begins: most
//! words of a language are made from another word of their row by one of few patterns. 0 ends the list.
//! Letters are kept as these bytes until the string is whole.

/// The letters of a string, as bytes of the pack's alphabet.
pub(crate) type Letters = Vec<u8>;

/// A byte of a template from here on copies the letters of the other string from some place on;
/// below, it copies one letter of it, counted from 1.
pub(crate) const COPY_FROM: u8 = 32;
/// The same for all letters but the last few.
pub(crate) const COPY_BUT: u8 = 64;
/// A byte from here on is a letter.
pub(crate) const LETTER: u8 = 128;

/// What is left of a pack, and what its first bytes say for all of it.
pub(crate) struct Source<'p> {
    codes: Cursor<'p>,
    forms: Cursor<'p>,
    texts: Cursor<'p>,
    strings: Strings<'p>,
    shapes: Vec<&'p [u8]>,
}

/// Rows that stand together and say the same.
pub(crate) struct Group<'p> {
    /// Words by their place in a list, sets and numbers.
    pub(crate) codes: Vec<u32>,
    /// The classes of the cells of forms.
    pub(crate) shape: &'p [u8],
    pub(crate) n_rows: u32,
}

impl<'p> Source<'p> {
    pub(crate) fn open(bytes: &'p [u8]) -> Option<Self> {
        let mut head = Cursor(bytes);
        let alphabet = core::str::from_utf8(head.slice()?).ok()?.chars().collect();
        let strings = Strings { alphabet, templates: head.slices()? };
        let shapes = head.slices()?;
        let mut stream = || head.slice().map(Cursor);
        Some(Self { strings, shapes, codes: stream()?, forms: stream()?, texts: stream()? })
    }

    /// Whether all tables are read.
    pub(crate) fn is_at_end(&self) -> bool {
        self.codes.0.is_empty()
    }

    /// The next file: which table it is part of, and its groups of rows.
    pub(crate) fn file(&mut self) -> Option<(usize, Vec<Group<'p>>)> {
        let table = self.codes.number()? as usize;
        let n_codes = self.codes.numbers()?;
        let mut groups: Vec<Group<'p>> = Vec::new();
        groups.resize_with(n_codes.len(), || Group { codes: Vec::new(), shape: &[], n_rows: 0 });
        for column in 0..n_codes.iter().copied().max().unwrap_or_default() {
            for (group, _) in groups.iter_mut().zip(&n_codes).filter(|(_, n)| **n > column) {
                group.codes.push(self.codes.number()?);
            }
        }
        for group in &mut groups {
            group.shape = self.shapes.get(self.codes.number()? as usize)?;
        }
        for group in &mut groups {
            group.n_rows = self.codes.number()?;
        }
        Some((table, groups))
    }

    /// The next cell of forms.
    pub(crate) fn forms(&mut self, reference: &[u8]) -> Option<Vec<Letters>> {
        self.strings.list(&mut self.forms, reference)
    }

    /// The next other cell of strings.
    pub(crate) fn texts(&mut self, reference: &[u8]) -> Option<Vec<Letters>> {
        self.strings.list(&mut self.texts, reference)
    }

    /// The string that those letters spell.
    pub(crate) fn spell(&self, letters: &[u8]) -> Option<String> {
        let letter = |byte: &u8| self.strings.alphabet.get((byte - LETTER) as usize);
        letters.iter().map(letter).collect()
    }
}

struct Strings<'p> {
    alphabet: Vec<char>,
    templates: Vec<&'p [u8]>,
}

impl Strings<'_> {
    /// The first string may be made from `reference`, each other from the one before.
    fn list(&self, stream: &mut Cursor<'_>, reference: &[u8]) -> Option<Vec<Letters>> {
        let mut found: Vec<Letters> = Vec::new();
        loop {
            let Some(template) = stream.byte()?.checked_sub(1) else { return Some(found) };
            let template = self.templates.get(template as usize)?;
            let mut letters = fill(template, found.last().map_or(reference, Vec::as_slice))?;
            let n_own = stream.0.iter().take_while(|byte| **byte >= LETTER).count();
            letters.extend_from_slice(stream.take(n_own)?);
            found.push(letters);
        }
    }
}

/// Bytes still to be read.
struct Cursor<'p>(&'p [u8]);

impl<'p> Cursor<'p> {
    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn take(&mut self, n_bytes: usize) -> Option<&'p [u8]> {
        let (taken, rest) = self.0.split_at_checked(n_bytes)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        (0..self.number()?).map(|_| self.number()).collect()
    }

    fn slice(&mut self) -> Option<&'p [u8]> {
        let n_bytes = self.number()? as usize;
        self.take(n_bytes)
    }

    fn slices(&mut self) -> Option<Vec<&'p [u8]>> {
        (0..self.number()?).map(|_| self.slice()).collect()
    }
}

/// What a template makes of a string; `None` where the string is too short for it.
pub(crate) fn fill(template: &[u8], reference: &[u8]) -> Option<Letters> {
    let mut letters = Vec::new();
    for piece in template {
        match *piece {
            LETTER.. => letters.push(*piece),
            COPY_BUT.. => {
                let n_kept = reference.len().checked_sub((piece - COPY_BUT) as usize)?;
                letters.extend_from_slice(&reference[..n_kept]);
            }
            COPY_FROM.. => {
                letters.extend_from_slice(reference.get((piece - COPY_FROM) as usize..)?)
            }
            place => letters.push(*reference.get((place as usize).checked_sub(1)?)?),
        }
    }
    Some(letters)
}
