//! Comma-separated tables with quoted fields.

/// The fields of every line; a quoted field may hold commas and doubled quotes, not line ends.
pub(super) fn rows(table: &str) -> Vec<Vec<String>> {
    table.lines().filter(|line| !line.trim().is_empty()).map(fields).collect()
}

fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => push(&mut fields, '"'),
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            other => push(&mut fields, other),
        }
    }
    fields
}

fn push(fields: &mut [String], character: char) {
    if let Some(field) = fields.last_mut() {
        field.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_keep_commas_and_double_themselves() {
        assert_eq!(fields(r#"a,"b,c","say ""d""",,"#), ["a", "b,c", "say \"d\"", "", ""]);
        assert_eq!(rows("x,y\n\n1,2\n").len(), 2);
    }
}
