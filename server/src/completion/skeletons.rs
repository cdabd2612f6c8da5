//! Skeletons of documents for an empty draft: title, recipients, body, closing words, list of attachments, signature
//! and date, in the order of GB/T 9704—2012.

use super::ranking::{Fit, Group, Offer, Rank};
use super::{Cursor, Item, Kind};
use crate::text::Syntax;
use hegao_lexicon::Date;
use std::cmp::Reverse;

struct Skeleton {
    name: &'static str,
    initials: &'static str,
    /// What it has in addition to the parts common to all.
    detail: &'static str,
    /// The text in Markdown, with `${number:what to write}` for placeholders and DATE for today.
    text: &'static str,
}

/// The skeletons, the most frequently needed first.
const SKELETONS: [Skeleton; 6] = [
    Skeleton {
        name: "通知", initials: "tz", detail: "结语“特此通知。”", text: include_str!("skeletons/notice.txt")
    },
    Skeleton {
        name: "请示",
        initials: "qs",
        detail: "一文一事，结语“妥否，请批示。”",
        text: include_str!("skeletons/request.txt"),
    },
    Skeleton {
        name: "报告", initials: "bg", detail: "结语“特此报告。”", text: include_str!("skeletons/report.txt")
    },
    Skeleton {
        name: "函", initials: "h", detail: "商洽、询问、答复", text: include_str!("skeletons/letter.txt")
    },
    Skeleton {
        name: "批复", initials: "pf", detail: "结语“此复。”", text: include_str!("skeletons/reply.txt")
    },
    Skeleton {
        name: "纪要",
        initials: "jy",
        detail: "议定事项，出席、请假、列席",
        text: include_str!("skeletons/minutes.txt"),
    },
];

/// The skeletons that match the only line of a document: an empty line, the beginning of a document type, or its
/// initials.
pub fn complete(cursor: &Cursor<'_>, syntax: Syntax, today: Date) -> Vec<Offer> {
    if !cursor.after.trim().is_empty() {
        return Vec::new();
    }
    let typed = cursor.before.trim_start_matches(|c: char| c == '#' || c.is_whitespace()).to_ascii_lowercase();
    let fitting = SKELETONS.iter().enumerate();
    let fitting = fitting.filter(|(_, s)| s.name.starts_with(&typed) || s.initials.starts_with(&typed));
    fitting.map(|(place, skeleton)| offer(skeleton, place, cursor.before.len(), syntax, today)).collect()
}

fn offer(skeleton: &Skeleton, place: usize, back: usize, syntax: Syntax, today: Date) -> Offer {
    let snippet = text_for(skeleton, syntax, today);
    let item = Item {
        kind: Kind::Skeleton,
        label: skeleton.name.to_owned(),
        note: "公文框架".to_owned(),
        detail: format!("公文框架：{}", skeleton.detail),
        insert: filled(&snippet),
        snippet: Some(snippet),
        over: 0,
        is_abolished: false,
        card_key: None,
    };
    let (fit, frequency) = (Fit::Beginning, Reverse(0));
    let rank = Rank {
        is_completing: true,
        is_past: false,
        group: Group::Skeleton,
        fit,
        is_indirect: false,
        frequency,
        last: place,
    };
    Offer { rank, back, item }
}

/// A skeleton in the syntax of the document: plain text has one paragraph per line and no heading mark for the title.
fn text_for(skeleton: &Skeleton, syntax: Syntax, today: Date) -> String {
    let text = skeleton.text.trim_end().replace("DATE", &today.in_chinese());
    match syntax {
        Syntax::Markdown => text,
        Syntax::Plain => text.trim_start_matches("# ").replace("\n\n", "\n"),
    }
}

/// A snippet as text: each placeholder is replaced by its default text.
fn filled(snippet: &str) -> String {
    let mut pieces = snippet.split("${");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (place, rest) = piece.split_once('}').unwrap_or((piece, ""));
        text.push_str(place.split_once(':').map_or(place, |(_, default)| default));
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests;
