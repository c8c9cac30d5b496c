//! Where a copy of Isnad is.

/// Stands for the address of a copy that is not known yet.
pub(crate) const PLACEHOLDER: &str = "https://isnad.example";

/// The folder of the copy on the web, as far as it can stand in markup, in a policy and in a script as it is: ASCII, no
/// quote, no blank, no sign that parts the words of a policy from each other in the name of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site {
    origin: String,
    /// Begins and ends with a slash.
    folder: String,
}

impl Site {
    /// What stands for a copy that is not known yet.
    pub(crate) fn placeholder() -> Self {
        Self { origin: PLACEHOLDER.into(), folder: "/".into() }
    }

    /// The copy of an address, be it the folder or a page in it; `None` where it is no address on the web.
    pub(crate) fn parse(address: &str) -> Option<Self> {
        let (scheme, rest) = address.trim().split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        let path_end = rest.find(['?', '#']).unwrap_or(rest.len());
        let rest = &rest[..path_end];
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let is_web = matches!(scheme.as_str(), "http" | "https");
        let is_sound = is_web && is_host(host) && path.bytes().all(is_plain);
        is_sound.then(|| Self { origin: [&scheme, "://", host].concat(), folder: folder_of(path) })
    }

    /// Scheme, host and port, as policies and messages name it.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of a file of the copy.
    pub(crate) fn file(&self, name: &str) -> String {
        [&self.origin, &self.folder, name].concat()
    }

    /// Whether only the machine itself reaches it.
    pub(crate) fn is_local(&self) -> bool {
        let host = self.host();
        let name = host.split(':').next().unwrap_or_default();
        let is_loopback = name
            .strip_prefix("127.")
            .is_some_and(|it| it.bytes().all(|it| it == b'.' || it.is_ascii_digit()));
        is_loopback
            || name == "localhost"
            || name.ends_with(".localhost")
            || host.starts_with("[::1]")
    }

    /// Whether browsers keep it out of pages of https.
    pub(crate) fn is_insecure(&self) -> bool {
        self.origin.starts_with("http:") && !self.is_local()
    }

    fn host(&self) -> &str {
        self.origin.split_once("://").map_or("", |(_, host)| host)
    }
}

/// A name or a number, and a port.
fn is_host(host: &str) -> bool {
    let (name, port) = match host.rfind(':').filter(|_| !host.ends_with(']')) {
        Some(at) => (&host[..at], Some(&host[at + 1..])),
        None => (host, None),
    };
    let is_port = port.is_none_or(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    let is_named =
        |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.'));
    let is_number = |it: &str| it.bytes().all(|it| it.is_ascii_hexdigit() || it == b':');
    let is_name = match name.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
        Some(number) => is_number(number),
        None => is_named(name),
    };
    is_port && is_name && !name.is_empty()
}

/// Whether a byte of a path can stand anywhere.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\"'<>\\`{}|^".contains(&byte)
}

/// The folder of a path: without a page, and without the folder of the version, which snippets name themselves.
fn folder_of(path: &str) -> String {
    let (before, last) = path.rsplit_once('/').map_or(("", path), |(before, last)| (before, last));
    let is_page = last.contains('.');
    let all = if is_page || last.is_empty() { before } else { path };
    let all = all.strip_suffix("v1").filter(|it| it.is_empty() || it.ends_with('/')).unwrap_or(all);
    let inner = all.trim_matches('/');
    if inner.is_empty() { "/".into() } else { ["/", inner, "/"].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(address: &str) -> Option<String> {
        Some(Site::parse(address)?.file("v1/embed.js"))
    }

    #[test]
    fn a_copy_is_known_by_its_folder_or_by_a_page_in_it() {
        for folder in [
            "https://x.org/isnad",
            "https://x.org/isnad/",
            "HTTPS://x.org/isnad/index.html#c=c1",
            " https://x.org/isnad/v1/embed.html?a ",
        ] {
            assert_eq!(
                file(folder).as_deref(),
                Some("https://x.org/isnad/v1/embed.js"),
                "{folder}"
            );
        }
        for top in ["https://x.org", "https://x.org/", "https://x.org/v1/", "https://x.org/?q"] {
            assert_eq!(file(top).as_deref(), Some("https://x.org/v1/embed.js"), "{top}");
        }
    }

    #[test]
    fn an_origin_has_a_port_where_the_address_has_one() {
        let origin = |address: &str| Site::parse(address).map(|it| it.origin().to_owned());
        assert_eq!(origin("http://127.0.0.1:8080/a/").as_deref(), Some("http://127.0.0.1:8080"));
        assert_eq!(origin("https://[::1]:8080/a/").as_deref(), Some("https://[::1]:8080"));
    }

    #[test]
    fn what_is_no_address_on_the_web_is_none() {
        for none in [
            "",
            "x.org",
            "file:///a/isnad.html",
            "javascript://x.org/%0aalert(1)",
            "https://",
            "https://a:b@x.org/",
            "https://x.org:80a/",
            "https://x.org;script-src/",
            "https://x.org *",
            "https://x.org/a b/",
            "https://x.org/\"><script>",
            "https://x.org/a'b/",
            "https://\u{645}.org/",
        ] {
            assert_eq!(Site::parse(none), None, "{none}");
        }
    }

    #[test]
    fn addresses_that_readers_cannot_use_are_known() {
        let known =
            |address: &str| Site::parse(address).map(|it| (it.is_local(), it.is_insecure()));
        assert_eq!(known("https://x.org/"), Some((false, false)));
        assert_eq!(known("http://x.org/"), Some((false, true)));
        assert_eq!(known("http://127.0.0.1:8080/"), Some((true, false)));
        assert_eq!(known("http://localhost/"), Some((true, false)));
        assert_eq!(known("http://127.example.org/"), Some((false, true)));
    }
}
