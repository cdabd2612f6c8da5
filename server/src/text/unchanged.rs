//! What two versions of a text have in common, in chunks that were read one by one.

use std::ops::Range;

/// The chunks of the earlier version that are unchanged in the later one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unchanged {
    /// The number of unchanged chunks at the beginning.
    pub head: usize,
    /// The number of unchanged chunks at the end.
    pub tail: usize,
    /// The byte range between them in the later version.
    pub touched: Range<usize>,
}

/// What a comparison needs to know about the chunks.
pub struct Comparison<'a> {
    /// The earlier text.
    pub old: &'a str,
    /// The later text.
    pub new: &'a str,
    /// The lengths of the chunks of the earlier text, in bytes.
    pub lengths: &'a [usize],
    /// The minimum length in bytes of the changed range; a shorter one is read together with the chunk before it.
    pub shortest: usize,
}

impl Comparison<'_> {
    /// Finds the chunks that can be kept. `holds` says whether a chunk whose text occurs again, in a range of the later
    /// text, may be kept; `parts_at` says whether the later text may be divided at a byte offset.
    pub fn unchanged(
        &self,
        holds: impl Fn(usize, Range<usize>) -> bool,
        parts_at: impl Fn(usize) -> bool,
    ) -> Unchanged {
        let (mut head, mut start) = self.head(&holds);
        let step_back = |head: &mut usize, start: &mut usize| {
            *head -= 1;
            *start -= self.lengths[*head];
        };
        while head > 0 && start < self.new.len() && !parts_at(start) {
            step_back(&mut head, &mut start);
        }
        let (tail, end) = self.tail(head, start, &holds, &parts_at);
        let is_touched = start < end || head + tail < self.lengths.len();
        if is_touched && head > 0 && end - start < self.shortest {
            step_back(&mut head, &mut start);
        }
        Unchanged { head, tail, touched: start..end }
    }

    fn head(&self, holds: &impl Fn(usize, Range<usize>) -> bool) -> (usize, usize) {
        let mut end = 0;
        for (index, length) in self.lengths.iter().enumerate() {
            let range = end..end + length;
            let same = self.new.as_bytes().get(range.clone()) == self.old.as_bytes().get(range.clone());
            if !same || !holds(index, range.clone()) {
                return (index, end);
            }
            end = range.end;
        }
        (self.lengths.len(), end)
    }

    fn tail(
        &self,
        head: usize,
        head_end: usize,
        holds: &impl Fn(usize, Range<usize>) -> bool,
        parts_at: &impl Fn(usize) -> bool,
    ) -> (usize, usize) {
        let (mut count, mut old, mut new) = (0, self.old.len(), self.new.len());
        for (index, length) in self.lengths.iter().enumerate().skip(head).rev() {
            let Some(start) = new.checked_sub(*length).filter(|start| *start >= head_end) else { break };
            let same = self.new.as_bytes()[start..new] == self.old.as_bytes()[old - length..old];
            let parts = || start == 0 || self.new.is_char_boundary(start) && parts_at(start);
            if !same || !parts() || !holds(index, start..new) {
                break;
            }
            (count, old, new) = (count + 1, old - length, start);
        }
        (count, new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With each line as a chunk, and every chunk allowed to be kept.
    fn unchanged(old: &str, new: &str, shortest: usize) -> Unchanged {
        let lengths: Vec<usize> = old.split_inclusive('\n').map(str::len).collect();
        let parts_at = |at: usize| new[..at].ends_with('\n');
        Comparison { old, new, lengths: &lengths, shortest }.unchanged(|_, _| true, parts_at)
    }

    #[test]
    fn chunks_before_and_after_an_edit_are_kept() {
        let kept = |head, tail, touched| Unchanged { head, tail, touched };
        assert_eq!(unchanged("aa\nbb\ncc\n", "aa\nbxb\ncc\n", 0), kept(1, 1, 3..7));
        assert_eq!(unchanged("aa\nbb\ncc\n", "aa\ncc\n", 0), kept(1, 1, 3..3));
        assert_eq!(unchanged("aa\nbb\n", "aa\nbb\n", 9), kept(2, 0, 6..6));
        assert_eq!(unchanged("aa\naa\naa\n", "aa\naa\n", 0), kept(2, 0, 6..6));
        assert_eq!(unchanged("", "aa\n", 9), kept(0, 0, 0..3));
        assert_eq!(unchanged("aa\n", "", 9), kept(0, 0, 0..0));
    }

    #[test]
    fn a_chunk_that_continues_is_not_kept() {
        assert_eq!(unchanged("aa\nbb", "aa\nbbb", 0), Unchanged { head: 1, tail: 0, touched: 3..6 });
        assert_eq!(unchanged("aa\nbb\n", "aab\nbb\n", 0), Unchanged { head: 0, tail: 1, touched: 0..4 });
        assert_eq!(unchanged("aa\nbb\n", "aa\nxbb\n", 0), Unchanged { head: 1, tail: 0, touched: 3..7 });
    }

    #[test]
    fn a_range_that_became_short_includes_the_chunk_before_it() {
        assert_eq!(unchanged("aa\nbb\ncc\n", "aa\nb\ncc\n", 9), Unchanged { head: 0, tail: 1, touched: 0..5 });
    }
}
