//! Tests of `slogan-inconsistent`.

use super::RULE;
use crate::rules::slogan::testing::{SPELLING, check};
use crate::rules::testing::silent;
use expect_test::expect;

#[test]
fn a_phrase_written_two_ways_is_reported() {
    check(
        &RULE,
        "围绕“稳地价、稳房价、稳预期”目标，完善稳地价稳房价稳预期工作机制。",
        expect![[r#"
        围绕“稳地价、稳房价、稳预期”目标，完善⟦稳地价稳房价稳预期⟧工作机制。
        Warning “稳地价稳房价稳预期”在本文另一处写作“稳地价、稳房价、稳预期”，前后不一
          ↔ 稳地价、稳房价、稳预期
          Unsafe 改为“稳地价、稳房价、稳预期”
        ⇒ 围绕“稳地价、稳房价、稳预期”目标，完善稳地价、稳房价、稳预期工作机制。
    "#]],
    );
    check(
        &RULE,
        "实施“互联网+现代农业”行动。\n\n推进“互联网+”现代农业，深化“互联网+现代农业”。",
        expect![[r#"
        实施“互联网+现代农业”行动。

        推进⟦“互联网+”现代农业⟧，深化“互联网+现代农业”。
        Warning “‘互联网+’现代农业”在本文另一处写作“互联网+现代农业”，前后不一
          ↔ 互联网+现代农业
          Unsafe 改为“互联网+现代农业”
        ⇒ 实施“互联网+现代农业”行动。

        推进“互联网+现代农业”，深化“互联网+现代农业”。
    "#]],
    );
    check(
        &RULE,
        "落实“谁执法、谁普法”责任制，“谁执法、谁普法”清单，“谁执法谁普法”考核。",
        expect![[r#"
        落实“谁执法、谁普法”责任制，“谁执法、谁普法”清单，“⟦谁执法谁普法⟧”考核。
        Warning “谁执法谁普法”在本文另一处写作“谁执法、谁普法”，前后不一
          ↔ 谁执法、谁普法
        ⇒ 落实“谁执法、谁普法”责任制，“谁执法、谁普法”清单，“谁执法谁普法”考核。
    "#]],
    );
}

#[test]
fn wording_that_varies_in_official_texts_is_not_reported() {
    silent(
        SPELLING,
        &[
            "坚持共商共建共享原则，秉持共商、共建、共赢理念。",
            "推进大众创业万众创新，促进大众创业、万众创新。",
            "防范“黑天鹅”“灰犀牛”事件，警惕“黑天鹅”、“灰犀牛”。",
        ],
    );
}

#[test]
fn a_phrase_written_one_way_is_not_reported() {
    silent(
        SPELLING,
        &[
            "推进“互联网+”现代农业，深化“互联网+”现代农业。",
            "强化“人、房、地、钱”联动，“人工智能+”行动和人工智能+消费。",
        ],
    );
}
