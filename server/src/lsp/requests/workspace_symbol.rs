//! Titles and headings in the workspace.

use crate::knowledge::workspace_symbol::Query;
use crate::lsp::to_lsp;
use crate::lsp::workspace::survey::{Stopped, Survey};
use lsp_types as lsp;

/// The maximum number of results; nobody reads through more.
const MOST: usize = 200;

/// The matching titles, then the matching headings.
#[allow(deprecated)]
pub fn symbols(survey: &Survey, typed: &str) -> Result<Vec<lsp::SymbolInformation>, Stopped> {
    let query = Query::new(typed);
    let (mut titles, mut headings) = (Vec::new(), Vec::new());
    for draft in survey.drafts(false)? {
        for heading in draft.entry.headings.iter().filter(|h| query.fits(&h.text)) {
            let (list, kind) = match heading.is_title {
                true => (&mut titles, lsp::SymbolKind::FILE),
                false => (&mut headings, lsp::SymbolKind::STRING),
            };
            list.push(lsp::SymbolInformation {
                name: heading.text.to_string(),
                kind,
                tags: None,
                deprecated: None,
                location: lsp::Location::new(draft.uri.clone(), to_lsp::range(&heading.place)),
                container_name: Some(file_name(&draft.uri)),
            });
        }
    }
    titles.append(&mut headings);
    titles.truncate(MOST);
    Ok(titles)
}

/// The file name without its folders; for a document without a file, the whole URI.
fn file_name(uri: &lsp::Url) -> String {
    let path = uri.to_file_path().ok();
    let name = path.as_deref().and_then(|p| p.file_name()).map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| uri.to_string())
}
