//! English names as spellings of the display name (described where they are decoded, in
//! `isnad_reader::gazetteer`).

use crate::columns::Column;
use crate::columns::bytes_of;
use crate::{Outcome, repository};
use std::collections::BTreeMap;

const FIRST_FORM: u8 = 0x80;
const NO_FORM: u8 = 0x82;

/// What a sign costs on the wire, in fifths of a bit or so: first form, second form, no form.
const SIGN_COSTS: [u32; 3] = [6, 15, 16];
const LETTER_COST: u32 = 30;

/// Latin forms of letters, as the bytes they have in a file.
pub(super) struct Spellings(BTreeMap<u8, [String; 2]>);

impl Spellings {
    /// `data/latin-letters.tsv`: a letter, its first form, perhaps its second.
    pub(super) fn read() -> Outcome<Self> {
        let table = std::fs::read_to_string(repository().join("data/latin-letters.tsv"))?;
        let mut forms = BTreeMap::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let letter = bytes_of(cells.next().unwrap_or_default())?;
            let [letter] = letter[..] else {
                return Err(format!("data/latin-letters.tsv: no letter in `{line}`").into());
            };
            forms.insert(letter, [(); 2].map(|()| cells.next().unwrap_or_default().to_owned()));
        }
        Ok(Self(forms))
    }

    /// No letter has a form: names stay as they are.
    pub(super) fn none() -> Self {
        Self(BTreeMap::new())
    }

    pub(super) fn column(&self) -> Column {
        let mut column = Column::default();
        for (letter, [first, second]) in &self.0 {
            column.byte(*letter);
            column.line(format!("{first}\t{second}").as_bytes());
        }
        column
    }

    /// The cheapest line that tells `english` by the letters of the display name.
    pub(super) fn told(&self, display_name: &[u8], english: &str) -> Vec<u8> {
        let width = english.len() + 1;
        let mut ways: Vec<Option<Way>> = vec![None; (display_name.len() + 1) * width];
        ways[0] = Some(Way { cost: 0, line: Vec::new() });
        for at in 0..ways.len() {
            let Some(way) = ways[at].clone() else { continue };
            let (n_letters, n_told) = (at / width, at % width);
            for step in self.steps(display_name.get(n_letters), english, n_told) {
                let to = &mut ways[at + step.n_letters * width + step.n_told];
                let cost = way.cost + step.cost;
                if to.as_ref().is_none_or(|known| cost < known.cost) {
                    let line = way.line.iter().copied().chain([step.sign]).collect();
                    *to = Some(Way { cost, line });
                }
            }
        }
        let whole = ways.into_iter().skip(english.len()).step_by(width).flatten();
        whole.min_by_key(|way| way.cost).map(|way| way.line).unwrap_or_default()
    }

    fn steps(&self, letter: Option<&u8>, english: &str, n_told: usize) -> Vec<Step> {
        let rest = &english[n_told..];
        let begins_word = n_told == 0 || english[..n_told].ends_with([' ', '-']);
        let plain = rest.bytes().next().map(|sign| Step {
            sign,
            cost: LETTER_COST,
            n_letters: 0,
            n_told: 1,
        });
        let signs = letter.into_iter().flat_map(|letter| {
            let forms = self.0.get(letter).into_iter().flatten().map(String::as_str);
            let forms = (FIRST_FORM..).zip(forms).filter(|(_, form)| !form.is_empty());
            forms.chain([(NO_FORM, "")])
        });
        let fitting = signs.filter(|(_, form)| rest.starts_with(&written(form, begins_word)));
        let steps = fitting.map(|(sign, form)| Step {
            sign,
            cost: SIGN_COSTS[usize::from(sign - FIRST_FORM)],
            n_letters: 1,
            n_told: form.len(),
        });
        plain.into_iter().chain(steps).collect()
    }
}

/// The cheapest line so far to one point of both names.
#[derive(Clone)]
struct Way {
    cost: u32,
    line: Vec<u8>,
}

struct Step {
    sign: u8,
    cost: u32,
    n_letters: usize,
    n_told: usize,
}

fn written(form: &str, begins_word: bool) -> String {
    let mut written = form.to_owned();
    if let (true, Some(first)) = (begins_word, written.get_mut(..1)) {
        first.make_ascii_uppercase();
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transliteration_is_told_in_signs() {
        let spellings = Spellings::read().unwrap();
        let told = |name: &str, english| spellings.told(&bytes_of(name).unwrap(), english);
        assert_eq!(told("حمص", "Homs"), [0x80, b'o', 0x80, 0x80]);
        assert_eq!(Spellings::none().told(&bytes_of("حمص").unwrap(), "Homs"), b"Homs");
    }
}
