//! What is offered for a typed text, with a small table: names and phrases, in different contexts.

mod documents;
mod phrases;
mod standing;

use super::{CompletionData, Completions, Cursor, Item, Store, complete};
use hegao_lexicon::{Date, Lexicon};

const AGENCIES: &str = "name\tshort_names\taliases\tcodes\tlevel\tstatus\tvalid_to\tsuccessors\n\
    国务院\t\t\t国发;国函\t国务院\tcurrent\t\t\n\
    国务院办公厅\t国办\t\t国办发\t国务院\tcurrent\t\t\n\
    国家发展和改革委员会\t国家发展改革委\t国家发改委;发改委;发展改革委\t发改办\t国务院组成部门\tcurrent\t\t\n\
    工业和信息化部\t\t工信部\t工信部联\t国务院组成部门\tcurrent\t\t\n\
    环境保护部\t\t\t环发\t国务院组成部门\tabolished\t2018-03\t生态环境部\n\
    生态环境部\t\t\t环\t国务院组成部门\tcurrent\t\t\n\
    环境监察局\t\t\t\t\trenamed\t2018-03\t生态环境部\n\
    环境规划院\t\t\t\t\tunknown\t\t\n";
const CODES: &str = "code\tissuer\n银发\t中国人民银行\n国令\t国务院\n无主\t\n宁政办\t宁夏政府办;国务院办公厅\n";

fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon::default();
    lexicon.overlay("甲.tsv", AGENCIES).expect("a table");
    lexicon.overlay("乙.tsv", CODES).expect("a table");
    lexicon.overlay("丙.tsv", phrases::PHRASES).expect("a table");
    lexicon.overlay("丁.tsv", documents::DOCUMENTS).expect("a table");
    lexicon
}

/// The completions at the `│` of a line.
fn completed(line: &str, lexicon: &Lexicon) -> Option<Completions> {
    let (before, after) = line.split_once('│').unwrap_or((line, ""));
    let known = CompletionData { store: &Store::new(lexicon), lexicon, today: Date::new(2026, 11, 1) };
    complete(&Cursor { before, after }, known)
}

fn items(line: &str) -> Vec<Item> {
    completed(line, &lexicon()).map(|found| found.items).unwrap_or_default()
}

/// The replaced text and the labels offered, as “typed → a, b”.
fn offered(line: &str) -> String {
    match completed(line, &lexicon()) {
        Some(Completions { typed, items, .. }) => {
            let labels: Vec<String> = items.into_iter().map(|i| i.label).collect();
            format!("{typed} → {}", labels.join(", "))
        }
        None => String::new(),
    }
}

/// The line after each item is inserted.
fn written(line: &str) -> Vec<String> {
    written_by(line, &lexicon())
}

fn written_by(line: &str, lexicon: &Lexicon) -> Vec<String> {
    let (before, after) = line.split_once('│').unwrap_or((line, ""));
    let Some(found) = completed(line, lexicon) else { return Vec::new() };
    let kept = before.strip_suffix(&*found.typed).expect("the end of what is before the cursor");
    found.items.iter().map(|item| format!("{kept}{}{}", item.insert, &after[item.over..])).collect()
}

#[test]
fn names_are_found_by_their_beginning_within_a_run_of_chinese() {
    assert_eq!(offered("国家发"), "国家发 → 国家发展改革委, 国家发展和改革委员会");
    assert_eq!(offered("现将有关事项通知如下：请国家发展改"), "国家发展改 → 国家发展改革委");
    assert_eq!(offered("一、由国务"), "国务 → 国务院, 国务院办公厅");
}

#[test]
fn names_found_by_a_part_come_after_those_found_by_their_beginning() {
    assert_eq!(offered("由信息化"), "信息化 → 工业和信息化部");
    assert_eq!(offered("由和改革委"), "和改革委 → 国家发展和改革委员会");
    // but not by its end: nothing is left to type
    assert_eq!(offered("由信息化部"), "");
    // with two characters, almost every word would bring up a list
    assert_eq!(offered("由信息"), "");
    // “环境规” is longer than “环境”, yet both lists begin at the same offset
    assert_eq!(offered("态环境"), "态环境 → 环境规划院, 生态环境部, 环境保护部, 环境监察局");
    assert_eq!(written("态环境")[..2], ["态环境规划院", "生态环境部"]);
}

#[test]
fn a_part_shared_by_many_names_finds_nothing() {
    let offered = |count: usize| {
        let mut lexicon = Lexicon::default();
        let rows: String = (0..count).map(|i| format!("甲{i}监督管理局\n")).collect();
        lexicon.overlay("甲.tsv", &format!("name\n{rows}")).expect("a table");
        completed("加强监督管理", &lexicon).map_or(0, |c| c.items.len())
    };
    assert_eq!((offered(8), offered(9)), (8, 0));
}

