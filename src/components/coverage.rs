//! What became of every sentence: nothing vanishes.

use crate::state::Session;
use crate::strings::{counts, fill, words as w};
use crate::view::{Element, Node, el, part};
use isnad_account::SentenceStatus;

pub(crate) fn coverage(session: Session) -> Node {
    part(move || {
        use SentenceStatus::{Claims, NoClaim, NotUnderstood};
        let account = session.account.get()?;
        let sentences = &account.document.reading().sentences;
        let of = |status| sentences.iter().filter(|it| it.status == status).count();
        let of_sentences = [Claims, NoClaim, NotUnderstood].map(of);
        Some(counted(session, account.document.claims().len(), of_sentences))
    })
}

/// The sentences that hold claims, hold none and were not understood, in words and as shares of a bar.
fn counted(session: Session, n_claims: usize, [yes, no, lost]: [usize; 3]) -> Element {
    let told = move || {
        let (language, n) = (session.language.get(), yes + no + lost);
        let claims = counts::CLAIMS.words(language, n_claims, &session.number(n_claims));
        let sentences = counts::SENTENCES.words(language, n, &session.number(n));
        fill(session.say(w::COVERAGE), &[&claims, &sentences])
    };
    let left =
        move || fill(session.say(w::NOT_COVERED), &[&session.number(no), &session.number(lost)]);
    let bar = el("span")
        .class("share")
        .attr("aria-hidden", "true")
        .child(share("claims", yes))
        .child(share("no-claim", no))
        .child(share("not-understood", lost));
    el("div")
        .class("coverage")
        .child(el("span").attr("data-count", "claims").child(told()))
        .child(" · ")
        .child(el("span").attr("data-count", "not-covered").child(left()))
        .child(bar)
}

fn share(class: &'static str, n: usize) -> Element {
    el("i").class(class).style("flex-grow", n.to_string()).style("flex-basis", "0")
}
