//! What sorts of reporting words have in common.

use isnad_account::LinkClass;

/// Classes of doing something with words to somebody: that it was done is told for itself.
pub(super) fn is_told(class: LinkClass) -> bool {
    is_public(class)
        || matches!(
            class,
            LinkClass::Inform
                | LinkClass::Promise
                | LinkClass::Threat
                | LinkClass::Request
                | LinkClass::Order
        )
}

/// Classes of speech to the public: a new source of this kind speaks to the article, not inside
/// somebody's account. Belief, orders, promises and messages belong to the story that is told.
pub(crate) fn is_public(class: LinkClass) -> bool {
    matches!(
        class,
        LinkClass::Say
            | LinkClass::Assert
            | LinkClass::AssertStrong
            | LinkClass::Comment
            | LinkClass::Narrate
            | LinkClass::Continue
            | LinkClass::PointOut
            | LinkClass::Explain
            | LinkClass::Reveal
            | LinkClass::Relay
            | LinkClass::Claim
            | LinkClass::Deny
            | LinkClass::Accuse
            | LinkClass::Admit
            | LinkClass::Warn
            | LinkClass::AccordingTo
            | LinkClass::Anonymous
            | LinkClass::Estimate
            | LinkClass::Doubt
            | LinkClass::Hint
    )
}