#[test]
fn a_colloquial_form_leads_to_the_official_names() {
    assert_eq!(offered("会同发改"), "发改 → 国家发展改革委, 国家发展和改革委员会");
    assert_eq!(offered("会同工信部"), "工信部 → 工业和信息化部");
}

#[test]
fn an_issuer_code_leads_to_its_agency() {
    assert_eq!(offered("按照国函"), "国函 → 国务院");
    assert_eq!(offered("按照国令"), "国令 → 国务院");
    assert_eq!(offered("按照银发"), "银发 → 中国人民银行");
    assert_eq!(offered("无主"), "");
    assert_eq!(offered("按照宁政办"), "宁政办 → 国办, 宁夏政府办, 国务院办公厅");
}

#[test]
fn pinyin_initials_find_names_by_any_reading() {
    assert_eq!(offered("请gxb"), "gxb → 工业和信息化部");
    assert_eq!(offered("gjfgw"), "gjfgw → 国家发展改革委, 国家发展和改革委员会");
    assert_eq!(offered("GJFZHGG"), "GJFZHGG → 国家发展和改革委员会");
    // 会 also has the reading kuài
    assert_eq!(offered("gjfzhggwyk"), "gjfzhggwyk → 国家发展和改革委员会");
    assert_eq!(offered("gwybgt"), "gwybgt → 国务院办公厅");
}

#[test]
fn words_in_latin_letters_are_left_alone() {
    for before in ["g", "blogxb", "gx1", "gxb ", "gxbb", "http", ""] {
        assert_eq!(offered(before), "", "{before}");
    }
}

#[test]
fn nothing_is_offered_for_too_short_or_unknown_text() {
    for before in ["国", "，", "按照", "国家发 ", "国务院。", "😀", "国家，发"] {
        assert_eq!(offered(before), "", "{before}");
    }
}

#[test]
fn a_name_typed_in_full_comes_first() {
    assert_eq!(offered("报国务院"), "国务院 → 国务院, 国务院办公厅");
    // alone, it is not offered again
    assert_eq!(offered("报国务院办公厅"), "");
    // nor by the colloquial form that is a part of it
    assert_eq!(offered("国家发展改革委"), "");
    // the same when its end is after the cursor
    assert_eq!(offered("报国务│院批准"), "国务 → 国务院, 国务院办公厅");
    assert_eq!(written("报国务│院批准")[0], "报国务院批准");
}

#[test]
fn what_is_no_longer_in_force_comes_last_and_says_so() {
    let found = items("原环境");
    let items: Vec<(&str, &str, &str, bool)> =
        found.iter().map(|i| (&*i.label, &*i.note, &*i.detail, i.is_abolished)).collect();
    assert_eq!(
        items,
        [
            ("环境规划院", "", "", false),
            ("环境保护部", "已撤销", "已撤销（2018年3月），现由生态环境部承担", true),
            ("环境监察局", "已更名", "已更名（2018年3月），现为生态环境部", true),
        ]
    );
}

#[test]
fn a_detail_says_what_kind_of_name_it_is() {
    let details = |before: &str| items(before).into_iter().map(|i| i.detail).collect::<Vec<_>>();
    assert_eq!(details("国家发"), ["国家发展和改革委员会的规范简称，国务院组成部门", "国务院组成部门"]);
    let notes: Vec<String> = items("国家发").into_iter().map(|i| i.note).collect();
    assert_eq!(notes, ["规范简称", ""]);
    assert_eq!(details("宁政办")[0], "国务院办公厅的规范简称，国务院，机关代字 宁政办");
}

#[test]
fn what_is_used_more_comes_first() {
    let lexicon = Lexicon::shipped().expect("every shipped table reads");
    let found = completed("国务", &lexicon).expect("something");
    let frequency: Vec<u32> = found.items.iter().take(5).map(|i| lexicon.frequencies.of(&i.label)).collect();
    assert!(frequency.is_sorted_by(|a, b| a >= b) && frequency[0] > 100, "{frequency:?}");
    assert_eq!(found.items[0].label, "国务院");
}

#[test]
fn a_long_list_is_cut() {
    let mut lexicon = Lexicon::default();
    let rows: String = (0..90).map(|i| format!("甲乙丙{i}\n")).collect();
    lexicon.overlay("甲.tsv", &format!("name\n{rows}")).expect("a table");
    assert_eq!(completed("甲乙", &lexicon).map(|c| c.items.len()), Some(50));
}
