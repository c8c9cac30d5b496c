//! How one text becomes another: words come, go and change places, and now and then bytes do.

use crate::fragments::{ACCOUNTS, LINES, SIGNS, WORDS};
use libfuzzer_sys::fuzzer_mutate;

/// The most edits at once.
const MOST_EDITS: usize = 5;
/// From a shorter text nothing comes: an account takes its place.
const FEWEST_BYTES: usize = 3;
/// Characters of the longest stretch that is taken out or said twice.
const LONGEST_STRETCH: usize = 40;

/// Changes the text in `data[..size]`; the length of what it has become.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut dice = Dice(u64::from(seed) << 1 | 1);
    if dice.below(4) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let mut text = String::from_utf8_lossy(&data[..size]).into_owned();
    if text.len() < FEWEST_BYTES {
        text = dice.pick(&ACCOUNTS).clone();
    }
    for _ in 0..=dice.below(MOST_EDITS) {
        edit(&mut text, &mut dice);
    }
    text.truncate(text.floor_char_boundary(max_size.min(data.len())));
    data[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}

fn edit(text: &mut String, dice: &mut Dice) {
    match dice.below(10) {
        0..=2 => insert(text, &[" ", dice.pick(&WORDS), " "].concat(), dice),
        3 => insert(text, dice.pick(&LINES).clone().as_str(), dice),
        4 => insert(text, SIGNS[dice.below(SIGNS.len())], dice),
        5 => {
            let (start, end) = stretch(text, dice);
            text.replace_range(start..end, dice.pick(&WORDS));
        }
        6 => {
            let (start, end) = stretch(text, dice);
            text.replace_range(start..end, "");
        }
        7 => {
            let (start, end) = stretch(text, dice);
            let again = text[start..end].to_owned();
            insert(text, &again, dice);
        }
        8 => swap_words(text, dice),
        _ => {
            let at = place(text, dice);
            text.truncate(at);
        }
    }
}

fn insert(text: &mut String, fragment: &str, dice: &mut Dice) {
    let at = place(text, dice);
    text.insert_str(at, fragment);
}

/// Any place between two characters, mostly between two words.
fn place(text: &str, dice: &mut Dice) -> usize {
    let at = text.floor_char_boundary(dice.below(text.len() + 1));
    let space = text[at..].find(' ').filter(|_| dice.below(4) > 0);
    space.map_or(at, |space| at + space)
}

fn stretch(text: &str, dice: &mut Dice) -> (usize, usize) {
    let start = place(text, dice);
    let n_letters = 1 + dice.below(LONGEST_STRETCH);
    let end = text[start..].char_indices().nth(n_letters).map_or(text.len(), |(at, _)| start + at);
    (start, end)
}

fn swap_words(text: &mut String, dice: &mut Dice) {
    let mut words: Vec<&str> = text.split_inclusive(' ').collect();
    if words.len() > 1 {
        let (one, other) = (dice.below(words.len()), dice.below(words.len()));
        words.swap(one, other);
        *text = words.concat();
    }
}

/// Numbers that look thrown and are the same for one seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    /// One of a list that is not empty.
    fn pick<'l>(&mut self, list: &'l [String]) -> &'l String {
        &list[self.below(list.len())]
    }
}
