//! Which plural form a number takes, by the browser's own `Intl`.

use js_sys::{Array, Intl, Object};
use std::cell::RefCell;

/// The forms of Arabic and English; zero is told apart without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PluralForm {
    One,
    Two,
    Few,
    Many,
    /// Whatever else, and whatever the browser does not know.
    Other,
}

thread_local! {
    /// The rules last used: they are asked for in every list.
    static LAST_USED: RefCell<Option<(&'static str, Intl::PluralRules)>> = const { RefCell::new(None) };
}

/// The form of a number in a language.
pub(crate) fn plural_form(language: &'static str, n: usize) -> PluralForm {
    let form = LAST_USED.with_borrow_mut(|used| {
        let fits = used.as_ref().is_some_and(|(of, _)| *of == language);
        let rules = match used {
            Some((_, rules)) if fits => rules,
            _ => &used.insert((language, rules(language))).1,
        };
        rules.select(n as f64)
    });
    match String::from(form).as_str() {
        "one" => PluralForm::One,
        "two" => PluralForm::Two,
        "few" => PluralForm::Few,
        "many" => PluralForm::Many,
        _ => PluralForm::Other,
    }
}

fn rules(language: &str) -> Intl::PluralRules {
    Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new())
}
