//! How one rule of the `stem` table spells a stem. The pack's compiler asks the same.

/// The stem with an ending like `pattern` spelled like `replacement`; `None` where it ends otherwise.
/// Digits in the pattern stand for any one letter and may be used again in the replacement; `^` at its
/// start means the whole stem.
pub(crate) fn respell(stem: &str, pattern: &str, replacement: &str) -> Option<String> {
    let (is_whole, pattern) =
        pattern.strip_prefix('^').map_or((false, pattern), |rest| (true, rest));
    let mut wild = [None; 10];
    let mut letters = stem.chars();
    for want in pattern.chars().rev() {
        let letter = letters.next_back()?;
        match want.to_digit(10) {
            Some(slot) => wild[slot as usize] = Some(letter),
            None if letter == want => {}
            None => return None,
        }
    }
    let kept = letters.as_str();
    if is_whole && !kept.is_empty() {
        return None;
    }
    let fill =
        |letter: char| letter.to_digit(10).and_then(|slot| wild[slot as usize]).unwrap_or(letter);
    let spelled: String = kept.chars().chain(replacement.chars().map(fill)).collect();
    (!spelled.is_empty()).then_some(spelled)
}
