//! Finding the document that is cited.

use super::virtual_document::uri_of;
use crate::files::reading::{self, LARGEST_TABLE};
use crate::knowledge::{Subject, rows};
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::{self, ToLsp};
use crate::lsp::workspace::survey::{Stopped, Survey};
use crate::text::{Document, Encoding};
use lsp_types as lsp;
use std::path::Path;

/// The drafts that are the document cited at a position; otherwise the row of a user table; otherwise the shipped row,
/// which is inside the program, so that only a client that can open virtual documents can go there. The error says that
/// the request was stopped.
pub fn definition(survey: &Survey, at: &lsp::TextDocumentPositionParams) -> Result<Vec<lsp::Location>, Stopped> {
    let Some(subject) = subject(survey, at) else { return Ok(Vec::new()) };
    if matches!(subject, Subject::Document { .. }) {
        let mut homes = Vec::new();
        for draft in survey.drafts(false)? {
            homes
                .extend(subject.home_in(&draft.entry).map(|place| lsp::Location::new(draft.uri, to_lsp::range(place))));
        }
        if !homes.is_empty() {
            return Ok(homes);
        }
    }
    let tables = survey.engine.tables(at.text_document.uri.as_str());
    let own = tables.iter().find_map(|table| row(table, &subject, survey.profile.encoding));
    Ok(own.or_else(|| shipped(survey, at, &subject)).into_iter().collect())
}

/// What the mention at a position of an open document refers to.
pub fn subject(survey: &Survey, at: &lsp::TextDocumentPositionParams) -> Option<Subject> {
    let snapshot = survey.document(&at.text_document.uri)?;
    let place = ToLsp::new(snapshot, &survey.profile)?.place(from_lsp::position(at.position));
    let entry = snapshot.entry(survey.profile.encoding)?;
    Some(Subject::of(entry.mention_at(&place)?, &snapshot.inputs().knowledge.lexicon))
}

fn shipped(survey: &Survey, at: &lsp::TextDocumentPositionParams, subject: &Subject) -> Option<lsp::Location> {
    if !survey.profile.virtual_documents {
        return None;
    }
    let knowledge = survey.engine.inputs(at.text_document.uri.as_str()).knowledge;
    let start = lsp::Position::new(0, 0);
    Some(lsp::Location::new(uri_of(subject, &knowledge.lexicon)?, lsp::Range::new(start, start)))
}

fn row(table: &Path, subject: &Subject, encoding: Encoding) -> Option<lsp::Location> {
    let text = reading::text(table, LARGEST_TABLE).ok()?;
    let found = rows::row_of(&text, subject)?;
    let document = Document::new(&text, 0);
    let place = document.positions(found, encoding);
    Some(lsp::Location::new(lsp::Url::from_file_path(table).ok()?, to_lsp::range(&place)))
}
