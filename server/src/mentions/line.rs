//! The mentions of one line of prose; other lines have no influence.

use super::document_number::NumberKind;
use super::slogan::SloganSpelling;
use super::{DocumentNumber, Mentions, Numerals, Punctuation, QuotedText};
use super::{
    adverbial, agency, citation, committee, confusable, document_number, doubled, enumeration, placeholders, script,
    slogan,
};
use hegao_lexicon::Lexicon;
use hegao_lexicon::terms::{Found, NameKind};
use std::ops::Range;

/// The mentions of a text, read line by line, before `settle`.
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
    // traditional characters are converted to simplified ones: the offsets stay the same, and one set of tables
    // suffices
    let folded = hegao_lexicon::scripts::fold(line);
    let text = &*folded;
    let numbers = document_number::scan(text, lexicon);
    let citations = citation::scan(text, &numbers);
    let codes = Codes(&numbers);
    let terms: Vec<Found> = lexicon.terms().find_iter(text).collect();
    let agencies = agency::scan(text, &terms, &citations);
    let agencies: Vec<_> = agencies.into_iter().filter(|a| a.kind == NameKind::Name || !codes.hold(&a.range)).collect();
    let quoted_text = QuotedText::new(text);
    let mut misspelt_agencies = agency::misspelt(text, &terms, &quoted_text, lexicon);
    misspelt_agencies.retain(|m| !codes.hold(&m.range));
    let mut slogans = slogan::scan(text, &terms, lexicon, &quoted_text);
    slogans.retain(|m| !codes.hold(&m.range));
    // needs the characters as written
    let mut confusables = confusable::scan(line, lexicon, &agencies, &misspelt_agencies);
    confusables.retain(|m| !codes.hold(&m.range));
    if !(confusables.is_empty() && slogans.is_empty()) && is_known_title(text, lexicon) {
        confusables.clear();
        // a title is looked up without its punctuation, so that may still be wrong
        let letters = slogans.iter_mut().filter(|m| !matches!(m.spelling, SloganSpelling::Punctuation(_)));
        letters.for_each(|m| m.in_title = true);
    }
    Mentions {
        letters: script::count(line, text, &numbers),
        orders: document_number::orders::scan(text),
        headless: slogan::headless(text, lexicon, &quoted_text, &slogans),
        doubled_committees: committee::scan(text),
        disordered: enumeration::scan(text, lexicon),
        placeholders: placeholders::scan(text),
        numerals: Numerals::scan(text),
        confusables,
        doubled_words: doubled::scan(text),
        adverbials: adverbial::scan(text),
        punctuation: Punctuation::scan(line),
        simplified: false,
        numbers,
        citations,
        agencies,
        misspelt_agencies,
        slogans,
        quoted_text,
    }
}

/// Whether a line is the title of a known document: it is quoted as it is, with or without 《》. A longer line is no
/// title.
fn is_known_title(line: &str, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 300;
    let title = line.trim_matches(|c: char| c.is_whitespace() || c == '#' || c == '*');
    title.len() <= LONGEST && lexicon.policies.by_title(title).next().is_some()
}

/// The issuer codes of the document numbers of a line. Their letters are no words: 推委 in 国健推委办发〔2022〕5号 is not
/// a wrong 推诿, and 国信办 in 国信办通字〔2025〕5号 is not the office of that name.
struct Codes<'a>(&'a [DocumentNumber]);

impl Codes<'_> {
    /// Whether a range touches a code. Orders and announcements begin with the name of the issuer: 财政部公告.
    fn hold(&self, range: &Range<usize>) -> bool {
        let first = self.0.partition_point(|number| number.head.end <= range.start);
        let over = |number: &DocumentNumber| number.head.start < range.end && number.kind != NumberKind::Announcement;
        self.0.get(first).is_some_and(over)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_from_the_beginning_and_a_citation_refers_to_its_own_number() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let text =
            "甲发〔2019〕5号，\n《关于甲的通知》（国发〔2016〕73号）\n国务院《关于乙的通知》（国发〔2015〕40号）\n";
        let mentions = read_all(text, &lexicon);
        let cited = mentions.citations.iter().map(|c| {
            let number = c.number.and_then(|i| mentions.numbers.get(i)).map(|n| &text[n.range.clone()]);
            (&text[c.title.clone()], number.unwrap_or_default())
        });
        let cited: Vec<_> = cited.collect();
        assert_eq!(cited, [("关于甲的通知", "国发〔2016〕73号"), ("关于乙的通知", "国发〔2015〕40号")]);
        let agencies: Vec<&str> = mentions.agencies.iter().map(|a| &text[a.range.clone()]).collect();
        assert_eq!(agencies, ["国务院"]);
    }
}
