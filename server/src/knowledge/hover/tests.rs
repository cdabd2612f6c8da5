//! Which cards are shown at which position.

use super::*;
use crate::settings::Settings;
use crate::text::Syntax;

const POLICIES: &str = "number\ttitle\tdate\tstatus\tsource\n\
    甲发〔2001〕1号\t甲市人民政府关于印发甲办法的通知\t2001\tcurrent\t甲\n\
    甲发〔2001〕1号\t甲办法\t2001\tcurrent\t甲\n\
    国务院令第1号\t丙条例\t1990\tsuperseded\t甲\n\
    国务院令第2号\t丙条例\t2010\tcurrent\t甲\n";
const CODES: &str = "code\tissuer\tambiguous\n甲发\t甲市人民政府\t\n乙办发\t乙市人民政府办公室;乙县人民政府办公室\tyes\n丁发\t\t\n国办发\t国务院办公厅\t\n";
const AGENCIES: &str = "name\tshort_names\tstatus\tsource\n甲市大数据管理局\t甲市大数据局\tcurrent\t甲\n";
const SLOGANS: &str = "text\tquotes\tsource\n一网统办\trequired\t甲\n";

/// The headings of the cards at the first occurrence of `mark`, each with its first fact, and the text they are about.
fn shown(text: &str, mark: &str) -> Option<(String, Vec<String>)> {
    let mut lexicon = Lexicon::default();
    for table in [POLICIES, CODES, AGENCIES, SLOGANS] {
        lexicon.overlay("甲.tsv", table).expect("a table");
    }
    let today = Date::new(2026, 11, 1);
    let analysis = Analysis::new(text, Syntax::Markdown, &lexicon, &Settings::default(), today);
    let hover = hover(&analysis, &lexicon, today, text.find(mark).expect("the mark"))?;
    let cards = hover.cards.iter().map(|c| format!("{} {}", c.heading, c.facts[0].values.join("、"))).collect();
    Some((text[hover.range].to_owned(), cards))
}

fn one(text: &str, cards: &[&str]) -> Option<(String, Vec<String>)> {
    Some((text.to_owned(), cards.iter().map(|c| (*c).to_owned()).collect()))
}

#[test]
fn a_number_shows_all_documents_with_it_even_if_misspelt() {
    let cards = ["《甲市人民政府关于印发甲办法的通知》 甲发〔2001〕1号", "《甲办法》 甲发〔2001〕1号"];
    assert_eq!(shown("按照甲发[2001]1号执行", "2001"), one("甲发[2001]1号", &cards));
}

#[test]
fn a_citation_shows_the_document_it_names() {
    let text = "按照《甲办法》（甲发〔2001〕1号）执行";
    let cited = one("《甲办法》（甲发〔2001〕1号）", &["《甲办法》 甲发〔2001〕1号"]);
    assert_eq!(shown(text, "办法"), cited);
    assert_eq!(shown(text, "〔2001"), cited);
    let text = "《丙条例》（国务院令第1号）";
    assert_eq!(shown(text, "条例"), one(text, &["《丙条例》 国务院令第1号"]));
}

#[test]
fn a_title_alone_shows_every_version() {
    let cards = ["《丙条例》 国务院令第2号", "《丙条例》 国务院令第1号"];
    assert_eq!(shown("《丙条例》规定", "条例"), one("《丙条例》", &cards));
}

#[test]
fn an_unknown_number_shows_the_issuer_of_its_code() {
    assert_eq!(shown("按照甲发[2026]9号执行", "发["), one("甲发[2026]9号", &["甲发〔2026〕9号 甲发"]));
    assert_eq!(shown("按照國辦發〔2026〕9號執行", "發"), one("國辦發〔2026〕9號", &["国办发〔2026〕9号 国办发"]));
    let text = "按照《戊办法》（乙办发〔2026〕9号）执行";
    assert_eq!(shown(text, "9号"), one("乙办发〔2026〕9号", &["乙办发〔2026〕9号 乙办发"]));
    assert_eq!(shown(text, "办法"), unknown("《戊办法》（乙办发〔2026〕9号）"));
}

/// The card of a cited document that the tables do not have.
fn unknown(cited: &str) -> Option<(String, Vec<String>)> {
    one(cited, &[&format!("{cited} 词库未收录，效力请另行核对")])
}

#[test]
fn agencies_and_phrases_show_their_cards() {
    let text = "甲市大数据局推进“一网**统办**”";
    assert_eq!(shown(text, "大数据"), one("甲市大数据局", &["甲市大数据管理局 现有"]));
    assert_eq!(shown(text, "统办"), one("一网**统办", &["“一网统办” 通常加"]));
}

#[test]
fn the_inner_mention_is_used() {
    let text = "按照《甲市大数据管理局关于印发甲办法的通知》执行";
    assert_eq!(shown(text, "大数据"), one("甲市大数据管理局", &["甲市大数据管理局 现有"]));
    assert_eq!(shown(text, "印发"), unknown("《甲市大数据管理局关于印发甲办法的通知》"));
}

#[test]
fn a_cited_document_that_is_not_known_is_shown_as_unknown() {
    let text = "《丁办法》（丁发〔2001〕9号）";
    assert_eq!(shown(&format!("按照{text}执行"), "办法"), unknown(text));
    assert_eq!(shown("阅读《云间月》", "云间"), None);
}

#[test]
fn nothing_is_shown_where_nothing_is_known() {
    assert_eq!(shown("丁发〔2001〕", "丁发"), None);
    assert_eq!(shown("按照甲发〔2001〕1号执行", "按照"), None);
    assert_eq!(shown("按照甲发〔2001〕1号执行", "执行"), None);
}
