//! Outlines of countries that are drawn as areas: traced once, then only moved and scaled.

use crate::state::{Account, Session};
use isnad_account::PlaceId;
use isnad_scene::{AreaMark, MapScene, Outline, Point, Projection, decimal};
use std::sync::Arc;

/// The outlines of the open account's areas, each traced when it is first drawn.
pub(super) struct Outlines {
    session: Session,
    account: Option<Arc<Account>>,
    traced: Vec<(PlaceId, Option<Outline>)>,
}

/// An outline where the map looks now.
pub(super) struct Placed {
    pub(super) outline: Outline,
    /// Where the corner of its world lies, and how many pixels one of that world's is.
    pub(super) corner: Point,
    pub(super) scale: f64,
}

impl Placed {
    /// The same as SVG writes it.
    pub(super) fn transform(&self) -> String {
        let [x, y] = [self.corner.x, self.corner.y].map(|it| decimal(it, 2));
        ["translate(", &x, " ", &y, ") scale(", &decimal(self.scale, 4), ")"].concat()
    }
}

impl Outlines {
    pub(super) fn new(session: Session) -> Self {
        Self { session, account: None, traced: Vec::new() }
    }

    /// Forgets what was traced for another account.
    pub(super) fn settle(&mut self) {
        let account = self.session.account.get();
        if account.as_ref().map(Arc::as_ptr) != self.account.as_ref().map(Arc::as_ptr) {
            self.traced.clear();
            self.account = account;
        }
    }

    /// The outline of an area on the side of the world where the area is drawn.
    pub(super) fn place(&mut self, scene: &MapScene, area: &AreaMark) -> Option<Placed> {
        let outline = self.outline(area)?;
        let projection = Projection::new(scene.view, scene.viewport);
        let corner = projection.project(85.051_128_779_806_59, -180.0);
        let turned = area.at.x - projection.project(area.centre.0, area.centre.1).x;
        let scale = projection.world_width() / 256.0;
        let corner = Point::new(corner.x + turned, corner.y);
        Some(Placed { outline, corner, scale })
    }

    fn outline(&mut self, area: &AreaMark) -> Option<Outline> {
        if let Some((_, outline)) = self.traced.iter().find(|(place, _)| *place == area.place) {
            return outline.clone();
        }
        let outline = Outline::of(&*self.session.basemap.get()?, area);
        self.traced.push((area.place.clone(), outline.clone()));
        outline
    }
}
