//! Paragraphs, sentences and runs of the text, and the sign of every claim before its first word.

use super::mark_glyph::{emphasis_word, mark_class, signed};
use crate::paging::Pages;
use crate::signal::Memo;
use crate::state::Session;
use crate::strings::{Pair, fill, terms, words as w};
use crate::view::{Element, Node, button, code, el, many, nodes, truth};
use isnad_account::{Claim, ClaimId, SentenceStatus};
use isnad_scene::{Document, Emphasis, Mark, Mention, PassageSentence, Run, chain_ladder};

/// Longest piece of a claim that is read out as its name.
const SPOKEN_CHARACTERS: usize = 120;
/// Lines under the words of a claim: one for every source, as many as can be told apart.
const DEPTHS: [&str; 4] = [" deep-0", " deep-1", " deep-2", " deep-3"];
/// Bars in the margin beside a sentence, as many as its deepest chain has sources.
const MARGIN: [&str; 4] = ["1", "2", "3", "4"];

/// What the runs of one page share.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    pub(super) session: Session,
    /// The claim that the tab key reaches.
    pub(super) tab_stop: Memo<Option<ClaimId>>,
}

pub(super) fn paragraph(shelf: Shelf, pages: &Pages, sentences: &[PassageSentence]) -> Element {
    let runs = || sentences.iter().flat_map(|sentence| &sentence.runs);
    let is_blank = runs().all(|run| run.text.trim().is_empty());
    let is_heading = runs().all(|run| run.heading || run.text.trim().is_empty());
    let inside = many(sentences.iter().map(|it| sentence(shelf, pages, it, is_heading)));
    if is_blank {
        el("div").class("blank").child(inside)
    } else if is_heading {
        el("h3").class("paragraph heading").attr("dir", "auto").child(inside)
    } else {
        el("p").class("paragraph").attr("dir", "auto").child(inside)
    }
}

fn sentence(shelf: Shelf, pages: &Pages, sentence: &PassageSentence, in_heading: bool) -> Element {
    let status = match sentence.status {
        Some(SentenceStatus::NotUnderstood) => "not-understood",
        Some(SentenceStatus::NoClaim) => "no-claim",
        Some(SentenceStatus::Claims) | None => "claims",
    };
    let quiet = sentence.status.and_then(terms::quiet_sentence);
    // Drawn by the sheet: an element of its own would break the line in what is copied.
    let depth =
        sentence.depth.and_then(|depth| MARGIN.get(usize::from(depth.min(4)).checked_sub(1)?));
    let stretches = sentence.runs.chunk_by(|a, b| a.heading == b.heading);
    let stretches = stretches.map(|runs| {
        let inside = many(runs.iter().map(|it| run(shelf, pages, it)));
        let is_fused = !in_heading && runs.iter().any(|run| run.heading);
        if is_fused { fused_heading(inside).into() } else { inside }
    });
    el("span")
        .class("sentence")
        .attr("data-status", status)
        .attr("data-depth", depth.copied())
        .child(many(stretches))
        .child(quiet.map(|told| explained(shelf.session, told)))
}

/// A heading that was pasted into the paragraph below it: on a line of its own, with no character more.
fn fused_heading(runs: Node) -> Element {
    el("span").class("fused-heading").attr("role", "heading").attr("aria-level", "3").child(runs)
}

/// A small sign behind a sentence of which nothing is shown elsewhere, and why. No word of it is copied.
fn explained(session: Session, (name, why): (Pair, Pair)) -> Element {
    let sign = el("summary").named(session.say(name)).attr("title", session.say(name));
    let direction = session.language.get_untracked().direction();
    let why = el("span").attr("dir", direction).child(session.say(why));
    el("details").class("quiet-sign").child(sign).child(why)
}

