//! Rules that derive further spellings of a stem (weak verbs, a feminine ending before a pronoun).

use super::features::FormClass;
use super::table::{PackError, RawTable, Row};
use crate::text::fold::fold;

/// One rule of the `stem` table: where a stem of `class` ends like `pattern`, another spelling of it
/// exists. Digits in the pattern stand for any one letter and may be used again in the replacement;
/// `^` at its start means the whole stem.
#[derive(Debug)]
pub(crate) struct StemRule {
    class: FormClass,
    pattern: Vec<char>,
    replacement: Vec<char>,
    whole: bool,
    to_class: FormClass,
}

/// A stem spelling and the kind of form it is.
pub(crate) type Stem = (String, FormClass);

pub(crate) fn rules_of(table: &RawTable<'_>) -> Result<Vec<StemRule>, PackError> {
    table.rows().map(|row| rule_of(&row)).collect()
}

fn rule_of(row: &Row<'_>) -> Result<StemRule, PackError> {
    let pattern = row.get("pattern");
    let (whole, pattern) = pattern.strip_prefix('^').map_or((false, pattern), |rest| (true, rest));
    Ok(StemRule {
        class: row.choice("class", FormClass::NAMES)?,
        pattern: fold(pattern).chars().collect(),
        replacement: fold(row.get("replacement")).chars().collect(),
        whole,
        to_class: row.choice("to_class", FormClass::NAMES)?,
    })
}

/// The stem and every spelling derived from it.
pub(crate) fn spellings(stem: &str, class: FormClass, rules: &[StemRule]) -> Vec<Stem> {
    let derived =
        rules.iter().filter(|rule| rule.class == class).filter_map(|rule| rule.derive(stem));
    core::iter::once((stem.to_string(), class)).chain(derived).collect()
}

impl StemRule {
    fn derive(&self, stem: &str) -> Option<Stem> {
        let letters: Vec<char> = stem.chars().collect();
        let kept = letters.len().checked_sub(self.pattern.len())?;
        if self.whole && kept > 0 {
            return None;
        }
        let (kept, ending) = letters.split_at(kept);
        let mut wild = [None; 10];
        for (letter, want) in ending.iter().zip(&self.pattern) {
            match want.to_digit(10) {
                Some(slot) => wild[slot as usize] = Some(*letter),
                None if letter == want => {}
                None => return None,
            }
        }
        let fill = |letter: &char| {
            letter.to_digit(10).and_then(|slot| wild[slot as usize]).unwrap_or(*letter)
        };
        let spelled: String =
            kept.iter().copied().chain(self.replacement.iter().map(fill)).collect();
        (!spelled.is_empty()).then_some((spelled, self.to_class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(pattern: &str, replacement: &str, to_class: FormClass) -> StemRule {
        let (whole, pattern) =
            pattern.strip_prefix('^').map_or((false, pattern), |rest| (true, rest));
        StemRule {
            class: FormClass::Imperfect,
            pattern: pattern.chars().collect(),
            replacement: replacement.chars().collect(),
            whole,
            to_class,
        }
    }

    #[test]
    fn the_stem_stays_beside_what_is_derived_from_it() {
        let rules = [rule("y", "", FormClass::ImperfectCut)];
        let found = spellings("rwy", FormClass::Imperfect, &rules);
        assert_eq!(
            found,
            [("rwy".into(), FormClass::Imperfect), ("rw".into(), FormClass::ImperfectCut)]
        );
        assert_eq!(spellings("ktb", FormClass::Imperfect, &rules).len(), 1);
    }

    #[test]
    fn wild_letters_are_carried_over_and_whole_means_whole() {
        let rules = [rule("^1w2", "12", FormClass::ImperfectJussive)];
        let found = spellings("kwn", FormClass::Imperfect, &rules);
        assert_eq!(found[1], ("kn".into(), FormClass::ImperfectJussive));
        assert_eq!(spellings("akwn", FormClass::Imperfect, &rules).len(), 1);
    }
}
