//! What a time expression hangs on, and the constraints of its connective (Allen's relations as far as points
//! tell them).

use super::gaps;
use super::story::Story;
use super::web::{Ends, Note, Web};
use crate::mentions::time::TimeMention;
use crate::pack::rows::{Modifier, TimeMark};
use isnad_account::{DAY, Grain, Relation, TimeKind};

/// An expression, something that it dates, and the event that this hangs on.
#[derive(Clone, Copy)]
pub(super) struct Tie<'m> {
    pub(super) mention: &'m TimeMention,
    pub(super) note: Note,
    pub(super) dated: Ends,
    pub(super) event: Ends,
}

impl Tie<'_> {
    /// As the words of the expression say.
    pub(super) fn hang(&self, story: &Story<'_, '_>, web: &mut Web<'_>) {
        let Self { mention, note, dated, event } = *self;
        if mention.kind == TimeKind::Vague {
            return self.window(story, web);
        }
        match (mention.rule, self.relation()) {
            ("time.order.since" | "time.order.since-until", _) => {
                web.not_after(note, event.0, dated.0);
            }
            ("time.order.until", _) => web.not_after(note, dated.1, event.1),
            ("time.order.shortly-after", _) => self.shortly_after(story, web),
            ("time.order.shortly-before", _) => {
                let gap = web.gap(gaps::SHORTLY_BEFORE);
                web.not_after(note, dated.1, event.0);
                web.within(note.for_one(dated), dated.0, event.0, gap);
            }
            (_, Some(Relation::After)) => web.not_after(note, event.1, dated.0),
            (_, Some(Relation::Before)) => web.not_after(note, dated.1, event.0),
            ("time.order.at", _) if story.has_day(mention.tokens.start) => {
                Self { event: (event.0, event.0), ..*self }.apart(web, (0, 0));
            }
            ("time.order.at", _) => web.inside(note, dated, (event.0, event.0)),
            _ => web.inside(note, dated, event),
        }
    }

    fn relation(&self) -> Option<Relation> {
        self.mention.anchor.as_ref().map(|anchor| anchor.relation)
    }

    /// So much before or after the event.
    pub(super) fn hang_by(&self, web: &mut Web<'_>, (least, most): (i64, i64)) {
        let Self { note, dated, event, .. } = *self;
        if self.relation() == Some(Relation::Before) {
            web.not_after(note, dated.1, event.0);
            // Before what lasts is before it began.
            let (least, most) = (least.max(most), least.min(most));
            Self { event: (event.0, event.0), ..*self }.apart(web, (-least, -most));
        } else {
            web.not_after(note, event.0, dated.0);
            self.apart(web, (least.min(most), least.max(most)));
        }
    }

    /// An amount of time lies between: an amount of days is counted in whole days.
    fn apart(&self, web: &mut Web<'_>, (least, most): (i64, i64)) {
        let Self { note, dated, event, .. } = *self;
        let is_days = least % DAY == 0 && most % DAY == 0;
        let note = if is_days { note.by_day(dated) } else { note.for_one(dated) };
        web.within(note, dated.0, event.0, -least);
        web.within(note, event.1, dated.1, most);
    }

    fn shortly_after(&self, story: &Story<'_, '_>, web: &mut Web<'_>) {
        let Self { mention, note, dated, event } = *self;
        let opens = |mark: TimeMark| story.is_marked(mention.tokens.start, mark);
        if opens(TimeMark::NextDay) {
            return self.apart(web, (DAY, DAY));
        }
        let behind = mention.anchor.as_ref().map_or(mention.tokens.end, |anchor| anchor.tokens.end);
        let at_once = opens(TimeMark::AtOnce) || story.is_marked(behind, TimeMark::AtOnce);
        let gap = web.gap(if at_once { gaps::AT_ONCE } else { gaps::SHORTLY_AFTER });
        web.not_after(note, event.1, dated.0);
        web.within(note.for_one(dated), event.1, dated.1, gap);
    }

    /// "The days before the fall", "the last hours of the rule", "the first days of the war".
    pub(super) fn window(&self, story: &Story<'_, '_>, web: &mut Web<'_>) {
        let Self { mention, note, dated, event } = *self;
        let Some(gap) = gaps::window(mention.grain) else { return };
        let length = web.gap(gap);
        let note = note.for_one(dated);
        if self.relation() == Some(Relation::Before) {
            // The days before are over when the day of the event begins.
            match mention.grain >= Grain::Day {
                true => web.within(note.by_day(dated), event.0, dated.1, -DAY),
                false => web.not_after(note, dated.1, event.0),
            }
            web.within(note, dated.0, event.0, length);
        } else if is_last(story, mention) {
            web.not_after(note, dated.1, event.1);
            web.within(note, dated.0, event.1, length);
        } else {
            web.not_after(note, event.0, dated.0);
            web.within(note, event.0, dated.1, length);
        }
    }
}

/// Whether the words mean the end of a stretch, not its beginning.
fn is_last(story: &Story<'_, '_>, mention: &TimeMention) -> bool {
    let end = mention.anchor.as_ref().map_or(mention.tokens.end, |anchor| anchor.tokens.start);
    story.has_modifier(mention.tokens.start..end, &[Modifier::Recent, Modifier::Last])
}
