//! What is asked of a text that was given and is still being read is asked of that text, and waits until it was read.

use leptos::task::spawn_local;
use std::cell::RefCell;
use std::future::Future;
use std::mem::take;
use std::rc::Rc;

#[derive(Default)]
struct Waiting {
    n_readings: usize,
    acts: Vec<Box<dyn FnOnce()>>,
}

/// The texts that are being read, and what waits for the last of them.
#[derive(Clone, Default)]
pub(super) struct Held(Rc<RefCell<Waiting>>);

impl Held {
    /// Acts at once where no text is being read, else after all of them; in the order in which it was asked.
    pub(super) fn when_read(&self, act: impl FnOnce() + 'static) {
        if self.0.borrow().n_readings == 0 {
            return act();
        }
        self.0.borrow_mut().acts.push(Box::new(act));
    }

    /// Reads a text, whatever comes of it.
    pub(super) fn read(&self, reading: impl Future<Output = ()> + 'static) {
        let held = self.clone();
        held.0.borrow_mut().n_readings += 1;
        spawn_local(async move {
            reading.await;
            for act in held.ended() {
                act();
            }
        });
    }

    /// A reading has ended: what waited for it and for no other.
    fn ended(&self) -> Vec<Box<dyn FnOnce()>> {
        let mut waiting = self.0.borrow_mut();
        waiting.n_readings -= 1;
        if waiting.n_readings == 0 { take(&mut waiting.acts) } else { Vec::new() }
    }
}
