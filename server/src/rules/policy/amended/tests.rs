//! Tests of `policy-amended`.

use super::RULE;
use crate::rules::policy::testing::{LEXICON, check, silent};
use crate::rules::policy::{RULES, abolished, expired, superseded};
use crate::rules::testing::check_rule_knowing;
use expect_test::expect;

#[test]
fn a_partial_repeal_is_only_a_hint() {
    let text = "根据《云州市补贴办法》（云发〔2012〕7号），制定本办法。";
    silent(&[&abolished::RULE, &expired::RULE, &superseded::RULE], &[text]);
    check(
        &RULE,
        text,
        expect![[r#"
        6..59 “《云州市补贴办法》（云发〔2012〕7号）” hint 《云州市补贴办法》自2019年1月1日起有部分内容废止，请核对所引的内容是否还有效
    "#]],
    );
    silent(RULES, &["2015年，我市根据《云州市补贴办法》发放补贴。", "《云州市补贴办法》印发以来，成效明显。"]);
}

#[test]
fn an_article_of_an_amended_document_is_to_be_checked() {
    check(
        &RULE,
        "依照《云州市信访条例》第二十三条第一款办理。",
        expect![[r#"
        33..48 “第二十三条” hint 《云州市信访条例》修改过，新文本自2024年1月1日起施行，条文序号可能变动，请对照新文本核对“第二十三条”
          见《云州市人大常委会关于修改〈云州市信访条例〉的决定》（公报子）
    "#]],
    );
    check(
        &RULE,
        "依照《云州市信访条例》第5条办理。",
        expect![[r#"
        33..40 “第5条” hint 《云州市信访条例》修改过，新文本自2024年1月1日起施行，条文序号可能变动，请对照新文本核对“第5条”
          见《云州市人大常委会关于修改〈云州市信访条例〉的决定》（公报子）
    "#]],
    );
    let text = "依照《云州市信访条例》第二十三条办理。";
    check_rule_knowing(&RULE, &LEXICON, Some("2023-12-31"), text, expect![[""]]);
    silent(
        RULES,
        &[
            "依照《云州市信访条例》办理。",
            "依照《云州市信访条例》第二章办理。",
            "依照《云州市信访条例》第条办理。",
            "2020年，我市依照《云州市信访条例》第二十三条办理。",
            "《云州市信访条例》第二十三条的含义如下。",
            "根据《关于修改〈云州市信访条例〉的决定》第二条，制定本办法。",
        ],
    );
}
