//! Words of an account as text of HTML and XML: the one place where they pass into markup.

/// Appends words so that they are words in text and in a quoted attribute alike, of HTML and of XML. What XML
/// cannot hold at all is left out; what turns letters around is seen as its number, so that nothing reads otherwise
/// than it is written.
pub(crate) fn push_words(out: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A reader of XML makes a line's end of it, a reader of HTML too.
            '\r' => out.push('\n'),
            letter if turns(letter) => {
                out.push_str(&["[U+", &format!("{:04X}", u32::from(letter)), "]"].concat());
            }
            letter if is_allowed(letter) => out.push(letter),
            _ => {}
        }
    }
}

/// Whether a character is not seen and forces a direction on what follows it.
pub(crate) fn turns(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The characters of XML 1.0, without the controls that it only bears.
fn is_allowed(letter: char) -> bool {
    match letter {
        '\t' | '\n' => true,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => false,
        _ => true,
    }
}

/// An id of ours that stands for one of the account, of letters that need no escape in an address.
pub(crate) fn anchor(id: &str) -> String {
    let mut anchor = String::from("isnad-");
    for letter in id.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' => anchor.push(letter),
            // No two ids come to be one.
            _ => anchor.push_str(&["_", &u32::from(letter).to_string(), "_"].concat()),
        }
    }
    anchor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(words: &str) -> String {
        let mut out = String::new();
        push_words(&mut out, words);
        out
    }

    #[test]
    fn words_never_become_markup() {
        let hostile = "</title><script>alert('1')</script> \" onload=\"x ]]> &amp;";
        let written = "&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot; onload=&quot;x ]]&gt; &amp;amp;";
        assert_eq!(escaped(hostile), written);
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out_and_letters_of_any_script_stay() {
        assert_eq!(
            escaped("a\0b\u{8}c\u{1B}d\u{7F}e\u{85}f\u{FFFF}g\tx\ny\rz"),
            "abcdefg\tx\ny\nz"
        );
        let kept = "قال \u{200F}عكس \u{1F697} e\u{301} \u{FFFD}";
        assert_eq!(escaped(kept), kept);
    }

    #[test]
    fn what_turns_letters_around_is_seen_and_turns_nothing() {
        assert_eq!(escaped("قال \u{202E}عكس\u{2069}"), "قال [U+202E]عكس[U+2069]");
        let all = ('\u{202A}'..='\u{202E}').chain('\u{2066}'..='\u{2069}');
        assert!(all.clone().count() == 9 && escaped(&all.collect::<String>()).is_ascii());
    }

    #[test]
    fn ids_are_plain_and_no_two_become_one() {
        assert_eq!(anchor("c12"), "isnad-c12");
        assert_eq!(anchor("a b"), "isnad-a_32_b");
        assert_ne!(anchor("a b"), anchor("a_32_b"));
        assert!(anchor("\"><x").chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it)));
    }
}
