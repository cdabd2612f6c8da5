//! Tests of `policy-abolished`.

use super::RULE;
use crate::rules::policy::RULES;
use crate::rules::policy::testing::{LEXICON, check, silent};
use crate::rules::testing::check_rule_knowing;
use expect_test::expect;

#[test]
fn a_repealed_basis_is_reported_with_the_repealing_document() {
    check(
        &RULE,
        "根据《云州市采购管理办法》（云发〔2010〕5号），制定本方案。",
        expect![[r#"
            6..65 “《云州市采购管理办法》（云发〔2010〕5号）” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
    check(
        &RULE,
        "根据云发〔2010〕5号，制定本方案。",
        expect![[r#"
            6..26 “云发〔2010〕5号” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
    check(
        &RULE,
        "按照《云州市采购管理办法》执行。",
        expect![[r#"
            6..39 “《云州市采购管理办法》” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_repealing_order_without_a_title_has_no_title_marks() {
    check(
        &RULE,
        "根据《云州市试点办法》，制定本方案。",
        expect![[r#"
            6..33 “《云州市试点办法》” warning 《云州市试点办法》已由云州市人民政府令第38号废止，不宜再作依据
              已废止，见云州市人民政府令第38号（公报辛）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_malformed_number_is_still_recognised() {
    check(
        &RULE,
        "根据云发[2010]第005 号，制定本方案。",
        expect![[r#"
            6..28 “云发[2010]第005 号” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn documents_mentioned_but_not_relied_on_are_not_reported() {
    silent(
        RULES,
        &[
            "《云州市采购管理办法》实施期间，全市采购总额稳步增长。",
            "历年文件目录：《云州市采购管理办法》（云发〔2010〕5号）。",
            "我市曾根据《云州市采购管理办法》开展试点。",
            "原按照《云州市采购管理办法》签订的合同继续履行。",
        ],
    );
}

#[test]
fn repealing_clauses_are_not_reported() {
    silent(
        RULES,
        &[
            "本办法自2020年6月1日起施行，《云州市采购管理办法》（云发〔2010〕5号）同时废止。",
            "按照清理结果，《云州市采购管理办法》停止执行。",
            "根据工作需要，修订《云州市采购管理办法》。",
        ],
    );
}

#[test]
fn the_basis_is_judged_on_the_given_day() {
    let text = "根据《云州市采购管理办法》，制定本方案。";
    check_rule_knowing(&RULE, &LEXICON, Some("2019-12-31"), text, expect![[""]]);
    check_rule_knowing(&RULE, &LEXICON, Some("2020-05-31"), text, expect![[""]]);
    check_rule_knowing(
        &RULE,
        &LEXICON,
        Some("2020-06-01"),
        text,
        expect![[r#"
            6..39 “《云州市采购管理办法》” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn history_of_an_earlier_year_is_not_reported() {
    silent(
        RULES,
        &[
            "2012年，我市根据《云州市采购管理办法》采购了一批设备。",
            "1998年以来，依据《云州市采购管理办法》开展工作。",
            "2018年，我市依据《云州市试点办法》建成了平台。",
        ],
    );
    check(
        &RULE,
        "2026年起，根据《云州市采购管理办法》开展工作。",
        expect![[r#"
            19..52 “《云州市采购管理办法》” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_decision_amending_a_repealed_document_is_reported() {
    check(
        &RULE,
        "根据《关于修改〈云州市采购管理办法〉的决定》，制定本方案。",
        expect![[r#"
            6..66 “《关于修改〈云州市采购管理办法〉的决定》” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，修改它的决定不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
    check(
        &RULE,
        "根据《云州市采购管理办法修正案》，制定本方案。",
        expect![[r#"
            6..48 “《云州市采购管理办法修正案》” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，修改它的决定不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn the_year_beside_a_title_identifies_the_edition() {
    check(
        &RULE,
        "根据《云州市节水办法》（1993年），制定本方案。",
        expect![[r#"
        6..46 “《云州市节水办法》（1993年）” warning 《云州市节水办法》已于2001年1月1日废止，不宜再作依据
          状态：已于2001年1月1日废止（公报丑）
          tags [Deprecated]
    "#]],
    );
    check(
        &RULE,
        "根据《云州市节水办法(1993)》，制定本方案。",
        expect![[r#"
        6..39 “《云州市节水办法(1993)》” warning 《云州市节水办法》已于2001年1月1日废止，不宜再作依据
          状态：已于2001年1月1日废止（公报丑）
          tags [Deprecated]
    "#]],
    );
    silent(
        RULES,
        &[
            "根据《云州市节水办法》，制定本方案。",
            "根据《云州市节水办法》（2010年），制定本方案。",
            "根据《云州市节水办法》（2015年修正），制定本方案。",
            "根据《云州市节水办法（2015年）》，制定本方案。",
        ],
    );
}

#[test]
fn a_title_with_another_number_is_another_document() {
    silent(RULES, &["根据《云州市采购管理办法》（云发〔2021〕15号），制定本方案。"]);
}

#[test]
fn every_repealed_basis_in_a_list_is_reported() {
    check(
        &RULE,
        "根据《云州市奖励办法》（云发〔2013〕8号）、《云州市采购管理办法》（云发〔2010〕5号）等规定，制定本方案。",
        expect![[r#"
            62..121 “《云州市采购管理办法》（云发〔2010〕5号）” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn documents_being_issued_or_applied_in_the_past_are_not_reported() {
    silent(
        RULES,
        &[
            "根据会议精神，制定《云州市采购管理办法》（云发〔2010〕5号）。",
            "对依据《云州市采购管理办法》第三条的规定成立的采购站，提供服务。",
            "一审法院认为，该行为不符合《云州市采购管理办法》的规定。",
        ],
    );
}
