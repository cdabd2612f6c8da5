//! Links from cited documents to the web pages that the lexicon names.

use super::cited::CitedMention;
use crate::analysis::Analysis;
use hegao_lexicon::source;
use std::ops::Range;

/// A link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentLink {
    /// Byte range of the source.
    pub range: Range<usize>,
    /// The URL of the page.
    pub address: String,
    /// What the page contains.
    pub tooltip: String,
}

/// The links of the cited documents. Only URLs in the lexicon are used: nothing is guessed.
pub fn document_links(analysis: &Analysis, cited: &[CitedMention<'_>]) -> Vec<DocumentLink> {
    let link = |mention: &CitedMention<'_>| {
        let policy = mention.policy?;
        let address = source::web_page(&policy.source)?.to_owned();
        let name = if policy.title.is_empty() { policy.number.to_string() } else { format!("《{}》", policy.title) };
        let tooltip = format!("{name}：词库出处所在的网页");
        Some(DocumentLink { range: analysis.prose.source_range(mention.name.clone()), address, tooltip })
    };
    cited.iter().filter_map(link).collect()
}
