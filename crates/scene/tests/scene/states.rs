use crate::common::*;
use isnad_account::{ActorKind, Claim, ClaimKind, LinkClass, Polarity, Realis};
use isnad_scene::*;

fn after(document: &Document, commands: &[Command]) -> ViewState {
    commands
        .iter()
        .fold(ViewState::default(), |view, command| apply(&view, document, command.clone()))
}

fn select(id: &str) -> Command {
    Command::Select(Selection::Claim(cid(id)))
}

#[test]
fn a_filter_that_hides_the_selected_claim_lets_go_of_it() {
    let document = sample();
    let view = after(&document, &[select("c7"), Command::ToggleSpeaker(aid("a1"))]);
    assert_eq!(view.selection, None);
    assert_eq!(view.step, None);
    let view = after(&document, &[select("c4"), Command::ToggleSpeaker(aid("a1"))]);
    assert_eq!(view.selection, Some(Selection::Claim(cid("c4"))));
}

#[test]
fn what_does_not_show_cannot_be_selected() {
    let document = sample();
    let only_article = Command::ToggleSpeaker(aid("a0"));
    assert_eq!(after(&document, &[only_article.clone(), select("c1")]).selection, None);
    let place = |id| Command::Select(Selection::Place(pid(id)));
    assert_eq!(after(&document, &[only_article.clone(), place("p2")]).selection, None);
    assert_eq!(
        after(&document, &[only_article, place("p8")]).selection,
        Some(Selection::Place(pid("p8")))
    );
    let movement = |id| Command::Select(Selection::Movement(cid(id)));
    assert_eq!(after(&document, &[movement("c7")]).selection, None, "nothing moves there");
    assert_eq!(after(&document, &[movement("c6")]).selection, Some(Selection::Movement(cid("c6"))));
    assert_eq!(
        after(&document, &[select("c1"), select("c99")]).selection,
        Some(Selection::Claim(cid("c1")))
    );
}

#[test]
fn what_else_a_name_could_mean_stays_marked_until_something_else_is_lit() {
    let document = sample();
    let other = OtherPlace { name: "elsewhere".to_owned(), lat: 33.0, lon: 44.0 };
    let ask = [select("c1"), Command::ShowCandidate(other.clone())];
    let view = after(&document, &ask);
    let candidate = map_of(&document, &view).candidate;
    assert_eq!(candidate.map(|it| it.name), Some(other.name.clone()));
    assert_eq!(apply(&view, &document, Command::FitMap).candidate, Some(other));
    assert_eq!(apply(&view, &document, select("c1")).candidate, view.candidate);
    assert_eq!(apply(&view, &document, select("c4")).candidate, None);
    assert_eq!(apply(&view, &document, Command::ClearSelection).candidate, None);
}

#[test]
fn each_filter_tells_how_many_it_hides() {
    let document = sample();
    let view = after(
        &document,
        &[Command::ToggleSpeaker(aid("a1")), Command::ToggleStance(Form::NotDone)],
    );
    let shown = Shown::new(&document, &view);
    assert_eq!(shown.hidden, Hidden { speaker: 3, stance: 5, total: 6, ..Hidden::default() });
    assert_eq!(shown.n_visible(), 2);
    let view = after(&document, &[Command::SetDepth(Some(DepthRange { min: 2, max: 9 }))]);
    assert_eq!(
        Shown::new(&document, &view).hidden,
        Hidden { depth: 7, total: 7, ..Hidden::default() }
    );
    let view =
        after(&document, &[Command::TogglePlace(pid("p5")), Command::ToggleActor(aid("a2"))]);
    assert_eq!(
        Shown::new(&document, &view).hidden,
        Hidden { place: 7, actor: 4, total: 7, ..Hidden::default() }
    );
    let view =
        after(&document, &[Command::ToggleSpeaker(aid("a1")), Command::ToggleSpeaker(aid("a1"))]);
    assert_eq!(Shown::new(&document, &view).n_visible(), 8, "asking twice is not asking");
}

#[test]
fn the_brush_dims_and_hides_nothing() {
    let document = sample();
    let brush = AxisRange::new(Axis::Dated, minute("2024-12-07"), minute("2024-12-09")).unwrap();
    let view = after(&document, &[select("c4"), Command::Brush(brush)]);
    let shown = Shown::new(&document, &view);
    let bright: Vec<&str> = shown
        .claims(&document)
        .filter(|(at, _)| shown.emphasis(*at) != Emphasis::Dimmed)
        .map(|(_, it)| it.id.0.as_ref())
        .collect();
    assert_eq!(bright, ["c2", "c4", "c6"], "c4 is outside but selected");
    assert_eq!((shown.n_visible(), shown.n_dimmed), (8, 5));
}

#[test]
fn playing_goes_through_time_then_what_has_no_year_then_what_has_no_time() {
    let document = sample();
    assert_eq!(ids(&play_order(&document, &ViewState::default())), "c7 c4 c5 c2 c6 c1 c3 c8");
    let told = ViewState { order: Order::Told, ..ViewState::default() };
    assert_eq!(ids(&play_order(&document, &told)), "c1 c2 c3 c4 c5 c6 c7 c8");
}

