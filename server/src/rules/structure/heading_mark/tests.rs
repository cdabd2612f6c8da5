//! Tests of `structure-heading-mark`.

use super::RULE;
use crate::rules::structure::testing::{check, notice};
use crate::rules::testing::run;
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn many_wrong_marks_are_one_finding() {
    let body = (1..=8).map(|n| format!("{n}、第{n}件事。")).collect::<Vec<_>>().join("\n\n");
    check(
        &RULE,
        &body,
        expect![[r#"
            69..73 “1、” warning 第三层序数写作“1.”，后面用“.”（全文共8处，此为第一处）
              at 88..92 “2、” 同样的问题
              at 107..111 “3、” 同样的问题
              at 126..130 “4、” 同样的问题
              at 145..149 “5、” 同样的问题
              at 164..168 “6、” 同样的问题
              at 183..187 “7、” 同样的问题
              at 202..206 “8、” 同样的问题
              safe 全部修改（8处）
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              1.第1件事。

              2.第2件事。

              3.第3件事。

              4.第4件事。

              5.第5件事。

              6.第6件事。

              7.第7件事。

              8.第8件事。

              云溪市人民政府

              2024年5月6日
        "#]],
    );
}

#[test]
fn marks_in_carried_texts_are_checked_but_not_those_of_others() {
    let text = notice("现将《云溪市停车办法》印发给你们。") + "\n云溪市停车办法\n\n一、总则\n\n1、依法停放。\n";
    assert_eq!(run(&RULE, &text, Syntax::Markdown, None).len(), 1);
    let passed_on = text.replace("关于某事的通知", "批转停车办法的通知");
    let quoted = notice("来文称：\n\n> 1、桥面破损。\n>\n> 2、护栏缺失。");
    let listed = notice("请执行。\n\n附件：1、甲表\n\n2、乙表");
    for text in [passed_on, quoted, listed] {
        assert_eq!(run(&RULE, &text, Syntax::Markdown, None), [], "{text}");
    }
}

#[test]
fn recipients_and_signature_without_a_title_are_two_features() {
    for names in ["各参保单位、参保人", "各个体工商户", "各缴费人，各受托银行", "全体经营者"]
    {
        let text =
            format!("{names}：\n\n现将有关事项通知如下：\n\n1、按时缴费。\n\n云溪市医疗保障局\n\n2024年5月6日\n");
        assert_eq!(run(&RULE, &text, Syntax::Markdown, None).len(), 1, "{names}");
    }
    let labels = ["申请人", "联系人", "各项要求"];
    for label in labels {
        let text = format!("{label}：\n\n1、按时缴费。\n\n云溪市医疗保障局\n\n2024年5月6日\n");
        assert_eq!(run(&RULE, &text, Syntax::Markdown, None), [], "{label}");
    }
}
