//! The cards of the document that is cited at a place.

use super::Card;
use crate::analysis::Analysis;
use crate::mentions::Citation;
use crate::mentions::documents::{self, Cited};
use hegao_lexicon::{Lexicon, Policy};
use std::ops::Range;

/// Most cards shown at once: old titles live on in new versions.
const MOST: usize = 4;

/// What is known of the mention at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hover {
    /// Byte range of the mention in the source.
    pub range: Range<usize>,
    /// The documents it may mean.
    pub cards: Vec<Card>,
}

/// What is known of the number or citation at a byte offset of the source.
pub fn hover(analysis: &Analysis, lexicon: &Lexicon, offset: usize) -> Option<Hover> {
    let at = analysis.prose.prose_offset(offset);
    // prose begins behind markup, but what is pointed at is the markup then
    let source =
        |prose: &Range<usize>| Some(analysis.prose.source_range(prose.clone())).filter(|r| r.contains(&offset));
    let number = analysis.mentions.numbers.iter().find(|n| n.range.contains(&at));
    let citation = analysis.mentions.citations.iter().find(|c| c.range.contains(&at));
    let (range, documents) = match (number, citation) {
        (Some(number), _) => (source(&number.range)?, documents::of_number(number, lexicon)),
        (None, Some(citation)) => (source(&citation.range)?, by_citation(analysis, lexicon, citation)),
        (None, None) => return None,
    };
    let cards: Vec<Card> = documents.into_iter().take(MOST).map(Card::of_policy).collect();
    (!cards.is_empty()).then_some(Hover { range, cards })
}

/// The documents that a citation names; a title alone does not tell them apart.
fn by_citation<'a>(analysis: &Analysis, lexicon: &'a Lexicon, citation: &Citation) -> Vec<&'a Policy> {
    match documents::of_citation(citation, &analysis.mentions, &analysis.prose, lexicon) {
        Cited::ByNumber(documents) => documents,
        Cited::ByTitle(documents) => newest_first(documents),
    }
}

fn newest_first(mut documents: Vec<&Policy>) -> Vec<&Policy> {
    documents.sort_by_key(|p| std::cmp::Reverse(p.date));
    documents
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;
    use crate::text::Syntax;
    use hegao_lexicon::Date;

    const TABLE: &str = "number\ttitle\tdate\tstatus\tsource\n\
        甲发〔2001〕1号\t甲市人民政府关于印发甲办法的通知\t2001\tcurrent\t甲\n\
        甲发〔2001〕1号\t甲办法\t2001\tcurrent\t甲\n\
        国务院令第1号\t丙条例\t1990\tsuperseded\t甲\n\
        国务院令第2号\t丙条例\t2010\tcurrent\t甲\n";

    /// The headings and numbers shown at the first place of `mark`, and the text they are about.
    fn shown(text: &str, mark: &str) -> Option<(String, Vec<String>)> {
        let mut lexicon = Lexicon::default();
        lexicon.overlay("甲.tsv", TABLE).expect("a table");
        lexicon.overlay("乙.tsv", "code\tissuer\n甲发\t甲市人民政府\n").expect("a table");
        let today = Date::new(2026, 11, 1);
        let analysis = Analysis::new(text, Syntax::Markdown, &lexicon, &Settings::default(), today);
        let hover = hover(&analysis, &lexicon, text.find(mark).expect("the mark"))?;
        let cards = hover.cards.iter().map(|c| format!("{} {}", c.heading, c.facts[0].1)).collect();
        Some((text[hover.range].to_owned(), cards))
    }

    fn one(text: &str, cards: &[&str]) -> Option<(String, Vec<String>)> {
        Some((text.to_owned(), cards.iter().map(|c| (*c).to_owned()).collect()))
    }

    #[test]
    fn a_number_shows_all_that_bear_it_even_when_it_is_misspelt() {
        let cards = ["《甲市人民政府关于印发甲办法的通知》 甲发〔2001〕1号", "《甲办法》 甲发〔2001〕1号"];
        assert_eq!(shown("按照甲发[2001]1号执行", "2001"), one("甲发[2001]1号", &cards));
    }

    #[test]
    fn a_citation_shows_the_document_it_names() {
        let text = "按照《甲办法》（甲发〔2001〕1号）执行";
        assert_eq!(shown(text, "办法"), one("《甲办法》（甲发〔2001〕1号）", &["《甲办法》 甲发〔2001〕1号"]));
        let text = "《丙条例》（国务院令第1号）";
        assert_eq!(shown(text, "条例"), one(text, &["《丙条例》 国务院令第1号"]));
    }

    #[test]
    fn a_title_alone_shows_every_version() {
        let cards = ["《丙条例》 国务院令第2号", "《丙条例》 国务院令第1号"];
        assert_eq!(shown("《丙条例》规定", "条例"), one("《丙条例》", &cards));
    }

    #[test]
    fn nothing_is_shown_where_nothing_is_known() {
        assert_eq!(shown("按照《丁办法》（丁发〔2001〕9号）执行", "办法"), None);
        assert_eq!(shown("按照甲发〔2001〕1号执行", "按照"), None);
        assert_eq!(shown("按照甲发〔2001〕1号执行", "执行"), None);
    }
}
