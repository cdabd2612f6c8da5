//! Another name for what is cited, in all drafts.

use crate::knowledge::renaming::{self, Renaming};
use crate::lsp::from_lsp;
use crate::lsp::outbox::Outgoing;
use crate::lsp::to_lsp::{self, ToLsp};
use crate::lsp::workspace::survey::{Seen, Stopped, Survey};
use crate::text::Position;
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

/// Why nothing can get another name where the cursor is.
pub const NOTHING: &str = "这里没有可以改名的引文、发文字号或机关名称";

/// What gets another name at a position, and what it is called now.
pub fn prepare_rename(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<lsp::PrepareRenameResponse> {
    let entry = to_lsp.snapshot.entry(to_lsp.profile.encoding)?;
    let (_, place) = renaming::at(&entry, &to_lsp.place(from_lsp::position(at)))?;
    let bytes = to_lsp.offset(place.start)..to_lsp.offset(place.end);
    let placeholder = to_lsp.snapshot.document.text().get(bytes)?.to_owned();
    Some(lsp::PrepareRenameResponse::RangeWithPlaceholder { range: to_lsp::range(&place), placeholder })
}

/// The edit of all drafts, or why there is none.
pub fn rename(
    survey: &Survey,
    params: &lsp::RenameParams,
) -> Result<Result<lsp::WorkspaceEdit, &'static str>, Stopped> {
    let Some(renaming) = at(survey, &params.text_document_position) else { return Ok(Err(NOTHING)) };
    let text = match renaming.written(&params.new_name) {
        Ok(text) => text,
        Err(why) => return Ok(Err(why)),
    };
    let mut left = 0;
    let mut places = Vec::new();
    for seen in survey.drafts(true)? {
        let (here, untouched) = places_in(&seen, &renaming);
        left += untouched;
        if !here.is_empty() {
            places.push((seen.uri, seen.version, here));
        }
    }
    if left > 0 {
        let why = "名称里夹有加粗等标记、在别的文件标题里，或文件不是 UTF-8 编码";
        survey.core.send(Outgoing::Warn(format!("另有 {left} 处没有改：{why}")));
    }
    Ok(Ok(to_lsp::rename_edit(places, &text, &survey.profile)))
}

fn at(survey: &Survey, at: &lsp::TextDocumentPositionParams) -> Option<Renaming> {
    let snapshot = survey.document(&at.text_document.uri)?;
    let place = ToLsp::new(snapshot, &survey.profile)?.place(from_lsp::position(at.position));
    renaming::at(&*snapshot.entry(survey.profile.encoding)?, &place).map(|(renaming, _)| renaming)
}

/// Where the old name is to be replaced in a draft, and how often it stands where it cannot be.
fn places_in(seen: &Seen, renaming: &Renaming) -> (Vec<Range<Position>>, usize) {
    let all = renaming.places_in(&seen.entry).count();
    let can = renaming.places_in(&seen.entry).filter(|part| part.editable && seen.is_unicode);
    let places: Vec<Range<Position>> = can.map(|part| part.place.clone()).collect();
    let left = all - places.len();
    (places, left)
}
