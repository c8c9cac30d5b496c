//! Text a byte a character: ASCII below 0x80, the 128 code points of a block from there; 0x01 before a
//! byte moves it on to the 128 code points after the block.

const NEXT_BLOCK: u8 = 1;

/// Appends text whose block begins at a code point; `None` where a byte stands for no character.
pub(crate) fn push_letters(bytes: &[u8], first: u32, out: &mut String) -> Option<()> {
    let mut block = first;
    for byte in bytes {
        if *byte == NEXT_BLOCK {
            block = first.wrapping_add(0x80);
            continue;
        }
        out.push(match byte {
            0x80.. => char::from_u32(block.wrapping_add(u32::from(byte & 0x7F)))?,
            _ => char::from(*byte),
        });
        block = first;
    }
    Some(())
}
