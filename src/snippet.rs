//! What an editor puts into an article page to show the open account there, and what it asks of that page and of the
//! server of the copy. Made of plain choices, so that all of it is tried without a browser.
//!
//! `docs/embedding.md` is the promise that these snippets rest on.

mod element;
mod escape;
mod frame;
mod policy;
mod site;
mod still;
mod tag;

pub(crate) use frame::{LIMIT, fragment, sending_script};
pub(crate) use policy::{needs_header, policy};
pub(crate) use site::{PLACEHOLDER, Site};
pub(crate) use still::{still_page, still_picture};
pub(crate) use tag::Tag;

/// In how an account comes into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Frame,
    Element,
    Static,
}

impl Form {
    pub(crate) const ALL: [Self; 3] = [Self::Frame, Self::Element, Self::Static];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Element => "element",
            Self::Static => "static",
        }
    }
}

/// Where the text of a frame comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// It is packed into the address of the frame.
    Address,
    /// It is a file beside the copy.
    File,
    /// The article page sends it.
    Message,
}

impl Source {
    pub(crate) const ALL: [Self; 3] = [Self::Address, Self::File, Self::Message];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::File => "file",
            Self::Message => "message",
        }
    }
}

/// What is chosen from a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    Language,
    Theme,
    View,
    Highlight,
    Loading,
}

impl Look {
    /// As the attribute and the field of the fragment are called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Language => "lang",
            Self::Theme => "theme",
            Self::View => "view",
            Self::Highlight => "highlight",
            Self::Loading => "loading",
        }
    }

    /// What can be chosen. The first is what an embed takes where nothing is said.
    pub(crate) fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Language => &["ar", "en"],
            Self::Theme => &["auto", "light", "dark"],
            Self::View => &["linked", "map", "timeline", "table", "text"],
            Self::Highlight => &["hover", "all", "off"],
            Self::Loading => &["lazy", "eager", "click"],
        }
    }
}

/// Everything that an editor chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choices {
    pub(crate) form: Form,
    pub(crate) source: Source,
    /// Of each [`Look`] the code.
    pub(crate) looks: [&'static str; 5],
    /// `YYYY-MM-DD`; empty where it is not known.
    pub(crate) published: String,
    /// Pixels.
    pub(crate) height: u32,
    /// Whether a frame becomes as high as what it shows.
    pub(crate) follows: bool,
    /// What a frame is called.
    pub(crate) title: String,
    /// The file beside the copy.
    pub(crate) file: String,
    /// The CSS selector of the article; empty for the nearest.
    pub(crate) article: String,
    /// What an element shows until it is drawn.
    pub(crate) fallback: String,
    /// Where that sentence leads; empty for nowhere.
    pub(crate) link: String,
    /// Whether the articles are of the same origin as the copy.
    pub(crate) is_same_origin: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            form: Form::Frame,
            source: Source::Address,
            looks: ["ar", "auto", "linked", "hover", "lazy"],
            published: String::new(),
            height: 640,
            follows: false,
            title: String::new(),
            file: "account.txt".into(),
            article: "article".into(),
            fallback: String::new(),
            link: String::new(),
            is_same_origin: false,
        }
    }
}

