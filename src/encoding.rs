//! What the bytes of an opened file are written in. Guessed, shown, and open to correction by a switch.

/// How a text file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The old Arabic code page of Windows.
    Windows1256,
}

impl Encoding {
    /// In the order in which the switch offers them.
    pub(crate) const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1256];

    /// The name by which a browser's decoder knows it, which is also the one people know.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1256 => "windows-1256",
        }
    }

    /// The encoding of that label.
    pub(crate) fn from_label(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.label() == label)
    }
}

/// Enough of a file to tell what it is.
const SAMPLE: usize = 64 * 1024;

/// The encoding of a text file; `None` where the bytes are no text at all.
pub(crate) fn guess(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        [0xEF, 0xBB, 0xBF, ..] => return Some(Encoding::Utf8),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some(wide) = unmarked_utf16(sample) {
        return Some(wide);
    }
    if sample.iter().any(|&byte| is_no_text(byte)) {
        return None;
    }
    let utf8 = core::str::from_utf8(bytes).is_ok();
    Some(if utf8 { Encoding::Utf8 } else { Encoding::Windows1256 })
}

/// Control characters that no text file holds; tab, line ends, form feed and the old end-of-file mark do occur.
fn is_no_text(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A)
}

/// UTF-16 without its mark: nearly every second byte is the high byte of one or two scripts.
fn unmarked_utf16(sample: &[u8]) -> Option<Encoding> {
    let n_pairs = sample.len() / 2;
    let n_text = |high: usize| {
        sample.chunks_exact(2).filter(|pair| matches!(pair[high], 0x00 | 0x06 | 0x20)).count()
    };
    let nearly_all = |n: usize| n_pairs >= 4 && n * 20 >= n_pairs * 19;
    // Plain bytes below 0x20 must be present, or an English text full of spaces would qualify.
    let has_high = |high: usize| sample.chunks_exact(2).any(|pair| pair[high] < 0x07);
    if nearly_all(n_text(1)) && has_high(1) {
        Some(Encoding::Utf16Le)
    } else if nearly_all(n_text(0)) && has_high(0) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, low_first: bool) -> Vec<u8> {
        let units = text.encode_utf16();
        units.flat_map(|u| if low_first { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
    }

    #[test]
    fn marked_and_unmarked_files_are_told_apart() {
        let text = "قال الوزير إن الوفد غادر حلب مساء الأحد.\n";
        assert_eq!(guess(text.as_bytes()), Some(Encoding::Utf8));
        assert_eq!(guess(&utf16(text, true)), Some(Encoding::Utf16Le));
        assert_eq!(guess(&utf16(text, false)), Some(Encoding::Utf16Be));
        assert_eq!(guess(&[0xFF, 0xFE, 0x42, 0x06]), Some(Encoding::Utf16Le));
        // "qal" and a space in windows-1256.
        assert_eq!(guess(&[0xDE, 0xC7, 0xE1, 0x20]), Some(Encoding::Windows1256));
        assert_eq!(guess(b"The envoy left on Sunday.\n"), Some(Encoding::Utf8));
    }

    #[test]
    fn a_picture_is_no_text() {
        assert_eq!(guess(&[0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]), None);
        assert_eq!(guess(&[b'P', b'K', 3, 4, 20, 0, 8, 8]), None);
    }

    #[test]
    fn nothing_is_an_empty_text() {
        assert_eq!(guess(&[]), Some(Encoding::Utf8));
    }

    #[test]
    fn labels_are_read_back() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_label(encoding.label()), Some(encoding));
        }
    }
}
