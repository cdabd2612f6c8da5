//! Titles and numbers.

use super::{items, lexicon, offered, written, written_by};
use crate::completion::CardKey;

pub const DOCUMENTS: &str = "number\ttitle\tissuer\tdate\tstatus\tstatus_since\tsuccessor\n\
    国办发〔2016〕5号\t国务院办公厅关于印发〈甲方案〉的通知\t国务院办公厅\t2016-02-01\tcurrent\t\t\n\
    国办发〔2016〕5号\t甲方案\t国务院办公厅\t2016-02-01\tcurrent\t\t\n\
    国办发〔2016〕45号\t丁意见\t国务院办公厅\t2016-09\tcurrent\t\t\n\
    国办发〔2009〕3号\t乙规定\t国务院办公厅\t2009\tabolished\t2020-01-01\t丁意见（国办发〔2016〕45号）\n\
    国办发明电〔2020〕1号\t戊通知\t\t\t\t\t\n\
    国务院令第9号\t优化营商环境条例\t国务院\t2001\tsuperseded\t2019-10-22\t\n\
    国务院令第722号\t优化营商环境条例\t国务院\t2019-10-22\tcurrent\t\t\n\
    \t丙法\t\t1990\tsuperseded\t2001\t\n\
    \t丙法\t\t2001\tcurrent\t\t\n";

#[test]
fn a_title_is_found_by_any_part_and_by_initials() {
    assert_eq!(offered("根据《营商"), "《营商 → 《优化营商环境条例》, 《优化营商环境条例》");
    assert_eq!(offered("根据《yhys"), "《yhys → 《优化营商环境条例》, 《优化营商环境条例》");
    assert_eq!(offered("根据《ysh"), "《ysh → 《优化营商环境条例》, 《优化营商环境条例》");
    let found = offered("根据《印发〈甲");
    assert!(found.starts_with("《印发〈甲 → 《国务院办公厅关于印发〈甲方案〉的通知》, 〈甲方案〉"), "{found}");
    assert_eq!(offered("根据《甲"), "《甲 → 《甲方案》, 《国务院办公厅关于印发〈甲方案〉的通知》");
    assert_eq!(items("根据《").len(), 8);
    assert_eq!(offered("根据《无此文"), "");
}

#[test]
fn the_edition_in_force_comes_first_with_its_number() {
    assert_eq!(
        written("按《营商│"),
        ["按《优化营商环境条例》（国务院令第722号）", "按《优化营商环境条例》（国务院令第9号）"]
    );
    let found = items("按《营商");
    assert_eq!((&*found[0].note, &*found[0].detail), ("国务院令第722号", "国务院令第722号，国务院，2019年10月22日"));
    assert_eq!((found[1].is_abolished, &*found[1].detail), (true, "被代替（2019年10月22日起），现行：国务院令第722号"));
    // two identical texts are offered once, as the one in force
    let found = items("按《丙法");
    assert_eq!((found.len(), found[0].is_abolished, &*found[0].insert), (1, false, "《丙法》"));
    assert_eq!(items("按《乙")[0].detail, "已废止（2020年1月1日起），现行：丁意见（国办发〔2016〕45号）");
}

#[test]
fn text_after_the_cursor_is_not_duplicated() {
    let title = "按《优化营商环境条例》（国务院令第722号）";
    for after in ["│", "│》", "│》（国务院令第9号）", "│》()", "│环境条例》", "环境│》"]
    {
        assert_eq!(written(&format!("按《营商{after}"))[0], title, "{after}");
    }
    assert_eq!(written("按《营商│》（以下简称《条例》）")[0], format!("{title}（以下简称《条例》）"));
    assert_eq!(written("按《营商│，落实《甲》")[0], format!("{title}，落实《甲》"));
    // the whole citation is already there
    let line = "《甲方案│》（国办发〔2016〕5号）";
    assert_eq!(offered(line), "《甲方案 → 《甲方案》, 《国务院办公厅关于印发〈甲方案〉的通知》");
    assert_eq!(written(line)[0], line.replace('│', ""));
}

