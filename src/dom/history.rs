//! The address of the page: the part after `#`, and the steps of the history.

use super::{keep, window};
use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// The part of the address after `#`, without it.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the page without the part after `#`.
pub(crate) fn address() -> String {
    let location = window().location();
    let (whole, hash) = (location.href().unwrap_or_default(), location.hash().unwrap_or_default());
    whole.strip_suffix(&hash).unwrap_or(&whole).to_owned()
}

/// Replaces the part of the address after `#` without a new step in the history, and marks the step as our own.
pub(crate) fn replace_fragment(fragment: &str) {
    write_fragment(fragment, |history, url| {
        history.replace_state_with_url(&JsValue::TRUE, "", Some(url))
    });
}

/// Takes a new step in the history with another part after `#`, marked as our own.
pub(crate) fn push_fragment(fragment: &str) {
    write_fragment(fragment, |history, url| {
        history.push_state_with_url(&JsValue::TRUE, "", Some(url))
    });
}

fn write_fragment(fragment: &str, write: fn(&web_sys::History, &str) -> Result<(), JsValue>) {
    let location = window().location();
    let url = match fragment {
        // Not a bare sign at the end of the address.
        "" => [location.pathname(), location.search()].map(Result::unwrap_or_default).concat(),
        fragment => ["#", fragment].concat(),
    };
    if let Ok(history) = window().history() {
        // Refused in some sandboxes, and when asked for too often: the address then stays as it is.
        write(&history, &url).ok();
    }
}

/// Whether the step of the history that is shown now was taken by the page itself.
pub(crate) fn is_own_step() -> bool {
    window().history().and_then(|history| history.state()).is_ok_and(|state| state.is_truthy())
}

/// Calls back whenever the part after `#` changes by hand or by the back button.
pub(crate) fn watch_fragment(mut changed: impl FnMut(String) + 'static) {
    keep(EventListener::new(&window(), "hashchange", move |_| changed(fragment())));
}
