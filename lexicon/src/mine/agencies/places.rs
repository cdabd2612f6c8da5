//! Where names of agencies occur on their own: in signatures, in lists of recipients, at the beginning of titles, in
//! metadata.

use crate::Lexicon;
use crate::mine::document::Document;
use crate::mine::head;
use crate::mine::names::{self, Name};
use crate::mine::recipients;

/// The place in which a name was read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NamePlace {
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

impl NamePlace {
    /// The description in Chinese, for reviewers.
    pub fn said(self) -> &'static str {
        match self {
            NamePlace::Signature => "落款",
            NamePlace::Metadata => "发文机关一栏",
            NamePlace::Title => "标题开头",
            NamePlace::Change => "机构变动的句子",
            NamePlace::Declared => "“以下简称”",
            NamePlace::Recipients => "主送、抄送",
            NamePlace::Text => "正文",
        }
    }
}

/// The names that occur on their own, each with its place and byte offset.
pub fn find(document: &Document, lexicon: &Lexicon) -> Vec<(Name, NamePlace, usize)> {
    let mut found = Vec::new();
    for (range, name) in &document.issuers {
        found.extend(names::read(name, lexicon).map(|n| (n, NamePlace::Signature, range.start)));
    }
    let said = head::named(document).map(|said| names::all(&said, lexicon)).unwrap_or_default();
    found.extend(said.into_iter().map(|n| (n, NamePlace::Metadata, 0)));
    titles(document, lexicon, &mut found);
    for range in recipients::lists(document) {
        let listed = names::list(&document.text[range.clone()], lexicon).into_iter();
        found.extend(listed.map(|(n, at)| (n, NamePlace::Recipients, range.start + at)));
    }
    found
}

fn titles(document: &Document, lexicon: &Lexicon, found: &mut Vec<(Name, NamePlace, usize)>) {
    let own = document.title.as_deref().map(|t| (t, 0));
    let cited = document.titles.iter().map(|t| (t.text.as_str(), t.range.start));
    for (title, at) in own.into_iter().chain(cited) {
        let names = names::of_title(title, lexicon).into_iter().chain(names::passed_on(title, lexicon));
        found.extend(names.map(|n| (n, NamePlace::Title, at)));
    }
}
