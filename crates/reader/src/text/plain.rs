//! The plain letters, which nearly all words of a text are written with: two bytes each, and each folds
//! to one letter of two bytes. A table tells all that is asked of them.

use super::class::{Class, class_by_range};
use super::fold::spelling_of;
use super::letters::plain;

/// The block that plain letters stand in.
pub(super) const BLOCK: u32 = 0x600;
/// Bytes of a plain letter.
pub(super) const BYTES: usize = 2;

/// A character of the block.
#[derive(Clone, Copy)]
pub(super) struct Plain {
    /// What it folds to, by its place in the block; 0 where it is no plain letter.
    folded: u8,
    /// What it adds to the spelling of its word ([`spelling_of`]).
    pub(super) spelling: u8,
}

impl Plain {
    /// What it folds to: the code point, and the bytes.
    #[inline(always)] // once for every letter
    pub(super) const fn folded(self) -> (u32, [u8; BYTES]) {
        let bytes = [0xD8 | self.folded >> 6, 0x80 | self.folded & 0x3F];
        (BLOCK + self.folded as u32, bytes)
    }
}

/// The plain letter at a byte, with its code point.
#[inline(always)] // once for every letter
pub(super) fn plain_at(source: &[u8], at: usize) -> Option<(u32, Plain)> {
    let [lead @ 0xD8..=0xDB, next] = *source.get(at..)?.first_chunk::<BYTES>()? else {
        return None;
    };
    let nth = u32::from(lead & 3) << 6 | u32::from(next & 0x3F);
    let plain = TABLE[nth as usize];
    (plain.folded > 0).then_some((BLOCK + nth, plain))
}

static TABLE: [Plain; 256] = {
    let mut table = [Plain { folded: 0, spelling: 0 }; 256];
    let mut nth = 0;
    while nth < table.len() {
        if let Some(letter) = char::from_u32(BLOCK + nth as u32)
            && matches!(class_by_range(letter), Class::Letter)
        {
            let folded = (plain(letter) as u32 - BLOCK) as u8;
            table[nth] = Plain { folded, spelling: spelling_of(letter) };
        }
        nth += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn the_table_folds_as_the_fold_does() {
        let mut n_plain = 0;
        for letter in '\u{600}'..'\u{700}' {
            let written = letter.to_string();
            if let Some((point, plain)) = plain_at(written.as_bytes(), 0) {
                let (folded, bytes) = plain.folded();
                assert_eq!(
                    (point, char::from_u32(folded)),
                    (letter as u32, fold(&written).chars().next())
                );
                assert_eq!(bytes, fold(&written).as_bytes());
                n_plain += 1;
            }
        }
        assert!(n_plain > 100);
        assert!(
            ["", "a", "1", "٣", "،", "\u{64B}", "é"]
                .iter()
                .all(|it| plain_at(it.as_bytes(), 0).is_none())
        );
    }
}
