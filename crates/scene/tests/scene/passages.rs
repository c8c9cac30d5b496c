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
    lines.join("\n")
}

#[test]
fn the_text_of_the_account_as_runs() {
    expect![[r#"
        paragraph [0, 13]
          sentence None None depth None
            "Closing days" [] heading 
            "\n" [] 
        paragraph [13, 260]
          sentence Some(0) Some(Claims) depth Some(1)
            "Lina Haddad " [] 
            "told" [] Cue
            " the Bardi Weekly that " [] 
            "envoy Rami Daher flew from " [c1] [Affirmed] rings 1 
            "Damascus" [c1] [Affirmed] rings 1 Place(PlaceId("p1"))
            " to " [c1] [Affirmed] rings 1 
            "Moscow" [c1] [Affirmed] rings 1 Place(PlaceId("p2"))
            " on " [c1] [Affirmed] rings 1 
            "29 November" [c1] [Affirmed] rings 1 Time(TimeId("t1"))
            "." [] 
          sentence None None depth None
            " " [] 
          sentence Some(1) Some(Claims) depth Some(2)
            "Haddad " [] 
            "said" [] Cue
            " Daher " [] 
            "believed" [] Cue
            " that " [] 
            "the " [c2] [Hedged] rings 2 
            "palace" [c2] [Hedged] rings 2 Place(PlaceId("p3"))
            " was calm on Saturday evening" [c2] [Hedged] rings 2 
            "." [] 
          sentence None None depth None
            " " [] 
          sentence Some(2) Some(Claims) depth Some(1)
            "He " [] 
            "denied" [] Cue
            " that " [] 
            "the convoy had reached " [c3] [Denied] rings 1 
            "Hama" [c3] [Denied] rings 1 Place(PlaceId("p4"))
            " 🚗 before then." [] 
          sentence None None depth None
            " " [] 
          sentence Some(3) Some(NoClaim) depth None
            "Nobody smiled." [] 
          sentence None None depth None
            "\n" [] 
        paragraph [260, 518]
          sentence Some(4) Some(Claims) depth Some(1)
            "After the fall of " [] 
            "Aleppo" [] Place(PlaceId("p5"))
            ", Haddad said, " [] 
            "Daher planned to go to " [c4] [NotDone] rings 1 
            "Mazzeh air base" [c4] [NotDone] rings 1 Place(PlaceId("p6"))
            ", which " [c4] [NotDone] rings 1 
            "the guards had left" [c4 c5] [Affirmed] rings 1 
            "." [] 
          sentence None None depth None
            " " [] 
          sentence Some(5) Some(Claims) depth Some(1)
            "A plane bound from " [c6] [NotDone] rings 1 
            "Hmeimim" [c6] [NotDone] rings 1 Place(PlaceId("p7"))
            " for Moscow turned back" [c6] [NotDone] rings 1 
            ", she said." [] 
          sentence None None depth None
            " " [] 
          sentence Some(6) Some(Claims) depth Some(0)
            "Talks in " [c7] [Affirmed] rings 0 
            "Iraq" [c7] [Affirmed] rings 0 Place(PlaceId("p8"))
            " had gone on since March 2011" [c7] [Affirmed] rings 0 
            "." [] 
          sentence None None depth None
            " " [] 
          sentence Some(7) Some(Claims) depth Some(0)
            "A meeting was promised for " [c8] [NotDone] rings 0 
            "Ain Dhahab" [c8] [NotDone] rings 0 Place(PlaceId("p9"))
            "." [] 
          sentence None None depth None
            " " [] 
          sentence Some(8) Some(NotUnderstood) depth None
            "Qwx zzt." [] "#]]
    .assert_eq(&written(&PassageScene::new(&sample())));
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
