//! About how wide words are. No font can be asked here, so letters count as wide as usual fonts have them at the most.

use crate::escape::turns;
use isnad_account::letters;

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Face {
    /// Their height in pixels.
    pub(crate) size: f64,
}

/// Shares of the height.
const BLANK: f64 = 0.3;
const SMALL: f64 = 0.56;
const CAPITAL: f64 = 0.7;
const WIDE: f64 = 1.05;
/// What stands for a character that turns letters around: eight letters.
const NUMBERED: f64 = 5.0;
/// Letters of Arabic join: few are as wide as a letter of its own.
const JOINED: f64 = 0.5;

/// Pixels that words take.
pub(crate) fn width(words: &str, face: Face) -> f64 {
    words.chars().map(share).sum::<f64>() * face.size
}

fn share(letter: char) -> f64 {
    match letter {
        it if turns(it) => NUMBERED,
        it if letters::is_dropped(it) => 0.0,
        ' ' | '.' | ',' | ':' | '\u{060C}' | '|' | 'i' | 'l' => BLANK,
        'A'..='Z' | '0'..='9' | 'm' | 'w' => CAPITAL,
        '\u{600}'..='\u{6FF}' => JOINED,
        '\0'..='\u{24F}' => SMALL,
        _ => WIDE,
    }
}

/// As many of the words as fit, with a sign where they are cut.
pub(crate) fn cut(words: &str, face: Face, most: f64) -> String {
    if width(words, face) <= most {
        return words.to_owned();
    }
    let (mut kept, mut taken) = (String::new(), face.size);
    for letter in words.chars() {
        taken += share(letter) * face.size;
        if taken > most {
            break;
        }
        kept.push(letter);
    }
    [kept.trim_end(), "\u{2026}"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_and_says_so() {
        let face = Face { size: 10.0 };
        assert_eq!(cut("short", face, 100.0), "short");
        let name = cut("a name that is much too long", face, 60.0);
        assert!(name.ends_with('\u{2026}') && width(&name, face) <= 60.0, "{name}");
    }
}
