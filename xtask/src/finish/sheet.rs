//! The sheet of the page, made over for a shadow tree in somebody else's page: there is no root element and no body
//! of ours, what counts is the size of the element and not of the window, and the host's root size of letters is
//! not ours to follow.

pub(super) const NAME: &str = "element.css";

/// The box that stands for the root, the one for the body, and how both lie in the element: unseen until it is drawn,
/// where it will be, so that nothing is seen to move.
///
/// The page around may undo whatever is said of the element itself, for it goes before us there: how high it is, is
/// said of the box inside too. What a page around sets for its own letters is not ours. On paper it is as high as what
/// is in it.
const FRAME: &str = ":host{display:flex;flex-direction:column;block-size:var(--isnad-height,40rem);contain:content}\
slot{display:block}\
:host .isnad{container:isnad/size;flex:1 1 auto;block-size:var(--isnad-height,40rem);min-block-size:0;overflow:auto;\
position:relative;text-align:start;text-indent:0;text-transform:none;text-shadow:none;letter-spacing:normal;\
word-spacing:normal;font-style:normal;font-weight:400;font-variant:normal;white-space:normal;word-break:normal;\
hyphens:manual;list-style:none;cursor:auto}\
.isnad[data-waits]{position:absolute;inset:0;visibility:hidden}\
.isnad:focus{outline:none}\
@media print{:host{display:block;block-size:auto;contain:none}\
:host .isnad{container-type:inline-size;block-size:auto;overflow:visible}}";

/// The same look for elements. The sheet is as esbuild writes it: no comment, no blank but where one must be.
pub(super) fn for_elements(sheet: &str) -> String {
    let mut within = String::with_capacity(sheet.len() + 512);
    within.push_str(FRAME);
    for (at, rule) in sheet.split_inclusive('{').enumerate() {
        // What stands before a brace: declarations and ends of the rules before, then a selector or a query.
        let split = rule.rfind(['}', ';']).map_or(0, |end| end + 1);
        let (before, opening) = if at == 0 { ("", rule) } else { rule.split_at(split) };
        within.push_str(before);
        within.push_str(&opened(opening));
    }
    open_to_hosts(&in_own_units(&within))
}

/// What a page around may choose: its own property, and the token of ours that takes it.
const CHOSEN: [(&str, &str); 20] = [
    ("--isnad-accent", "--accent"),
    ("--isnad-bg", "--paper"),
    ("--isnad-bg", "--paper-raised"),
    ("--isnad-bg", "--paper-sunken"),
    ("--isnad-bg", "--map-land"),
    ("--isnad-bg", "--band"),
    ("--isnad-fg", "--ink"),
    ("--isnad-muted", "--ink-soft"),
    ("--isnad-line", "--rule"),
    ("--isnad-font", "--font-ui"),
    ("--isnad-font", "--font-text"),
    ("--isnad-radius", "--radius"),
    ("--isnad-affirmed", "--mark-affirmed"),
    ("--isnad-hedged", "--mark-hedged"),
    ("--isnad-not-done", "--mark-not-done"),
    ("--isnad-denied", "--mark-denied"),
    ("--isnad-affirmed", "--soft-affirmed"),
    ("--isnad-hedged", "--soft-hedged"),
    ("--isnad-not-done", "--soft-not-done"),
    ("--isnad-denied", "--soft-denied"),
];

/// Every value of a token that is open becomes what holds where the page around has chosen nothing.
fn open_to_hosts(sheet: &str) -> String {
    CHOSEN.iter().fold(sheet.to_owned(), |sheet, (chosen, token)| {
        let declared = format!("{token}: ");
        let mut parts = sheet.split(&declared);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |done, rest| {
            let (value, after) = rest.split_at(rest.find([';', '}']).unwrap_or(rest.len()));
            [&done, &declared, "var(", chosen, ",", value, ")", after].concat()
        })
    })
}

/// A selector or a query before its brace.
fn opened(opening: &str) -> String {
    let is_query = opening.starts_with('@');
    if is_query
        && (opening.contains("-width:") || opening.contains("width<") || opening.contains("width>"))
    {
        return opening.replacen("@media ", "@container isnad ", 1);
    }
    if is_query {
        return opening.to_owned();
    }
    let selector = opening.replace(":root", ".isnad");
    let named: Vec<String> = selector.split(',').map(without_tags).collect();
    named.join(",")
}