impl Choices {
    pub(crate) fn look(&self, look: Look) -> &'static str {
        self.looks[look as usize]
    }

    /// Chooses a code; one that cannot be chosen changes nothing.
    pub(crate) fn set_look(&mut self, look: Look, code: &str) {
        if let Some(known) = look.codes().iter().find(|it| **it == code) {
            self.looks[look as usize] = known;
        }
    }

    /// The embed itself; `packed` is the text for the address of a frame.
    pub(crate) fn tag(&self, site: &Site, packed: &str) -> Tag {
        match self.form {
            Form::Element => element::element(self),
            Form::Frame | Form::Static => frame::frame(self, site, packed),
        }
    }

    /// All that is pasted into the article page.
    pub(crate) fn snippet(&self, site: &Site, packed: &str) -> String {
        let mut snippet = self.tag(site, packed).markup();
        if self.needs_script() {
            snippet.push('\n');
            snippet.push_str(&Tag::script(site).markup());
        }
        snippet
    }

    /// Whether the article page runs a script of the copy.
    pub(crate) fn needs_script(&self) -> bool {
        match self.form {
            Form::Frame => self.follows,
            Form::Element => true,
            Form::Static => false,
        }
    }

    /// The rule that keeps the place of an element free until it is drawn.
    pub(crate) fn sheet(&self) -> String {
        let height = self.height.to_string();
        let rule = ["isnad-account { display: block; min-height: ", "px; --isnad-height: ", "px }"];
        [rule[0], &height, rule[1], &height, rule[2]].concat()
    }

    /// The day of publication, where it is one.
    pub(crate) fn day(&self) -> Option<&str> {
        let is_day = |(at, it): (usize, char)| match at {
            4 | 7 => it == '-',
            _ => it.is_ascii_digit(),
        };
        let is_sound = self.published.len() == 10 && self.published.chars().enumerate().all(is_day);
        is_sound.then_some(self.published.as_str())
    }

    /// Where the sentence of an element leads, where that is a page of the web or of the same site.
    pub(crate) fn link(&self) -> Option<&str> {
        let link = self.link.trim();
        let before_path = link.split(['/', '?', '#']).next().unwrap_or_default();
        let is_sound = match before_path.split_once(':') {
            Some((scheme, _)) => ["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it)),
            None => true,
        };
        let is_plain = !link.chars().any(|it| it.is_whitespace() || it.is_control());
        (is_sound && is_plain && !link.is_empty()).then_some(link)
    }

    /// The name of the file, where it can stand beside the copy as a text.
    pub(crate) fn file_name(&self) -> Option<&str> {
        let name = self.file.trim();
        let is_text = name.len() > 4 && name.to_ascii_lowercase().ends_with(".txt");
        let is_plain = !name.starts_with('.')
            && name.chars().all(|it| !"/\\:*?\"<>|".contains(it) && !it.is_control());
        (is_text && is_plain).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_on_a_list_can_be_chosen_from_it() {
        let mut choices = Choices::default();
        choices.set_look(Look::Theme, "dark");
        choices.set_look(Look::View, "\"><script>");
        assert_eq!((choices.look(Look::Theme), choices.look(Look::View)), ("dark", "linked"));
    }

    #[test]
    fn what_holds_at_first_is_the_first_of_every_list() {
        let choices = Choices::default();
        for look in [Look::Language, Look::Theme, Look::View, Look::Highlight, Look::Loading] {
            assert_eq!(choices.look(look), look.codes()[0]);
        }
    }

    #[test]
    fn a_day_that_is_none_is_not_told() {
        let day = |published: &str| Choices { published: published.into(), ..Choices::default() };
        assert_eq!(day("2023-03-19").day(), Some("2023-03-19"));
        for none in ["", "2023-3-19", "2023-03-19&t=x", "19/03/2023", "2023-03-1\u{663}"] {
            assert_eq!(day(none).day(), None, "{none}");
        }
    }

    #[test]
    fn a_link_leads_to_a_page_and_runs_nothing() {
        let link = |link: &str| Choices { link: link.into(), ..Choices::default() };
        for known in
            ["https://x.org/a?b:c", "/map.html", "map.html", "../a:b.html", "#map", "//x.org"]
        {
            assert_eq!(link(&[" ", known].concat()).link(), Some(known));
        }
        for none in ["", " ", "javascript:alert(1)", "data:text/html,x", "java\nscript:x", "a b"] {
            assert_eq!(link(none).link(), None, "{none:?}");
        }
    }

    #[test]
    fn the_file_is_a_text_beside_the_page_of_the_frame() {
        let file = |file: &str| Choices { file: file.into(), ..Choices::default() };
        assert_eq!(file(" شهادة 1.txt ").file_name(), Some("شهادة 1.txt"));
        for none in [
            "",
            ".txt",
            "story.json",
            "../story.txt",
            "a\\b.txt",
            "//x.org/a.txt",
            "a\n.txt",
            "https:a.txt",
        ] {
            assert_eq!(file(none).file_name(), None, "{none:?}");
        }
    }
}
