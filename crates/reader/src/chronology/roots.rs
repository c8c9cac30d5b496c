//! What each distinct word of a text may be kin of, worked out once.

use std::cell::RefCell;
use std::rc::Rc;

/// The skeletons of every distinct word that was asked about.
#[derive(Debug, Default)]
pub(crate) struct Roots(RefCell<Vec<Option<Rc<[String]>>>>);

impl Roots {
    /// The skeletons of the word of that number.
    pub(super) fn of(&self, word: usize, make: impl FnOnce() -> Vec<String>) -> Rc<[String]> {
        let known = self.0.borrow().get(word).cloned().flatten();
        known.unwrap_or_else(|| {
            let made: Rc<[String]> = make().into();
            let mut all = self.0.borrow_mut();
            if all.len() <= word {
                all.resize(word + 1, None);
            }
            all[word] = Some(Rc::clone(&made));
            made
        })
    }
}
