//! Links.

use super::ToLsp;
use crate::knowledge::links::Link;
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// A link; `None` if its address is none.
    pub fn link(&self, link: Link) -> Option<lsp::DocumentLink> {
        Some(lsp::DocumentLink {
            range: self.range(link.range),
            target: Some(lsp::Url::parse(&link.address).ok()?),
            tooltip: self.profile.link_tooltip.then_some(link.tooltip),
            data: None,
        })
    }
}
