//! The bars of the timeline: each its body between its ends, hatched where it rests on an anchor from outside, with
//! an arrow where an end is not known.

use crate::element::{Element, el, line, path, rect};
use crate::paint;
use crate::sign::{dressed, group, inked, lined, sign};
use crate::target::Target;
use crate::{Export, MOST_MARKS};
use isnad_account::sorting;
use isnad_scene::{
    Axis, Bar, BarEnd, Emphasis, FADE, FADED, Look, Point, Rect, TimeDirection, TimelineScene,
    Whereabouts, decimal, fades, open_arrow, seen_part, svg_pierced,
};

/// Least extent of what a finger must hit.
const TARGET: f64 = 24.0;
/// Distance between two lines of a hatch, and how thick one is.
const HATCH: &str = "6";
const HATCH_LINE: &str = "1.25";

/// How a bar ends on the earlier and on the later side.
type Ends = (BarEnd, BarEnd);

/// How the drawing lies.
#[derive(Clone, Copy)]
pub(crate) struct Lie {
    /// Whether later has the smaller x.
    pub(crate) is_turned: bool,
    /// Whether signs point the other way, as writing does.
    pub(crate) is_mirrored: bool,
    /// Whether a place is one in the telling, which rests on no date.
    pub(crate) is_told: bool,
    /// How thick a bar is seen.
    pub(crate) thick: f64,
}

impl Lie {
    pub(crate) fn of(export: &Export<'_>) -> Self {
        Self {
            is_turned: export.view.direction == TimeDirection::Rtl,
            is_mirrored: export.words.is_rtl,
            is_told: export.timeline.panels.iter().any(|panel| panel.axis == Axis::Told),
            thick: export.timeline.thickness(),
        }
    }

    fn seen(self, row: Rect) -> Rect {
        seen_part(row, self.thick, false)
    }

    /// How a bar ends on the side of the smaller and of the greater coordinate.
    fn low_and_high(self, (start, end): Ends) -> Ends {
        if self.is_turned { (end, start) } else { (start, end) }
    }

    /// Bars fade where their end is not the time itself.
    fn faded(self, shape: Element, ends: Ends) -> Element {
        let (low, high) = self.low_and_high(ends);
        match (fades(low), fades(high)) {
            (false, false) => shape,
            (true, false) => shape.with("mask='url(#isnad-fade-low)'"),
            (false, true) => shape.with("mask='url(#isnad-fade-high)'"),
            (true, true) => shape.with("mask='url(#isnad-fade-both)'"),
        }
    }
}

/// All bars of a scene: one by one, or those that look alike as one where there are very many.
pub(crate) fn bars(export: &Export<'_>, target: Target) -> Element {
    let (lie, scene) = (Lie::of(export), export.timeline);
    let stretches = scene.whereabouts.iter();
    if scene.n_marks() > MOST_MARKS {
        let stretches =
            stretches.map(|it| (it.emphasis, Look::STRETCH, it.rect, (it.start, it.end)));
        return crowd(lie, scene, stretches);
    }
    let ghosts = scene.ghosts.iter().map(|it| ghost(lie, it).with("opacity='0.7'"));
    let bars = scene.bars.iter().chain(&scene.echoes);
    let bars = bars.map(|it| target.claim(export, &it.claim, bar(lie, it, target)));
    el("g").children(ghosts).children(stretches.map(|it| stretch(lie, it))).children(bars)
}

/// The stretch that several claims share; their signs stand on it.
pub(crate) fn stretch(lie: Lie, shared: &Whereabouts) -> Element {
    let (seen, ends) = (lie.seen(shared.rect), (shared.start, shared.end));
    let hatch = shared.from_outside.then(|| lie.faded(hatched(seen, "isnad-hatch-ink"), ends));
    let ink = match shared.emphasis {
        Emphasis::Selected => paint::ACCENT,
        _ => paint::MARK_SOFT,
    };
    let body = lie.faded(dressed(rect(seen), &Look::STRETCH), ends);
    el("g").ink(ink).child(body).maybe(hatch).children(arrows(lie, ends, seen))
}

/// The bar of another time that fits the claim as well.
pub(crate) fn ghost(lie: Lie, bar: &Bar) -> Element {
    body(lie, bar, &bar.mark.ghost(), group(bar.emphasis))
}

/// The bar of a claim, or its sign alone, or both where there is room.
pub(crate) fn bar(lie: Lie, bar: &Bar, target: Target) -> Element {
    let mark =
        group(bar.emphasis).maybe(target.hit(rect(grown(bar.rect)).with("fill='transparent'")));
    match bar.is_sign {
        true => mark.child(sign_of(lie, bar)),
        false => body(lie, bar, &bar.mark.bar(), mark),
    }
}

fn body(lie: Lie, bar: &Bar, look: &Look, mark: Element) -> Element {
    let (seen, ends) = (lie.seen(bar.rect), (bar.start, bar.end));
    let pierced = svg_pierced(bar, seen);
    let has_sign = bar.is_signed && pierced.is_none();
    let body = match pierced {
        Some(pierced) => inked(path(pierced).with("fill-rule='evenodd'")),
        None => dressed(rect(seen), look),
    };
    // Lines between the filled parts, or lines in the hollow.
    let lines = if bar.mark.is_plain() { "isnad-hatch" } else { "isnad-hatch-ink" };
    let is_hatched = bar.mark.from_outside && !lie.is_told;
    let hatch = is_hatched.then(|| lie.faded(hatched(seen, lines), ends));
    let y = seen.y + seen.height / 2.0;
    let through = [Point::new(seen.x, y), Point::new(seen.x + seen.width, y)];
    let strike = || lined(line(&through), 1.75);
    mark.child(lie.faded(body, ends))
        .maybe(hatch)
        .children(arrows(lie, ends, seen))
        .maybe(bar.is_struck().then(strike))
        .maybe(has_sign.then(|| sign_of(lie, bar)))
}

