//! Bounds-checked reading of the data files: numbers and text in columns, each with its length before it.
//!
//! The map, the places and the events are files of this sort; `isnad-data` writes them.

/// The named column of a file is cut short or holds a value that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged(pub &'static str);

/// The unread rest of one column. Reading past its end is an error, never a panic.
#[derive(Debug)]
pub struct Cursor<'b> {
    column: &'static str,
    rest: &'b [u8],
}

impl<'b> Cursor<'b> {
    /// All the bytes of a column; its name is for the error.
    pub fn new(column: &'static str, bytes: &'b [u8]) -> Self {
        Self { column, rest: bytes }
    }

    /// The error that names this column.
    pub fn damaged(&self) -> Damaged {
        Damaged(self.column)
    }

    /// Whether all was read.
    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next byte.
    pub fn byte(&mut self) -> Result<u8, Damaged> {
        let (first, rest) = self.rest.split_first().ok_or(self.damaged())?;
        self.rest = rest;
        Ok(*first)
    }

    /// Little-endian base 128; at most five bytes.
    pub fn number(&mut self) -> Result<u32, Damaged> {
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
    pub fn signed(&mut self) -> Result<i32, Damaged> {
        let value = self.number()?;
        Ok((value >> 1) as i32 ^ -((value & 1) as i32))
    }

    /// The next bytes, so many.
    pub fn take(&mut self, n_bytes: usize) -> Result<&'b [u8], Damaged> {
        let (taken, rest) = self.rest.split_at_checked(n_bytes).ok_or(self.damaged())?;
        self.rest = rest;
        Ok(taken)
    }

    /// The bytes before the next line end, which is passed.
    pub fn line(&mut self) -> Result<&'b [u8], Damaged> {
        let end = self.rest.iter().position(|byte| *byte == b'\n').ok_or(self.damaged())?;
        let line = self.take(end)?;
        self.byte()?;
        Ok(line)
    }

    /// The next column: its length, then its bytes.
    pub fn column(&mut self, name: &'static str) -> Result<Cursor<'b>, Damaged> {
        let cut_short = Damaged(name);
        let n_bytes = self.number().map_err(|_| cut_short)? as usize;
        self.take(n_bytes).map(|bytes| Cursor::new(name, bytes)).map_err(|_| cut_short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_one_that_is_too_large_is_refused() {
        let mut numbers = Cursor::new("n", &[5, 0x80, 1, 3, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]);
        assert_eq!(
            (numbers.number(), numbers.number(), numbers.signed()),
            (Ok(5), Ok(128), Ok(-2))
        );
        assert_eq!(numbers.number(), Err(Damaged("n")));
    }

    #[test]
    fn past_the_end_is_an_error_that_names_the_column() {
        let mut file = Cursor::new("file", &[2, b'a', b'\n', 9, 0]);
        let mut names = file.column("names").expect("it is whole");
        assert_eq!((names.line(), names.is_at_end()), (Ok(&b"a"[..]), true));
        assert_eq!(names.byte(), Err(Damaged("names")));
        assert_eq!(file.column("rest").map(|_| ()), Err(Damaged("rest")));
    }
}
