//! The inks of marks: one for all, or one for each form where the page around has chosen so.

use super::canvas::Ink;
use super::traces::Inks;
use isnad_scene::{Form, Mark};

/// Inks, each with the form of the marks that it is for; `None` is for all.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Palette(Vec<(Option<Form>, Inks)>);

impl Palette {
    /// As the style sheet has them.
    pub(super) fn of(style: &Ink) -> Self {
        let own = Form::ALL.map(|form| Inks::of(style, &["--mark-", form.code()].concat()));
        // What has one ink is painted in one go.
        if own.iter().all(|it| *it == own[0]) {
            return Self::whole(own[0].clone());
        }
        Self(Form::ALL.map(Some).into_iter().zip(own).collect())
    }

    /// For marks that are lit.
    pub(super) fn of_lit(style: &Ink) -> Self {
        Self::whole(Inks::of(style, "--accent"))
    }

    fn whole(inks: Inks) -> Self {
        Self(vec![(None, inks)])
    }

    /// Every ink, with what tells the marks that it is for.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&Inks, impl Fn(Mark) -> bool + Copy)> {
        self.0.iter().map(|(form, inks)| (inks, |mark: Mark| suits(*form, mark)))
    }

    /// The ink of a mark.
    pub(super) fn inks(&self, mark: Mark) -> Option<&Inks> {
        self.0.iter().find(|(form, _)| suits(*form, mark)).map(|(_, inks)| inks)
    }
}

fn suits(form: Option<Form>, mark: Mark) -> bool {
    form.is_none_or(|form| form == mark.leading())
}
