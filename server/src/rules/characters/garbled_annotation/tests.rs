//! Tests of `characters-garbled-annotation`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

/// Pinyin that is left over when a web page is saved as text.
#[test]
fn all_pinyin_annotations_are_one_finding_with_one_fix() {
    check_rule(
        &RULE,
        "統(tǒng)籌發(fā)展，優(yōu)化服務。",
        expect![[r#"
        3..10 “(tǒng)” warning 汉字后面混进了注音（全文共3处，此为第一处），多半是网页转存带进来的，宜全部删去
          safe 删去全部注音
        ⇒ 統籌發展，優化服務。
    "#]],
    );
    assert_eq!(run(&RULE, "郴（chēn）州、平台(app)。", Syntax::Plain, None), []);
}
