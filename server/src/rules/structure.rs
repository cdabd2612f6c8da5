//! The structure of a 公文: title, recipients, heading numbers, attachments, issue date, closing words. These rules
//! only report faults in documents that are recognisable as a 公文.

mod attachment_consistency;
mod attachment_note;
mod copies;
mod heading_mark;
mod heading_order;
mod heading_sequence;
mod issue_date;
mod kind_body_mismatch;
mod placeholder;
mod print_line;
mod recipient_colon;
mod recipient_person;
mod remark_brackets;
mod report_request;
mod request_recipients;
mod signer;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod title_kind;
mod title_punctuation;
mod title_redundant;

use super::{DocumentContext, Rule};
use crate::text::Outline;
use crate::text::outline::HeadingNumber;
use std::ops::Range;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[
    &attachment_consistency::RULE,
    &attachment_note::RULE,
    &copies::RULE,
    &heading_mark::RULE,
    &heading_order::RULE,
    &heading_sequence::RULE,
    &issue_date::RULE,
    &kind_body_mismatch::RULE,
    &placeholder::RULE,
    &print_line::RULE,
    &recipient_colon::RULE,
    &recipient_person::RULE,
    &remark_brackets::RULE,
    &report_request::RULE,
    &request_recipients::RULE,
    &signer::RULE,
    &title_kind::RULE,
    &title_punctuation::RULE,
    &title_redundant::RULE,
];

/// The parts of a document, if it is recognisable as a 公文.
fn official<'a>(cx: &DocumentContext<'a>) -> Option<&'a Outline> {
    Some(cx.outline).filter(|outline| outline.is_official)
}

/// The documents of a file that are recognisable as a 公文: the first one, then those that follow it.
fn documents<'a>(cx: &DocumentContext<'a>) -> impl Iterator<Item = &'a Outline> {
    let all = [cx.outline].into_iter().chain(&cx.outline.following);
    all.filter(|outline| outline.is_official)
}

/// The heading numbers of a 公文 and of the texts it carries, if they may be changed.
fn heading_numbers<'a>(cx: &DocumentContext<'a>) -> impl Iterator<Item = &'a HeadingNumber> {
    official(cx).into_iter().flat_map(Outline::own_heading_numbers)
}

/// The title of a 公文, and its prose range in bytes.
fn title<'a>(cx: &DocumentContext<'a>, outline: &Outline) -> Option<(&'a str, Range<usize>)> {
    let range = outline.title.clone()?;
    Some((&cx.prose.text()[range.clone()], range))
}
