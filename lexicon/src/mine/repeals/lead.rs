//! What precedes a title: the titles listed with it, its issuer and date, and verbs of a sentence that only cites it as
//! a basis.

use super::super::document::{Document, Title, order};
use super::Extent;
use crate::Date;
use crate::language::acts::{AMENDING, APPROVING, CARRYING_OUT, ISSUING, MAKING, RESTING_ON, TAKING_EFFECT, VIOLATING};
use crate::language::bodies::ends_as_issuer;
use crate::language::numerals::is_numeral;
use crate::language::relations::JOINERS;
use std::collections::HashMap;
use std::ops::Range;

/// The maximum length of a lead-in, in bytes: 1987年9月1日山东省第六届人民代表大会…通过的.
pub const LONGEST: usize = 420;

/// The last titles of a sentence that are listed together, in order.
pub fn run(document: &Document, titles: &[Title], sentence: &Range<usize>) -> Vec<Title> {
    let mut first = titles.len() - 1;
    while first > 0 {
        let gap = &document.text[titles[first - 1].range.end..titles[first].range.start];
        if !links(gap) {
            break;
        }
        first -= 1;
    }
    // 根据《甲》，《乙》同时废止: a comma joins only items of the same kind
    let run = titles[first..].to_vec();
    if is_basis(document, &run[0], sentence) {
        return run
            .into_iter()
            .rev()
            .take_while(|t| !ends_with_comma(document, t))
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
    }
    run
}

fn ends_with_comma(document: &Document, title: &Title) -> bool {
    document.text[title.range.end..].trim_start().starts_with(['，', ','])
}

/// The document to which the first title of a list is an attachment, and what is therefore repealed of it:
/// 《甲通知》附件3《乙规定》.
pub fn bearer<'a>(document: &Document, titles: &'a [Title], run: &[Title]) -> Option<(&'a Title, Extent)> {
    let first = run.first()?;
    let bearer = titles.iter().rev().find(|t| t.range.end <= first.range.start)?;
    let gap = document.text[bearer.range.end..first.range.start].trim();
    let number = gap.strip_prefix('的').unwrap_or(gap).strip_prefix("附件")?;
    let attached = number.chars().all(char::is_numeric) || number.is_empty();
    attached.then(|| (bearer, Extent::Partial(format!("附件{number}《{}》", first.text))))
}

/// The titles immediately after a verb that ends at byte `from`, as far as they are listed together.
pub fn run_from<'a>(document: &Document, titles: &'a [Title], from: usize) -> &'a [Title] {
    let Some(first) = titles.first() else { return &[] };
    let between = document.text[from..first.range.start].trim_start_matches(['了', '：', ':', '原']).trim();
    if !(between.is_empty() || between.len() <= LONGEST && is_lead_in(between)) {
        return &[];
    }
    let mut count = 1;
    while count < titles.len() && links(&document.text[titles[count - 1].range.end..titles[count].range.start]) {
        count += 1;
    }
    &titles[..count]
}

/// Whether the text between two titles makes them a list: `、`, `和1994年2月4日财政部发布的`.
fn links(gap: &str) -> bool {
    let gap = gap.trim();
    let rest = JOINERS.iter().chain(&["，", ",", "；"]).find_map(|joiner| gap.strip_prefix(joiner));
    match rest {
        None => gap.is_empty(),
        Some(rest) => {
            let rest = rest.trim_start_matches(['及', '和', '以']).trim();
            rest.is_empty() || rest.len() <= LONGEST && is_lead_in(rest)
        }
    }
}

/// Own list: words of a sentence that does more than name an issuer and a date, in addition to [`RESTING_ON`].
const TOLD: [&str; 8] = ["规定", "应当", "不得", "自本", "同时", "废止", "执行《", "起施行"];

/// Whether a text only says whose a title is: an issuer, or the date and the verb of its issue.
fn is_lead_in(text: &str) -> bool {
    let text = text.trim_start_matches(['（', '(']).trim();
    if TOLD.iter().chain(&RESTING_ON).any(|w| text.contains(w)) {
        return false;
    }
    // 1981年1月13日《甲通知》
    let dated = text.ends_with('日') && text.starts_with(|c: char| c.is_numeric() || is_numeral(c));
    dated || issued(text).is_some() || is_issuer(text)
}

/// Acts that create or change a document: 发布, 通过, 修订, 施行.
fn issue_verbs() -> impl Iterator<Item = &'static str> {
    [&ISSUING[..], &MAKING, &APPROVING, &AMENDING, &TAKING_EFFECT].into_iter().flatten().copied()
}

/// The text before the verb of issue at the end of a text: 甲部发布的.
fn issued(text: &str) -> Option<&str> {
    let verb = text.strip_suffix('的').and_then(|s| issue_verbs().find_map(|v| s.strip_suffix(v)));
    verb.or_else(|| text.strip_suffix("所发"))
}

