//! What the reader makes of the lists in `vocabulary`. (The pack's compiler makes the words of them.)

/// An enum, its variants in the order of the words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)] // the variants are the tables' own words
        #[repr(u8)]
        pub enum $name { $($(#[$note])* $variant),* }

        impl $name {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant),*];
        }
    };
}

/// A set of up to 32 members, one bit each in the order of the words.
macro_rules! flags {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $flag:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
        pub struct $name(pub(crate) u32);

        impl $name {
            $crate::pack::declare::flags!(@bits 0u32; $($(#[$note])* $flag)*);

            /// Whether any of `other` is in the set.
            pub const fn any(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// The union.
            pub const fn or(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
    };
    (@bits $bit:expr;) => {};
    (@bits $bit:expr; $(#[$note:meta])* $flag:ident $($rest:tt)*) => {
        $(#[$note])* pub const $flag: Self = Self(1 << ($bit));
        $crate::pack::declare::flags!(@bits $bit + 1; $($rest)*);
    };
}

/// Values of an enum that is declared elsewhere, in the order of the words.
macro_rules! known {
    ($(#[$doc:meta])* $name:ident: $type:ty { $($variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        pub(crate) const $name: &[$type] = &[$(<$type>::$variant),*];
    };
}

pub(crate) use {flags, known, words};
