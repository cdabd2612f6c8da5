//! The quotations “…” and titles 《…》 of a text: words quoted from others must not be corrected.

use super::punctuation::opens_inside;
use std::ops::Range;

/// How a set phrase relates to quotation marks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Quoted {
    /// Not in quotation marks.
    No,
    /// Among other words in quotation marks.
    Within,
    /// An item of a quoted list, “一窗受理、一网通办”.
    Item,
    /// The whole quoted text.
    Whole,
}

/// The quotations and titles of a text, without the quotation marks and 《》, in ascending order. A mark without a
/// counterpart on the same line is ignored.
#[derive(Clone, Default, Debug)]
pub struct QuotedText {
    pub(super) quotations: Vec<Range<usize>>,
    pub(super) titles: Vec<Range<usize>>,
}

impl QuotedText {
    /// Finds the quotations and titles of `text`.
    pub fn new(text: &str) -> QuotedText {
        let mut marks = QuotedText::default();
        let (mut quotation, mut straight, mut titles) = (None, None, Titles::default());
        let bytes = text.as_bytes();
        let mut places = memchr::memchr3_iter(0xe2, 0xe3, b'\n', bytes).peekable();
        let mut quotes = memchr::memchr_iter(b'"', bytes).peekable();
        while let Some(at) = next(&mut places, &mut quotes) {
            match text.as_bytes().get(at..at + 3) {
                _ if bytes[at] == b'\n' => {
                    (quotation, straight) = (None, None);
                    titles.end_line(&mut marks.titles);
                }
                _ if bytes[at] == b'"' => match straight.take() {
                    Some(start) => marks.quotations.push(start..at),
                    // the quotation in “甲" is closed by a straight mark
                    None if quotation.is_some() && !opens_inside(text, at) => {
                        marks.quotations.extend(quotation.take().map(|start| start..at));
                    }
                    None => straight = Some(at + 1),
                },
                Some(b"\xe2\x80\x9c") => quotation = Some(at + 3),
                Some(b"\xe2\x80\x9d") => marks.quotations.extend(quotation.take().map(|start| start..at)),
                Some(b"\xe3\x80\x8a") => titles.open.push(at + 3),
                Some(b"\xe3\x80\x8b") => titles.close(at),
                _ => {}
            }
        }
        titles.end_line(&mut marks.titles);
        marks
    }

    /// Whether a prose offset is inside a title.
    pub fn in_title(&self, at: usize) -> bool {
        around(&self.titles, at).is_some()
    }

    /// Whether a range begins inside a title or a quotation: such text is quoted from others and not corrected.
    pub fn is_quoted(&self, range: &Range<usize>) -> bool {
        self.in_title(range.start) || around(&self.quotations, range.start).is_some()
    }

    /// The prose ranges of the titles, without the outer 《》.
    pub fn titles(&self) -> &[Range<usize>] {
        &self.titles
    }

    /// The prose ranges of the quotations, without the quotation marks.
    pub fn quotations(&self) -> &[Range<usize>] {
        &self.quotations
    }

    /// The quotation that contains a range.
    pub fn quotation(&self, range: &Range<usize>) -> Option<&Range<usize>> {
        around(&self.quotations, range.start).filter(|q| range.end <= q.end)
    }

    /// How a range relates to quotation marks.
    pub fn quoted(&self, text: &str, range: &Range<usize>) -> Quoted {
        let Some(quotation) = self.quotation(range) else { return Quoted::No };
        let comma = |c: char| matches!(c, '、' | '，' | ',' | '；' | ';' | ' ');
        if range == quotation {
            Quoted::Whole
        } else if (range.start == quotation.start || text[..range.start].ends_with(comma))
            && (range.end == quotation.end || text[range.end..].starts_with(comma))
        {
            Quoted::Item
        } else {
            Quoted::Within
        }
    }
}

/// The titles of a line.
#[derive(Default)]
struct Titles {
    /// The byte offsets of the titles that are not closed yet.
    open: Vec<usize>,
    /// The outermost of the closed titles.
    closed: Vec<Range<usize>>,
}

impl Titles {
    fn close(&mut self, at: usize) {
        let Some(start) = self.open.pop() else { return };
        while self.closed.pop_if(|inner| inner.start > start).is_some() {}
        self.closed.push(start..at);
    }

    /// A 《 that is still open encloses nothing.
    fn end_line(&mut self, titles: &mut Vec<Range<usize>>) {
        titles.append(&mut self.closed);
        self.open.clear();
    }
}

/// The lower of the next offsets of two ascending iterators.
fn next(
    a: &mut std::iter::Peekable<impl Iterator<Item = usize>>,
    b: &mut std::iter::Peekable<impl Iterator<Item = usize>>,
) -> Option<usize> {
    match (a.peek(), b.peek()) {
        (Some(x), Some(y)) if y < x => b.next(),
        (None, _) => b.next(),
        _ => a.next(),
    }
}

fn around(ranges: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    ranges.get(ranges.partition_point(|r| r.end <= at)).filter(|r| r.start <= at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str, part: &str) -> Quoted {
        let start = text.find(part).expect("a part of the text");
        QuotedText::new(text).quoted(text, &(start..start + part.len()))
    }

    #[test]
    fn a_phrase_relates_to_quotation_marks_in_four_ways() {
        assert_eq!(quoted("深化“一网通办”改革", "一网通办"), Quoted::Whole);
        assert_eq!(quoted("深化\"一网通办\"改革", "一网通办"), Quoted::Whole);
        assert_eq!(quoted("实行“一窗受理、一网通办”", "一网通办"), Quoted::Item);
        assert_eq!(quoted("实行“一网通办改革”", "一网通办"), Quoted::Within);
        assert_eq!(quoted("实行一网通办“改革”", "一网通办"), Quoted::No);
    }

    #[test]
    fn a_mark_without_a_counterpart_is_ignored() {
        assert_eq!(quoted("四最”营商环境，“一网通办\n”改革", "一网通办"), Quoted::No);
        assert_eq!(quoted("“四最营商环境，“一网通办”改革", "一网通办"), Quoted::Whole);
    }

    #[test]
    fn a_straight_mark_closes_a_curly_one() {
        assert_eq!(quoted("推行“一网通办\"和“跨省通办\"改革", "一网通办"), Quoted::Whole);
        assert_eq!(quoted("推行“一网通办\"和“跨省通办\"改革", "跨省通办"), Quoted::Whole);
    }

    #[test]
    fn a_title_after_an_unclosed_mark_is_found() {
        let marks = QuotedText::new("坚持《房住不炒”，按照《某办法》《某〈条例〉》办理\n《某《通知》");
        assert_eq!(marks.titles().len(), 3);
    }

    #[test]
    fn titles_nest() {
        let text = "《关于《一网通办》的通知》和一窗受理";
        let marks = QuotedText::new(text);
        assert!(marks.in_title(text.find("通知").expect("there")));
        let outside = text.find("一窗").expect("there");
        assert!(!marks.in_title(outside) && !marks.is_quoted(&(outside..outside + 3)));
        assert_eq!(marks.titles().iter().map(|t| &text[t.clone()]).collect::<Vec<_>>(), ["关于《一网通办》的通知"]);
    }
}
