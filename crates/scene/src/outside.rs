//! Which claims owe their date to something that the text does not say.

use crate::AnchorOrigin;
use isnad_account::{Bounds, Claim, Reading};

/// For every claim, by position, whether its date rests on an anchor from outside. The trail of a claim goes
/// down to what it rests on, so that those of other claims need not be asked.
pub(crate) fn resting_on_outside(reading: &Reading) -> Vec<bool> {
    let rests = |claim: &Claim| {
        let trail = claim.time.because.iter();
        let anchors = trail.filter_map(|step| reading.anchors.iter().find(|it| *it.id == *step.of));
        let mut origins = anchors.filter(|it| it.enabled).map(AnchorOrigin::of).peekable();
        match origins.peek() {
            Some(_) => origins.any(AnchorOrigin::is_outside),
            None => is_gained(claim),
        }
    };
    reading.claims.iter().map(rests).collect()
}

/// Bounds that the text alone does not give, with no reason that names an anchor.
fn is_gained(claim: &Claim) -> bool {
    let time = &claim.time;
    let alone = Bounds { earliest: time.text_only.earliest, latest: time.text_only.latest };
    let with = Bounds { earliest: time.anchored.earliest, latest: time.anchored.latest };
    alone.is_open() && !with.is_open()
}
