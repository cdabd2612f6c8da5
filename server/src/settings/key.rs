//! The description of a setting, and the macro that reads the list in `keys.rs`.

use super::form::Kind;
use super::reader::{Reader, Value};

/// A key of the settings file; `L` is the type that holds the values of one source of settings.
#[derive(Debug)]
pub struct Key<L> {
    /// The name with its table: `lexicon.tables`.
    pub path: &'static str,
    /// Its meaning, for users.
    pub doc: &'static str,
    /// The default, as TOML or in Chinese words.
    pub default: fn() -> String,
    /// An example: one or more lines of TOML.
    pub example: &'static str,
    /// The kind of its value.
    pub kind: Kind,
    pub(super) read: fn(&mut Reader<'_>, &mut L, &Value<'_>),
}

impl<L> Key<L> {
    /// The table it belongs to; empty for a top-level key.
    pub fn section(&self) -> &'static str {
        self.path.split_once('.').map_or("", |(section, _)| section)
    }

    /// Its name in its table.
    pub fn name(&self) -> &'static str {
        self.path.split_once('.').map_or(self.path, |(_, name)| name)
    }
}

/// Generates `Layer`, `Values` and `KEYS` from a list of settings, each as in
///
/// ```text
/// /// 说明，给用户看。
/// #[example = "[editor]\ninlay-hints = true"]
/// "editor.inlay-hints" => inlay_hints: Switch = false;
/// ```
///
/// For a setting with a default, as here, the last layer that sets it wins: it is a field of `Values`. A setting
/// without one describes its default in `#[default = "…"]`, and `layer.rs` or `chain.rs` defines how it combines with
/// earlier layers.
macro_rules! settings {
    ($(
        #[doc = $doc:literal]
        $(#[default = $words:literal])?
        #[example = $example:literal]
        $path:literal => $field:ident: $form:ty $(= $default:expr)?;
    )*) => {
        /// The settings of one source: a file, the file it extends, the command line, an editor. What it leaves out
        /// stays unchanged; later layers take precedence over earlier ones.
        #[derive(Clone, Default, PartialEq, Debug)]
        pub struct Layer {$(
            #[doc = $doc]
            pub $field: Option<<$form as Form>::Value>,
        )*}

        /// The settings for which the last layer wins.
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
            /// Applies the settings of a layer.
            pub(super) fn apply(&mut self, layer: &Layer) {
                $( $crate::settings::key::take!(self, layer, $field $(, $default)?); )*
            }
        }

        /// One setting.
        pub type Setting = $crate::settings::key::Key<Layer>;

        /// The settings, in the order in which they are documented.
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

/// Applies one field, if it is a field of `Values`.
macro_rules! take {
    ($values:ident, $layer:ident, $field:ident) => {};
    ($values:ident, $layer:ident, $field:ident, $default:expr) => {
        if let Some(value) = &$layer.$field {
            $values.$field.clone_from(value);
        }
    };
}

/// The default of a setting, for lists.
macro_rules! default {
    ($form:ty, $words:literal) => {
        || $words.to_owned()
    };
    ($form:ty = $default:expr) => {
        || <$form as Form>::shown(&$default)
    };
}

pub(super) use {default, settings, take};
