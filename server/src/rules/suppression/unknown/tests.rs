//! Tests of `suppression-unknown`.

use crate::analysis::Analysis;
use crate::rules::suppression::testing::check;
use crate::rules::testing::{SHIPPED, TODAY};
use crate::settings::Settings;
use crate::text::Syntax;
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

#[test]
fn a_comment_that_means_us_is_never_silently_dead() {
    // a full-width colon, no colon, two rules by a blank, by 、
    for comment in [
        "<!-- hegao：ignore document-number-bracket -->",
        "<!-- hegao ignore document-number-bracket 旧文 -->",
        "<!-- hegao: ignore document-number-bracket wording-confusable 照录 -->",
        "<!-- hegao: ignore wording-confusable document-number-bracket -->",
        "<!-- hegao: ignore document-number-bracket、wording-confusable -->",
        "<!-- hegao: ignore document-number-bracket；wording-confusable -->",
    ] {
        let text = format!("{comment}\n布署按国发[2016]7号办。\n");
        let found = Analysis::new(&text, Syntax::Markdown, &SHIPPED, &Settings::default(), TODAY).diagnostics;
        assert!(found.iter().all(|d| d.rule != "document-number-bracket" && d.rule != "suppression-unknown"), "{text}");
    }
    check(
        "<!-- hegao: ignore policy-expired slogan-qoutes 照录 -->\n甲\n",
        expect![[r#"
        suppression-unused “policy-expired” 这里没有“policy-expired”要忽略的问题，可以不写
        suppression-unknown “slogan-qoutes” 没有名为“slogan-qoutes”的规则或规则族，是否想写“slogan-quotes”？
        ⇒ <!-- hegao: ignore slogan-qoutes 照录 -->
        甲
    "#]],
    );
    check(
        "<!-- hegao: ignore-start document-number-bracket -->\n\n按国发[2016]7号办。\n",
        expect![[r#"
            suppression-unknown “<!-- hegao: ignore-start document-number-bracket -->” 后面没有与它配对的 ignore-end，一直忽略到全文末尾；请在该结束的地方写上 ignore-end，整个文件都要忽略的才用 ignore-file
        "#]],
    );
    check(
        "按国发[2016]7号办。\n\n<!-- hegao: ignore all\n",
        expect![[r#"
        document-number-bracket “[2016]” 年份应当用六角括号“〔〕”括起，不用“[]”
        suppression-unknown “<!-- hegao: ignore all” 注释没有以 --> 结束，不起作用
    "#]],
    );
    // other comments are none of our business
    check("<!-- hegao 的用法见手册 -->\n\n<!-- 参看 hegao: ignore -->\n", expect![[""]]);
}
