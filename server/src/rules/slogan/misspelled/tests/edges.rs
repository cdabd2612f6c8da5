//! Tests of `slogan-misspelled`: what stands around a phrase decides whether it is meant.

use super::super::RULE;
use crate::rules::slogan::testing::check;
use crate::rules::testing::silent;
use expect_test::expect;

#[test]
fn items_of_one_campaign_name_have_the_same_length() {
    silent(&[&RULE], &["开展“诚信交房、交房交证”活动。", "开展“按时交房、交房办证、服务到家”行动。"]);
    check(
        &RULE,
        "推行“交房交证”改革。",
        expect![[r#"
        推行“⟦交房交证⟧”改革。
        Warning “交房交证”疑漏“即”字，固定提法为“交房即交证”
          Unsafe 改为“交房即交证”
        ⇒ 推行“交房即交证”改革。
    "#]],
    );
}

#[test]
fn another_word_in_the_quotation_of_a_phrase() {
    check(
        &RULE,
        "深刻领悟“两个确认”的决定性意义。",
        expect![[r#"
        ⟦深刻领悟“两个确认”的决定性意义⟧。
        Warning “深刻领悟‘两个确认’的决定性意义”中“认”疑为“立”之误，固定提法为“深刻领悟‘两个确立’的决定性意义”
          Unsafe 改为“深刻领悟‘两个确立’的决定性意义”
        ⇒ 深刻领悟“两个确立”的决定性意义。
    "#]],
    );
}

#[test]
fn a_listed_error_whose_last_letters_begin_another_word() {
    silent(&[&RULE], &["筑牢中华民族共同体意识形态阵地。"]);
    check(
        &RULE,
        "筑牢中华民族共同体意识教育基地。",
        expect![[r#"
        ⟦筑牢中华民族共同体意识⟧教育基地。
        Error “筑牢中华民族共同体意识”的规范写法是“铸牢中华民族共同体意识”
          Safe 改为“铸牢中华民族共同体意识”
        ⇒ 铸牢中华民族共同体意识教育基地。
    "#]],
    );
}
