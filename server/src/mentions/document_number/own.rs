//! Numbers whose form is their own: the table of number formats lists it, or it is the serial of a licence.

use super::digits::DigitForm;
use super::{Bracket, DocumentNumber, NumberKind, blanks, head};
use hegao_lexicon::Lexicon;

/// The number with its kind, which the table of number formats may change.
pub(super) fn recognised(number: DocumentNumber, text: &str, lexicon: &Lexicon) -> DocumentNumber {
    let own = !number.head.is_empty() && (is_serial(&number, text) || is_listed(&number, text, lexicon));
    if !own {
        return number;
    }
    // a table of documents may have the number as it is printed
    let written = without_blanks(&text[number.range.clone()]);
    let known = lexicon.policies.by_number(&written).next().is_some();
    let canonical = if known { Some(written.into()) } else { number.canonical };
    DocumentNumber { kind: NumberKind::Own, canonical, ..number }
}

/// Whether the table has the form of the number. Most numbers have the form of the standard under a code of an office
/// and need no look at the table.
fn is_listed(number: &DocumentNumber, text: &str, lexicon: &Lexicon) -> bool {
    let regular = is_regular(number);
    if regular && number.blanks.is_empty() && number.is_of_office(text) {
        return false;
    }
    let listed = |written: &str| lexicon.number_formats.form_of(written, number.full_year()).is_some();
    let mut starts = starts(number, text);
    starts.any(|start| {
        let written = &text[start..number.range.end];
        // blanks in a number of the standard form are a fault of their own
        listed(written) || !regular && listed(&without_blanks(written))
    })
}

/// Where the number may begin: words of the sentence may run into an unknown code.
fn starts(number: &DocumentNumber, text: &str) -> impl Iterator<Item = usize> {
    let head = &text[number.head.clone()];
    let inside = head.char_indices().skip(1).filter(|(at, _)| !number.known_head && head::is_sentence(&head[..*at]));
    let begin = number.range.start;
    std::iter::once(begin).chain(inside.map(move |(at, _)| number.head.start + at))
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !blanks::is_blank(*c) && *c != '\n').collect()
}

/// Whether no rule on the form of numbers has anything to report, except the one on blanks.
fn is_regular(number: &DocumentNumber) -> bool {
    let ascii = [&number.year, &number.sequence].iter().all(|digits| digits.form == DigitForm::Ascii);
    let whole = number.hao.is_some() && number.has_sequence() && !number.sequence.value.starts_with('0');
    let extra = [&number.nian, &number.zi, &number.dash, &number.ordinal].iter().any(|part| part.is_some());
    let brackets = [&number.opener, &number.closer].iter().all(|b| b.as_ref().is_some_and(Bracket::is_right));
    let plain = ascii && whole && !extra && brackets;
    plain && !number.swapped && number.year.value.len() == 4
}

/// Whether a number is the serial of a licence: 第000002号 under a code that is unknown and has no ending of offices.
fn is_serial(number: &DocumentNumber, text: &str) -> bool {
    let padded = number.sequence.value.starts_with('0') && number.sequence.value.len() >= 3;
    !number.is_of_office(text) && number.ordinal.is_some() && padded
}
