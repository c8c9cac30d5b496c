//! What holds of every exported file: it is whole, it has everything that is drawn, and nothing in it is asked of
//! anybody or runs.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod common;

use common::{FORMATS, Seen, article, read};
use isnad_account::ClaimId;
use isnad_export::{Appearance, Format};
use isnad_scene::{Form, Selection, ViewState};
use roxmltree::{Document as Xml, Node, ParsingOptions};
use std::collections::BTreeSet;

/// The file as a reader of XML takes it, which bears no mistake: pages are written so that they are XML, too.
fn parsed(file: &str) -> Xml<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Xml::parse_with_options(file, options).unwrap_or_else(|error| panic!("{error}: {file:.300}"))
}

fn attributes<'x>(file: &'x Xml<'_>, name: &'x str) -> impl Iterator<Item = &'x str> {
    file.descendants().filter_map(move |node| node.attribute(name))
}

fn ids(file: &Xml<'_>) -> BTreeSet<String> {
    attributes(file, "id").map(str::to_owned).collect()
}

fn rows(file: &Xml<'_>) -> Vec<String> {
    let is_row =
        |node: &Node<'_, '_>| node.has_tag_name("tr") && node.attribute("data-claim").is_some();
    let rows = file.descendants().filter(is_row);
    rows.filter_map(|row| row.attribute("data-claim")).map(str::to_owned).collect()
}

/// Nothing runs and nothing is loaded; what is named by an address is in the file.
fn assert_alone(file: &str) {
    let file = parsed(file);
    let ids = ids(&file);
    let own = |address: &str| address.strip_prefix('#').is_some_and(|id| ids.contains(id));
    for node in file.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let never = [
            "script",
            "foreignObject",
            "image",
            "img",
            "link",
            "iframe",
            "object",
            "embed",
            "animate",
            "set",
            "base",
        ];
        assert!(!never.contains(&name), "<{name}> is in the file");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && name != "src" && name != "style", "{name}={value}");
            assert!(name != "href" || own(value), "{name}={value} leads out of the file");
            let named = value.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
            named.for_each(|address| assert!(own(address), "{name}={value} is not in the file"));
            assert!(!value.contains("://") || name == "xmlns", "{name}={value}");
        }
    }
    let sheets = file.descendants().filter(|node| node.has_tag_name("style"));
    for sheet in sheets.filter_map(|node| node.text()) {
        assert!(!sheet.contains("url(") && !sheet.contains("@import") && !sheet.contains("//"));
    }
}

#[test]
fn every_id_of_the_map_and_the_timeline_is_a_row() {
    for is_rtl in [true, false] {
        let seen = Seen::of(article(), ViewState::default(), is_rtl);
        let page = seen.written(is_rtl, Format::Html);
        let page = parsed(&page);
        let (rows, ids) = (rows(&page), ids(&page));
        let all: Vec<String> =
            seen.document.claims().iter().map(|it| it.id.0.to_string()).collect();
        assert!(all.len() > 30, "the account is hardly read");
        assert_eq!(rows, all, "a row for every claim, in the order of the text");
        let bars = seen.timeline.bars.iter().map(|it| &it.claim).chain(&seen.timeline.undated);
        let moved = seen.map.movements.iter().map(|it| &it.claim).chain(&seen.map.unplaced);
        for claim in bars.chain(moved) {
            assert!(ids.contains(&format!("isnad-{}", claim.0)), "{claim:?}");
        }
        let folded = seen.map.places.iter().flat_map(|it| it.inside.iter().chain([&it.place]));
        let trays = seen.map.named.iter().chain(&seen.map.unlocated).map(|it| &it.place);
        for place in folded.chain(seen.map.areas.iter().map(|it| &it.place)).chain(trays) {
            assert!(ids.contains(&format!("isnad-{}", place.0)), "{place:?}");
        }
        let drawn: BTreeSet<&str> = attributes(&page, "data-claim").collect();
        assert!(seen.timeline.bars.iter().all(|it| drawn.contains(&*it.claim.0)));
    }
}

#[test]
fn files_are_whole_and_alone_in_both_languages() {
    for is_rtl in [true, false] {
        let seen = Seen::of(article(), ViewState::default(), is_rtl);
        for format in FORMATS {
            let file = seen.written(is_rtl, format);
            assert_alone(&file);
            let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
            let name = format!("export-{}.{}", if is_rtl { "ar" } else { "en" }, format.name());
            std::fs::write(folder.join(name), &file).unwrap();
        }
    }
}

#[test]
fn ids_are_unique() {
    let seen = Seen::of(article(), ViewState::default(), true);
    for format in FORMATS {
        let file = seen.written(true, format);
        let file = parsed(&file);
        let n_ids = attributes(&file, "id").count();
        assert_eq!(ids(&file).len(), n_ids);
    }
}

#[test]
fn a_filter_leaves_out_of_the_file_what_it_hides() {
    let mut view = ViewState::default();
    view.filters.stances.toggle(Form::Denied);
    let seen = Seen::of(article(), view, true);
    let page = seen.written(true, Format::Html);
    let n_rows = rows(&parsed(&page)).len();
    assert!(n_rows > 0 && n_rows < seen.document.claims().len() / 2, "{n_rows}");
}

#[test]
fn what_is_lit_is_lit_in_the_file() {
    let document = article();
    let claim = document.claims()[4].id.clone();
    let view =
        ViewState { selection: Some(Selection::Claim(claim.clone())), ..ViewState::default() };
    let page = Seen::of(document, view, true).written(true, Format::Html);
    let page = parsed(&page);
    let lit: Vec<&str> = page
        .descendants()
        .filter(|node| node.attribute("data-emphasis") == Some("lit"))
        .filter_map(|node| node.attribute("data-claim"))
        .collect();
    assert_eq!(lit, [&*claim.0]);
}

