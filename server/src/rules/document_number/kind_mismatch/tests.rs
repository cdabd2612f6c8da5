//! Tests of `document-number-kind-mismatch`.

use super::RULE;
use crate::rules::document_number::testing::LEXICON;
use crate::rules::testing::{check_rule_knowing, silent_knowing};
use expect_test::expect;

#[test]
fn the_code_is_compared_with_that_of_the_known_document() {
    let check = |text, expect| check_rule_knowing(&RULE, &LEXICON, None, text, expect);
    check(
        "《关于甲事的通报》（国办发〔2017〕115号）",
        expect![[r#"
        30..39 “国办发” warning 这份文件的字号是“国办函〔2017〕115号”，机关代字不是“国办发”
          《关于甲事的通报》：国办函〔2017〕115号（试）
          unsafe 改为“国办函”
        ⇒ 《关于甲事的通报》（国办函〔2017〕115号）
    "#]],
    );
    check(
        "《關於甲事的通報》（國辦發[2017]第115號）",
        expect![[r#"
        30..39 “國辦發” warning 这份文件的字号是“国办函〔2017〕115号”，机关代字不是“國辦發”
          《关于甲事的通报》：国办函〔2017〕115号（试）
          unsafe 改为“国办函”
        ⇒ 《關於甲事的通報》（国办函[2017]第115號）
    "#]],
    );
}

#[test]
fn differences_beyond_the_code_are_not_reported() {
    silent_knowing(
        &[&RULE],
        &LEXICON,
        &[
            "《关于甲事的通报》（国办函〔2017〕115号）",
            "《关于甲事的通报》（国办发〔2018〕115号）",
            "《关于甲事的通报》（国办发〔2017〕116号）",
            // the number is that of another document
            "《关于甲事的通报》（国办发〔2017〕9号）",
            // two documents have this title
            "《关于丙事的通知》（国办发〔2018〕3号）",
            "《关于丁事的通知》（国办发〔2017〕115号）",
            "国办发〔2017〕115号《关于甲事的通报》",
        ],
    );
}