fn is_issuer(text: &str) -> bool {
    let bare = text.trim_start_matches(['原', '市', '省']);
    text.chars().count() <= 40 && !text.contains(['，', ',']) && (bare.is_empty() || ends_as_issuer(bare))
}

/// Whether the sentence cites a title as a basis or is about changing it, rather than repealing it.
pub fn is_basis(document: &Document, title: &Title, sentence: &Range<usize>) -> bool {
    let before = &document.text[sentence.start..title.range.start];
    let clause = before.rfind(['，', ',', '：', ':']).map_or(before, |i| &before[i..]);
    let verbs = RESTING_ON.iter().chain(&CARRYING_OUT).chain(&VIOLATING).chain(&["按", "与", "本"]);
    let at = verbs.filter_map(|v| clause.rfind(v).map(|i| i + v.len())).max();
    at.is_some_and(|end| clause[end..].chars().count() <= 16 && !clause[end..].contains("的")) || clause.ends_with('以')
}

/// Whether the text before the verb allows it to state a fact; it does not in 不得废止, 建议废止, 制定、修改、废止.
pub fn asserts(before: &str) -> bool {
    /// Own list: words after which a verb does not state a fact.
    const NOT: [&str; 25] = [
        "不", "不得", "未", "建议", "可以", "可", "是否", "拟", "应当", "或者", "或", "和", "及", "以", "如", "若",
        "应", "因", "要求", "提请", "已", "被", "依法", "已经", "按",
    ];
    let before = before.trim_end().trim_end_matches("同时").trim_end_matches("现").trim_end();
    // 制定、修改、废止 lists possible acts; 三、停止执行 begins an item
    let listed = before.strip_suffix('、').is_some_and(|b| !b.ends_with(|c: char| c.is_numeric() || is_numeral(c)));
    !listed && !NOT.iter().any(|n| before.ends_with(n))
}

/// What the text before a title says about it.
#[derive(Default, Debug)]
pub struct Lead {
    /// The date of its issue.
    pub date: Option<Date>,
    /// Its issuer.
    pub issuer: String,
    /// The number of the order by which it was issued.
    pub number: Option<String>,
}

/// Reads the lead-in of a title, which begins at byte `from` or after the previous title.
pub fn read(document: &Document, title: &Title, from: usize) -> Lead {
    let from = from.min(title.range.start);
    let earlier = document.titles_in(&(from..title.range.start)).last().map_or(from, |t| t.range.end);
    let dated = document.dates_in(&(earlier..title.range.start)).last();
    let start = dated.map_or(earlier, |(range, _)| range.end);
    let said = &document.text[start..title.range.start];
    let issued = issued(said);
    if dated.is_some() && issued.is_none() && !said.is_empty() {
        // the date belongs to something else: 自2004年6月1日起施行
        return Lead { issuer: issuers(said), ..Lead::default() };
    }
    let said = issued.unwrap_or(said).trim();
    let ordered = said.rsplit(['，', ',', '和', '及']).next().unwrap_or_default().trim_start_matches('原');
    let number = order(ordered).then(|| ordered.to_owned());
    let issuer = match &number {
        Some(number) => number.split(['令', '公']).next().unwrap_or_default().to_owned(),
        None => issuers(said),
    };
    // the date on which a document took effect is not the date of its issue
    let effect = document.text[start..title.range.start]
        .strip_suffix('的')
        .is_some_and(|said| TAKING_EFFECT.iter().any(|verb| said.ends_with(verb)));
    Lead { date: dated.filter(|_| !effect).map(|(_, date)| *date), issuer, number }
}

/// The issuers at the end of a text, separated by `;`: ，最高人民法院、最高人民检察院.
fn issuers(said: &str) -> String {
    let clause = said.rsplit(['，', ',', '：', ':', '；']).next().unwrap_or_default();
    let pieces: Vec<&str> = clause.split(['、', '和', '与']).map(|s| s.trim().trim_start_matches('原')).collect();
    let named = pieces.iter().rev().take_while(|p| !p.is_empty() && is_issuer(p) && !p.starts_with(['起', '以']));
    let mut named: Vec<&str> = named.copied().collect();
    named.reverse();
    named.join(";")
}

/// The titles for which short forms were declared: 《甲办法》（以下简称《办法》），（以下简称“办法”）.
pub fn declared(document: &Document) -> HashMap<&str, &Title> {
    let mut found = HashMap::new();
    for title in &document.titles {
        let note = title.note.as_ref().map_or("", |n| &document.text[n.clone()]);
        let Some((_, said)) = note.split_once("简称") else { continue };
        let short = said.trim_matches(|c: char| matches!(c, '《' | '》' | '“' | '”' | '"' | '：' | ':' | '为' | ' '));
        found.entry(short).or_insert(title);
    }
    found
}