#[test]
fn hostile_words_stay_words() {
    let hostile = "</title></style><script>alert(1)</script><img src=x onerror=alert(2)> ]]> \" onload=\"x\n\
                   قال خالد الخطيب <b onclick='x'>إنه</b> غادر دمشق إلى حلب في 9 شباط/فبراير 2023 \u{202E}معكوس\0\u{1}.\n\
                   وأضاف الخطيب أن «]]> <svg onload=alert(3)>» وصل إلى حمص. https://example.org/x.js\n";
    for is_rtl in [true, false] {
        let seen = Seen::of(read(hostile), ViewState::default(), is_rtl);
        assert!(!seen.document.claims().is_empty(), "nothing of it is read");
        for format in FORMATS {
            let file = seen.written(is_rtl, format);
            assert_alone(&file);
            let xml = parsed(&file);
            assert!(xml.descendants().all(|it| !it.has_tag_name("b")), "a word became markup");
            let all: String = xml.descendants().filter_map(|it| it.text()).collect();
            assert!(all.contains("<svg onload=alert(3)>") || format == Format::Svg);
            assert!(!file.contains(['\0', '\u{1}']));
        }
    }
}

#[test]
fn characters_that_turn_letters_around_are_seen_as_numbers_and_told() {
    let text = "\u{202E}شهادة\u{2066} السائق\n\nقال خالد الخطيب إنه غادر دمشق إلى \u{202D}حلب\u{202C} أمس.\n";
    let turned = Seen::of(read(text), ViewState::default(), true);
    let plain = Seen::of(article(), ViewState::default(), true);
    let told = "Characters are shown as numbers";
    for format in FORMATS {
        let file = turned.written(true, format);
        let turns = |it: char| matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        assert!(!file.contains(turns), "{format:?}: letters are turned around");
        assert!(file.contains("[U+202E]شهادة[U+2066] السائق"), "{format:?}: the title hides it");
        assert!(file.contains(told) && !plain.written(true, format).contains(told), "{format:?}");
    }
}

#[test]
fn a_file_follows_the_system_of_its_reader_unless_an_appearance_was_chosen() {
    let seen = Seen::of(article(), ViewState::default(), true);
    for format in FORMATS {
        let written = |appearance| seen.written_in(appearance, true, format);
        let asks = |file: &str| file.contains("prefers-color-scheme");
        let [auto, light, dark] =
            [Appearance::Auto, Appearance::Light, Appearance::Dark].map(written);
        assert_eq!([asks(&auto), asks(&light), asks(&dark)], [true, false, false]);
        assert!(light.contains("color-scheme:light;") && dark.contains("color-scheme:dark;"));
        assert!(dark.contains("@media screen{:root{"), "on paper it would be dark");
    }
}

#[test]
fn a_page_has_its_map_once_more_for_narrow_windows_with_the_same_places() {
    let page = Seen::of(article(), ViewState::default(), true).written(true, Format::Html);
    let page = parsed(&page);
    let map = |class: &str| {
        page.descendants().find(|node| node.attribute("class") == Some(class)).unwrap()
    };
    let moves = |class: &str| -> BTreeSet<String> {
        map(class)
            .descendants()
            .filter_map(|it| it.attribute("data-movement"))
            .map(Into::into)
            .collect()
    };
    assert!(moves("frame map").len() > 3);
    assert_eq!(moves("frame narrow-map"), moves("frame map"));
    let ids: Vec<&str> = attributes(&page, "id").collect();
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "an id is there twice");
}

#[test]
fn ids_that_are_none_of_ours_break_nothing() {
    let mut seen = Seen::of(article(), ViewState::default(), true);
    let mut reading = seen.document.reading().clone();
    for (at, claim) in reading.claims.iter_mut().enumerate() {
        claim.id = ClaimId(format!("c{at}\"><script>x</script>").into());
    }
    let text = seen.document.text().to_owned();
    seen = Seen::of(isnad_scene::Document::new(text, reading), ViewState::default(), true);
    FORMATS.iter().for_each(|format| assert_alone(&seen.written(true, *format)));
}

#[test]
fn an_account_without_claims_is_a_file_all_the_same() {
    for text in ["", "\n", "no claim at all", "كلمة"] {
        let seen = Seen::of(read(text), ViewState::default(), false);
        FORMATS.iter().for_each(|format| assert_alone(&seen.written(false, *format)));
    }
}

#[test]
fn a_file_is_no_larger_than_it_must_be() {
    let document = article();
    let seen = Seen::of(document, ViewState::default(), true);
    for format in FORMATS {
        let bytes = seen.written(true, format).len();
        assert!(bytes < 300_000, "{format:?}: {bytes} bytes");
    }
}

#[test]
fn many_claims_make_a_file_that_grows_with_its_table_alone() {
    let one = "قال خالد الخطيب إنه غادر دمشق إلى حلب في 9 شباط/فبراير 2023.\n";
    let seen = |n: usize| Seen::of(read(&one.repeat(n)), ViewState::default(), true);
    let (few, many) = (seen(300), seen(600));
    assert!(few.timeline.is_crowded() && few.map.is_crowded());
    let bytes = |seen: &Seen| seen.written(true, Format::Html).len() as f64;
    let (few_bytes, many_bytes) = (bytes(&few), bytes(&many));
    let n_more = many.document.claims().len() - few.document.claims().len();
    let a_claim = (many_bytes - few_bytes) / n_more as f64;
    assert!(n_more >= 300 && a_claim < 1_200.0, "{a_claim} bytes for a claim");
    assert_alone(&many.written(true, Format::Svg));
}
