//! The mentions of one line of prose; what stands in other lines has no say.

use super::{Marks, Mentions, Numerals, Signs};
use super::{agency, citation, committee, document_number, enumeration, placeholders, script, slogan, wording};
use hegao_lexicon::Lexicon;
use hegao_lexicon::terms::Found;

/// The mentions of a text, read line by line and not settled yet.
pub(super) fn read_all(text: &str, lexicon: &Lexicon) -> Mentions {
    let mut next = 0;
    let mut placed = |line: &str| {
        let at = next;
        next += line.len();
        (at, read(line.strip_suffix('\n').unwrap_or(line), lexicon))
    };
    let lines: Vec<(usize, Mentions)> = text.split_inclusive('\n').map(&mut placed).collect();
    Mentions::of_parts(lines.iter().map(|(at, mentions)| (*at, mentions)))
}

fn read(line: &str, lexicon: &Lexicon) -> Mentions {
    // traditional script is read as simplified: the same offsets, one set of tables
    let folded = hegao_lexicon::scripts::fold(line);
    let text = &*folded;
    let numbers = document_number::scan(text, lexicon);
    let citations = citation::scan(text, &numbers);
    let terms: Vec<Found> = lexicon.terms().find_iter(text).collect();
    let agencies = agency::scan(text, &terms, &citations);
    let marks = Marks::new(text);
    let misspelt_agencies = agency::misspelt(text, &terms, &marks, lexicon);
    let slogans = slogan::scan(text, &terms, lexicon, &marks);
    Mentions {
        letters: script::count(line, text, &numbers),
        orders: document_number::orders::scan(text),
        headless: slogan::headless(text, lexicon, &marks, &slogans),
        doubled_committees: committee::scan(text),
        disordered: enumeration::scan(text, lexicon),
        placeholders: placeholders::scan(text),
        numerals: Numerals::scan(text),
        // the characters as they are written
        wordings: wording::scan(line, lexicon, &agencies, &misspelt_agencies),
        signs: Signs::scan(line),
        simplified: false,
        numbers,
        citations,
        agencies,
        misspelt_agencies,
        slogans,
        marks,
    }
}
