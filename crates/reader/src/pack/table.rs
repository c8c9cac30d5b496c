//! One row of a compiled table, its cells in the order in which the compiler writes them.

use super::source::{Letters, Source};
use core::fmt;

/// A pack that its compiler did not write. What is wrong with a table is told when it is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackError;

impl fmt::Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not a pack of this version")
    }
}

impl core::error::Error for PackError {}

/// A row: first its codes (words by their place in a list, sets, numbers), then its strings. Each
/// call reads the next one; `None` where there is none or it is out of its list.
pub(crate) struct Row<'r, 'p> {
    pub(crate) source: &'r mut Source<'p>,
    pub(crate) codes: core::slice::Iter<'r, u32>,
    /// What the row's next string may be made from: its last string, before that its first form.
    pub(crate) reference: Letters,
}

impl Row<'_, '_> {
    #[inline(never)] // asked for in many places
    pub(crate) fn code(&mut self) -> Option<u32> {
        self.codes.next().copied()
    }

    pub(crate) fn flag(&mut self) -> Option<bool> {
        self.code().map(|code| code != 0)
    }

    /// The code as one of a closed list.
    pub(crate) fn word<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.code()? as usize).copied()
    }

    /// The same, where the cell may be empty.
    pub(crate) fn maybe<T: Copy>(&mut self, list: &[T]) -> Option<Option<T>> {
        match self.code()? {
            0 => Some(None),
            code => list.get(code as usize - 1).map(|word| Some(*word)),
        }
    }

    /// The strings of a cell.
    pub(crate) fn list(&mut self) -> Option<Vec<String>> {
        let list = self.source.texts(&self.reference)?;
        if let Some(first) = list.first() {
            self.reference.clone_from(first);
        }
        list.iter().map(|letters| self.source.spell(letters)).collect()
    }

    /// The one string of a cell; empty where the cell is.
    pub(crate) fn text(&mut self) -> Option<String> {
        self.list().map(|mut list| list.pop().unwrap_or_default())
    }
}
