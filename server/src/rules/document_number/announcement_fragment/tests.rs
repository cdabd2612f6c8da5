//! Tests of `document-number-announcement-fragment`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn an_announcement_without_an_issuer_is_a_hint() {
    check_rule(
        &RULE,
        "按照公告（2018）029号办理",
        expect![[r#"
        6..28 “公告（2018）029号” hint 公告的编号前通常写出发布机关，如“某某部公告2018年第29号”
    "#]],
    );
    check_rule(
        &RULE,
        "（公告〔2018〕第29号）",
        expect![[r#"
        3..27 “公告〔2018〕第29号” hint 公告的编号前通常写出发布机关，如“某某部公告2018年第29号”
    "#]],
    );
}

#[test]
fn announcements_with_an_issuer_are_not_reported() {
    silent(
        RULES,
        &[
            "海关总署公告（2018）29号",
            "海关总署\n公告〔2018〕29号",
            "公告（2018年第29号）",
            "公告2018年第29号",
            "招标公告（2018）29号",
            "见公告（2018）",
        ],
    );
    // a space after the issuer is left to `document-number-spacing`
    check_rule(&RULE, "海关总署 公告〔2018〕29号", expect![[""]]);
}
