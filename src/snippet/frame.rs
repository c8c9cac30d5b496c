//! The account in a frame.

use super::{Choices, Look, Site, Source, Tag};
use isnad_scene::percent_encoded;

/// Letters that the fragment of a frame may have, less those that the frame itself needs when it writes there what is
/// lit: a longer one is refused (`public/script/options.js`).
pub(crate) const LIMIT: usize = (32 - 2) * 1024;

const CAPABILITIES: &str = "allow-popups allow-downloads";

/// The frame. `packed` is the text as it stands in its address.
pub(super) fn frame(choices: &Choices, site: &Site, packed: &str) -> Tag {
    let address = [&site.file("v1/embed.html"), "#", &fragment(choices, packed)].concat();
    let mut attributes = framed(choices, address, sandbox(choices.is_same_origin));
    attributes.push(("allow", "clipboard-write; fullscreen".to_owned()));
    if !choices.follows {
        // Another embed of the page may bring the script that would change it.
        attributes.push(("data-isnad-height", "fixed".to_owned()));
    }
    Tag::empty("iframe", attributes)
}

/// What every frame of ours has, whatever it shows.
pub(super) fn framed(
    choices: &Choices,
    address: String,
    sandbox: String,
) -> Vec<(&'static str, String)> {
    vec![
        ("src", address),
        ("title", choices.title.trim().to_owned()),
        ("loading", "lazy".to_owned()),
        ("width", "100%".to_owned()),
        ("height", choices.height.to_string()),
        // A border that the host cannot take away otherwise, where it allows no styles.
        ("frameborder", "0".to_owned()),
        ("referrerpolicy", "no-referrer".to_owned()),
        ("sandbox", sandbox),
    ]
}

/// A frame of the page's own origin that keeps that origin could take its sandbox away.
fn sandbox(is_same_origin: bool) -> String {
    let origin = if is_same_origin { "" } else { "allow-same-origin " };
    ["allow-scripts ", origin, CAPABILITIES].concat()
}

/// What stands behind `#` of the frame's address. The look is told also where it is the usual one: the frame would
/// else take what its reader has chosen on the page of the copy.
pub(crate) fn fragment(choices: &Choices, packed: &str) -> String {
    let mut fields = vec!["v=1".to_owned()];
    let mut tell = |name: &str, value: &str| fields.push([name, "=", value].concat());
    for look in [Look::Language, Look::Theme, Look::View] {
        tell(look.name(), choices.look(look));
    }
    if let Some(day) = choices.day() {
        tell("published", day);
    }
    match choices.source {
        Source::Address => tell("t", packed),
        Source::File => tell("src", &percent_encoded(choices.file_name().unwrap_or_default())),
        Source::Message => {}
    }
    fields.join("&")
}

