//! Everyone met so far, and who of them a new mention means.

use super::draft::{Draft, Role};
use super::{ActorDraft, MentionForm};
use crate::numbers::{Lists, Numbers};
use crate::pack::rows::{Domain, Gender};
use isnad_account::ActorKind;

/// How many bearers of a name, holders of an office or roles of one person are looked through: no
/// work may grow faster than the text.
const MOST_ALIKE: usize = 100;

/// Letters of "father of".
const KUNYA: usize = 3;

/// How many of those met last an office without a name may mean.
const MOST_RECENT: usize = 500;

/// One who was met, with all that was said of him.
#[derive(Debug)]
struct Entry {
    name: Vec<String>,
    byname: Vec<String>,
    roles: Vec<Role>,
    form: MentionForm,
    kind: ActorKind,
    plural: bool,
    gender: Gender,
    /// Where he was last named, and where he last was the subject of a report, by mention.
    last: usize,
    last_report: usize,
}

/// All who were met, in the order of their first mention.
#[derive(Debug, Default)]
pub(super) struct Registry {
    entries: Vec<Entry>,
    n_mentions: usize,
    by_key: Numbers,
    /// Entries, by first mention, under the first and the last word of every name they had.
    by_name: Lists<usize>,
    /// Entries, by first mention, under the head word of every role they had.
    by_head: Lists<usize>,
}

impl Registry {
    /// Whom the draft means: one already met, or a new entry.
    pub(super) fn resolve(&mut self, draft: &Draft, is_reported: bool) -> usize {
        let known = self.known(draft);
        let at = known.unwrap_or_else(|| self.enter(draft));
        self.note(at, draft, is_reported);
        at
    }

    /// The draft tells more of one already met: "X, the head of Y".
    pub(super) fn join(&mut self, at: usize, draft: &Draft) -> usize {
        self.note(at, draft, false);
        at
    }

    /// Whether a gender found in the text may be that of an entry.
    pub(super) fn agrees(&self, at: usize, gender: Gender) -> bool {
        self.entries.get(at).is_some_and(|entry| agree(entry.gender, gender))
    }

    /// Whether an entry is one human being.
    pub(super) fn is_person(&self, at: usize) -> bool {
        self.entries.get(at).is_some_and(|entry| entry.kind == ActorKind::Person && !entry.plural)
    }

    /// Whether an entry has a proper name and no office yet.
    pub(super) fn is_mere_name(&self, at: usize) -> bool {
        self.entries.get(at).is_some_and(|entry| !entry.name.is_empty() && entry.roles.is_empty())
    }

    /// Whether an entry has a role of that head word.
    pub(super) fn holds_any(&self, at: usize, role: &Role) -> bool {
        self.entries
            .get(at)
            .is_some_and(|entry| entry.roles.iter().any(|known| known.head == role.head))
    }

    /// Whether an entry may be one human being whose name is not told yet.
    pub(super) fn is_nameless_person(&self, at: usize) -> bool {
        self.entries.get(at).is_some_and(|entry| {
            entry.name.is_empty()
                && matches!(entry.kind, ActorKind::Person | ActorKind::Group)
                && !matches!(entry.form, MentionForm::People | MentionForm::Group)
                && !entry.plural
        })
    }

    fn known(&self, draft: &Draft) -> Option<usize> {
        if !draft.key.is_empty() {
            return self.by_key.get(&draft.key);
        }
        match draft.form {
            _ if !draft.name.is_empty() => self.of_that_name(draft),
            MentionForm::Kin => self.kinsman(draft),
            _ => self.of_that_role(draft),
        }
    }

