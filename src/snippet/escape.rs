//! What an editor has typed, as it stands in markup: whatever it is, it stays what it is.

/// As it stands between tags and between the quotes of an attribute: nothing of it ends what it stands in, and nothing
/// of it turns the letters around, so that the snippet reads as it works.
pub(super) fn markup(words: &str) -> String {
    let mut written = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&#39;"),
            '\t' | '\n' | '\r' => written.push(' '),
            letter if turns(letter) => {
                written.push_str(&["&#", &u32::from(letter).to_string(), ";"].concat());
            }
            // Markup knows no such characters.
            letter if letter.is_control() => {}
            letter => written.push(letter),
        }
    }
    written
}

/// Whether a character is not seen and turns what stands around it.
fn turns(letter: char) -> bool {
    matches!(
        letter,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_an_attribute_or_a_tag() {
        assert_eq!(
            markup("\"><script>alert('x')</script> & &amp;"),
            "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &amp;amp;"
        );
    }

    #[test]
    fn what_turns_letters_is_seen_in_the_snippet_and_works_on_the_page() {
        assert_eq!(markup("a\u{202E}b\u{2069}"), "a&#8238;b&#8297;");
        assert_eq!(
            markup("\u{645}\u{6CC}\u{200C}\u{62E}"),
            "\u{645}\u{6CC}\u{200C}\u{62E}",
            "a joiner is a letter's"
        );
    }

    #[test]
    fn lines_are_blanks_and_controls_are_nothing() {
        assert_eq!(markup("a\nb\tc\0d\u{7f}e\u{85}"), "a b cde");
    }
}
