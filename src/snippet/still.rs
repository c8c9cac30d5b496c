//! A static file in an article page, once it stands beside the article.

use super::frame::framed;
use super::{Choices, Tag};
use isnad_scene::percent_encoded;

/// A frame for the page of that name. There is nothing in it that a sandbox would have to allow.
pub(crate) fn still_page(choices: &Choices, name: &str) -> String {
    let attributes = framed(choices, percent_encoded(name), String::new());
    Tag::empty("iframe", attributes).markup()
}

/// The picture of that name.
pub(crate) fn still_picture(choices: &Choices, name: &str) -> String {
    let attributes = vec![
        ("src", percent_encoded(name)),
        ("alt", choices.title.trim().to_owned()),
        ("width", "100%".to_owned()),
    ];
    Tag::empty("img", attributes).markup()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_an_address_and_a_title_stays_in_its_place() {
        let choices = Choices { title: "a \"b\" <c>".into(), ..Choices::default() };
        let frame = still_page(&choices, "isnad-\u{642}.html");
        let title = "title=\"a &quot;b&quot; &lt;c&gt;\"";
        assert!(frame.starts_with(&["<iframe\n  src=\"isnad-%D9%82.html\"\n  ", title].concat()));
        assert!(frame.ends_with("\n  sandbox=\"\"></iframe>"));
        assert_eq!(
            still_picture(&choices, "isnad.svg"),
            "<img src=\"isnad.svg\" alt=\"a &quot;b&quot; &lt;c&gt;\" width=\"100%\">"
        );
    }
}
