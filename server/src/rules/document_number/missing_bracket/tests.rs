//! Tests of `document-number-missing-bracket`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_year_without_brackets_gets_them() {
    check_rule(
        &RULE,
        "依据国发2016年第73号、财税2016 36号。",
        expect![[r#"
        12..19 “2016年” error 年份应当用六角括号括起，写作“〔2016〕”
          unsafe 改为“〔2016〕”
        36..41 “2016 ” error 年份应当用六角括号括起，写作“〔2016〕”
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕第73号、财税〔2016〕36号。
    "#]],
    );
    check_rule(
        &RULE,
        "（某建设发2023103号）",
        expect![[r#"
        15..19 “2023” error 年份应当用六角括号括起，写作“〔2023〕”
          unsafe 改为“〔2023〕”
        ⇒ （某建设发〔2023〕103号）
    "#]],
    );
    check_rule(
        &RULE,
        "某人发1997年54号",
        expect![[r#"
        9..16 “1997年” info 年份应当用六角括号括起，写作“〔1997〕”；2000年以前的字号照原文引用，不必改
    "#]],
    );
}

#[test]
fn a_year_in_a_sentence_is_not_a_number() {
    silent(
        RULES,
        &[
            "省政府办公厅下发2016年5号文",
            "市委发2023年1号文件",
            "某县政府发2016年3号文",
            "由市财政发2020年3号债券",
            "首发2016年3号产品",
            "（开发2023103号地块）",
            "（省厅下发2023103号）",
            "国发2016年第5号令、财税2016年第5号公告",
            "国发2016年5号楼",
            "国发2106年5号",
            "国发016年5号、国发12016年5号、国发2016年12345号",
            "沪府发2016年号",
        ],
    );
}
