//! What a word and the other words of its root have in common, so that "the fall of" a city meets "the city fell".
//!
//! Rough on purpose: words that are no kin can come out alike, so nobody may go by one skeleton alone.

/// Letters that come and go between the forms of one root.
const fn is_weak(letter: char) -> bool {
    matches!(letter, 'ا' | 'و' | 'ي' | 'ء')
}

/// Pronouns that are glued on, and the endings that a verb or a noun takes before them, longest first; the folded
/// feminine ending is the last.
const PRONOUNS: [&str; 3] = ["هما", "ها", "هم"];
const ENDINGS: [&str; 5] = ["ات", "ون", "ين", "ت", "ه"];
/// What is left of a word must be this many letters.
const LEAST: usize = 2;

/// A folded word without the article and the endings.
pub fn stem(folded: &str) -> &str {
    let bare = folded.strip_prefix("ال").filter(|rest| has(rest, LEAST + 1)).unwrap_or(folded);
    let free = PRONOUNS.iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
    let ended = ENDINGS.iter().find_map(|ending| free.strip_suffix(ending)).unwrap_or(free);
    if has(ended, LEAST) { ended } else { bare }
}

/// The skeleton of a folded word: its stem without the weak letters.
pub fn skeleton(folded: &str) -> String {
    let strong = |word: &str| word.chars().filter(|letter| !is_weak(*letter)).collect::<String>();
    let short = strong(stem(folded));
    if has(&short, LEAST) { short } else { strong(folded) }
}

fn has(word: &str, n_letters: usize) -> bool {
    word.chars().nth(n_letters - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    fn are_kin(one: &str, other: &str) -> bool {
        skeleton(&fold(one)) == skeleton(&fold(other))
    }

    #[test]
    fn verbs_and_nouns_of_one_root_meet() {
        for (noun, verb) in [
            ("سقوط", "سقطت"),
            ("الإطاحة", "أطاحت"),
            ("اغتيال", "اغتيل"),
            ("انفجار", "انفجر"),
            ("زيارة", "زار"),
            ("إطاحتها", "أطاح"),
            ("الوصول", "وصلوا"),
        ] {
            assert!(are_kin(noun, verb), "{noun} {verb}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [("سقوط", "سقيفة"), ("حلب", "حمص"), ("هجوم", "هدنة")]
        {
            assert!(!are_kin(one, other), "{one} {other}");
        }
    }
}
