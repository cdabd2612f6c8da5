//! Set phrases: in quotation marks, and elsewhere.

use super::{items, offered, written};

pub const PHRASES: &str = "text\tquotes\tcategory\tvalid_to\n\
    放管服\trequired\t政务服务\t\n\
    放心消费\tnone\t\t\n\
    “双碳”目标\tnone\t生态\t\n\
    双随机、一公开\trequired\t\t\n\
    双千计划\toptional\t\t2015\n\
    工业和谐\tnone\t\t\n";

#[test]
fn after_a_quotation_mark_phrases_in_force_and_usually_quoted_come_first() {
    assert_eq!(offered("深化“"), "“ → “放管服”, “双随机、一公开”, “工业和谐”, “放心消费”, “双碳”目标, “双千计划”");
    assert_eq!(offered("深化“放"), "“放 → “放管服”, “放心消费”");
    assert_eq!(offered("深化“一公"), "“一公 → “双随机、一公开”");
    assert_eq!(offered("深化“fgf"), "“fgf → “放管服”");
    assert_eq!(offered("“甲”和“双"), "“双 → “双随机、一公开”, “双碳”目标, “双千计划”");
}

#[test]
fn a_phrase_no_longer_in_use_says_so() {
    let found: Vec<_> = items("“双千").into_iter().map(|i| (i.label, i.detail, i.is_abolished)).collect();
    assert_eq!(found, [("“双千计划”".to_owned(), "固定提法，已停用（2015年起）".to_owned(), true)]);
    assert!(items("“双随").iter().all(|i| !i.is_abolished));
}

#[test]
fn a_closing_mark_is_not_duplicated_and_other_marks_are_corrected() {
    assert_eq!(written("深化“放管│”改革")[0], "深化“放管服”改革");
    assert_eq!(written("深化“放管│改革")[0], "深化“放管服”改革");
    assert_eq!(written("深化\"放管│\"改革")[0], "深化“放管服”改革");
    assert_eq!(written("深化「放管│」改革")[0], "深化“放管服”改革");
    assert_eq!(written("落实“双碳│”")[0], "落实“双碳”目标");
    // straight quotation marks open and close in turn
    assert_eq!(offered("\"甲\"放管"), "放管 → “放管服”");
}

#[test]
fn without_a_quotation_mark_two_characters_find_a_phrase_after_the_agencies() {
    assert_eq!(offered("深化放管"), "放管 → “放管服”");
    assert_eq!(written("落实双碳│"), ["落实“双碳”目标"]);
    assert_eq!(offered("推进工业和"), "工业和 → 工业和信息化部, 工业和谐");
    // an ordinary word does not yet begin a phrase
    assert_eq!(offered("推进工业"), "工业 → 工业和信息化部");
    assert_eq!(offered("深化放"), "");
    assert_eq!(items("深化放管")[0].detail, "固定提法，政务服务");
}

#[test]
fn a_complete_phrase_is_not_offered_again() {
    assert_eq!(offered("“放管服│”改革"), "");
    assert_eq!(offered("放心消费"), "");
}

#[test]
fn other_words_in_quotation_marks_can_be_names() {
    assert_eq!(offered("“国务"), "国务 → 国务院, 国务院办公厅");
}

/// The line after each item is inserted, in Markdown.
fn written_beside_emphasis(line: &str) -> Vec<String> {
    let (before, after) = line.split_once('│').expect("a cursor");
    let found = super::completed(line, &super::lexicon());
    let found = found.and_then(|found| found.beside_emphasis(&crate::completion::Cursor { before, after }));
    let Some(found) = found else { return Vec::new() };
    let kept = before.strip_suffix(&*found.typed).expect("the end of what is before the cursor");
    found.items.iter().map(|item| format!("{kept}{}{}", item.insert, &after[item.over..])).collect()
}

#[test]
fn bold_beside_a_phrase_stays_bold() {
    assert_eq!(written_beside_emphasis("推进**放管│"), ["推进**放管服"]);
    assert_eq!(written_beside_emphasis("推进**放管│**改革"), ["推进**放管服**改革"]);
    assert_eq!(written_beside_emphasis("**推进放管│**改革"), ["**推进放管服**改革"]);
    assert_eq!(written_beside_emphasis("推进_放管│"), ["推进_放管服"]);
    // marks that change nothing stay: at the beginning, before a blank or a mark, after bold that is closed
    assert_eq!(written_beside_emphasis("**放管│"), ["**“放管服”"]);
    assert_eq!(written_beside_emphasis("推进：**放管│**。"), ["推进：**“放管服”**。"]);
    assert_eq!(written_beside_emphasis("**推进**放管│"), ["**推进**“放管服”"]);
    // the writer's own marks are left
    assert_eq!(written_beside_emphasis("推进**“放管│”**改革")[0], "推进**“放管服”**改革");
    // there is no way to write this one
    assert_eq!(written_beside_emphasis("推进**双碳│"), [""; 0]);
}
