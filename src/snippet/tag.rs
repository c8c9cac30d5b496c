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
}

impl Tag {
    /// The script of a copy that makes elements work and looks after frames.
    pub(super) fn script(site: &Site) -> Self {
        let attributes = vec![("type", "module".to_owned()), ("src", site.file("v1/embed.js"))];
        Self { name: "script", attributes, inside: String::new() }
    }

    /// Without an attribute.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.attributes.retain(|(known, _)| *known != name);
        self
    }

    /// As it is pasted: short ones on one line, long ones with a line for each attribute.
    pub(crate) fn markup(&self) -> String {
        let between = if self.attributes.len() > 2 { "\n  " } else { " " };
        let mut markup = ["<", self.name].concat();
        for (name, value) in &self.attributes {
            markup.push_str(&[between, name, "=\"", &escape::markup(value), "\""].concat());
        }
        markup.push('>');
        if !self.inside.is_empty() {
            markup.push_str(&["\n  <p>", &escape::markup(&self.inside), "</p>\n"].concat());
        }
        markup.push_str(&["</", self.name, ">"].concat());
        markup
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_stands_on_one_line() {
        assert_eq!(
            Tag::script(&Site::placeholder()).markup(),
            "<script type=\"module\" src=\"https://US/v1/embed.js\"></script>"
        );
    }
}
