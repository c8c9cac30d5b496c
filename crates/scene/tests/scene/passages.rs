use crate::common::*;
use expect_test::expect;
use isnad_scene::*;

fn written(scene: &PassageScene) -> String {
    let mut lines = Vec::new();
    for paragraph in &scene.paragraphs {
        lines.push(format!("paragraph {:?}", <[u32; 2]>::from(paragraph.span)));
        for sentence in &paragraph.sentences {
            lines.push(format!(
                "  sentence {:?} {:?} depth {:?}",
                sentence.sentence, sentence.status, sentence.depth
            ));
            for run in &sentence.runs {
                let mark = run
                    .mark
                    .map(|mark| format!(" {:?} rings {}", mark.forms(), mark.rings))
                    .unwrap_or_default();
                let mentions: Vec<String> =
                    run.mentions.iter().map(|it| format!("{it:?}")).collect();
                let heading = if run.heading { " heading" } else { "" };
                lines.push(format!(
                    "    {:?} [{}]{mark}{heading} {}",
                    run.text,
                    ids(&run.claims),
                    mentions.join(" ")
                ));
            }
        }
    }
    lines.push(format!("{} {} {}", scene.n_claims, scene.n_no_claim, scene.n_not_understood));
    lines.join("\n")
}

#[test]
fn the_text_of_the_account_as_runs() {
    expect![[""]].assert_eq(&written(&PassageScene::new(&sample())));
}

#[test]
fn a_click_means_the_deepest_claim() {
    let document = sample();
    let scene = PassageScene::new(&document);
    let run = scene.runs().find(|run| run.text.contains("the guards had left")).unwrap();
    assert_eq!(ids(&run.claims), "c4 c5");
    let at = document.claims_at(run.span.start);
    assert_eq!(at.first().unwrap().id, cid("c5"));
}

#[test]
fn a_claim_in_pieces_leaves_the_words_between_them_unmarked() {
    let mut maker = Maker::new("Troops, she said, left Homs.");
    let (first, second) = (maker.span("Troops"), maker.span("left Homs"));
    maker.claim("c1", "Troops, she said, left Homs", &[]).pieces = vec![first, second];
    let scene = PassageScene::new(&maker.document());
    let runs: Vec<(&str, String)> =
        scene.runs().map(|run| (run.text.as_str(), ids(&run.claims))).collect();
    assert_eq!(
        runs,
        [
            ("Troops", "c1".into()),
            (", she said, ", String::new()),
            ("left Homs", "c1".into()),
            (".", String::new())
        ]
    );
}

#[test]
fn an_empty_text_has_no_runs() {
    assert_eq!(PassageScene::new(&Maker::new("").document()).runs().count(), 0);
}
