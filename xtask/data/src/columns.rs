//! Writing the columns of the project's data files: little-endian base 128 numbers, and Arabic a byte
//! a letter.

use crate::Outcome;

/// Bytes from 0x80 stand for this code point and the 127 after it: the letters of Arabic.
pub(crate) const BLOCK: u32 = 0x600;
const NEXT_BLOCK: u32 = BLOCK + 0x80;
const BLOCK_END: u32 = NEXT_BLOCK + 0x80;

/// Bytes of one column, or of a whole file.
#[derive(Debug, Default)]
pub(crate) struct Column(pub(crate) Vec<u8>);

impl Column {
    pub(crate) fn byte(&mut self, value: u8) {
        self.0.push(value);
    }

    pub(crate) fn number(&mut self, value: usize) {
        let mut rest = value;
        while rest >= 0x80 {
            self.0.push((rest & 0x7F) as u8 | 0x80);
            rest >>= 7;
        }
        self.0.push(rest as u8);
    }

    pub(crate) fn signed(&mut self, value: i64) {
        self.number(zigzag(value));
    }

    pub(crate) fn line(&mut self, text: &[u8]) {
        self.0.extend(text);
        self.0.push(b'\n');
    }

    /// A column as part of a file: its length, then its bytes.
    pub(crate) fn column(&mut self, column: Column) {
        self.number(column.0.len());
        self.0.extend(column.0);
    }
}

/// A signed step with its sign in the lowest bit.
pub(crate) fn zigzag(value: i64) -> usize {
    ((value << 1) ^ (value >> 63)) as usize
}

/// One byte a character, two for one just past the block; an error for any that has none.
pub(crate) fn bytes_of(text: &str) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    for character in text.chars() {
        match character as u32 {
            ascii @ 0x20..0x7F => bytes.push(ascii as u8),
            point @ BLOCK..NEXT_BLOCK => bytes.push((point - BLOCK) as u8 | 0x80),
            point @ NEXT_BLOCK..BLOCK_END => bytes.extend([1, (point - NEXT_BLOCK) as u8 | 0x80]),
            _ => return Err(format!("`{text}` has a character that the file cannot hold").into()),
        }
    }
    Ok(bytes)
}
