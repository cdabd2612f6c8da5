//! Tests of `suppression-unused`.

use crate::rules::suppression::testing::check;
use expect_test::expect;

#[test]
fn a_comment_that_suppresses_nothing_is_reported() {
    check(
        "甲\n\n<!-- hegao: ignore policy 讲沿革 -->\n乙\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore policy 讲沿革 -->” 这里没有要忽略的问题，注释可以删去
        ⇒ 甲

        乙
    "#]],
    );
    check(
        "<!-- hegao: ignore-start agency -->\n甲\n\n<!-- hegao: ignore-end -->\n\n乙\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore-start agency -->” 这里没有要忽略的问题，注释可以删去
        ⇒ 甲


        乙
    "#]],
    );
    check(
        "<!-- hegao: ignore-file policy, document-number, agency -->\n按国发[2016]73号办。\n",
        expect![[r#"
        suppression-unused “agency” 这里没有“agency”要忽略的问题，可以不写
        ⇒ <!-- hegao: ignore-file policy, document-number -->
        按国发[2016]73号办。
    "#]],
    );
    check(
        "<!-- hegao: ignore all -->\n甲<!-- hegao: ignore-end -->\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore all -->” 这里没有要忽略的问题，注释可以删去
        suppression-unused “<!-- hegao: ignore-end -->” 前面没有与它配对的 ignore-start，可以删去
        ⇒ 甲
    "#]],
    );
}