/// A selector in which `html` and `body` are the boxes that stand for them.
fn without_tags(selector: &str) -> String {
    let words = selector.split_inclusive([' ', '>', '{']);
    let swap = |word: &str| {
        [("html", ".isnad"), ("body", ".isnad-body")]
            .iter()
            .find_map(|(tag, class)| {
                let rest = word.strip_prefix(tag)?;
                let is_whole =
                    rest.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '-');
                is_whole.then(|| [*class, rest].concat())
            })
            .unwrap_or_else(|| word.to_owned())
    };
    words.map(swap).collect()
}

/// Lengths by the root's letters become lengths by ours, those by the window become lengths by the element.
fn in_own_units(sheet: &str) -> String {
    let sheet =
        measured(sheet, "rem", |number| format!("calc({number}*var(--isnad-font-size,16px))"));
    let sheet = measured(&sheet, "dvh", |number| format!("{number}cqb"));
    let sheet = measured(&sheet, "vw", |number| format!("{number}cqi"));
    // What stays at the edge of the window stays at the edge of the element, behind all else in the order of the page.
    sheet.replace("position:fixed", "position:sticky;order:9")
}

/// The sheet with every number of a unit told otherwise.
fn measured(sheet: &str, unit: &str, tell: impl Fn(&str) -> String) -> String {
    let mut told = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(unit) {
        let (before, from) = rest.split_at(at);
        let after = &from[unit.len()..];
        let number =
            before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let is_unit = number > 0 && !after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
        let (words, digits) = before.split_at(before.len() - if is_unit { number } else { 0 });
        // A sign belongs to the number.
        let is_signed = is_unit && words.ends_with('-') && !words.ends_with("--");
        let (words, sign) = if is_signed { words.split_at(words.len() - 1) } else { (words, "") };
        told.push_str(words);
        told.push_str(&if is_unit { tell(&[sign, digits].concat()) } else { unit.to_owned() });
        rest = after;
    }
    told + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(sheet: &str) -> String {
        for_elements(sheet).split_off(in_own_units(FRAME).len())
    }

    #[test]
    fn the_root_and_the_body_are_boxes_of_our_own() {
        assert_eq!(made(":root[data-theme=dark]{color:red}"), ".isnad[data-theme=dark]{color:red}");
        assert_eq!(made("html,body{block-size:100%}"), ".isnad,.isnad-body{block-size:100%}");
        assert_eq!(
            made("[data-kind=frame] body>p{margin:0}"),
            "[data-kind=frame] .isnad-body>p{margin:0}"
        );
        assert_eq!(made(".place .body{fill:red}"), ".place .body{fill:red}");
        assert_eq!(made("tbody th{color:red}"), "tbody th{color:red}");
    }

    #[test]
    fn the_element_counts_and_not_the_window() {
        assert_eq!(
            made("@media (max-width: 1099px){.a{max-block-size:70dvh}}"),
            "@container isnad (max-width: 1099px){.a{max-block-size:70cqb}}"
        );
        assert_eq!(made("@media print{:root{color:red}}"), "@media print{.isnad{color:red}}");
        assert_eq!(made("a{width:92vw;position:fixed}"), "a{width:92cqi;position:sticky;order:9}");
    }

    #[test]
    fn a_page_around_may_choose_colours_and_type() {
        assert_eq!(
            made(":root{--ink: #211d17;--ink-soft: #5a5144}"),
            ".isnad{--ink: var(--isnad-fg,#211d17);--ink-soft: var(--isnad-muted,#5a5144)}"
        );
    }

    #[test]
    fn letters_are_as_large_as_ours() {
        assert_eq!(
            made("a{margin:-1.5rem .25rem;--rem-x:0}b{color:red}"),
            "a{margin:calc(-1.5*var(--isnad-font-size,16px)) calc(.25*var(--isnad-font-size,16px));--rem-x:0}b{color:red}"
        );
    }
}
