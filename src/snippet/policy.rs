//! What a snippet asks of the page that it stands in, and of the server that the copy is on.

use super::{Choices, Form, Site};

/// The words for the policy of the article page; empty where none are needed.
pub(crate) fn policy(choices: &Choices, site: &Site) -> String {
    let origin = site.origin();
    match choices.form {
        Form::Frame if choices.follows => ["frame-src ", origin, "; script-src ", origin].concat(),
        Form::Frame => ["frame-src ", origin].concat(),
        Form::Element => [
            "script-src ",
            origin,
            " 'wasm-unsafe-eval'; connect-src ",
            origin,
            "; worker-src blob:",
        ]
        .concat(),
        Form::Static => String::new(),
    }
}

/// Whether files of the copy are loaded by a page of another origin or of none, which has to be allowed by a header.
pub(crate) fn needs_header(choices: &Choices) -> bool {
    match choices.form {
        // In a frame of the same origin the sandbox takes the origin away.
        Form::Frame => choices.follows || choices.is_same_origin,
        Form::Element => !choices.is_same_origin,
        Form::Static => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(form: Form) -> Choices {
        Choices { form, ..Choices::default() }
    }

    /// The documentation names the same words for every form.
    #[test]
    fn policies_are_those_that_are_documented() {
        let docs = include_str!("../../docs/embedding.md");
        let follows = Choices { follows: true, ..choices(Form::Frame) };
        for choices in [choices(Form::Frame), follows, choices(Form::Element)] {
            let told = policy(&choices, &Site::placeholder());
            assert!(docs.contains(&["`", &told, "`"].concat()), "{told}");
        }
    }

    #[test]
    fn a_policy_names_the_origin_alone() {
        let site = Site::parse("https://x.org:8443/a;b/index.html").expect("it is an address");
        assert_eq!(policy(&choices(Form::Frame), &site), "frame-src https://x.org:8443");
        assert_eq!(policy(&choices(Form::Static), &site), "");
    }

    #[test]
    fn a_header_is_needed_where_files_cross_origins() {
        let needs = |form, follows, is_same_origin| {
            needs_header(&Choices { follows, is_same_origin, ..choices(form) })
        };
        assert!(!needs(Form::Frame, false, false), "the frame loads from its own origin");
        assert!(needs(Form::Frame, true, false), "the script is a module of another origin");
        assert!(needs(Form::Frame, false, true), "the frame has no origin");
        assert!(needs(Form::Element, false, false) && !needs(Form::Element, false, true));
    }
}
