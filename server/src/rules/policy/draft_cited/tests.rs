//! Tests of `policy-draft-cited`.

use super::RULE;
use crate::rules::policy::RULES;
use crate::rules::policy::testing::{check, silent};
use expect_test::expect;

#[test]
fn a_draft_cited_as_a_basis_is_a_hint() {
    check(
        &RULE,
        "根据《云州市停车办法（征求意见稿）》，制定本方案。",
        expect![[r#"
        6..54 “《云州市停车办法（征求意见稿）》” hint 征求意见稿还没有正式印发，一般不作依据；已经正式印发的，宜改引正式文件
    "#]],
    );
    check(
        &RULE,
        "按照《云州市停车办法》（草案）执行。",
        expect![[r#"
        6..45 “《云州市停车办法》（草案）” hint 草案还没有正式印发，一般不作依据；已经正式印发的，宜改引正式文件
    "#]],
    );
    silent(
        RULES,
        &[
            "我局起草了《云州市停车办法（征求意见稿）》，请按照《云州市停车办法（征求意见稿）》提出意见。",
            "按照立法计划，审议了《云州市停车办法（草案）》。",
            "《云州市停车办法（征求意见稿）》编制说明",
            "根据《云州市停车办法》，制定本方案。",
            "根据《云州市草案管理办法》，制定本方案。",
            "# 关于征求《云州市停车办法（征求意见稿）》意见的函\n\n请按照《云州市停车办法（征求意见稿）》填表。",
        ],
    );
}
