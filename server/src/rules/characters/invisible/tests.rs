//! Tests of `characters-invisible`.

use super::RULE;
use crate::rules::testing::{fixed, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn invisible_characters_are_deleted() {
    let found = run(&RULE, "政务\u{200b}服务\u{ad}标准化\u{feff}", Syntax::Plain, None);
    let shown: Vec<_> = found.iter().map(|d| format!("{:?} {}", d.span, d.message)).collect();
    expect![[r#"
        6..9 这里有一个看不见的零宽空格（U+200B），检索时会断开词语，宜删去
        15..17 这里有一个看不见的软连字符（U+00AD），检索时会断开词语，宜删去
        26..29 这里有一个看不见的字节顺序标记（U+FEFF），检索时会断开词语，宜删去"#]]
    .assert_eq(&shown.join("\n"));
    assert_eq!(fixed("政务\u{200b}服务\u{ad}标准化\u{feff}", &found), "政务服务标准化");
}

#[test]
fn joiners_inside_emoji_are_kept() {
    assert_eq!(run(&RULE, "志愿者👨\u{200d}👩一家", Syntax::Plain, None), []);
}