    /// The bearer of a name: the same words, the surname alone, the first name alone. Of several who
    /// share a surname the first introduced is meant by the surname alone.
    fn of_that_name(&self, draft: &Draft) -> Option<usize> {
        let name = draft.name.as_slice();
        let alike = self.by_name.get(name.last()?);
        let bearers = |test: &dyn Fn(&[String]) -> bool| {
            alike.iter().copied().take(MOST_ALIKE).find(|at| {
                self.entries
                    .get(*at)
                    .is_some_and(|entry| entry.kind == draft.kind && test(&entry.name))
            })
        };
        let byname = || {
            alike.iter().copied().take(MOST_ALIKE).find(|at| {
                self.entries
                    .get(*at)
                    .is_some_and(|entry| entry.byname == name || inflects(&entry.byname, name))
            })
        };
        bearers(&|known| known == name || inflects(known, name))
            .or_else(byname)
            .or_else(|| bearers(&|known| known.ends_with(name)))
            .or_else(|| {
                bearers(&|known| {
                    name.ends_with(known) || shortens(known, name) || shortens(name, known)
                })
            })
            .or_else(|| {
                if let [only] = name { bearers(&|known| known.first() == Some(only)) } else { None }
            })
    }

    fn kinsman(&self, draft: &Draft) -> Option<usize> {
        let same = |role: &Role| {
            role.head == draft.role.head
                && (draft.role.details.is_empty() || role.details == draft.role.details)
        };
        self.latest(&draft.role.head, &|entry| {
            entry.roles.iter().any(same) && entry.plural == draft.plural
        })
    }

    fn of_that_role(&self, draft: &Draft) -> Option<usize> {
        if !draft.role.is_definite {
            return None;
        }
        let is_alike =
            |entry: &Entry| entry.plural == draft.plural && agree(entry.gender, draft.gender);
        let holds = |entry: &Entry| {
            is_alike(entry) && entry.roles.iter().any(|role| fits(&draft.role, role))
        };
        let holder = self.latest(&draft.role.head, &holds);
        if holder.is_some() || !draft.role.is_generic {
            return holder;
        }
        let may_be = |entry: &Entry| {
            let is_she = draft.gender != Gender::Feminine || entry.gender == Gender::Feminine;
            is_alike(entry)
                && is_she
                && entry.kind == ActorKind::Person
                && may_mean(&draft.role, entry)
        };
        let met = self.entries.iter().enumerate().rev().take(MOST_RECENT);
        let candidates = met.filter(|(_, entry)| may_be(entry));
        let weight = |entry: &Entry| {
            if draft.role.is_near { (entry.last, 0) } else { (entry.last_report, entry.last) }
        };
        candidates.max_by_key(|(_, entry)| weight(entry)).map(|(at, _)| at)
    }

    /// Of those who ever held a role of that head word, the last mentioned who passes the test.
    fn latest(&self, head: &str, test: &dyn Fn(&Entry) -> bool) -> Option<usize> {
        let holders = self.by_head.get(head).iter().rev().take(MOST_ALIKE);
        let holders = holders.filter_map(|at| Some((*at, self.entries.get(*at)?)));
        holders
            .filter(|(_, entry)| test(entry))
            .max_by_key(|(_, entry)| entry.last)
            .map(|(at, _)| at)
    }

    fn enter(&mut self, draft: &Draft) -> usize {
        if !draft.key.is_empty() {
            self.by_key.at(&draft.key, self.entries.len());
        }
        self.entries.push(Entry {
            name: Vec::new(),
            byname: Vec::new(),
            roles: Vec::new(),
            form: draft.form,
            kind: draft.kind,
            plural: draft.plural,
            gender: draft.gender,
            last: 0,
            last_report: 0,
        });
        self.entries.len() - 1
    }