#[test]
fn steps_light_one_claim_after_the_other_and_playing_stops_at_the_end() {
    let document = sample();
    let mut view = after(&document, &[Command::Play]);
    let mut seen = vec![view.step.clone().unwrap()];
    while view.playing {
        view = apply(&view, &document, Command::Step(Step::Forward));
        assert_eq!(view.selection.as_ref().and_then(Selection::claim), view.step.as_ref());
        if view.playing {
            seen.push(view.step.clone().unwrap());
        }
    }
    assert_eq!(seen, play_order(&document, &view));
    assert_eq!(
        apply(&view, &document, Command::Play).step,
        Some(cid("c7")),
        "again from the start"
    );
    let back = apply(&view, &document, Command::Step(Step::Back));
    assert_eq!(back.step, Some(cid("c3")));
    assert_eq!(after(&document, &[Command::Step(Step::Last)]).step, Some(cid("c8")));
}

#[test]
fn playing_an_empty_account_does_nothing() {
    let document = Maker::new("").document();
    let view = after(&document, &[Command::Play, Command::Step(Step::Forward)]);
    assert_eq!(view, ViewState::default());
}

#[test]
fn the_other_order_forgets_stretches_of_the_first() {
    let document = sample();
    let range = AxisRange::new(Axis::Dated, minute("2024-12-07"), minute("2024-12-09")).unwrap();
    let view = after(
        &document,
        &[Command::ShowTimes(range), Command::Brush(range), Command::SetOrder(Order::Told)],
    );
    assert_eq!((view.times, view.brush), (None, None));
    let view = after(&document, &[Command::ShowTimes(range), Command::SetOrder(Order::Happened)]);
    assert_eq!(view.times, Some(range));
}

fn visible(document: &Document, commands: &[Command]) -> String {
    let shown = Shown::new(document, &after(document, commands));
    ids(&shown.claims(document).map(|(_, claim)| claim.id.clone()).collect::<Vec<_>>())
}

#[test]
fn words_are_found_in_claims_and_in_the_names_that_belong_to_them() {
    let document = sample();
    let searched = |words: &str| visible(&document, &[Command::Search(words.into())]);
    assert_eq!(searched("PLANNED"), "c4", "capitals make no odds");
    assert_eq!(searched("moscow plane"), "c6", "all words, in any order");
    assert_eq!(searched("haddad-xx calm"), "c2", "a speaker's name in another language");
    assert_eq!(searched("nowhere"), "");
    assert_eq!(searched("  ").split(' ').count(), 8, "blanks ask for nothing");
}

#[test]
fn only_this_time_hides_what_lies_outside_and_what_has_no_time_on_the_axis() {
    let document = sample();
    let days = AxisRange::of_days(Some(minute("2024-12-01")), Some(minute("2024-12-07")));
    assert_eq!(visible(&document, &[Command::KeepTime(days)]), "c2 c4 c5");
    let open = AxisRange::of_days(Some(minute("2024-12-08")), None);
    assert_eq!(visible(&document, &[Command::KeepTime(open)]), "c6");
    assert_eq!(open.unwrap().days(), (Some(minute("2024-12-08")), None));
    assert_eq!(AxisRange::of_days(None, None), None);
    let view = after(&document, &[Command::Brush(days.unwrap()), Command::KeepTime(days)]);
    assert_eq!(view.brush, None, "what is hidden need not be dimmed");
}

#[test]
fn a_sort_of_claim_can_be_asked_for() {
    assert_eq!(visible(&sample(), &[Command::ToggleKind(ClaimKind::State)]), "c2");
}

/// Who saw it: the words of the claim, and the chain behind the article.
fn testimony(chain: &[(&str, LinkClass)], change: impl Fn(&mut Claim)) -> Document {
    let mut maker = Maker::new("Haddad told the Weekly that she saw the convoy leave");
    maker.actor("a0", None, ActorKind::Article);
    maker.actor("a1", Some("Haddad"), ActorKind::Person);
    maker.actor("a2", Some("Weekly"), ActorKind::Organisation);
    let chain: Vec<_> = chain.iter().map(|(actor, class)| (*actor, *class, None)).collect();
    change(maker.claim("c1", "the convoy leave", &chain));
    maker.document()
}

#[test]
fn what_a_witness_saw_is_what_nobody_else_tells_of_his_seeing() {
    use LinkClass::{Medium, Perceive, Relay, Say};
    let witnessed = |chain: &[(&str, LinkClass)]| {
        let document = testimony(chain, |_| {});
        let offered = Facets::new(&document, "en").n_witnessed;
        assert_eq!(visible(&document, &[Command::ToggleWitnessed]).len(), offered * 2);
        offered == 1
    };
    assert!(witnessed(&[("a1", Perceive)]));
    assert!(witnessed(&[("a1", Say), ("a1", Perceive)]), "she says it of herself");
    assert!(witnessed(&[("a2", Medium), ("a1", Perceive)]), "a paper only carries her words");
    assert!(!witnessed(&[("a1", Say)]), "how she knows is not told");
    assert!(!witnessed(&[("a1", Say), ("a1", Relay)]), "she only heard of it");
    assert!(!witnessed(&[("a2", Say), ("a1", Perceive)]), "somebody else tells what she saw");
    let unseen = testimony(&[("a1", Perceive)], |claim| claim.polarity = Polarity::Denied);
    assert_eq!(Facets::new(&unseen, "en").n_witnessed, 0, "she did not see it");
    let feared = testimony(&[("a1", Perceive)], |claim| claim.realis = Realis::Feared);
    assert_eq!(Facets::new(&feared, "en").n_witnessed, 0, "she fears that it will");
}

#[test]
fn nobody_is_asked_for_who_is_not_in_the_account() {
    assert_eq!(visible(&sample(), &[Command::ToggleSpeaker(aid("a99"))]).split(' ').count(), 8);
}
