//! Tests of `suppression-unknown`.

use crate::rules::suppression::testing::check;
use expect_test::expect;

#[test]
fn unknown_names_and_directives_are_reported() {
    check(
        "<!-- hegao: ignore polcy, 讲沿革 -->\n甲<!-- hegao: ignored policy -->乙<!-- hegao: ignore -->\n",
        expect![[r#"
            suppression-unknown “polcy” 没有名为“polcy”的规则或规则族，是否想写“policy”？
            suppression-unknown “<!-- hegao: ignored policy -->” 没有名为“ignored”的指令，是否想写“ignore”？
            suppression-unknown “<!-- hegao: ignore -->” 没有写明忽略哪条规则，注释不起作用；写法如 <!-- hegao: ignore 规则 理由 -->
            ⇒ <!-- hegao: ignore policy, 讲沿革 -->
            甲<!-- hegao: ignored policy -->乙<!-- hegao: ignore -->
        "#]],
    );
}
