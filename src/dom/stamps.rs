//! Signs that are painted once and then copied: a moving timeline has hundreds of them in every frame.

use super::canvas::prepared;
use super::document;
use super::palette::Palette;
use isnad_scene::{Bar, Mark, Point, Viewport};
use wasm_bindgen::JsCast;
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement};

/// Pixels on each side of a stamp, at least.
const SIDE: f64 = 24.0;
/// Denied, hedged, not done, and none to three rings; alone and on a bar, in the usual ink and lit.
const MOST: f64 = 128.0;
/// Pixels on each side of the tile of a hatch, with two lines, and how thick these are.
const TILE: f64 = 17.0;
const HATCH_LINE: f64 = 1.25;

/// What the stamps were made with: other colours need others.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Dress {
    pub(super) plain: Palette,
    pub(super) lit: Palette,
    /// The lines of a hatch: on what is filled, and in what is hollow.
    pub(super) hatch: [String; 2],
    pub(super) is_mirrored: bool,
    pub(super) ratio: f64,
}

/// The mark, whether it stands alone and not on a bar, and whether it is lit.
type Stamp = (Mark, bool, bool);

/// The stamps of one canvas.
#[derive(Default)]
pub(crate) struct Stamps {
    pub(super) dress: Dress,
    sheet: Option<HtmlCanvasElement>,
    made: Vec<Stamp>,
    hatch: Option<[CanvasPattern; 2]>,
}

impl Stamps {
    /// Forgets the stamps that were made with anything else.
    pub(super) fn wear(&mut self, dress: Dress) {
        if self.dress != dress {
            *self = Self { dress, ..Self::default() };
        }
    }

    /// Copies the sign of a bar to a place of the canvas.
    pub(super) fn press(
        &mut self,
        context: &CanvasRenderingContext2d,
        bar: &Bar,
        is_lit: bool,
        to: Point,
    ) {
        let mark = Mark { from_outside: false, rings: bar.mark.rings.min(3), ..bar.mark };
        let stamp = (mark, bar.is_sign, is_lit);
        let known = self.made.iter().position(|it| *it == stamp);
        let Some(nth) = known.or_else(|| self.make(bar, stamp)) else { return };
        let Some(sheet) = &self.sheet else { return };
        let (side, ratio) = (self.side(), self.dress.ratio);
        let from = nth as f64 * side;
        let [x, y] = [to.x, to.y].map(|it| ((it * ratio).floor() - side / 2.0) / ratio);
        let seen = side / ratio;
        context
            .draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                sheet, from, 0.0, side, side, x, y, seen, seen,
            )
            .ok();
    }

    /// Pixels of the screen on each side of a stamp: an even number, so that a stamp lies on whole ones.
    fn side(&self) -> f64 {
        (SIDE * self.dress.ratio / 2.0).ceil() * 2.0
    }

    /// Paints the next stamp on the sheet.
    fn make(&mut self, bar: &Bar, stamp: Stamp) -> Option<usize> {
        let (side, ratio) = (self.side(), self.dress.ratio);
        let sheet = self.sheet.get_or_insert_with(canvas);
        let extent = side / ratio;
        let context = prepared(sheet, Viewport { width: extent * MOST, height: extent }, ratio)?;
        context.scale(ratio, ratio).ok();
        let sign = bar.sign();
        let sign = if self.dress.is_mirrored { sign.mirrored() } else { sign };
        let palette = if stamp.2 { &self.dress.lit } else { &self.dress.plain };
        let inks = palette.inks(stamp.0)?;
        let nth = self.made.len();
        // In the middle of a pixel thin rings keep apart from one another: between two pixels each would half fill both.
        let [x, y] = [nth as f64 + 0.5, 0.5].map(|it| (it * side + 0.5) / ratio);
        let middle = Point::new(x, y);
        inks.sign(&context, middle, &sign);
        self.made.push(stamp);
        Some(nth)
    }

    /// The hatches of what is filled and of what is hollow, in pixels of the screen.
    pub(super) fn hatches(&mut self) -> Option<&[CanvasPattern; 2]> {
        if self.hatch.is_none() {
            let Dress { hatch: [filled, hollow], ratio, .. } = &self.dress;
            self.hatch = Some([hatch(filled, *ratio)?, hatch(hollow, *ratio)?]);
        }
        self.hatch.as_ref()
    }
}

fn canvas() -> HtmlCanvasElement {
    document().create_element("canvas").expect("every browser knows this name").unchecked_into()
}

/// Slanted lines, as the style sheet has them for what is an element.
fn hatch(colour: &str, ratio: f64) -> Option<CanvasPattern> {
    let tile = canvas();
    let context = prepared(&tile, Viewport { width: TILE, height: TILE }, ratio)?;
    context.set_stroke_style_str(colour);
    context.set_line_width(HATCH_LINE * ratio);
    let side = f64::from(tile.width());
    context.begin_path();
    for nth in 0..=4 {
        let reach = side / 2.0 * f64::from(nth);
        context.move_to(-side, reach + side);
        context.line_to(reach + side, -side);
    }
    context.stroke();
    context.create_pattern_with_html_canvas_element(&tile, "repeat").ok()?
}
