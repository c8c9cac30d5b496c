//! One word or number folded, letter by letter.

use super::class::{Class, class_of};
use super::fold::{fold_char, is_dropped, spelling_of};
use super::plain::{self, Plain, plain_at};
use super::shown::{Look, Shown};

/// Letters beyond this are not part of any word a table could hold; longer runs are cut here, so
/// that ten thousand marks on one letter stay cheap.
const LONGEST_KEY: usize = 64;
const MOST_BYTES: usize = LONGEST_KEY * 4;

/// A word or number while it is gone through.
pub(super) struct Spelled {
    bytes: [u8; MOST_BYTES],
    n_bytes: usize,
    n_folded: usize,
    /// The code point of the last folded letter, 0 before the first.
    last_folded: u32,
    look: Look,
    /// How many letters it has and those before it had, and how many of them are Arabic.
    pub(super) n_letters: usize,
    pub(super) n_arabic: usize,
}

impl Spelled {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            bytes: [0; MOST_BYTES],
            n_bytes: 0,
            n_folded: 0,
            last_folded: 0,
            look: Look::default(),
            n_letters: 0,
            n_arabic: 0,
        }
    }

    /// Makes room for the next word; the letters of all are counted together.
    pub(super) fn clear(&mut self) {
        (self.n_bytes, self.n_folded, self.last_folded) = (0, 0, 0);
        self.look = Look::default();
    }

    /// Folds the word that begins at a byte; where it ends.
    pub(super) fn word(&mut self, source: &str, start: usize) -> usize {
        let mut end = start;
        loop {
            while let Some((letter, plain)) = plain_at(source.as_bytes(), end) {
                self.plain(letter, plain);
                end += plain::BYTES;
            }
            let Some(character) = source.get(end..).and_then(|rest| rest.chars().next()) else {
                return end;
            };
            match class_of(character) {
                Class::Mark => self.look.mark(character),
                class @ (Class::Letter | Class::Digit) => {
                    self.letter(character, class == Class::Letter);
                }
                Class::Space | Class::LineBreak | Class::Punct(_) => return end,
            }
            end += character.len_utf8();
        }
    }

    /// Spells a number: digits of any script as ASCII; a comma between groups goes, a decimal sign stays
    /// a point. Answers its end.
    pub(super) fn number(&mut self, source: &str, start: usize, end: usize) -> usize {
        for character in source.get(start..end).unwrap_or_default().chars() {
            if is_dropped(character) {
                self.look.mark(character);
                continue;
            }
            self.look.letter(character as u32, 0);
            match character {
                '.' | '٫' => self.push('.'),
                ',' | '٬' => {}
                _ => fold_char(character).for_each(|digit| self.push(digit)),
            }
        }
        end
    }

    /// The folded letters; none of a sign.
    pub(super) fn folded(&self) -> &[u8] {
        &self.bytes[..self.n_bytes]
    }

    /// What of the writing the fold loses.
    pub(super) fn shown(&self) -> Shown {
        self.look.end(self.last_folded)
    }

    #[inline(always)] // once for every letter
    fn plain(&mut self, letter: u32, plain: Plain) {
        self.n_letters += 1;
        self.n_arabic += 1;
        self.look.letter(letter, plain.spelling);
        let (folded, bytes) = plain.folded();
        if self.n_folded < LONGEST_KEY
            && let Some(room) = self.bytes[self.n_bytes..].first_chunk_mut()
        {
            *room = bytes;
            self.n_bytes += plain::BYTES;
            self.n_folded += 1;
            self.last_folded = folded;
        }
    }

    fn letter(&mut self, character: char, is_letter: bool) {
        self.n_letters += usize::from(is_letter);
        self.n_arabic += usize::from(is_letter && is_arabic(character));
        self.look.letter(character as u32, spelling_of(character));
        fold_char(character).for_each(|letter| self.push(letter));
    }

    fn push(&mut self, letter: char) {
        if self.n_folded < LONGEST_KEY {
            self.n_bytes += letter.encode_utf8(&mut self.bytes[self.n_bytes..]).len();
            self.n_folded += 1;
            self.last_folded = letter as u32;
        }
    }
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}
