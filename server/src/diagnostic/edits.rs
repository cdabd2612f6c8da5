//! The edits of a fix.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, Range};
use std::sync::{Arc, LazyLock};

/// One replacement in the source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// Byte range of the source; in a finding cached with its blocks, it counts from the beginning of the blocks.
    pub range: Range<usize>,
    /// The replacement text.
    pub text: Cow<'static, str>,
}

impl Edit {
    /// The same edit, moved `by` bytes towards the end of the source.
    pub fn moved(&self, by: usize) -> Edit {
        Edit { range: self.range.start + by..self.range.end + by, text: self.text.clone() }
    }
}

/// Edits in ascending order that do not overlap. The single fix for a fault repeated throughout a document has
/// thousands of edits and changes with every keystroke, and often nobody asks for it. Such edits are therefore computed
/// when they are first needed.
#[derive(Clone)]
pub struct Edits(Form);

#[derive(Clone)]
enum Form {
    Known(Vec<Edit>),
    Later(Arc<LazyLock<Vec<Edit>, Making>>),
}

type Making = Box<dyn FnOnce() -> Vec<Edit> + Send + Sync>;

impl Edits {
    /// Edits that are computed when they are first needed.
    pub fn later(all: impl FnOnce() -> Vec<Edit> + Send + Sync + 'static) -> Edits {
        Edits(Form::Later(Arc::new(LazyLock::new(Box::new(all)))))
    }
}

impl Deref for Edits {
    type Target = [Edit];

    fn deref(&self) -> &[Edit] {
        match &self.0 {
            Form::Known(edits) => edits,
            Form::Later(edits) => edits,
        }
    }
}

impl From<Vec<Edit>> for Edits {
    fn from(edits: Vec<Edit>) -> Edits {
        Edits(Form::Known(edits))
    }
}

impl FromIterator<Edit> for Edits {
    fn from_iter<T: IntoIterator<Item = Edit>>(edits: T) -> Edits {
        Vec::from_iter(edits).into()
    }
}

impl<'a> IntoIterator for &'a Edits {
    type Item = &'a Edit;
    type IntoIter = std::slice::Iter<'a, Edit>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for Edits {
    fn eq(&self, other: &Edits) -> bool {
        **self == **other
    }
}

impl Eq for Edits {}

impl fmt::Debug for Edits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
