//! An element as an author writes it into a page.

use super::Site;
use super::escape;

/// One element with its attributes, and at most one paragraph inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: &'static str,
    pub(crate) attributes: Vec<(&'static str, String)>,
    /// Words of a paragraph inside; empty for none.
    pub(crate) inside: String,
    /// Where these words lead; empty for nowhere.
    pub(crate) link: String,
}

impl Tag {
    /// An element with nothing inside.
    pub(super) fn empty(name: &'static str, attributes: Vec<(&'static str, String)>) -> Self {
        Self { name, attributes, inside: String::new(), link: String::new() }
    }

    /// The script of a copy that makes elements work and looks after frames.
    pub(super) fn script(site: &Site) -> Self {
        let attributes = vec![
            ("type", "module".to_owned()),
            ("src", site.file("v1/embed.js")),
            ("referrerpolicy", "no-referrer".to_owned()),
        ];
        Self::empty("script", attributes)
    }

    /// Without an attribute.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.attributes.retain(|(known, _)| *known != name);
        self
    }

    /// As it is pasted: short ones on one line, long ones with a line for each attribute.
    pub(crate) fn markup(&self) -> String {
        let between = if self.attributes.len() > 3 { "\n  " } else { " " };
        let mut markup = ["<", self.name].concat();
        for (name, value) in &self.attributes {
            markup.push_str(&[between, name, "=\"", &escape::markup(value), "\""].concat());
        }
        markup.push('>');
        if !self.inside.is_empty() {
            markup.push_str(&["\n  <p>", &self.linked(), "</p>\n"].concat());
        }
        if self.name != "img" {
            markup.push_str(&["</", self.name, ">"].concat());
        }
        markup
    }

    /// The words inside, as they lead somewhere or do not.
    fn linked(&self) -> String {
        let words = escape::markup(&self.inside);
        match self.link.is_empty() {
            true => words,
            false => ["<a href=\"", &escape::markup(&self.link), "\">", &words, "</a>"].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_stands_on_one_line() {
        assert_eq!(
            Tag::script(&Site::placeholder()).markup(),
            "<script type=\"module\" src=\"https://isnad.example/v1/embed.js\" referrerpolicy=\"no-referrer\"></script>"
        );
    }
}
