//! What the compiler makes of the lists in the reader's `vocabulary`: the words alone, in order.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        pub const $name: &[&str] = &[$($word),*];
    };
}
macro_rules! known {
    ($(#[$doc:meta])* $name:ident: $type:ty { $($variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        pub const $name: &[&str] = &[$($word),*];
    };
}

pub(crate) use {known, words, words as flags};
