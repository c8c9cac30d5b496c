//! Writing the columns of the project's data files: little-endian base 128 numbers.

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
