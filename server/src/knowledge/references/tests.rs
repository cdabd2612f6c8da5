//! Which mentions refer to the same thing, and which draft is the document itself.

use super::super::entry::tests::read;
use super::*;

/// The mentions of `text` with the same referent as its first mention, according to the lexicon and the text.
fn same(text: &str) -> Vec<&str> {
    let (entry, lexicon) = read(text);
    let mut subject = Subject::of(&entry.mentions[0], &lexicon);
    subject.learn(&entry);
    let place = |m: &Mention<usize>| m.place().clone();
    entry.mentions.iter().filter(|m| subject.is_meant_by(m)).map(place).map(|r| &text[r]).collect()
}

#[test]
fn a_document_is_found_by_its_number_and_by_its_title() {
    let text =
        "《云州市档案管理办法》（云政发〔2001〕1号），云政发[2001]01号，《云州市档案管理办法》，云政发〔2002〕2号";
    assert_eq!(
        same(text),
        ["《云州市档案管理办法》（云政发〔2001〕1号）", "云政发[2001]01号", "《云州市档案管理办法》"]
    );
    // the lexicon knows which title belongs to the number
    assert_eq!(same("云政发〔2001〕1号，《云州市档案管理办法》"), ["云政发〔2001〕1号", "《云州市档案管理办法》"]);
    assert_eq!(same("《云州市档案管理办法》，云政发〔2001〕1号"), ["《云州市档案管理办法》", "云政发〔2001〕1号"]);
}

#[test]
fn another_number_is_another_document_even_with_the_same_title() {
    let text = "《云州市绿化条例》（云州市令第1号），《云州市绿化条例》（云州市令第2号），《云州市绿化条例》";
    assert_eq!(same(text), ["《云州市绿化条例》（云州市令第1号）", "《云州市绿化条例》"]);
    // a title alone refers to every version
    let text = "《云州市绿化条例》，《云州市绿化条例》（云州市令第1号），《云州市绿化条例》（云州市令第2号）";
    assert_eq!(same(text).len(), 3);
}

#[test]
fn unknown_documents_are_compared_as_written() {
    let text = "《某办法》，《某 办法》（某发〔2001〕9号），《某办法实施细则》，某发[2001]9号";
    assert_eq!(same(text), ["《某办法》", "《某 办法》（某发〔2001〕9号）", "某发[2001]9号"]);
    let text = "某发〔2001〕9号，《某办法》（某发〔2001〕9号），《某办法》，《某办法》（某发〔2001〕8号）";
    assert_eq!(same(text), ["某发〔2001〕9号", "《某办法》（某发〔2001〕9号）", "《某办法》"]);
}

#[test]
fn an_agency_is_found_under_any_of_its_names() {
    assert_eq!(same("云州市数据局，云州市数据资源管理局，云州市人民政府"), ["云州市数据局", "云州市数据资源管理局"]);
}

#[test]
fn the_draft_that_is_the_document_is_found_by_number_or_title() {
    let (citing, lexicon) =
        read("《云州市人民政府关于甲事的通知》（云政发〔2026〕3号），《云州市人民政府关于甲事的通知》");
    let by_number = Subject::of(&citing.mentions[0], &lexicon);
    let title = citing.mentions.iter().rfind(|m| matches!(m, Mention::Document(_)));
    let by_title = Subject::of(title.expect("a citation"), &lexicon);
    let found = |subject: &Subject, number: &str, title: &str| {
        let text = format!("# {title}\n\n{number}\n\n各县人民政府：\n");
        let home = subject.home_in(&read(&text).0).cloned();
        home.map(|r| text[r].to_owned())
    };
    let title = "云州市人民政府关于甲事的通知";
    assert_eq!(found(&by_number, "云政发〔2026〕3号", "乙事的通知").as_deref(), Some("乙事的通知"));
    assert_eq!(found(&by_number, "云政发〔2026〕4号", title), None);
    assert_eq!(found(&by_number, "", title).as_deref(), Some(title));
    assert_eq!(found(&by_title, "云政发〔2026〕4号", title).as_deref(), Some(title));
    assert_eq!(found(&by_title, "", "乙事的通知"), None);
}