fn sign_of(lie: Lie, bar: &Bar) -> Element {
    let made = if lie.is_mirrored { bar.sign().mirrored() } else { bar.sign() };
    let at = Point::new(bar.rect.x + bar.rect.width / 2.0, bar.rect.y + bar.rect.height / 2.0);
    // What is hollow has paper enough.
    sign(&made, at, bar.is_sign || bar.mark.is_plain())
}

fn hatched(seen: Rect, pattern: &str) -> Element {
    rect(seen).attr("fill", &["url(#", pattern, ")"].concat())
}

/// An arrow where the claim goes on to who knows when.
fn arrows(lie: Lie, ends: Ends, seen: Rect) -> impl Iterator<Item = Element> {
    let (low, high) = lie.low_and_high(ends);
    let open = [(low, true), (high, false)].into_iter().filter(|(end, _)| *end == BarEnd::Open);
    open.map(move |(_, is_low)| lined(line(&open_arrow(seen, false, is_low)), 2.0))
}

/// Large enough to hit.
fn grown(rect: Rect) -> Rect {
    let (width, height) = (rect.width.max(TARGET), rect.height.max(TARGET));
    let (x, y) = (rect.x - (width - rect.width) / 2.0, rect.y - (height - rect.height) / 2.0);
    Rect::new(x, y, width, height)
}

/// What is drawn of one bar of a crowd.
type Piece = (Emphasis, Look, Rect, Ends);

/// One path for all that look alike; their ends have no room to be told.
fn crowd(lie: Lie, scene: &TimelineScene, stretches: impl Iterator<Item = Piece>) -> Element {
    let ghosts = scene.ghosts.iter().map(|it| (it, it.mark.ghost()));
    let bars = scene.echoes.iter().chain(&scene.bars).map(|it| (it, it.mark.bar()));
    let pieces = ghosts.chain(bars).filter(|(it, _)| !it.is_sign);
    let pieces = pieces.map(|(it, look)| (it.emphasis, look, it.rect, (it.start, it.end)));
    let pieces: Vec<Piece> = stretches.chain(pieces).collect();
    let mut looks: Vec<(Emphasis, Look)> = Vec::new();
    for piece in &pieces {
        if !looks.contains(&(piece.0, piece.1)) {
            looks.push((piece.0, piece.1));
        }
    }
    // What is lit lies above the rest.
    sorting::sort_by_key(&mut looks, |(emphasis, _)| *emphasis);
    let drawn = looks.into_iter().map(|look| {
        let alike = pieces.iter().filter(|it| (it.0, it.1) == look);
        let outlines: String = alike.map(|it| outline(lie.seen(it.2))).collect();
        group(look.0).child(dressed(path(outlines), &look.1))
    });
    let signs = scene.echoes.iter().chain(&scene.bars).filter(|it| it.is_signed);
    let signs = signs.map(|it| group(it.emphasis).child(sign_of(lie, it)));
    el("g").children(drawn).children(signs)
}

fn outline(it: Rect) -> String {
    let [x, y, width, height] = [it.x, it.y, it.width, it.height].map(|length| decimal(length, 1));
    ["M", &x, " ", &y, "h", &width, "v", &height, "h-", &width, "z"].concat()
}

/// What bars are drawn with: fading ends and hatches.
pub(crate) fn patterns() -> Element {
    let fades = [
        ("isnad-fade-low", true, false),
        ("isnad-fade-high", false, true),
        ("isnad-fade-both", true, true),
    ];
    let hatch = |name: &str, ink| {
        let stripe = el("rect").attr("width", HATCH_LINE).attr("height", HATCH).fill(ink);
        el("pattern")
            .attr("id", name)
            .attr("width", HATCH)
            .attr("height", HATCH)
            .with("patternUnits='userSpaceOnUse' patternTransform='rotate(45)'")
            .child(stripe)
    };
    el("defs")
        .child(hatch("isnad-hatch", paint::PAPER_RAISED))
        .child(hatch("isnad-hatch-ink", paint::MARK_SOFT))
        .children(fades.into_iter().flat_map(|(name, low, high)| fade(name, low, high)))
}

fn fade(name: &str, low: bool, high: bool) -> [Element; 2] {
    let gradient = [name, "-g"].concat();
    let opacity = |fades: bool| if fades { FADED } else { 1.0 };
    let stops = [(0.0, opacity(low)), (FADE, 1.0), (1.0 - FADE, 1.0), (1.0, opacity(high))];
    let stop = |(offset, opacity): (f64, f64)| {
        let stop = el("stop").attr("offset", &decimal(offset, 2)).with("stop-color='white'");
        stop.attr("stop-opacity", &decimal(opacity, 2))
    };
    let fill = ["url(#", &gradient, ")"].concat();
    let box_of_one = el("rect").with("width='1' height='1'").attr("fill", &fill);
    [
        el("linearGradient").attr("id", &gradient).children(stops.map(stop)),
        el("mask").attr("id", name).with("maskContentUnits='objectBoundingBox'").child(box_of_one),
    ]
}
