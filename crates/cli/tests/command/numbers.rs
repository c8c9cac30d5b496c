//! How numbers are written: at most five decimals, never an exponent.

/// Stops at the first number of a JSON text that is not written so.
pub(crate) fn check(json: &str) {
    for number in numbers(json) {
        let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert!(decimals <= 5 && !number.contains(['e', 'E']), "{number}");
    }
}

/// The numbers that stand outside strings.
fn numbers(json: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = json;
    while let Some(at) = rest.find(|next: char| next == '"' || next == '-' || next.is_ascii_digit())
    {
        rest = &rest[at..];
        let end = if rest.starts_with('"') {
            string_end(rest)
        } else {
            let end =
                rest.find(|next: char| !next.is_ascii_alphanumeric() && !"+-.".contains(next));
            found.push(&rest[..end.unwrap_or(rest.len())]);
            end.unwrap_or(rest.len())
        };
        rest = &rest[end..];
    }
    found
}

/// Where a string that begins here ends, its closing mark included.
fn string_end(json: &str) -> usize {
    let mut is_escaped = false;
    for (at, next) in json.char_indices().skip(1) {
        match next {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    json.len()
}

#[test]
fn numbers_are_told_from_strings() {
    let json = r#"{"a 1e5": [-3, 1.25, "7\" 8", 2e9], "b": 0.123456}"#;
    assert_eq!(numbers(json), ["-3", "1.25", "2e9", "0.123456"]);
}

#[test]
#[should_panic(expected = "2e9")]
fn an_exponent_is_found() {
    check("[2e9]");
}

#[test]
#[should_panic(expected = "0.123456")]
fn a_sixth_decimal_is_found() {
    check("[0.123456]");
}
