//! How a citation is written: order, brackets, nested titles, short titles.

use super::super::{missing_number, nested_title, number_brackets, order, short_undefined};
use super::{check, silent};
use expect_test::expect;

#[test]
fn a_number_goes_behind_its_title() {
    check(
        &order::RULE,
        "请按云发〔2015〕50号《云州市甲办法》执行。",
        expect![[r#"
        6..51 “云发〔2015〕50号《云州市甲办法》” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2015〕50号）
          unsafe 把“云发〔2015〕50号”移到标题后面的圆括号里
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号）执行。
    "#]],
    );
    check(
        &order::RULE,
        "请按云发〔2015〕50号文件《云州市甲办法》（以下简称《办法》）执行。",
        expect![[r#"
        6..87 “云发〔2015〕50号文件《云州市甲办法》（以下简称《办法》）” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2015〕50号）
          unsafe 把“云发〔2015〕50号”移到标题后面的圆括号里
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号，以下简称《办法》）执行。
    "#]],
    );
    check(
        &order::RULE,
        "请按（云发〔2015〕50号）《云州市甲办法》执行。",
        expect![[r#"
        6..57 “（云发〔2015〕50号）《云州市甲办法》” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2015〕50号）
          unsafe 把“云发〔2015〕50号”移到标题后面的圆括号里
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号）执行。
    "#]],
    );
}

#[test]
fn trap_1_the_order_is_custom_and_no_clause_is_named() {
    assert!(
        !order::RULE.summary.contains("应当") && matches!(order::RULE.basis, crate::diagnostic::Basis::Practice(_))
    );
    let found = crate::rules::testing::run(
        &order::RULE,
        "请按国发〔2015〕50号《甲办法》执行。",
        crate::text::Syntax::Plain,
        None,
    );
    let stern = ["条例", "规定", "应当", "必须"].iter().any(|w| found.iter().any(|d| d.message.contains(w)));
    assert!(!found.is_empty() && !stern, "{found:?}");
}

#[test]
fn a_number_that_is_not_that_of_the_title_stays_where_it_is() {
    silent(&[
        "文号：云发〔2015〕50号《云州市甲办法》",
        "1．云发〔2015〕50号《云州市甲办法》",
        "## 按云发〔2015〕50号《云州市甲办法》",
        "请按《甲办法》（云发〔2015〕50号）《乙办法》执行。",
        "请按《甲办法》云发〔2015〕50号《乙办法》执行。",
        "请按云发〔2015〕50号《甲办法》、《乙办法》执行。",
        "请按云发〔2015〕50号、云发〔2016〕1号《甲办法》执行。",
        "请按云发〔1985〕50号《甲办法》执行。",
        "请按云发〔2015〕50号印发的《甲办法》执行。",
        "文中写道：“请按云发〔2015〕50号《甲办法》执行。”",
    ]);
}

#[test]
fn a_number_whose_head_may_be_cut_short_is_not_moved() {
    silent(&["原青岭区国土局作出温国土资发〔2018〕366号《决定书》，决定追缴。"]);
    check(
        &order::RULE,
        "市局印发云发〔2018〕5号《云州市甲办法》。",
        expect![[r#"
        12..56 “云发〔2018〕5号《云州市甲办法》” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2018〕5号）
          unsafe 把“云发〔2018〕5号”移到标题后面的圆括号里
        ⇒ 市局印发《云州市甲办法》（云发〔2018〕5号）。
    "#]],
    );
}

#[test]
fn a_number_behind_a_title_stands_in_parentheses() {
    check(
        &number_brackets::RULE,
        "请按《云州市甲办法》云发〔2015〕50号执行。",
        expect![[r#"
        30..51 “云发〔2015〕50号” warning 标题后的发文字号通常用圆括号括起，宜写作“（云发〔2015〕50号）”
          safe 改为“（云发〔2015〕50号）”
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号）执行。
    "#]],
    );
    check(
        &number_brackets::RULE,
        "请按《云州市甲办法》[云发[2015]50号]执行。",
        expect![[r#"
        30..49 “[云发[2015]50号]” warning 标题后的发文字号通常用圆括号括起，不用“[]”，宜写作“（云发[2015]50号）”
          safe 改为“（云发[2015]50号）”
        ⇒ 请按《云州市甲办法》（云发[2015]50号）执行。
    "#]],
    );
    check(
        &number_brackets::RULE,
        "请按《云州市甲办法》〔云发〔2015〕50号〕执行。",
        expect![[r#"
        30..57 “〔云发〔2015〕50号〕” warning 标题后的发文字号通常用圆括号括起，不用“〔〕”，宜写作“（云发〔2015〕50号）”
          safe 改为“（云发〔2015〕50号）”
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号）执行。
    "#]],
    );
    check(
        &number_brackets::RULE,
        "请按《云州市甲办法》云发〔2015〕50号文件执行。",
        expect![[r#"
        30..57 “云发〔2015〕50号文件” warning 标题后的发文字号通常用圆括号括起，宜写作“（云发〔2015〕50号）”
          unsafe 改为“（云发〔2015〕50号）”
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号）执行。
    "#]],
    );
    check(
        &number_brackets::RULE,
        "请按《云州市甲办法》(云发〔2015〕50号，以下简称《办法》)执行。",
        expect![[r#"
        30..80 “(云发〔2015〕50号，以下简称《办法》)” hint 标题后的圆括号通常用全角“（）”
          safe 改为“（）”
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号，以下简称《办法》）执行。
    "#]],
    );
}

#[test]
fn cells_and_what_a_number_begins_are_left_alone() {
    silent(&[
        "| 《甲办法》 | 云发〔2015〕50号 |\n|---|---|\n| 《乙办法》 | 云发〔2016〕51号 |",
        "《甲办法》云发〔2015〕50号印发。",
        "# 《甲办法》云发〔2015〕50号",
        "按《甲办法》(云发〔2015〕50号)执行,不得延误。",
        "按《甲办法》云发〔1985〕50号执行。",
        "按《甲办法》（云发〔2015〕50号）执行。",
        "按《甲办法》[1]执行。",
    ]);
}

#[test]
fn a_title_in_a_title_stands_between_single_marks() {
    check(
        &nested_title::RULE,
        "按《某局关于印发《某方案》的通知》办理。",
        expect![[r#"
        24..39 “《某方案》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈某方案〉的通知》办理。
    "#]],
    );
    check(
        &nested_title::RULE,
        "按《某局关于印发<某方案>的通知》办理。",
        expect![[r#"
        24..35 “<某方案>” error 书名号里面的标题应当用单书名号“〈〉”，不用“<>”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈某方案〉的通知》办理。
    "#]],
    );
    check(
        &nested_title::RULE,
        "按《某局转发《某厅关于印发〈某方案〉的通知》的通知》办理。",
        expect![[r#"
        18..66 “《某厅关于印发〈某方案〉的通知》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          safe 改为“〈……〉”
        ⇒ 按《某局转发〈某厅关于印发《某方案》的通知〉的通知》办理。
    "#]],
    );
    check(
        &nested_title::RULE,
        "按《某局转发〈某厅关于印发〈某方案〉的通知〉的通知》办理。",
        expect![[r#"
        39..54 “〈某方案〉” info 书名号套到第三层以上，通常单双相间，这一层用“《》”
          safe 改为“《……》”
        ⇒ 按《某局转发〈某厅关于印发《某方案》的通知〉的通知》办理。
    "#]],
    );
    check(
        &nested_title::RULE,
        "按《某局关于印发《甲方案》《乙方案》的通知》办理。",
        expect![[r#"
        24..54 “《甲方案》《乙方案》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈甲方案〉〈乙方案〉的通知》办理。
    "#]],
    );
}

#[test]
fn what_may_be_a_lost_mark_is_not_mended_unseen() {
    check(
        &nested_title::RULE,
        "按《某办法（见《某规定》）》办理。",
        expect![[r#"
        21..36 “《某规定》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          unsafe 改为“〈……〉”
        ⇒ 按《某办法（见〈某规定〉）》办理。
    "#]],
    );
    silent(&[
        "按《某办法，并参照《某规定》办理。",
        "《甲办法。另见《乙规定》。》",
        "按《某局关于人数<50的单位的通知》办理。",
        "按《某局转发〈某厅关于印发《某方案》的通知〉的通知》办理。",
        "按《某局关于〈2016〉年的通知》办理。",
    ]);
}

#[test]
fn trap_12_a_title_eaten_as_a_tag_is_told_once_and_not_as_a_nested_one() {
    check(&nested_title::RULE, "按《某局关于印发<2017>的通知》办理。", expect![[""]]);
}

#[test]
fn trap_9_titles_in_a_row_may_be_set_apart_or_not() {
    silent(&[
        "根据《甲法》、《乙条例》和《丙办法》（云发〔2015〕50号）、《丁规定》，制定本方案。",
        "根据《甲法》《乙条例》《丙办法》（云发〔2015〕50号）《丁规定》，制定本方案。",
    ]);
}

#[test]
fn a_text_in_half_width_marks_is_no_matter_of_citations() {
    check(
        &nested_title::RULE,
        "按《某局关于印发<某方案>的通知》办理,不得延误。",
        expect![[r#"
        24..35 “<某方案>” hint 书名号里面的标题应当用单书名号“〈〉”，不用“<>”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈某方案〉的通知》办理,不得延误。
    "#]],
    );
}

#[test]
fn many_open_marks_take_no_time() {
    let text = format!("按《{}{}》办理。", "〈".repeat(90), "〉".repeat(90));
    check(&nested_title::RULE, &text, expect![[""]]);
    silent(&[&"《<".repeat(50_000), &"》云发〔2015〕50号《".repeat(20_000)[3..]]);
}

#[test]
fn a_short_title_that_nothing_explains_is_asked_about() {
    check(
        &short_undefined::RULE,
        "按照《实施意见》和《办法》办理，《办法》另发。",
        expect![[r#"
        6..24 “《实施意见》” hint “《实施意见》”指哪个文件没有说明，宜先写全称，并注明“以下简称《实施意见》”
        27..39 “《办法》” hint “《办法》”指哪个文件没有说明，宜先写全称，并注明“以下简称《办法》”
    "#]],
    );
    silent(&[
        "根据《某局关于某事的实施意见》（以下简称《实施意见》），按照《实施意见》办理。",
        "《某局某事管理办法》印发后，各地按《办法》办理。",
        "本《通知》自印发之日起执行。",
        "# 某局关于某事的通知\n\n各地要按《通知》办理。",
    ]);
}

#[test]
fn a_first_mention_wants_its_number() {
    check(
        &missing_number::RULE,
        "根据《云州市数据管理办法》，制定本方案。按照《云州市数据管理办法》办理。",
        expect![[r#"
            6..39 “《云州市数据管理办法》” hint 第一次引用文件宜注明发文字号，这里是“（云发〔2015〕50号）”
              《云州市数据管理办法》：云发〔2015〕50号（公报甲）
              unsafe 补上“（云发〔2015〕50号）”
            ⇒ 根据《云州市数据管理办法》（云发〔2015〕50号），制定本方案。按照《云州市数据管理办法》办理。
        "#]],
    );
    for text in [
        "根据《云州市数据管理办法》（云发〔2015〕50号），制定本方案。按照《云州市数据管理办法》办理。",
        "《云州市数据管理办法》印发以来，成效明显。",
        "根据《云州市供水条例》，制定本办法。",
    ] {
        check(&missing_number::RULE, text, expect![[""]]);
    }
}
