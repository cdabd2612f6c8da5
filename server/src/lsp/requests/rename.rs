//! Renames what is cited, in all drafts.

use crate::knowledge::rename::{self, Renaming};
use crate::lsp::from_lsp;
use crate::lsp::outgoing::Outgoing;
use crate::lsp::profile::Profile;
use crate::lsp::to_lsp::{self, ToLsp};
use crate::lsp::workspace::WorkspaceDraft;
use crate::lsp::workspace::survey::{Stopped, Survey};
use crate::text::Position;
use lsp_types as lsp;
use std::collections::HashMap;
use std::ops::Range;

/// The message when nothing can be renamed at the cursor.
pub const NOTHING: &str = "这里没有可以改名的引文、发文字号或机关名称";

/// The options announced: `prepareRename` if the client supports it.
pub fn offer(profile: &Profile) -> lsp::OneOf<bool, lsp::RenameOptions> {
    let options = lsp::RenameOptions { prepare_provider: Some(true), work_done_progress_options: Default::default() };
    if profile.prepare_rename { lsp::OneOf::Right(options) } else { lsp::OneOf::Left(true) }
}

/// What can be renamed at a position, with its present name.
pub fn prepare_rename(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<lsp::PrepareRenameResponse> {
    let entry = to_lsp.snapshot.entry(to_lsp.profile.encoding)?;
    let (_, place) = rename::at(&entry, &to_lsp.place(from_lsp::position(at)))?;
    let bytes = to_lsp.offset(place.start)..to_lsp.offset(place.end);
    let placeholder = to_lsp.snapshot.document.text().get(bytes)?.to_owned();
    Some(lsp::PrepareRenameResponse::RangeWithPlaceholder { range: to_lsp::range(&place), placeholder })
}

/// The edit for all drafts; the inner error is the reason why there is none, the outer one says that the request was
/// stopped.
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
    for draft in survey.drafts(true)? {
        let (here, untouched) = places_in(&draft, &renaming);
        left += untouched;
        if !here.is_empty() {
            places.push((draft.uri, draft.version, here));
        }
    }
    if left > 0 {
        let why = "名称里夹有加粗等标记、在别的文件标题里，或文件不是 UTF-8 编码";
        survey.core.send(Outgoing::Warn(format!("另有 {left} 处没有改：{why}")));
    }
    Ok(Ok(rename_edit(places, &text, &survey.profile)))
}

fn at(survey: &Survey, at: &lsp::TextDocumentPositionParams) -> Option<Renaming> {
    let snapshot = survey.document(&at.text_document.uri)?;
    let place = ToLsp::new(snapshot, &survey.profile)?.place(from_lsp::position(at.position));
    rename::at(&*snapshot.entry(survey.profile.encoding)?, &place).map(|(renaming, _)| renaming)
}

/// Where the old name can be replaced in a draft, and the number of places where it cannot.
fn places_in(draft: &WorkspaceDraft, renaming: &Renaming) -> (Vec<Range<Position>>, usize) {
    let all = renaming.places_in(&draft.entry).count();
    let can = renaming.places_in(&draft.entry).filter(|name| name.editable && draft.is_unicode);
    let places: Vec<Range<Position>> = can.map(|name| name.place.clone()).collect();
    let left = all - places.len();
    (places, left)
}

/// The edit that writes `text` at all these places. A draft that is not open has no version; a client that does not
/// support versions gets none.
fn rename_edit(
    places: Vec<(lsp::Url, Option<i32>, Vec<Range<Position>>)>,
    text: &str,
    profile: &Profile,
) -> lsp::WorkspaceEdit {
    let edit = |place: &Range<Position>| lsp::TextEdit::new(to_lsp::range(place), text.to_owned());
    if !profile.document_changes {
        let changes = places.iter().map(|(uri, _, places)| (uri.clone(), places.iter().map(edit).collect()));
        let changes: HashMap<_, _> = changes.collect();
        return lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() };
    }
    let of_document = |(uri, version, places): (lsp::Url, Option<i32>, Vec<Range<Position>>)| lsp::TextDocumentEdit {
        text_document: lsp::OptionalVersionedTextDocumentIdentifier { uri, version },
        edits: places.iter().map(edit).map(lsp::OneOf::Left).collect(),
    };
    let changes = lsp::DocumentChanges::Edits(places.into_iter().map(of_document).collect());
    lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() }
}
