//! Decimal numbers as text and back.
//!
//! The standard conversions give every number exactly and weigh twenty kilobytes; drawings need two
//! decimals and links four, which whole numbers give.

/// A longer number is none of ours; it also keeps all digits exact.
const MOST_BYTES: usize = 12;

/// A number with at most so many decimals, without zeros at its end and never as a negative zero. What is no
/// number is 0.
pub fn decimal(value: f64, n_decimals: u32) -> String {
    let mut unit = 10_u64.pow(n_decimals);
    let scaled = libm::round(libm::fabs(value) * unit as f64) as u64;
    let mut written = String::new();
    if value < 0.0 && scaled > 0 {
        written.push('-');
    }
    written.push_str(&(scaled / unit).to_string());
    let mut rest = scaled % unit;
    if rest > 0 {
        written.push('.');
    }
    while rest > 0 {
        unit /= 10;
        written.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
    }
    written
}

/// A plain decimal number: no exponent, no sign but minus, no words for what is no number.
pub(crate) fn parsed(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let n_digits = whole.len() + decimals.len();
    if n_digits == 0 || text.len() > MOST_BYTES {
        return None;
    }
    let (mut value, mut parts) = (0.0, 1.0);
    for digit in whole.chars().chain(decimals.chars()) {
        value = value * 10.0 + f64::from(digit.to_digit(10)?);
    }
    for _ in 0..decimals.len() {
        parts *= 10.0;
    }
    let value = value / parts;
    Some(if digits.len() < text.len() { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_short_as_its_decimals_allow() {
        for (value, n_decimals, text) in [
            (0.0, 2, "0"),
            (-0.001, 2, "0"),
            (12.0, 2, "12"),
            (-12.5, 2, "-12.5"),
            (7.12345, 2, "7.12"),
            (2.996, 2, "3"),
            (0.0504, 4, "0.0504"),
            (33.51, 4, "33.51"),
            (f64::NAN, 2, "0"),
        ] {
            assert_eq!(decimal(value, n_decimals), text);
        }
    }

    #[test]
    fn what_is_written_is_read_back_to_the_bit() {
        for hundredths in -20_000..20_000 {
            let value = f64::from(hundredths) / 100.0;
            let text = decimal(value, 2);
            assert_eq!(text.parse(), Ok(value), "{text}");
            assert_eq!(parsed(&text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for text in ["", "-", ".", "1e3", "+1", "--1", "1.2.3", "NaN", "inf", "1234567890123", "٣"]
        {
            assert_eq!(parsed(text), None, "{text}");
        }
    }
}
