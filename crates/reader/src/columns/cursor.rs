//! Bounds-checked reading of the columns of a file.

use super::Damaged;

/// The unread rest of one column. Reading past its end is an error, never a panic.
pub(crate) struct Cursor<'b> {
    column: &'static str,
    rest: &'b [u8],
}

impl<'b> Cursor<'b> {
    pub(crate) fn new(column: &'static str, bytes: &'b [u8]) -> Self {
        Self { column, rest: bytes }
    }

    /// The error that names this column.
    pub(crate) fn damaged(&self) -> Damaged {
        Damaged(self.column)
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Damaged> {
        let (first, rest) = self.rest.split_first().ok_or(self.damaged())?;
        self.rest = rest;
        Ok(*first)
    }

    /// Little-endian base 128; at most five bytes.
    pub(crate) fn number(&mut self) -> Result<u32, Damaged> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return u32::try_from(value).map_err(|_| self.damaged());
            }
        }
        Err(self.damaged())
    }

    /// A number with its sign in the lowest bit.
    pub(crate) fn signed(&mut self) -> Result<i32, Damaged> {
        let value = self.number()?;
        Ok((value >> 1) as i32 ^ -((value & 1) as i32))
    }

    pub(crate) fn take(&mut self, n_bytes: usize) -> Result<&'b [u8], Damaged> {
        let (taken, rest) = self.rest.split_at_checked(n_bytes).ok_or(self.damaged())?;
        self.rest = rest;
        Ok(taken)
    }

    /// The bytes before the next line end, which is passed.
    pub(crate) fn line(&mut self) -> Result<&'b [u8], Damaged> {
        let end = self.rest.iter().position(|byte| *byte == b'\n').ok_or(self.damaged())?;
        let line = self.take(end)?;
        self.byte()?;
        Ok(line)
    }

    /// The next column: its length, then its bytes.
    pub(crate) fn column(&mut self, name: &'static str) -> Result<Cursor<'b>, Damaged> {
        let cut_short = Damaged(name);
        let n_bytes = self.number().map_err(|_| cut_short)? as usize;
        self.take(n_bytes).map(|bytes| Cursor::new(name, bytes)).map_err(|_| cut_short)
    }
}
