//! What a person changes of the facts that dates hang on: each change reads the open account again.

use crate::dom::stage;
use crate::reader_client::Answer;
use crate::state::{Account, Question, Session};
use crate::strings::notes::Notice;
use crate::strings::{fill, words as w};
use isnad_account::{Bounds, Change, Edit, LocalMinute};
use isnad_scene::{Document, n_redated};
use leptos::prelude::GetValue;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The key of the day of publication.
pub(crate) const PUBLISHED: &str = "published";

/// Uses an anchor or does not; its bounds, where they were changed, stay changed.
pub(crate) fn switch(session: Session, key: &str, is_on: bool) {
    revise(session, key, true, (!is_on).then_some(Change::Off));
}

/// Gives an anchor other bounds, or a gap another length.
pub(crate) fn change(session: Session, key: &str, change: Change) {
    revise(session, key, false, Some(change));
}

/// Makes an anchor or a gap what it was.
pub(crate) fn reset(session: Session, key: &str) {
    revise(session, key, false, None);
}

fn revise(session: Session, key: &str, keeps_bounds: bool, change: Option<Change>) {
    let mut edits = session.edits.get_untracked();
    edits.retain(|edit| edit.key != key || keeps_bounds && edit.change != Change::Off);
    edits.extend(change.map(|change| Edit { key: key.to_owned(), change }));
    read_with(session, edits);
}

/// Whether an account was read with an anchor or a gap changed.
pub(crate) fn is_changed(account: &Account, key: &str) -> bool {
    account.edits.iter().any(|edit| edit.key == key)
}

/// Days, both included, as bounds; `None` where they are none or run backwards.
pub(crate) fn days(first: LocalMinute, last: LocalMinute) -> Option<Change> {
    let bounds = Bounds { earliest: Some(first), latest: Some(last.plus_days(1)) };
    (first <= last).then_some(Change::Bounds(bounds))
}

/// The day of publication that an account is read with.
pub(crate) fn published_of(account: &Account) -> Option<String> {
    published_with(account, &account.edits)
}

/// Whether more than the day of publication has been changed.
pub(crate) fn are_beyond_the_day(session: Session) -> bool {
    session.edits.with_untracked(|edits| edits.iter().any(|edit| edit.key != PUBLISHED))
}

fn published_with(account: &Account, edits: &[Edit]) -> Option<String> {
    let day = |edit: &Edit| match edit.change {
        Change::Bounds(bounds) if edit.key == PUBLISHED => bounds.earliest,
        _ => None,
    };
    edits.iter().find_map(day).map(LocalMinute::day_words).or_else(|| account.published.clone())
}

/// Reads the open account with these changes, unless it is read so already, or nothing may be changed. The drawing
/// stays until it has been read.
pub(crate) fn read_with(session: Session, edits: Vec<Edit>) {
    if stage::is_readonly() {
        return;
    }
    let Some(account) = session.account.get_untracked() else { return };
    if session.edits.with_untracked(|wanted| *wanted != edits) {
        session.edits.set(edits.clone());
        let question = session.ask(Question::Edits);
        spawn_local(read_again(session, account, edits, question));
    }
}

async fn read_again(session: Session, account: Arc<Account>, edits: Vec<Edit>, question: u32) {
    let Some(client) = session.client.get_value() else { return };
    let published = published_with(&account, &edits);
    let outcome = client.read(account.document.text(), published, Edit::lines(&edits)).await;
    let is_latest = session.answer(Question::Edits, question);
    // Of the same text: an account that was changed before is another one, too.
    let shown = session.account.get_untracked();
    let is_open = shown.is_some_and(|shown| shown.document.text() == account.document.text());
    if !is_latest || !is_open {
        return;
    }
    match outcome {
        Ok(answer) => {
            if answer.is_read_here {
                session.notices.set(vec![Notice::ReadHere]);
            }
            show(session, &account, answer, edits);
        }
        Err(failure) => {
            session.edits.set(account.edits.clone());
            // Switches and fields show again how it is read.
            session.account.set(Some(account));
            session.notices.set(vec![Notice::Failed(failure)]);
        }
    }
}

fn show(session: Session, account: &Account, answer: Answer, edits: Vec<Edit>) {
    let Answer { reading, milliseconds, .. } = answer;
    let document = Document::new(account.document.text().to_owned(), reading);
    let before = session.account.get_untracked();
    let n = before.map_or(0, |before| n_redated(&before.document, &document));
    let (origin, published) = (account.origin.clone(), account.published.clone());
    session.show_again(Account { document, origin, published, edits, milliseconds });
    session.n_redated.set(Some(n));
    session.spoken.set(redated(session, n));
}

/// What a change came to, in words.
pub(crate) fn redated(session: Session, n: usize) -> String {
    if n == 0 {
        return session.say(w::NOTHING_REDATED).to_owned();
    }
    fill(session.say(w::REDATED), &[&session.counted(n)])
}
