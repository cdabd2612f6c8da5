//! Tests of `structure-copies`.

use super::RULE;
use crate::rules::structure::testing::notice;
use crate::rules::testing::{check_rule, run, silent};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn the_last_copied_agency_is_followed_by_a_full_stop() {
    let text = notice("请执行。") + "\n抄送：市委办公室\n云溪市人民政府办公室 2024年5月7日\n";
    check_rule(
        &RULE,
        &text,
        expect![[r#"
        144..147 “室” warning 最后一个抄送机关后面标句号
          safe 加上句号
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          云溪市人民政府

          2024年5月6日

          抄送：市委办公室。
          云溪市人民政府办公室 2024年5月7日
    "#]],
    );
}

#[test]
fn the_copied_agencies_may_take_several_lines() {
    let with = |copies: &str| {
        notice("请执行。").replace("# ", "") + "\n" + copies + "\n云溪市人民政府办公室　2024年5月7日印发\n"
    };
    for copies in [
        "抄送：市委办公室，市人大常委会办公室，市监察委员会，\n市法院，市检察院。",
        "抄送：市委办公室，市人大常委会办公室，市政协办\n公室，市法院，驻地部\n队。",
    ] {
        assert_eq!(run(&RULE, &with(copies), Syntax::Plain, None), [], "{copies}");
    }
    // the full stop belongs at the end of the last line
    check_rule_in(&with("抄送：市委办公室，市政协办\n公室"));
    let apart = with("抄送：市委办公室\n").replace("云溪市人民政府办公室　", "");
    assert_eq!(run(&RULE, &apart, Syntax::Plain, None).len(), 1);
}

#[track_caller]
fn check_rule_in(text: &str) {
    let found = run(&RULE, text, Syntax::Plain, None);
    let at: Vec<&str> = found.iter().map(|d| &text[d.span.clone()]).collect();
    assert_eq!(at, ["室"]);
    assert!(found.iter().all(|d| d.span.start > text.find("办\n公室").unwrap_or(usize::MAX)));
}

#[test]
fn a_form_in_an_attachment_is_not_the_line_of_copies() {
    let text = notice("请按时报送。") + "\n抄送：市审计局。\n\n附件1\n\n来文处理单\n\n抄送：有关部门\n";
    silent(&[&RULE], &[&text]);
}
