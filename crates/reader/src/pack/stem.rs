//! Rules that derive further spellings of a stem (weak verbs, a feminine ending before a pronoun).

use super::features::FormClass;
use super::respell::respell;
use super::table::Row;

/// One rule of the `stem` table: where a stem of `class` ends like `pattern`, another spelling of it
/// exists, as `respell` says.
#[derive(Debug)]
pub(crate) struct StemRule {
    class: FormClass,
    pattern: String,
    replacement: String,
    to_class: FormClass,
}

/// A stem spelling and the kind of form it is.
pub(crate) type Stem = (String, FormClass);

/// The stem and every spelling derived from it.
pub(crate) fn spellings(stem: &str, class: FormClass, rules: &[StemRule]) -> Vec<Stem> {
    let derived =
        rules.iter().filter(|rule| rule.class == class).filter_map(|rule| rule.derive(stem));
    core::iter::once((stem.to_string(), class)).chain(derived).collect()
}

impl StemRule {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        let (class, to_class) = (row.word(FormClass::ALL)?, row.word(FormClass::ALL)?);
        Some(Self { class, pattern: row.text()?, replacement: row.text()?, to_class })
    }

    fn derive(&self, stem: &str) -> Option<Stem> {
        let spelled = respell(stem, &self.pattern, &self.replacement)?;
        Some((spelled, self.to_class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(pattern: &str, replacement: &str, to_class: FormClass) -> StemRule {
        StemRule {
            class: FormClass::Imperfect,
            pattern: pattern.into(),
            replacement: replacement.into(),
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
