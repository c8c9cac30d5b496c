//! Where things are said to have happened, in invented sentences from many countries.

use isnad_account::PlaceKind;
use isnad_reader::Gazetteer;
use isnad_reader::mentions::actor;
use isnad_reader::mentions::place::{self, PlaceDraft, Places};
use isnad_reader::pack::{Pack, Words};
use isnad_reader::text::Text;
use std::sync::OnceLock;

/// The Arabic pack and the shipped gazetteer, read once: what the page loads is what is tested.
fn ground() -> &'static (Pack, Gazetteer) {
    static GROUND: OnceLock<(Pack, Gazetteer)> = OnceLock::new();
    GROUND.get_or_init(|| {
        (Pack::decode(isnad_languages::ar()).unwrap_or_else(|error| panic!("{error}")), gazetteer())
    })
}

fn gazetteer() -> Gazetteer {
    let mut gazetteer = Gazetteer::empty();
    for name in ["overlay.isg", "gazetteer-1.isg", "gazetteer-2.isg"] {
        let file = format!("{}/../../public/data/{name}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        gazetteer.load(&bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    gazetteer
}

fn with_places(source: &str, test: impl Fn(&Words<'_>, &Places)) {
    let (pack, gazetteer) = ground();
    let text = Text::new(source);
    let words = Words::new(&text, pack);
    let actors = actor::find(&words, gazetteer);
    test(&words, &place::find(&words, gazetteer, &actors));
}

/// Every mention as "words = English".
fn check(source: &str, expected: &[&str]) {
    with_places(source, |words, places| {
        let found: Vec<String> = places
            .mentions
            .iter()
            .map(|mention| {
                let span = words.text.stem_span(mention.tokens.clone(), mention.n_prefix);
                format!(
                    "{} = {}",
                    span.of(source),
                    places.list[mention.place].english.as_deref().unwrap_or("?")
                )
            })
            .collect();
        assert_eq!(found, expected, "{source}");
    });
}

fn only(source: &str) -> PlaceDraft {
    let (pack, gazetteer) = ground();
    let text = Text::new(source);
    let words = Words::new(&text, pack);
    let places = place::find(&words, gazetteer, &actor::find(&words, gazetteer));
    assert_eq!(places.mentions.len(), 1, "{source}: {places:?}");
    places.list[0].clone()
}

#[test]
fn clitics_are_no_part_of_a_name() {
    check(
        "مرّ ببغداد فبيروت، وبدمشق ثم عاد للاذقية ولبنان وبأوكرانيا.",
        &[
            "بغداد = Baghdad",
            "بيروت = Beirut",
            "دمشق = Damascus",
            "لاذقية = Latakia",
            "لبنان = Lebanon",
            "أوكرانيا = Ukraine",
        ],
    );
}

#[test]
fn the_longest_name_wins() {
    check("هبطت في مطار بغداد الدولي.", &["مطار بغداد الدولي = Baghdad International Airport"]);
    check("غادر إلى قاعدة حميميم الجوية.", &["قاعدة حميميم الجوية = Hmeimim Air Base"]);
    check("دخلوا معبر رفح ثم خان يونس.", &["معبر رفح = Rafah Crossing", "خان يونس = Khan Younis"]);
}

#[test]
fn one_place_under_several_names_is_one_place() {
    with_places(
        "وصل إلى قاعدة حميميم، ثم غادر قاعدة حميميم الجوية.",
        |_, places| {
            assert_eq!((places.list.len(), places.mentions.len()), (1, 2));
        },
    );
}

#[test]
fn persons_come_before_places() {
    check("قال بشار الكيلاني إن بشار نزار لم يغادر.", &[]);
    check("ذكر نزار البصري أن عائشة الحلبي باعت البيت.", &[]);
    check("ستصل الحافلات إلى مدينة بشار.", &["بشار = Bechar"]);
}

#[test]
fn words_that_are_also_towns_stay_words() {
    check("كان هذا في الصباح، ونشرت صور الموكب، وكيف كنا منه.", &[]);
    check("التقط المصور صور الموكب في صور القديمة.", &["صور = Tyre"]);
    check("قال الحارس إن الباب كان مفتوحاً، وإن حماة الحي تأخروا.", &[]);
    check("فتحت مدرسة في مدينة الباب.", &["الباب = Al-Bab"]);
}

#[test]
fn a_nisba_is_a_place_only_of_air_ground_and_border() {
    check("التقى السفير المغربي نظيره الأردني في نواكشوط.", &["نواكشوط = Nouakchott"]);
    check(
        "عبرت الطائرة الأجواء العراقية والمجال الجوي السوري.",
        &["الأجواء العراقية = Iraqi airspace", "المجال الجوي السوري = Syrian airspace"],
    );
    check("دخل الأراضي الليبية.", &["الأراضي الليبية = Libya"]);
    check("قرب الحدود السورية اللبنانية.", &["الحدود السورية اللبنانية = Syrian-Lebanese border"]);
}

#[test]
fn the_air_of_a_meeting_is_its_mood() {
    check("كانت أجواء الاجتماع متوترة، ثم عبرت أجواء العراق.", &["أجواء العراق = Iraqi airspace"]);
}

#[test]
fn a_countryside_is_an_area_and_not_the_city() {
    let around = only("قصفوا ريف اللاذقية.");
    assert_eq!((around.kind, around.name.as_str()), (PlaceKind::Region, "ريف اللاذقية"));
    assert!(around.radius_km.unwrap() >= 20.0 && around.ids.is_empty());
    let governorate = only("قطع الثلج طرق محافظة نينوى.");
    assert_eq!(governorate.kind, PlaceKind::Region);
}

#[test]
fn a_side_of_a_country_lies_on_that_side() {
    let north = only("بقوا شمال سوريا.");
    let whole = only("بقوا في سوريا.");
    assert!(north.lat.unwrap() > whole.lat.unwrap() + 0.5);
    assert!(north.radius_km.unwrap() < whole.radius_km.unwrap());
    let west = only("تقدموا في ريف حمص الغربي.");
    let city = only("تقدموا في حمص.");
    assert!(west.lon.unwrap() < city.lon.unwrap());
}

#[test]
fn a_border_has_no_point() {
    assert_eq!(only("انتشروا على الحدود الجزائرية المغربية.").lat, None);
}

#[test]
fn a_name_no_list_knows_is_a_place_behind_a_type_word() {
    let airport = only("ستصل طائرة إلى مطار بطنجوس.");
    assert_eq!((airport.kind, airport.lat), (PlaceKind::Airport, None));
    check("بقوا في قرية صغيرة على الطريق.", &[]);
}

#[test]
fn a_name_no_list_knows_lies_where_the_words_put_it() {
    let near = |draft: &PlaceDraft, lat: f64, lon: f64| {
        draft.lat.is_some_and(|north| (north - lat).abs() < 0.3)
            && draft.lon.is_some_and(|east| (east - lon).abs() < 0.3)
    };
    for text in [
        "وصلوا إلى قرية زنبقان التابعة لناحية جلولاء.",
        "وصلوا إلى قرية زنبقان شمال غربي جلولاء.",
        "وصلوا إلى قرية زنبقان القريبة من جلولاء.",
    ] {
        with_places(text, |_, places| {
            assert!(near(&places.list[places.mentions[0].place], 34.27, 45.17), "{text}");
        });
    }
    with_places("وصلوا إلى قرية زنبقان في العراق.", |_, places| {
        assert_eq!((places.list[0].lat, places.list[0].within), (None, Some(1)));
    });
}

#[test]
fn a_name_no_list_knows_is_known_again_without_its_type_word() {
    let text = "أقاموا في مخيم زنبقان قرب حلب. وعاد سكان زنبقان أمس.";
    with_places(text, |_, places| {
        let camps: Vec<_> = places.mentions.iter().map(|mention| mention.place).collect();
        assert_eq!(camps, [0, 1, 0]);
    });
    check("أقاموا في مستشفى متنقل خارج البلدة.", &[]);
}

#[test]
fn the_second_end_of_between_keeps_its_conjunction() {
    with_places("قطعوا الطريق بين ينبع وجدة.", |_, places| {
        let english = |nth: usize| places.list[places.mentions[nth].place].english.as_deref();
        assert_eq!((places.mentions.len(), english(1)), (2, Some("Jeddah")));
    });
}

#[test]
fn a_base_that_is_only_described_lies_where_the_words_put_it() {
    with_places(
        "هرب نحو القاعدة الروسية في ريف اللاذقية.",
        |_, places| {
            let base = &places.list[places.mentions[0].place];
            assert_eq!((base.kind, base.lat), (PlaceKind::Base, None));
            assert_eq!(base.within, Some(places.mentions[1].place));
        },
    );
}

#[test]
fn the_countries_of_an_account_settle_a_shared_name() {
    let lebanon = "غادر من بيروت وصيدا إلى طرابلس.";
    let libya = "غادر من بنغازي ومصراتة إلى طرابلس.";
    for (source, lat) in [(lebanon, 34.4), (libya, 32.9)] {
        with_places(source, |_, places| {
            let tripoli =
                places.mentions.last().map(|mention| &places.list[mention.place]).unwrap();
            assert!((tripoli.lat.unwrap() - lat).abs() < 0.3, "{source}: {tripoli:?}");
            let [other] = tripoli.candidates.as_slice() else { panic!("{source}: {tripoli:?}") };
            assert!((other.lat - lat).abs() > 1.0, "the other one stays in sight");
        });
    }
}

#[test]
fn a_capital_that_speaks_is_an_institution() {
    with_places(
        "أعلنت الرباط أنها ترحب. ووصل الوفد إلى الرباط.",
        |_, places| {
            let institutions: Vec<bool> =
                places.mentions.iter().map(|mention| mention.institution).collect();
            assert_eq!(institutions, [true, false]);
        },
    );
    with_places("قال إن إيران لن تتدخل في سوريا.", |_, places| {
        let institutions: Vec<bool> =
            places.mentions.iter().map(|mention| mention.institution).collect();
        assert_eq!(institutions, [true, false]);
    });
}

#[test]
fn a_place_in_a_title_is_marked() {
    with_places(
        "قال محافظ حلب إن الجسر انهار في إدلب.",
        |_, places| {
            let in_title: Vec<bool> =
                places.mentions.iter().map(|mention| mention.in_title).collect();
            assert_eq!(in_title, [true, false]);
        },
    );
}

#[test]
fn a_phrase_begins_at_its_type_word() {
    with_places("سقطت مدينة حلب.", |_, places| {
        let mention = &places.mentions[0];
        assert_eq!((mention.phrase_start, mention.tokens.clone()), (1, 2..3));
        assert_eq!(places.mention_at(1), Some(mention));
    });
}

#[test]
fn without_a_gazetteer_nothing_is_found_and_nothing_fails() {
    let (pack, _) = ground();
    let text = Text::new("وصل إلى ريف حلب ومطار دمشق الدولي عبر أجواء العراق.");
    let words = Words::new(&text, pack);
    let gazetteer = Gazetteer::empty();
    let places = place::find(&words, &gazetteer, &actor::find(&words, &gazetteer));
    assert!(places.list.iter().all(|place| place.lat.is_none()), "{places:?}");
}
