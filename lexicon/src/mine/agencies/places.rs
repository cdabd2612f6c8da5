//! Where names of agencies occur on their own: in signatures, in lists of recipients, at the beginning of titles, in
//! metadata.

use crate::Lexicon;
use crate::mine::document::Document;
use crate::mine::head;
use crate::mine::names::{self, Name};
use crate::mine::recipients;

/// The place in which a name was read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Place {
    /// In the signature of a document.
    Signature,
    /// In the metadata, as issuer.
    Metadata,
    /// At the beginning of a title.
    Title,
    /// In a sentence that says what became of the agency.
    Change,
    /// In the declaration of a short name.
    Declared,
    /// In the list of recipients.
    Recipients,
    /// In the prose.
    Text,
}

impl Place {
    /// The description in Chinese, for reviewers.
    pub fn said(self) -> &'static str {
        match self {
            Place::Signature => "落款",
            Place::Metadata => "发文机关一栏",
            Place::Title => "标题开头",
            Place::Change => "机构变动的句子",
            Place::Declared => "“以下简称”",
            Place::Recipients => "主送、抄送",
            Place::Text => "正文",
        }
    }
}

/// The names that occur on their own, each with its place and byte offset.
pub fn find(document: &Document, lexicon: &Lexicon) -> Vec<(Name, Place, usize)> {
    let mut found = Vec::new();
    for (range, name) in &document.issuers {
        found.extend(names::read(name, lexicon).map(|n| (n, Place::Signature, range.start)));
    }
    let said = head::named(document).map(|said| names::all(&said, lexicon)).unwrap_or_default();
    found.extend(said.into_iter().map(|n| (n, Place::Metadata, 0)));
    titles(document, lexicon, &mut found);
    for range in recipients::lists(document) {
        let listed = names::list(&document.text[range.clone()], lexicon).into_iter();
        found.extend(listed.map(|(n, at)| (n, Place::Recipients, range.start + at)));
    }
    found
}

fn titles(document: &Document, lexicon: &Lexicon, found: &mut Vec<(Name, Place, usize)>) {
    let own = document.title.as_deref().map(|t| (t, 0));
    let cited = document.titles.iter().map(|t| (t.text.as_str(), t.range.start));
    for (title, at) in own.into_iter().chain(cited) {
        let names = names::of_title(title, lexicon).into_iter().chain(names::passed_on(title, lexicon));
        found.extend(names.map(|n| (n, Place::Title, at)));
    }
}
