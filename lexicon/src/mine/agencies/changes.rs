//! Sentences that say what became of an agency: 甲局更名为乙局, 不再保留甲部, 将甲办并入乙局.

use crate::language::acts::{DISSOLVING, MERGING, RENAMING};
use crate::language::han::is_han;
use crate::language::numerals::is_numeral;
use crate::mine::document::Document;
use crate::mine::head;
use crate::mine::names::{self, Name, trailing};
use crate::{Date, Lexicon};

/// A change of agencies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The agencies that ended.
    pub from: Vec<Name>,
    /// The agencies that succeeded them; may be empty.
    pub to: Vec<Name>,
    /// Whether only the name changed.
    pub renamed: bool,
    /// The date of the document that states the change.
    pub date: Option<Date>,
    /// The document that states the change.
    pub basis: String,
    /// The verb.
    pub verb: &'static str,
}

/// The changes stated in a document, each with its byte offset.
pub fn find(document: &Document, lexicon: &Lexicon) -> Vec<(Change, usize)> {
    if document.is_draft() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for verb in RENAMING {
        found.extend(places(document, verb).filter_map(|at| Some((between(document, verb, true, at, lexicon)?, at))));
    }
    for verb in MERGING {
        found.extend(places(document, verb).filter_map(|at| Some((between(document, verb, false, at, lexicon)?, at))));
    }
    for verb in DISSOLVING {
        found.extend(places(document, verb).filter_map(|at| Some((ended(document, verb, at, lexicon)?, at))));
    }
    found.sort_by_key(|(_, at)| *at);
    found
}

fn places<'a>(document: &'a Document, verb: &'static str) -> impl Iterator<Item = usize> + 'a {
    document.text.match_indices(verb).map(|(at, _)| at).filter(|at| !document.in_title(*at))
}

/// 甲更名为乙, 将甲并入乙.
fn between(document: &Document, verb: &'static str, renamed: bool, at: usize, lexicon: &Lexicon) -> Option<Change> {
    let from = before(&document.text[..at], lexicon)?;
    let to = behind(&document.text[at + verb.len()..], lexicon);
    let known = to.iter().chain(&from).all(|n| n.form.is_none());
    // 改为 has many other uses, so both names must be known
    let sure = !to.is_empty() && !to.iter().any(|t| from.contains(t)) && (verb != "改为" || known);
    sure.then(|| change(document, from, to, renamed, verb))
}

/// 不再保留甲、乙; the agency founded in the same paragraph takes over.
fn ended(document: &Document, verb: &'static str, at: usize, lexicon: &Lexicon) -> Option<Change> {
    let from = behind(&document.text[at + verb.len()..], lexicon);
    if from.is_empty() {
        return None;
    }
    let paragraph = document.text[..at].rfind('\n').map_or(0, |i| i + 1);
    let set_up = document.text[paragraph..at].rfind("组建").map(|i| paragraph + i + "组建".len());
    let mut to = set_up.map_or_else(Vec::new, |i| behind(&document.text[i..], lexicon));
    to.retain(|t| !from.contains(t));
    Some(change(document, from, to, false, verb))
}

fn change(document: &Document, from: Vec<Name>, to: Vec<Name>, renamed: bool, verb: &'static str) -> Change {
    let title = document.title.clone().unwrap_or_default();
    let basis = match head::number(document) {
        Some(number) if !title.is_empty() => format!("{title}（{number}）"),
        Some(number) => number,
        None => title,
    };
    Change { from, to, renamed, date: document.date, basis, verb }
}

/// The names at the end of a clause, one or a list; `None` if the clause is about the duties of an agency.
fn before(text: &str, lexicon: &Lexicon) -> Option<Vec<Name>> {
    const REACH: usize = 120;
    let text = text.trim_end_matches(['”', '"']);
    let ends = |c: char| matches!(c, '。' | '；' | '，' | ',' | '\n' | ':' | '：' | '）' | ')');
    let start = text.char_indices().rev().take(REACH).find(|(_, c)| ends(*c));
    let clause = start.map_or(text, |(i, c)| &text[i + c.len_utf8()..]);
    if clause.chars().count() >= REACH || clause.contains("职责") || clause.contains("职能") {
        return None;
    }
    let items = clause.split('、').map(|i| i.trim().trim_matches(['“', '”', '"']));
    // 二、 before the first name is the number of the paragraph
    let names: Option<Vec<Name>> = items.skip_while(|i| is_ordinal(i)).map(|i| trailing(i, lexicon)).collect();
    names.filter(|n| !n.is_empty())
}

fn is_ordinal(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || is_numeral(c))
}

/// The names between a verb and the next punctuation mark; empty unless all of that text is names.
fn behind(text: &str, lexicon: &Lexicon) -> Vec<Name> {
    let end = text.find(|c: char| !(is_han(c) || matches!(c, '、' | '“' | '”' | '"' | ' ')));
    let list = text[..end.unwrap_or(text.len())].replace(['“', '”', '"', ' '], "");
    let names = names::all(&list, lexicon);
    if names.iter().all(Name::is_whole) { names } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::mine::Document;
    use crate::{Date, Lexicon};

    fn changes(text: &str) -> Vec<String> {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let document = Document { text: text.to_owned(), date: Some(Date::new(2024, 3, 0)), ..Document::default() };
        let names = |names: &[super::Name]| names.iter().map(|n| n.name.clone()).collect::<Vec<_>>().join("、");
        find(&document, &lexicon)
            .iter()
            .map(|(c, _)| format!("{} {}→{}", c.verb, names(&c.from), names(&c.to)))
            .collect()
    }

    #[test]
    fn a_sentence_says_what_became_of_an_agency() {
        assert_eq!(changes("平川市大数据局更名为平川市数据局。"), ["更名为 平川市大数据局→平川市数据局"]);
        assert_eq!(changes("决定将平川市信访局并入平川市社会工作局。"), ["并入 平川市信访局→平川市社会工作局"]);
        assert_eq!(changes("二、平川市大数据局更名为平川市数据局。"), ["更名为 平川市大数据局→平川市数据局"]);
        assert_eq!(
            changes("组建平川市应急管理局，作为市政府工作部门。不再保留平川市安全生产监督管理局、平川市地震局。"),
            ["不再保留 平川市安全生产监督管理局、平川市地震局→平川市应急管理局"]
        );
    }

    #[test]
    fn duties_and_companies_are_not_agencies() {
        assert!(changes("将平川市信访局的办信职责并入平川市社会工作局。").is_empty());
        assert!(changes("平川市自来水公司更名为平川市水务公司。").is_empty());
        assert!(changes("贷款资金划入监管账户，付款方式改为按月支付。").is_empty());
        assert!(changes("撤销有关部门的处罚决定。").is_empty());
    }
}
