//! `isnad decode FILE`.

use crate::ACCOUNT;
use crate::run::isnad;
use isnad_account::Reading;

#[test]
fn the_bytes_of_the_page_are_printed_as_the_same_json() {
    let printed = isnad(&["read", "-"], ACCOUNT.as_bytes()).printed();
    let reading: Reading = serde_json::from_str(&printed).unwrap();
    assert_eq!(isnad(&["decode", "-"], &reading.to_bytes()).printed(), printed);
}

#[test]
fn other_bytes_are_refused() {
    for bytes in [&b""[..], b"{}", ACCOUNT.as_bytes()] {
        assert!(isnad(&["decode", "-"], bytes).refusal().contains("no reading"));
    }
    assert!(isnad(&["decode"], b"").refusal().contains("expected a file"));
}