    fn note(&mut self, at: usize, draft: &Draft, is_reported: bool) {
        self.n_mentions += 1;
        let Some(entry) = self.entries.get_mut(at) else { return };
        entry.last = self.n_mentions;
        if is_reported {
            entry.last_report = self.n_mentions;
        }
        if draft.name.len() > entry.name.len() {
            entry.name = draft.name.clone();
            for word in [draft.name.first(), draft.name.last()].into_iter().flatten() {
                list_under(&mut self.by_name, word, at);
            }
        }
        if let Some(last) = draft.byname.last() {
            entry.byname = draft.byname.clone();
            list_under(&mut self.by_name, last, at);
        }
        if entry.gender == Gender::Either {
            entry.gender = draft.gender;
        }
        if draft.form == MentionForm::Latter {
            return;
        }
        let is_shaped = |role: &Role| !(role.is_generic && draft.form != entry.form);
        for role in draft.titles.iter().chain([&draft.role]).filter(|role| is_shaped(role)) {
            let is_known = entry.roles.iter().any(|known| fits(role, known));
            if !role.head.is_empty() && !is_known && entry.roles.len() < MOST_ALIKE {
                list_under(&mut self.by_head, &role.head, at);
                // Nearly all who were met have one role.
                entry.roles.reserve_exact(usize::from(entry.roles.is_empty()));
                entry.roles.push(role.clone());
            }
        }
    }
}

/// Enters `at` under a word once; the list stays in the order of first mention.
fn list_under(index: &mut Lists<usize>, word: &str, at: usize) {
    let list = index.at(word);
    if let Err(place) = list.binary_search(&at) {
        list.insert(place, at);
    }
}

/// Whether a role told in fewer words is the one told in more.
fn fits(short: &Role, full: &Role) -> bool {
    short.head == full.head
        && short.details.iter().all(|word| full.details.contains(word))
        && short.ranks.iter().all(|word| full.ranks.contains(word))
}

/// Whether "the former official" can mean the holder of another title.
fn may_mean(short: &Role, entry: &Entry) -> bool {
    let any_field = short.domain == Some(Domain::Any);
    if any_field && short.details.is_empty() && short.ranks.is_empty() {
        return !entry.name.is_empty();
    }
    entry.roles.iter().any(|role| {
        (any_field || role.domain == short.domain)
            && short.details.iter().all(|word| role.details.contains(word))
            && short.ranks.iter().all(|word| role.ranks.contains(word))
    })
}

fn agree(one: Gender, other: Gender) -> bool {
    one == other || one == Gender::Either || other == Gender::Either
}

/// Whether two names differ in the case of their first word alone, which its last letter shows:
/// "father of" behind a verb and behind a preposition.
fn inflects(known: &[String], name: &[String]) -> bool {
    let but_last = |word: &String| {
        let mut letters = word.chars();
        letters.next_back();
        letters.as_str().to_string()
    };
    name.len() > 1
        && known.len() == name.len()
        && known[1..] == name[1..]
        && name[0].chars().count() == known[0].chars().count()
        && name[0].chars().count() == KUNYA
        && but_last(&name[0]) == but_last(&known[0])
}

/// Whether `short` has the first and the last word of `full`, and more words lie between.
fn shortens(short: &[String], full: &[String]) -> bool {
    short.len() >= 2
        && full.len() > short.len()
        && short.first() == full.first()
        && short.last() == full.last()
}

/// What an actor is shown as: the fullest name wins, else the first words that meant it.
pub(super) fn describe(list: &mut Vec<ActorDraft>, at: usize, draft: &Draft, written: &str) {
    let is_named = !draft.name.is_empty()
        || matches!(draft.form, MentionForm::State | MentionForm::Body | MentionForm::Group if !draft.key.is_empty());
    if at == list.len() {
        list.push(ActorDraft {
            kind: draft.kind,
            name: written.into(),
            english: None,
            gender: draft.gender,
            plural: draft.plural,
            named: is_named,
        });
    }
    let Some(actor) = list.get_mut(at) else { return };
    if is_named
        && (!actor.named
            || (written.chars().count() > actor.name.chars().count()
                && draft.form == MentionForm::Named))
    {
        actor.name = written.into();
        actor.named = true;
    }
    if actor.english.is_none() && !draft.english.is_empty() {
        actor.english = Some(draft.english.clone());
    }
    if actor.gender == Gender::Either {
        actor.gender = draft.gender;
    }
}
