//! What became of every sentence: nothing vanishes.

use crate::state::Session;
use crate::strings::{counts, fill, words as w};
use crate::view::{Element, Node, el, part};
use isnad_account::{Reading, SentenceStatus};

/// How many claims in how many sentences, and how many sentences hold none or were not understood.
pub(crate) fn told(session: Session, n_claims: usize, [yes, no, lost]: [usize; 3]) -> [String; 2] {
    let (language, n) = (session.language.get(), yes + no + lost);
    let claims = counts::CLAIMS.words(language, n_claims, &session.number(n_claims));
    let sentences = counts::SENTENCES.words(language, n, &session.number(n));
    let (no, lost) = (session.number(no), session.number(lost));
    [
        fill(session.say(w::COVERAGE), &[&claims, &sentences]),
        fill(session.say(w::NOT_COVERED), &[&no, &lost]),
    ]
}

/// How many sentences of a reading hold claims, hold none and were not understood.
pub(crate) fn statuses(reading: &Reading) -> [usize; 3] {
    use SentenceStatus::{Claims, NoClaim, NotUnderstood};
    let of = |status| reading.sentences.iter().filter(|it| it.status == status).count();
    [Claims, NoClaim, NotUnderstood].map(of)
}

pub(crate) fn coverage(session: Session) -> Node {
    part(move || {
        let account = session.account.get()?;
        let of_sentences = statuses(account.document.reading());
        Some(counted(session, account.document.claims().len(), of_sentences))
    })
}

/// The sentences that hold claims, hold none and were not understood, in words and as shares of a bar.
fn counted(session: Session, n_claims: usize, of_sentences: [usize; 3]) -> Element {
    let [claims, left] = told(session, n_claims, of_sentences);
    let [yes, no, lost] = of_sentences;
    let bar = el("span")
        .class("share")
        .attr("aria-hidden", "true")
        .child(share("claims", yes))
        .child(share("no-claim", no))
        .child(share("not-understood", lost));
    el("div")
        .class("coverage")
        .child(el("span").attr("data-count", "claims").child(claims))
        .child(" · ")
        .child(el("span").attr("data-count", "not-covered").child(left))
        .child(bar)
}

fn share(class: &'static str, n: usize) -> Element {
    el("i").class(class).style("flex-grow", n.to_string()).style("flex-basis", "0")
}