#[test]
fn a_number_is_offered_after_its_title() {
    assert_eq!(written("按《甲方案》（│"), ["按《甲方案》（国办发〔2016〕5号）"]);
    assert_eq!(written("按《甲方案》(国│)执行"), ["按《甲方案》（国办发〔2016〕5号）执行"]);
    assert_eq!(offered("按《优化营商环境条例》（"), "（ → 国务院令第722号, 国务院令第9号");
    assert_eq!(offered("按《丙法》（"), "");
    assert_eq!(offered("按《甲方案》（国务"), "国务 → 国务院, 国务院办公厅");
}

#[test]
fn an_issuer_code_leads_to_its_known_numbers_newest_first() {
    let numbers = "国办发〔2016〕45号, 国办发〔2016〕5号";
    assert_eq!(offered("依照国办发"), format!("国办发 → {numbers}, 国办, 国务院办公厅, 国办发〔2009〕3号"));
    assert_eq!(offered("依照国办发〔"), format!("国办发〔 → {numbers}, 国办发〔2009〕3号"));
    assert_eq!(offered("依照国办发〔2016〕"), format!("国办发〔2016〕 → {numbers}"));
    assert_eq!(offered("依照国办发〔2016〕4"), "国办发〔2016〕4 → 国办发〔2016〕45号");
    assert_eq!(offered("依照国务院令第"), "国务院令第 → 国务院令第722号, 国务院令第9号");
    assert_eq!(offered("依照国办发明电"), "国办发明电 → 国办发明电〔2020〕1号");
    assert_eq!(offered("依照国办发〔2017〕"), "");
}

#[test]
fn brackets_of_any_kind_are_corrected() {
    for typed in ["国办发[2016]4", "国办发(2016）4", "国办发【2016】４", "国办发［２０１６］4", "国办发（2016)4"]
    {
        assert_eq!(written(typed), ["国办发〔2016〕45号"], "{typed}");
    }
    assert_eq!(written("按国办发[2009│]执行"), ["按国办发〔2009〕3号执行"]);
}

#[test]
fn the_end_of_a_number_is_not_duplicated() {
    for line in ["国办发〔2009│〕", "国办发〔2009〕│号", "国办发〔│2009〕4号", "国办发〔20│09〕4号", "国办发〔2009〕3│"]
    {
        assert!(written(line).contains(&"国办发〔2009〕3号".to_owned()), "{line}: {:?}", written(line));
    }
    assert_eq!(offered("国办发〔2009〕3│号"), "");
    assert_eq!(written("（国办发〔2009│）"), ["（国办发〔2009〕3号"]);
}

#[test]
fn a_number_shows_its_title_and_what_became_of_it() {
    let found = items("国办发〔2016〕5");
    assert_eq!(found[0].detail, "《国务院办公厅关于印发〈甲方案〉的通知》");
    let title = "国务院办公厅关于印发〈甲方案〉的通知".to_owned();
    assert_eq!(found[0].card_key, Some(CardKey::Document("国办发〔2016〕5号".to_owned(), title)));
    let found = items("国办发〔2009");
    assert!(found[0].is_abolished);
    assert_eq!(found[0].detail, "《乙规定》，已废止（2020年1月1日起），现行：丁意见（国办发〔2016〕45号）");
}

#[test]
fn a_title_within_a_title_gets_single_marks() {
    let mut lexicon = lexicon();
    let table = "number\ttitle\n丑函〔2019〕1号\t丑省实施《子〈寅〉法》办法\n\t子规则\n";
    lexicon.overlay("甲.tsv", table).expect("a table");
    let written = |line| written_by(line, &lexicon);
    assert_eq!(written("按《丑省│"), ["按《丑省实施〈子《寅》法〉办法》（丑函〔2019〕1号）"]);
    // the citing title, begun outside; the cited one, begun inside, without its number
    assert_eq!(written("按《关于实施《子规│》的通知》执行")[0], "按《关于实施〈子规则〉的通知》执行");
    assert_eq!(
        written("按《关于实施〈甲方│〉的通知》（甲发〔2011〕3号）")[0],
        "按《关于实施〈甲方案〉的通知》（甲发〔2011〕3号）"
    );
    assert_eq!(
        written("按《印发《甲方│》的通知》执行")[0],
        "按《国务院办公厅关于印发〈甲方案〉的通知》（国办发〔2016〕5号）执行"
    );
    assert_eq!(written("按《印发《甲方│》的通知》执行")[1], "按《印发〈甲方案〉的通知》执行");
}
