//! Whether a text is written in simplified letters, so that a traditional one in it is foreign.

use super::DocumentNumber;

/// Fewer letters than these tell nothing.
const FEWEST: usize = 4;

/// Whether the letters outside the document numbers are simplified, but for one in ten. `folded` is
/// `text` with every traditional letter simplified.
pub fn is_simplified(text: &str, folded: &str, numbers: &[DocumentNumber]) -> bool {
    let (mut han, mut traditional, mut from) = (0, 0, 0);
    for number in numbers.iter().map(Some).chain([None]) {
        let end = number.map_or(text.len(), |n| n.range.start).max(from);
        let pairs = text[from..end].chars().zip(folded[from..end].chars());
        for (written, simplified) in pairs.filter(|(c, _)| matches!(c, '\u{3400}'..='\u{9fff}')) {
            han += 1;
            traditional += usize::from(written != simplified);
        }
        from = number.map_or(end, |n| n.range.end.max(from));
    }
    han >= FEWEST && traditional * 10 < han
}
