//! The account as an element of the article page, which reads the article there.

use super::{Choices, Look, Tag};

/// The element. What holds anyway is not said.
pub(super) fn element(choices: &Choices) -> Tag {
    let mut attributes = Vec::new();
    let article = choices.article.trim();
    if !article.is_empty() {
        attributes.push(("for", article.to_owned()));
    }
    attributes.push((Look::Language.name(), choices.look(Look::Language).to_owned()));
    attributes.extend(choices.day().map(|day| ("reference-date", day.to_owned())));
    for look in [Look::Theme, Look::View, Look::Highlight, Look::Loading] {
        let code = choices.look(look);
        if code != look.codes()[0] {
            attributes.push((look.name(), code.to_owned()));
        }
    }
    Tag {
        name: "isnad-account",
        attributes,
        inside: choices.fallback.trim().to_owned(),
        link: choices.link().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Form, Site};
    use super::*;

    fn snippet(choices: Choices) -> String {
        Choices { form: Form::Element, ..choices }.snippet(&Site::placeholder(), "")
    }

    const SCRIPT: &str = "\n<script type=\"module\" src=\"https://isnad.example/v1/embed.js\" referrerpolicy=\"no-referrer\"></script>";

    #[test]
    fn an_element_says_only_what_is_chosen() {
        let plain = Choices { fallback: "خريطة".into(), ..Choices::default() };
        let expected =
            "<isnad-account for=\"article\" lang=\"ar\">\n  <p>خريطة</p>\n</isnad-account>";
        assert_eq!(snippet(plain.clone()), [expected, SCRIPT].concat());
        let mut chosen =
            Choices { article: "#story".into(), published: "2023-03-19".into(), ..plain };
        chosen.set_look(Look::Loading, "click");
        chosen.set_look(Look::Language, "en");
        let expected = "<isnad-account\n  for=\"#story\"\n  lang=\"en\"\n  reference-date=\"2023-03-19\"\n  loading=\"click\">\n  <p>خريطة</p>\n</isnad-account>";
        assert_eq!(snippet(chosen), [expected, SCRIPT].concat());
    }

    #[test]
    fn what_stays_where_nothing_is_drawn_can_lead_to_another_page() {
        let linked = Choices {
            fallback: "خريطة".into(),
            link: "https://x.org/\"a&b".into(),
            ..Choices::default()
        };
        let inside = "\n  <p><a href=\"https://x.org/&quot;a&amp;b\">خريطة</a></p>\n";
        assert!(snippet(linked.clone()).contains(inside));
        let hostile = Choices { link: "javascript:alert(1)".into(), ..linked };
        assert!(snippet(hostile).contains("\n  <p>خريطة</p>\n"));
    }

    #[test]
    fn selectors_and_sentences_stay_where_they_are() {
        let hostile = Choices {
            article: "a[title=\"x\"] > b' onclick=alert(1)".into(),
            fallback: "</isnad-account></p><img src=x onerror=alert(1)>\u{2067}".into(),
            ..Choices::default()
        };
        let snippet = snippet(hostile);
        assert!(
            snippet.contains("for=\"a[title=&quot;x&quot;] &gt; b&#39; onclick=alert(1)\" lang")
        );
        assert!(snippet.contains(
            "<p>&lt;/isnad-account&gt;&lt;/p&gt;&lt;img src=x onerror=alert(1)&gt;&#8295;</p>"
        ));
    }

    #[test]
    fn the_place_of_an_element_is_as_high_as_it_will_be() {
        let choices = Choices { height: 800, ..Choices::default() };
        assert_eq!(
            choices.sheet(),
            "isnad-account { display: block; min-height: 800px; --isnad-height: 800px }"
        );
    }
}