fn run(shelf: Shelf, pages: &Pages, run: &Run) -> Node {
    let starting = pages.starting_at(run.span.start);
    let handles = many(starting.map(|claim| claim_handle(shelf, claim.clone())));
    let mut class = run.mark.map(mark_class).unwrap_or_default();
    class.insert_str(0, "run ");
    class.extend(run.mark.and_then(|mark| DEPTHS.get(usize::from(mark.rings.min(3)))).copied());
    class.extend(run.mentions.iter().map(mention_class));
    if run.heading {
        class.push_str(" heading");
    }
    let claim = run.claims.last().map(|claim| claim.0.clone());
    let (session, claims) = (shelf.session, run.claims.clone());
    let emphasis = (!claims.is_empty()).then(|| code(move || strongest(session, &claims)));
    let span = el("span")
        .class(class)
        .attr("data-claim", claim)
        .attr("data-emphasis", emphasis)
        .child(run.text.clone());
    nodes![handles, span]
}

fn mention_class(mention: &Mention) -> &'static str {
    match mention {
        Mention::Cue => " cue",
        Mention::Time(_) => " time",
        Mention::Place(_) => " place",
    }
}

/// How strongly words are drawn that carry several claims: as the strongest of those that show.
fn strongest(session: Session, claims: &[ClaimId]) -> &'static str {
    let (Some(shown), Some(account)) = (session.shown.get(), session.account.get_untracked())
    else {
        return "plain";
    };
    let positions = claims.iter().filter_map(|claim| account.document.position(claim));
    let emphases = positions.filter(|at| shown.shows(*at)).map(|at| shown.emphasis(at));
    emphases.max().map_or("hidden", emphasis_word)
}

/// The sign before the first word of a claim: what the keyboard reaches. Its ladder of names comes into the
/// margin while the claim is pointed at or lit.
fn claim_handle(shelf: Shelf, claim: ClaimId) -> Option<Element> {
    let session = shelf.session;
    let account = session.account.get_untracked()?;
    let found = account.document.claim(&claim)?;
    let mark = Mark::of(&account.document, found);
    let spoken: String =
        account.document.slice(found.span).chars().take(SPOKEN_CHARACTERS).collect();
    let sources = sources(session, &account.document, found);
    let name = fill(session.say(w::CLAIM_NAMED), &[&by_whom(session, &sources), &spoken]);
    let of_lit = claim.clone();
    let emphasis = Memo::new(move || strongest(session, std::slice::from_ref(&of_lit)));
    let of_stop = claim.clone();
    let tab_index =
        code(move || if shelf.tab_stop.get().as_ref() == Some(&of_stop) { "0" } else { "-1" });
    let sign = signed(button(""), "signed handle ", mark)
        .attr("data-claim", claim.0)
        .attr("data-who", ladder(&sources))
        .attr("data-emphasis", code(move || emphasis.get()))
        .attr("tabindex", tab_index)
        .named(name)
        .attr("aria-pressed", truth(move || emphasis.get() == emphasis_word(Emphasis::Selected)));
    Some(sign)
}

/// The names of those who say it, outermost first; the article where it says it itself.
fn sources(session: Session, document: &Document, claim: &Claim) -> Vec<String> {
    let rungs = chain_ladder(document, claim, session.language.get_untracked().code());
    let named = rungs.into_iter().skip(1);
    let unnamed = || session.say(w::UNNAMED).to_owned();
    let mut names: Vec<String> = named.map(|rung| rung.name.unwrap_or_else(unnamed)).collect();
    if names.is_empty() {
        names.push(session.say(w::ARTICLE_ITSELF).to_owned());
    }
    names
}

/// One below the other, each a step further in.
fn ladder(sources: &[String]) -> String {
    let step = |(depth, name): (usize, &String)| [&"\u{2002}".repeat(depth), "› ", name].concat();
    let steps: Vec<String> =
        sources.iter().enumerate().map(|(nth, name)| step((nth.min(3), name))).collect();
    steps.join("\n")
}

/// The innermost first, as a sentence goes: hers, according to him.
fn by_whom(session: Session, sources: &[String]) -> String {
    let names: Vec<&str> = sources.iter().rev().map(String::as_str).collect();
    names.join(session.say(w::ACCORDING_TO))
}
