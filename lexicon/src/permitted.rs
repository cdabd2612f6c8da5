//! Spellings similar to a set phrase that must not be reported as wrong.

use crate::compiled::titles::Titles;
use crate::slogan::{AttestedTerm, SloganVariant, VariantClass};
use std::borrow::Cow;

/// The keys of declared variants that are valid, and of attested terms.
pub(crate) fn permitted<'a>(
    variants: impl IntoIterator<Item = &'a SloganVariant>,
    attested: impl IntoIterator<Item = &'a AttestedTerm>,
) -> Titles {
    let variants = variants.into_iter().filter(|v| v.is_permitted()).map(|v| &v.variant);
    let all = variants.chain(attested.into_iter().map(|a| &a.text));
    Titles::new(all.map(|text| (comma_free(text).into_owned(), 0)).collect())
}

/// The variants that are suspected but not known to be wrong.
pub(crate) fn doubted<'a>(variants: impl IntoIterator<Item = &'a SloganVariant>) -> Titles {
    let candidates = variants.into_iter().filter(|v| v.class == VariantClass::Candidate);
    Titles::new(candidates.map(|v| (v.variant.to_string(), 0)).collect())
}

/// Replaces every comma with 、, so that texts are equal whatever separates their items.
pub(crate) fn comma_free(text: &str) -> Cow<'_, str> {
    match text.contains(['，', ',']) {
        true => Cow::Owned(text.replace(['，', ','], "、")),
        false => Cow::Borrowed(text),
    }
}
