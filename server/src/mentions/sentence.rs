//! The sentence around a mention: whether it uses the named document as its basis, or only reports its history.

mod narration;
pub mod row;

use hegao_lexicon::language::acts::{
    AMENDING, CARRYING_OUT, DISSOLVING, ENDING, REPLACING, RESTING_ON, RESTING_ON_END,
};
use hegao_lexicon::language::numerals;
use hegao_lexicon::language::time::{DATE_LEADS, EARLIER, NARRATING, PARTS_OF_DAY, PAST, PERIODS};
use hegao_lexicon::language::written_date;
use std::ops::Range;

/// The maximum number of characters between the verb and the title: 根据国务院办公厅有关《…》.
const REACH: usize = 24;

/// The sentence that contains byte offset `at`, without the punctuation mark that ends it.
pub fn sentence(text: &str, at: usize) -> Range<usize> {
    let ends = |c: char| matches!(c, '。' | '；' | ';' | '！' | '？' | '\n');
    let start = text[..at].rfind(ends).map_or(0, |i| i + text[i..].chars().next().map_or(0, char::len_utf8));
    let end = text[at..].find(ends).map_or(text.len(), |i| at + i);
    start..end
}

/// Whether the sentence uses the document at `mention` as its present basis.
pub fn rests_on(text: &str, mention: &Range<usize>) -> bool {
    let sentence = sentence(text, mention.start);
    let before = skeleton(&text[sentence.start..mention.start]);
    let after = skeleton(&text[mention.end..sentence.end.max(mention.end)]);
    let whole = [before.as_str(), after.as_str()];
    if whole.iter().any(|part| tells_of_change(part) || contains_any(part, PAST))
        || before.ends_with('原')
        || narration::is_made(&before)
        || narration::is_past_act(&after)
        || narration::narrates_a_case(&before)
    {
        return false;
    }
    let verb_end = RESTING_ON
        .iter()
        .chain(&CARRYING_OUT)
        .chain(&["依"])
        .filter_map(|v| before.rfind(v).map(|i| i + v.len()))
        .max();
    let directly = before.ends_with(RESTING_ON_END);
    directly || verb_end.is_some_and(|end| before[end..].chars().filter(|c| c.is_alphanumeric()).count() <= REACH)
}

/// Whether a part of a sentence shows that a document is named because it ended or changed, not because it is in force.
fn tells_of_change(part: &str) -> bool {
    const CHANGES: [&[&str]; 5] = [&ENDING, &AMENDING, &REPLACING, &DISSOLVING, &["同时停止", "有效期", "起施行"]];
    CHANGES.iter().any(|words| contains_any(part, words))
}

/// The years that the sentence around `mention` names outside of it, in four digits before 年 or in a date such as
/// 2016-12-15.
pub fn years(text: &str, mention: &Range<usize>) -> Vec<u16> {
    let sentence = sentence(text, mention.start);
    let places = text[sentence.clone()].match_indices('年').map(|(i, _)| sentence.start + i);
    let outside = places.filter(|i| !mention.contains(i));
    let years = outside.filter_map(|i| {
        let head = text[sentence.start..i].trim_end_matches(BLANKS);
        head.get(head.len().checked_sub(4)?..)?.parse().ok()
    });
    let before = &text[sentence.start..mention.start];
    let mut years: Vec<u16> = years.filter(|year| (1949..2100).contains(year)).collect();
    years.extend(eras(before));
    years.extend(written_date::leading(before.trim_start()).map(|dated| dated.date.year));
    years
}

/// The blanks that a converter or an editor puts between digits and 年.
const BLANKS: [char; 2] = [' ', '\u{3000}'];

/// The first years of the periods that a text names: “十一五”期间, 20世纪90年代.
fn eras(text: &str) -> impl Iterator<Item = u16> {
    let plans = text.match_indices("五”").filter_map(|(at, mark)| {
        let is_period = PERIODS.iter().any(|w| text[at + mark.len()..].starts_with(w));
        let number = text[..at].rsplit('“').next().filter(|n| is_period && n.chars().count() <= 2)?;
        // the first five-year plan began in 1953, the third in 1966
        match plan(number)? {
            n @ 1..=2 => Some(1948 + 5 * n),
            n => Some(1951 + 5 * n),
        }
    });
    let decades = text.match_indices("世纪").filter_map(|(at, word)| {
        let century: u16 = text.get(at.checked_sub(2)?..at)?.parse().ok()?;
        let decade: u16 = text.get(at + word.len()..at + word.len() + 2)?.parse().ok()?;
        text[at + word.len() + 2..].starts_with("年代").then_some(century.checked_sub(1)? * 100 + decade)
    });
    plans.chain(decades).collect::<Vec<_>>().into_iter()
}

/// The number of a five-year plan: 11 for 十一.
fn plan(numeral: &str) -> Option<u16> {
    let value = numerals::value(numeral);
    let written = numeral.chars().all(numerals::is_numeral) && (1..20).contains(&value);
    u16::try_from(value).ok().filter(|_| written)
}

/// Whether the clause before a mention refers to the past: 曾由…, 时任….
pub fn tells_past(text: &str, mention: &Range<usize>) -> bool {
    let sentence = sentence(text, mention.start);
    let before = &text[sentence.start..mention.start];
    let clause = before.rsplit(['，', ',']).next().unwrap_or_default();
    contains_any(clause, PAST) || contains_any(clause, EARLIER)
}