/// The lines of script by which an article page sends its text to the frame. They may stand before the frame and the
/// article or after them: each is looked for when the frame speaks and all of the page is there, and what the frame has
/// said before, it is asked to say again.
pub(crate) fn sending_script(choices: &Choices, site: &Site) -> String {
    let page = ["\"", &site.file("v1/embed.html"), "\""].concat();
    let published = choices.day().map(|day| ["  const published = \"", day, "\";\n"].concat());
    let day = if published.is_some() { ", published" } else { "" };
    // A frame without an origin can only be sent to as to anybody; it is known by its window.
    let to = if choices.is_same_origin { "*" } else { site.origin() };
    [
        "const isnad = () =>\n",
        "  [...document.querySelectorAll(\"iframe\")]\n",
        "    .find(({ src }) => src.startsWith(",
        &page,
        "))?.contentWindow;\n",
        "addEventListener(\"message\", ({ source, data }) => {\n",
        "  if (document.readyState === \"loading\") return;\n",
        "  if (source !== isnad() || data?.isnad !== 1 || data.type !== \"ready\") return;\n",
        "  const text = document.querySelector(\"article\").innerText;\n",
        published.as_deref().unwrap_or_default(),
        "  source.postMessage({ isnad: 1, type: \"text\", text",
        day,
        " }, \"",
        to,
        "\");\n",
        "});\n",
        "const hello = () => isnad()?.postMessage({ isnad: 1, type: \"hello\" }, \"*\");\n",
        "if (document.readyState === \"loading\") addEventListener(\"DOMContentLoaded\", hello);\n",
        "else hello();",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://x.org/isnad/";

    fn site() -> Site {
        Site::parse(SITE).expect("it is an address")
    }

    #[test]
    fn a_frame_with_its_text_in_its_address() {
        let choices =
            Choices {
                title: "خريطة".into(), published: "2023-03-19".into(), ..Choices::default()
            };
        assert_eq!(
            choices.snippet(&site(), "S0_-"),
            "<iframe\n  \
             src=\"https://x.org/isnad/v1/embed.html#v=1&amp;lang=ar&amp;theme=auto&amp;view=linked&amp;published=2023-03-19&amp;t=S0_-\"\n  \
             title=\"خريطة\"\n  loading=\"lazy\"\n  width=\"100%\"\n  height=\"640\"\n  \
             frameborder=\"0\"\n  referrerpolicy=\"no-referrer\"\n  \
             sandbox=\"allow-scripts allow-same-origin allow-popups allow-downloads\"\n  \
             allow=\"clipboard-write; fullscreen\"\n  data-isnad-height=\"fixed\"></iframe>"
        );
    }

    #[test]
    fn a_frame_that_follows_what_it_shows_brings_the_script() {
        let choices = Choices { follows: true, ..Choices::default() };
        let snippet = choices.snippet(&site(), "t");
        assert!(snippet.ends_with(
            "</iframe>\n<script type=\"module\" src=\"https://x.org/isnad/v1/embed.js\" referrerpolicy=\"no-referrer\"></script>"
        ));
        assert!(!snippet.contains("data-isnad-height"));
    }

    #[test]
    fn a_frame_of_the_same_origin_does_not_keep_it() {
        let choices = Choices { is_same_origin: true, ..Choices::default() };
        assert!(!choices.snippet(&site(), "t").contains("allow-same-origin"));
    }

    #[test]
    fn a_file_is_named_by_a_field_of_its_own() {
        let choices =
            Choices { source: Source::File, file: "قصة&t=x.txt".into(), ..Choices::default() };
        assert_eq!(
            fragment(&choices, "unused"),
            "v=1&lang=ar&theme=auto&view=linked&src=%D9%82%D8%B5%D8%A9%26t%3Dx.txt"
        );
    }

    #[test]
    fn titles_stay_inside_their_attribute() {
        for title in [
            "\" onload=\"alert(1)",
            "</iframe><script>alert(1)</script>",
            "'>",
            "a\u{202E}b",
            "&quot;",
        ] {
            let choices = Choices { title: title.into(), ..Choices::default() };
            let snippet = choices.snippet(&site(), "t");
            assert_eq!(snippet.matches('"').count(), 2 * 10, "{title}: {snippet}");
            assert_eq!(
                (snippet.matches('<').count(), snippet.matches('>').count()),
                (2, 2),
                "{title}"
            );
            assert!(!snippet.contains('\u{202E}'), "{title}");
        }
    }

    #[test]
    fn a_script_sends_the_text_to_the_copy_alone_unless_the_frame_has_no_origin() {
        let choices = Choices { published: "2023-03-19".into(), ..Choices::default() };
        let script = sending_script(&choices, &site());
        assert!(script.contains("const published = \"2023-03-19\";"), "{script}");
        assert!(
            script.contains("type: \"text\", text, published }, \"https://x.org\");"),
            "{script}"
        );
        assert!(script.contains("startsWith(\"https://x.org/isnad/v1/embed.html\")"));
        let without = Choices { is_same_origin: true, published: "x".into(), ..choices };
        assert!(sending_script(&without, &site()).contains("text }, \"*\");"));
    }
}
