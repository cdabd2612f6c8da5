//! Tests of `citation-hollow-title`.

use super::RULE;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use expect_test::expect;

#[test]
fn the_document_number_supplies_the_missing_name() {
    check(
        &RULE,
        "按《云州市人民政府关于印发的通知》（云发〔2015〕50号）办理。",
        expect![[r#"
        6..48 “云州市人民政府关于印发的通知” error 标题缺了其中引用的文件名，全称是《云州市人民政府关于印发云州市数据管理办法的通知》
          全称：《云州市人民政府关于印发云州市数据管理办法的通知》（公报甲）
          unsafe 改为“云州市人民政府关于印发云州市数据管理办法的通知”
        ⇒ 按《云州市人民政府关于印发云州市数据管理办法的通知》（云发〔2015〕50号）办理。
    "#]],
    );
    check(
        &RULE,
        "按《关于印发的通知》云发[2015]第050号办理。",
        expect![[r#"
        6..27 “关于印发的通知” error 标题缺了其中引用的文件名，全称是《云州市人民政府关于印发云州市数据管理办法的通知》
          全称：《云州市人民政府关于印发云州市数据管理办法的通知》（公报甲）
          unsafe 改为“云州市人民政府关于印发云州市数据管理办法的通知”
        ⇒ 按《云州市人民政府关于印发云州市数据管理办法的通知》云发[2015]第050号办理。
    "#]],
    );
}

#[test]
fn without_a_number_no_fix_is_offered() {
    check(
        &RULE,
        "按《云州市人民政府办公室关于印发的通知》办理。",
        expect![[r#"
            6..57 “云州市人民政府办公室关于印发的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
        "#]],
    );
}

#[test]
fn the_issued_document_fills_the_title_of_the_issuing_letter() {
    check(
        &RULE,
        "按《云州市信息局关于印发的函》（云信函〔2013〕2号）办理。",
        expect![[r#"
            6..42 “云州市信息局关于印发的函” error 标题缺了其中引用的文件名，全称是《云州市信息局关于印发〈云州市公共平台设计指南〉的函》
              全称：《云州市信息局关于印发〈云州市公共平台设计指南〉的函》（公报庚）
              unsafe 改为“云州市信息局关于印发〈云州市公共平台设计指南〉的函”
            ⇒ 按《云州市信息局关于印发〈云州市公共平台设计指南〉的函》（云信函〔2013〕2号）办理。
        "#]],
    );
}

#[test]
fn a_partly_lost_name_is_restored_from_the_lexicon() {
    check(
        &RULE,
        "按《云州市推进落实工作安排》办理。",
        expect![[r#"
        6..39 “云州市推进落实工作安排” error 标题缺了其中引用的文件名，全称是《云州市推进落实〈数据整合方案〉工作安排》
          全称：《云州市推进落实〈数据整合方案〉工作安排》（公报辛）
          unsafe 改为“云州市推进落实〈数据整合方案〉工作安排”
        ⇒ 按《云州市推进落实〈数据整合方案〉工作安排》办理。
    "#]],
    );
}

#[test]
fn for_an_unknown_document_no_fix_is_offered() {
    check(
        &RULE,
        "按《某局关于印发的通知》（某函〔2015〕5号）办理。",
        expect![[r#"
        6..33 “某局关于印发的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
    check(
        &RULE,
        "按《某办公厅转发关于的函》办理。",
        expect![[r#"
        6..36 “某办公厅转发关于的函” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
}

#[test]
fn a_leftover_tag_does_not_count_as_a_name() {
    check(
        &RULE,
        "按《某局关于印发<2017>的通知》办理。",
        expect![[r#"
        6..39 “某局关于印发<2017>的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
    check(
        &RULE,
        "按《某局關於印發的通知》办理。",
        expect![[r#"
        6..33 “某局關於印發的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
}

#[test]
fn a_title_that_names_what_is_issued_is_not_reported() {
    silent(
        RULES,
        &[
            "按《某局关于印发年度要点的通知》办理。",
            "按《某局关于印发〈某方案〉的通知》办理。",
            "按《某局关于公布的行政许可事项的公告》办理。",
            "按《某局印发通知》办理。",
            "按《某局关于做好政务信息发布的通知》办理。",
            "按《某局关于规范文件印发的通知》办理。",
        ],
    );
}

#[test]
fn a_title_wrapped_over_two_lines_is_one_title() {
    check(
        &RULE,
        "按《关于印发\n的通知》（云发〔2015〕50号）办理。",
        expect![[r#"
        6..28 “关于印发
        的通知” error 标题缺了其中引用的文件名，全称是《云州市人民政府关于印发云州市数据管理办法的通知》
          全称：《云州市人民政府关于印发云州市数据管理办法的通知》（公报甲）
    "#]],
    );
}

#[test]
fn a_title_with_xiafa_lacks_its_object() {
    check(
        &RULE,
        "按《关于下发的通知》办理。",
        expect![[r#"
        6..27 “关于下发的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
}