/// Whether the sentence narrates a single act of the past without saying in which year: 前期……召开了, 3月16日，……联合召开.
pub fn narrates(text: &str, mention: &Range<usize>) -> bool {
    let sentence = sentence(text, mention.start);
    let before = &text[sentence.start..mention.start];
    let mut clauses = before.split(['，', ',', '、']);
    clauses.any(|clause| NARRATING.iter().any(|word| clause.trim_start().starts_with(word)))
        || before.match_indices('日').any(|(at, unit)| tells_day(before, at, at + unit.len()))
        || narration::is_done(&text[mention.end..sentence.end.max(mention.end)])
}

/// Whether the 日 at `at..end` is that of a month and a day which a comma or a part of the day follows, not the last day
/// for something: 3月16日，……召开; 3月16日前报送.
fn tells_day(text: &str, at: usize, end: usize) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || BLANKS.contains(&c);
    let rest = text[..at].trim_end_matches(is_number);
    let month = rest.strip_suffix('月').filter(|_| rest.len() < at);
    let after = text[end..].trim_start_matches(BLANKS);
    month.is_some_and(|m| {
        m.ends_with(is_number) && !DATE_LEADS.iter().any(|lead| m.trim_end_matches(is_number).ends_with(lead))
    }) && (after.starts_with(['，', ',']) || PARTS_OF_DAY.iter().any(|part| after.starts_with(part)))
}

/// A text without its titles and bracketed notes, so that their words do not count as words of the sentence.
fn skeleton(text: &str) -> String {
    let mut depth = 0;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '《' | '（' | '(' => depth += 1,
            '》' | '）' | ')' => depth = (depth - 1).max(0),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

fn contains_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rests(text: &str) -> bool {
        let start = text.find("《甲").expect("a title");
        let end = text.find("甲》").expect("a title") + "甲》".len();
        rests_on(text, &(start..end))
    }

    #[test]
    fn a_basis_is_what_a_verb_leads_to() {
        assert!(rests("根据《甲》，制定本办法。"));
        assert!(rests("为贯彻落实国务院《乙》（国发〔2016〕1号）、《丙》和《甲》，现通知如下"));
        assert!(rests("请按《甲》办理"));
        assert!(rests("年底以前，各单位清理本部门文件，依据《甲》提出意见"));
        assert!(!rests("《甲》实施以来成效明显"));
        assert!(!rests("前句根据《乙》。《甲》印发后"));
    }

    #[test]
    fn repeal_and_history_are_not_a_present_basis() {
        assert!(!rests("按照《乙》，《甲》同时废止"));
        assert!(!rests("根据原《甲》办理的许可"));
        assert!(!rests("当时依据《甲》办理"));
        assert!(!rests("本规定施行前，根据《甲》已经受理的"));
        assert!(!rests("原按照《甲》签订的合同继续履行"));
    }

    #[test]
    fn a_document_made_by_the_sentence_is_not_its_basis() {
        assert!(!rests("根据决议精神，制定《甲》"));
        assert!(!rests("按照立法规划，起草了《乙》和《甲》"));
        assert!(!rests("根据会议精神，下发《甲》"));
        assert!(rests("为制定方案，根据《甲》提出意见"));
        assert!(rests("按照制定的《甲》执行"));
    }

    #[test]
    fn a_past_act_is_not_a_present_basis() {
        assert!(!rests("对依据《甲》设立并保留原企业组织形式的企业，提供服务"));
        assert!(!rests("依照《甲》订立的合同继续有效"));
        assert!(!rests("依照《甲》第五条的规定批准的项目"));
        assert!(rests("依照《甲》成立领导小组，研究重大的问题"));
        assert!(rests("依照《甲》加强管理，规范登记的程序"));
        assert!(rests("按照《甲》加强已登记的企业管理"));
    }

    #[test]
    fn a_court_case_uses_the_law_of_its_time() {
        assert!(!rests("一审法院认为不符合《甲》规定的形式"));
        assert!(!rests("原告主张应当适用《甲》"));
        assert!(rests("会议认为，要认真落实《甲》"));
        assert!(rests("人民法院应当依据《甲》审理"));
    }

    #[test]
    fn periods_are_years_too() {
        let at = |text: &str| years(text, &(text.find('甲').expect("甲")..text.len()));
        assert_eq!(at("“七五”期间，甲"), [1986]);
        assert_eq!(at("“十一五”时期，甲"), [2006]);
        assert_eq!(at("20世纪90年代，甲"), [1990]);
        assert_eq!(at("00世纪90年代，甲"), [] as [u16; 0]);
        assert_eq!(at("“十五五”规划，甲"), [] as [u16; 0]);
        assert_eq!(at("“星期五”期间，甲"), [] as [u16; 0]);
    }

    #[test]
    fn years_are_those_of_the_sentence() {
        let text = "2010年以来。2016年5月，《甲》印发";
        let at = text.find('《').expect("a title");
        assert_eq!(years(text, &(at..text.len())), [2016]);
        let text = "到2020年，落实《甲（2016—2018年）》";
        let at = text.find('《').expect("a title");
        assert_eq!(years(text, &(at..text.len())), [2020]);
    }
}
