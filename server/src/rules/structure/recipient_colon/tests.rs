//! Tests of `structure-recipient-colon`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn recipients_without_a_colon_get_one() {
    let text = "# 云溪市人民政府关于某事的通知\n\n云政发〔2024〕5号\n\n各县人民政府，市政府各部门\n\n请执行。\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        107..110 “门” warning 最后一个主送机关后面标全角冒号，这里没有
          safe 改用全角冒号“：”
        ⇒ # 云溪市人民政府关于某事的通知

          云政发〔2024〕5号

          各县人民政府，市政府各部门：

          请执行。
    "#]],
    );
}

#[test]
fn recipients_may_take_two_lines() {
    let text = "某市关于某事的通知\n市招生考试院，\n市直各高中阶段学校：\n请执行。\n某市教育局\n2024年5月6日\n";
    for syntax in [Syntax::Plain, Syntax::Markdown] {
        assert_eq!(run(&RULE, text, syntax, None), []);
    }
}

#[test]
fn a_line_broken_inside_a_name_is_not_the_end() {
    for names in [
        "各县人民政府，市政府各\n部门，各直属机构：",
        "各区人民政府，市发展改革委\n员会，市财政局：",
        "各区人民政府，市政府各部门，\n各人民团体，各高等\n院校：",
    ] {
        let text = format!(
            "某市人民政府关于某事的通知\n某政发〔2024〕5号\n{names}\n　　请执行。\n某市人民政府\n2024年5月6日\n"
        );
        assert_eq!(run(&RULE, &text, Syntax::Plain, None), [], "{names}");
    }
    let text = "某市人民政府关于某事的通知\n某政发〔2024〕5号\n各县人民政府，市政府各部门\n　　现将有关事项通知如下：\n某市人民政府\n2024年5月6日\n";
    assert_eq!(run(&RULE, text, Syntax::Plain, None).len(), 1);
}
