//! Tests of `structure-issue-date`.

use super::RULE;
use crate::diagnostic::Severity;
use crate::rules::structure::testing::{notice, silent};
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn each_wrong_form_of_the_date_is_fixed() {
    for (date, expect) in [
        (
            "二〇二四年五月六日",
            expect![[r#"
            106..133 “二〇二四年五月六日” error 成文日期应当用阿拉伯数字标注，写作“2024年5月6日”
              unsafe 改为“2024年5月6日”
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              请执行。

              云溪市人民政府

              2024年5月6日
        "#]],
        ),
        (
            "2024.5.6",
            expect![[r#"
            106..114 “2024.5.6” error 成文日期应当将年、月、日标全，写作“2024年5月6日”
              unsafe 改为“2024年5月6日”
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              请执行。

              云溪市人民政府

              2024年5月6日
        "#]],
        ),
        (
            "2024年5月06日",
            expect![[r#"
            106..122 “2024年5月06日” error 成文日期的月、日不编虚位（1不写作01），写作“2024年5月6日”
              safe 改为“2024年5月6日”
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              请执行。

              云溪市人民政府

              2024年5月6日
        "#]],
        ),
    ] {
        check_rule(&RULE, &notice("请执行。").replace("2024年5月6日", date), expect);
    }
}

#[test]
fn only_the_date_under_the_signature_is_the_issue_date() {
    for below in [
        "相关文件\n\n关于促进工业增长的通知（云政发〔2024〕9号）\n\n2024-06-01",
        "相关链接\n\n云溪市人民政府\n\n2024-06-01",
        "政策解读\n\n2024.06.01",
    ] {
        silent(&[&RULE], &[&(notice("请执行。") + "\n" + below + "\n")]);
        let wrong = notice("请执行。").replace("2024年5月6日", "2024年05月06日") + "\n" + below + "\n";
        assert_eq!(run(&RULE, &wrong, Syntax::Markdown, None).len(), 1, "{below}");
    }
}

#[test]
fn each_document_of_a_file_has_its_own_date() {
    let text = notice("请执行。") + "\n" + &notice("请落实。").replace("2024年5月6日", "2024.5.9");
    let found = run(&RULE, &text, Syntax::Markdown, None);
    assert_eq!(found.iter().map(|d| &text[d.span.clone()]).collect::<Vec<_>>(), ["2024.5.9"]);
}

#[test]
fn an_excerpt_signed_by_an_agency_is_a_warning() {
    let text =
        |issuer: &str, date: &str| format!("经研究，现将标准调整如下。\n\n一、每人每月600元。\n\n{issuer}\n\n{date}\n");
    for issuer in ["云溪市民政局", "云溪市住房公积金管理委员会", "云溪省存款利率自律机制", "中共云溪市委组织部"]
    {
        let found = run(&RULE, &text(issuer, "二〇二三年四月七日"), Syntax::Markdown, None);
        assert_eq!(found.iter().map(|d| d.severity).collect::<Vec<_>>(), [Severity::Warning], "{issuer}");
    }
    for (issuer, date) in [
        ("云溪市民政局", "二〇一〇年四月七日"),
        ("云溪市民政局", "2023年4月7日"),
        ("云溪市中级人民法院", "二〇二三年四月七日"),
        ("云溪某某有限公司", "二〇二三年四月七日"),
        ("王小明", "二〇二三年四月七日"),
        ("请认真贯彻执行", "二〇二三年四月七日"),
    ] {
        silent(&[&RULE], &[&text(issuer, date)]);
    }
}

#[test]
fn a_second_document_may_have_its_number_above_its_title() {
    let second = "\n云水发〔2026〕9号\n\n# 云溪市水务局关于做好抗旱工作的通知\n\n请认真执行。\n\n云溪市水务局\n\n二〇二六年七月一日\n";
    check_rule(
        &RULE,
        &(notice("请执行。") + second),
        expect![[r#"
        243..270 “二〇二六年七月一日” error 成文日期应当用阿拉伯数字标注，写作“2026年7月1日”
          unsafe 改为“2026年7月1日”
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          云溪市人民政府

          2024年5月6日

          云水发〔2026〕9号

          # 云溪市水务局关于做好抗旱工作的通知

          请认真执行。

          云溪市水务局

          2026年7月1日
    "#]],
    );
}
