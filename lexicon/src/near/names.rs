//! Names of agencies with one wrong character: 国家发展和改革委员委.

use super::{Letter, Phrase, glance, letters};
use crate::compiled::anchors::{Anchors, Side};
use std::ops::Range;

/// A near match of the name of an agency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NearName<'a> {
    /// The byte range in the text searched.
    pub range: Range<usize>,
    /// The name that it nearly equals.
    pub name: &'a str,
    /// The position of the agency in its table.
    pub agency: usize,
    /// The difference.
    pub letter: Letter,
}

/// Calls `report` for every near match of a name in `text`, in no particular order, with its byte range, the number of
/// the name, and the difference. `name` returns the name with a number.
pub(crate) fn scan<'a>(
    anchors: &Anchors,
    text: &str,
    name: impl Fn(usize) -> &'a str,
    mut report: impl FnMut(Range<usize>, usize, Letter),
) {
    let mut candidates = Vec::new();
    let (mut before, mut start) = ('\0', 0);
    for (at, c) in text.char_indices() {
        if let Some(group) = anchors.group(before, c) {
            let pair = start..at + c.len_utf8();
            let may_be_near = |side, number| match side {
                Side::Head => glance::begins(&text[pair.start..], name(number)),
                Side::Tail => glance::ends(&text[..pair.end], name(number)),
                Side::Middle => false,
            };
            anchors.candidates(group, text, pair.clone(), may_be_near, &mut candidates);
            // small groups return unfiltered candidates, and splitting a name costs more than this fast check
            for &(side, number) in candidates.iter().filter(|(side, number)| may_be_near(*side, *number)) {
                compare(side, &Phrase::new(number, name(number)), text, &pair, &mut report);
            }
        }
        (before, start) = (c, at);
    }
}

fn compare(
    side: Side,
    name: &Phrase,
    text: &str,
    pair: &Range<usize>,
    report: &mut impl FnMut(Range<usize>, usize, Letter),
) {
    let near = match side {
        Side::Head => letters::compare_forward(name, text, pair.start, pair.end),
        Side::Tail => letters::compare_backward(name, text, pair.start, pair.end),
        Side::Middle => None,
    };
    if let Some(near) = near
        && let super::Difference::Letter(letter) = near.difference
    {
        report(near.range, near.slogan, letter);
    }
}
