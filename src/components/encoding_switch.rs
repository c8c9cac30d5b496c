//! What an opened file was read as, and a switch for when the guess is wrong.

use super::article_input::Fields;
use super::erased::{change, holds};
use crate::encoding::Encoding;
use crate::strings::{fill, words as w};
use leptos::prelude::*;

#[component]
pub(crate) fn EncodingSwitch(fields: Fields) -> impl IntoView {
    let session = fields.session;
    let told = move || {
        let file = fields.file.get()?;
        Some(fill(session.say(w::OPENED_AS), &[&file.name]))
    };
    let options = Encoding::ALL.map(|encoding| {
        let chosen = holds(move || {
            fields.file.with(|file| file.as_ref().is_some_and(|it| it.encoding == encoding))
        });
        view! { <option value=encoding.label() prop:selected=chosen>{encoding.label()}</option> }
    });
    let choose = change(move |event| {
        let label = event_target_value(&event);
        let file = fields.file.get_untracked();
        if let (Some(file), Some(encoding)) = (file, Encoding::from_label(&label)) {
            fields.show_file(file.read_as(encoding));
        }
    });
    view! {
        <div class="encoding" hidden=move || fields.file.with(Option::is_none)>
            <label>
                <span>{told}</span> " "
                <select data-input="encoding" on:change=choose>
                    {options.into_iter().collect_view()}
                </select>
            </label>
        </div>
    }
}
