//! What is known of a setting, and how the list in `keys.rs` is read.

use super::form::Kind;
use super::reader::{Reader, Value};

/// A key of the settings file; `L` is what a source of settings says of all keys.
#[derive(Debug)]
pub struct Key<L> {
    /// The name with its table: `lexicon.tables`.
    pub path: &'static str,
    /// What it means, for users.
    pub doc: &'static str,
    /// What holds when it is left out, as TOML or in words.
    pub default: fn() -> String,
    /// A use of it: one or more lines of TOML.
    pub example: &'static str,
    /// What it may hold.
    pub kind: Kind,
    pub(super) read: fn(&mut Reader<'_>, &mut L, &Value<'_>),
}

impl<L> Key<L> {
    /// The table it stands in; empty at the top.
    pub fn section(&self) -> &'static str {
        self.path.split_once('.').map_or("", |(section, _)| section)
    }

    /// Its name in its table.
    pub fn name(&self) -> &'static str {
        self.path.split_once('.').map_or(self.path, |(_, name)| name)
    }
}

/// Makes [`Layer`], `Values` and `KEYS` of a list of settings, each as in
///
/// ```text
/// /// 说明，给用户看。
/// #[example = "[editor]\ninlay-hints = true"]
/// "editor.inlay-hints" => inlay_hints: Switch = false;
/// ```
///
/// Of a setting with a default, as here, whatever is said last counts: it is a field of `Values`. One without
/// says in `#[default = "…"]` what holds, and `layer.rs` or `chain.rs` what it does to what earlier layers say.
macro_rules! settings {
    ($(
        #[doc = $doc:literal]
        $(#[default = $words:literal])?
        #[example = $example:literal]
        $path:literal => $field:ident: $form:ty $(= $default:expr)?;
    )*) => {
        /// What one source of settings says: a file, the file it extends, the command line, an editor. What it
        /// leaves out stays as it was; later layers win over earlier ones.
        #[derive(Clone, Default, PartialEq, Debug)]
        pub struct Layer {$(
            #[doc = $doc]
            pub $field: Option<<$form as Form>::Value>,
        )*}

        /// The settings of which whatever is said last counts.
        #[derive(Clone, PartialEq, Debug)]
        pub struct Values {$($(
            #[doc = concat!($doc, " `", stringify!($default), "` by default.")]
            pub $field: <$form as Form>::Value,
        )?)*}

        impl Default for Values {
            fn default() -> Values {
                Values { $($( $field: $default, )?)* }
            }
        }

        impl Values {
            /// Takes over what a layer says.
            pub(super) fn apply(&mut self, layer: &Layer) {
                $( $crate::settings::key::take!(self, layer, $field $(, $default)?); )*
            }
        }

        /// One setting.
        pub type Setting = $crate::settings::key::Key<Layer>;

        /// The settings, in the order in which they are explained.
        pub static KEYS: &[Setting] = &[$(
            $crate::settings::key::Key {
                path: $path,
                doc: $doc.trim_ascii_start(),
                default: $crate::settings::key::default!($form $(, $words)? $(= $default)?),
                example: $example,
                kind: <$form as Form>::KIND,
                read: |reader, layer, value| layer.$field = <$form as Form>::read(reader, value),
            },
        )*];
    };
}

/// Takes over one field, if it is one of `Values`.
macro_rules! take {
    ($values:ident, $layer:ident, $field:ident) => {};
    ($values:ident, $layer:ident, $field:ident, $default:expr) => {
        if let Some(value) = &$layer.$field {
            $values.$field.clone_from(value);
        }
    };
}

/// What a list says of a default.
macro_rules! default {
    ($form:ty, $words:literal) => {
        || $words.to_owned()
    };
    ($form:ty = $default:expr) => {
        || <$form as Form>::shown(&$default)
    };
}

pub(super) use {default, settings, take};
