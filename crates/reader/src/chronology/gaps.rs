//! Lengths that words leave open. Each is a custom of this program, shown to the reader and changed by an editor.

use isnad_account::Grain;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

/// A gap's key and its usual length in minutes.
pub(super) type Gap = (&'static str, u32);

/// "Immediately after": within a day.
pub(super) const AT_ONCE: Gap = ("gap:at-once", DAY);
/// "Shortly after": within three days.
pub(super) const SHORTLY_AFTER: Gap = ("gap:shortly-after", 3 * DAY);
/// "Shortly before", "on the eve of": within a day.
pub(super) const SHORTLY_BEFORE: Gap = ("gap:shortly-before", DAY);
/// A visit goes on after the last thing told of it.
pub(super) const STAY_GOES_ON: Gap = ("gap:stay-goes-on", 2 * DAY);
/// How far "the last hours", "the days before" reach: as far as the next longer unit would be named.
pub(super) const fn window(grain: Grain) -> Option<Gap> {
    match grain {
        Grain::Minute => Some(("gap:window-minutes", HOUR)),
        Grain::Hour | Grain::PartOfDay => Some(("gap:window-hours", DAY)),
        Grain::Day => Some(("gap:window-days", 7 * DAY)),
        Grain::Week => Some(("gap:window-weeks", 31 * DAY)),
        Grain::Month => Some(("gap:window-months", 366 * DAY)),
        Grain::Season | Grain::Year | Grain::Decade => None,
    }
}
