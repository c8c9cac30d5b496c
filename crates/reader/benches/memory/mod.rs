//! How much memory a piece of work takes beside what it returns: an allocator that counts.
#![allow(unsafe_code)] // an allocator is nothing else; all of it is the system's own

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

thread_local! {
    /// Bytes that this thread holds, and the most that it has held.
    static HELD: Cell<usize> = const { Cell::new(0) };
    static PEAK: Cell<usize> = const { Cell::new(0) };
}

/// The bytes that `work` holds at its peak beside those of its result.
pub(crate) fn beside<T>(work: impl FnOnce() -> T) -> usize {
    PEAK.set(HELD.get());
    let result = work();
    let beside = PEAK.get().saturating_sub(HELD.get());
    drop(result);
    beside
}

/// Counts a block that comes or goes; one thread's end is not counted.
fn count(comes: usize, goes: usize) {
    let _ = HELD.try_with(|held| {
        let now = (held.get() + comes).saturating_sub(goes);
        held.set(now);
        PEAK.try_with(|peak| peak.set(peak.get().max(now)))
    });
}

// SAFETY: every call is handed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        count(0, layout.size());
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size, layout.size());
        unsafe { System.realloc(block, layout, size) }
    }
}
