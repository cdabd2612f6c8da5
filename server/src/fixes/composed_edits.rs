//! Composes the edits of several rounds into edits of the original text.

use crate::diagnostic::Edit;
use std::ops::Range;

/// A piece of the new text.
enum Piece {
    /// Unchanged text: a byte range of the original text.
    Source(Range<usize>),
    /// New text.
    New(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Piece::Source(range) => range.len(),
            Piece::New(text) => text.len(),
        }
    }

    /// The first `len` bytes, and the rest.
    fn split(self, len: usize) -> (Piece, Piece) {
        match self {
            Piece::Source(range) => {
                let at = range.start + len;
                (Piece::Source(range.start..at), Piece::Source(at..range.end))
            }
            Piece::New(mut text) => {
                let rest = text.split_off(len);
                (Piece::New(text), Piece::New(rest))
            }
        }
    }
}

/// The edits of `source` that have the same result as `rounds` applied one after the other, each to the result of the
/// previous one: ascending, not adjacent, and as short as possible.
pub fn compose(source: &str, rounds: &[Vec<Edit>]) -> Vec<Edit> {
    let mut pieces = vec![Piece::Source(0..source.len())];
    for edits in rounds {
        pieces = patch(pieces, edits);
    }
    between_source(source, pieces)
}

fn patch(mut pieces: Vec<Piece>, edits: &[Edit]) -> Vec<Piece> {
    pieces.reverse();
    let (mut patched, mut at) = (Vec::with_capacity(pieces.len() + 2 * edits.len()), 0);
    for edit in edits {
        take(&mut pieces, edit.range.start - at, |piece| patched.push(piece));
        take(&mut pieces, edit.range.len(), drop);
        patched.push(Piece::New(edit.text.to_string()));
        at = edit.range.end;
    }
    patched.extend(pieces.into_iter().rev());
    patched
}

/// Takes `len` bytes from the front of the pieces, which are in reverse order.
fn take(pieces: &mut Vec<Piece>, mut len: usize, mut taken: impl FnMut(Piece)) {
    while len > 0 {
        let Some(piece) = pieces.pop() else { return };
        match piece.len() <= len {
            true => {
                len -= piece.len();
                taken(piece);
            }
            false => {
                let (front, rest) = piece.split(len);
                pieces.push(rest);
                taken(front);
                return;
            }
        }
    }
}

/// The edits that replace the source text between the unchanged pieces by the new text between them.
fn between_source(source: &str, pieces: Vec<Piece>) -> Vec<Edit> {
    let (mut edits, mut at, mut new) = (Vec::new(), 0, String::new());
    for piece in pieces.into_iter().chain([Piece::Source(source.len()..source.len())]) {
        match piece {
            Piece::New(text) => new.push_str(&text),
            Piece::Source(range) if range.start == at && new.is_empty() => at = range.end,
            Piece::Source(range) => {
                edits.extend(narrowed(source, at..range.start, std::mem::take(&mut new)));
                at = range.end;
            }
        }
    }
    edits
}

/// An edit without the unchanged text at both ends; `None` if nothing is left.
fn narrowed(source: &str, range: Range<usize>, mut text: String) -> Option<Edit> {
    let old = &source[range.clone()];
    if old == text {
        return None;
    }
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
    };
    let front = same(&mut old.chars().zip(text.chars()));
    let back = same(&mut old[front..].chars().rev().zip(text[front..].chars().rev()));
    text.truncate(text.len() - back);
    text.drain(..front);
    Some(Edit { range: range.start + front..range.end - back, text: text.into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixes::apply;

    fn edit(range: Range<usize>, text: &str) -> Edit {
        Edit { range, text: text.to_owned().into() }
    }

    /// The composed edits, after checking that they have the right result on the source.
    fn composed(source: &str, rounds: &[Vec<Edit>]) -> Vec<Edit> {
        let stepwise = rounds.iter().fold(source.to_owned(), |text, edits| apply(&text, edits));
        let edits = compose(source, rounds);
        assert_eq!(apply(source, &edits), stepwise);
        edits
    }

    #[test]
    fn rounds_become_edits_of_the_original_text() {
        let rounds = [vec![edit(3..6, "二二"), edit(9..12, "")], vec![edit(0..3, "一"), edit(3..6, "x")]];
        assert_eq!(composed("甲乙丙丁", &rounds), [edit(0..6, "一x二"), edit(9..12, "")]);
    }

    #[test]
    fn changes_that_cancel_out_give_no_edit() {
        assert_eq!(composed("甲乙", &[vec![edit(0..3, "丙")], vec![edit(0..3, "甲")]]), []);
        assert_eq!(composed("甲乙", &[vec![edit(3..3, "丙")], vec![edit(3..6, "")]]), []);
        assert_eq!(composed("甲乙", &[]), []);
    }

    #[test]
    fn an_edit_is_as_short_as_possible() {
        assert_eq!(composed("国发[2016]号", &[vec![edit(6..12, "〔2016]")]]), [edit(6..7, "〔")]);
        assert_eq!(composed("甲甲", &[vec![edit(0..6, "甲甲甲")]]), [edit(6..6, "甲")]);
        assert_eq!(composed("甲", &[vec![edit(3..3, "乙")], vec![edit(6..6, "丙")]]), [edit(3..3, "乙丙")]);
    }

    #[test]
    fn a_piece_of_new_text_may_be_split() {
        let rounds = [vec![edit(3..3, "一二三")], vec![edit(6..9, "")], vec![edit(0..3, "")]];
        assert_eq!(composed("甲乙", &rounds), [edit(0..3, "一三")]);
    }
}
