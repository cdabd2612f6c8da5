//! Tests of `structure-heading-sequence`.

use super::RULE;
use crate::rules::structure::testing::{check, notice, silent};
use crate::rules::testing::run;
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn numbers_continue_under_their_own_heading() {
    check(
        &RULE,
        "一、甲\n\n（一）乙。\n\n（三）丙。\n\n二、丁\n\n（一）戊。\n\n（一）己。",
        expect![[r#"
            97..106 “（三）” warning 序数从“（一）”跳到“（三）”，中间缺号
              at 80..89 “（一）” 上一个是“（一）”
            142..151 “（一）” warning 序数“（一）”与上一个重号
              at 125..134 “（一）” 上一个是“（一）”
        "#]],
    );
    silent(&[&RULE], &[&notice("第一章 总则\n\n一、甲。\n\n第二章 职责\n\n一、乙。")]);
}

#[test]
fn an_interrupted_count_may_go_on() {
    silent(&[&RULE], &[&notice("1.甲。\n\n2.乙。\n\n3.丙。\n\n1.子。\n\n2.丑。\n\n4.丁。")]);
    silent(&[&RULE], &[&notice("一、甲。\n\n一、二季度是关键。\n\n二、乙。\n\n三、四线城市要抓好。")]);
}

#[test]
fn a_missing_number_counts_only_as_a_heading_number_of_the_same_form() {
    for body in [
        "一、抓好值守。一是领导带班；二是专人值守。\n\n三、抓好督查。",
        "（一）摸清底数。\n\n（三）限期整改，依照第四条第（二）项处理。\n\n（四）逐户复查。",
        "1.清理河道。\n\n计划投资2.5亿元，分2期实施。\n\n3.加固堤防。",
        "一、做强农业。带动二、三产业发展。\n\n三、做优服务业。",
        "（1）申请表。共（2）份。\n\n（3）身份证明。",
    ] {
        let found = run(&RULE, &notice(body), Syntax::Markdown, None);
        let expected = usize::from(!body.starts_with("（1）"));
        assert_eq!(found.len(), expected, "{body}");
    }
    let silent_bodies = [
        "一、抓好值守。二、备足物资。\n\n三、抓好督查。",
        "（一）摸清底数；（二）限期整改。\n\n（三）逐户复查。",
        "材料如下：1.申请表；2.身份证明。\n\n3.其他。",
        "1.清理河道。\n\n2.2027年起加固堤防。\n\n3.三级以上医院备足床位。\n\n4.四类车辆禁止通行。",
        "一、抓好值守\n\n`二、见图`\n\n三、抓好督查。",
        "第一条　下列事项：\n\n（一）甲。\n\n第二条　下列事项：\n\n（一）乙。",
    ];
    for body in silent_bodies {
        silent(&[&RULE], &[&notice(body)]);
    }
}

#[test]
fn nested_lists_and_quoted_texts_have_their_own_numbers() {
    let nested = "1.  场地\n\n    1.  体育馆。\n\n    2.  田径场。\n\n2.  器材\n\n    1.  计时器。\n\n3.  经费";
    let text = notice(nested).replace("# ", "");
    assert_eq!(run(&RULE, &text, Syntax::Plain, None), []);
    let gap = text.replace("3.  经费", "4.  经费");
    assert_eq!(run(&RULE, &gap, Syntax::Plain, None).len(), 1);
    silent(&[&RULE], &[&notice("1.甲。\n  2.乙。\n3.丙。")]);
    let quoted = notice("一、来文称：\n\n> 一、桥面破损。\n>\n> 四、护栏缺失。\n\n二、处理情况。");
    assert_eq!(run(&RULE, &quoted, Syntax::Markdown, None), []);
}

#[test]
fn the_text_that_a_notice_carries_is_checked() {
    let carried = "云溪市停车管理办法\n\n一、总则\n\n（一）甲。\n\n（三）乙。\n";
    for text in [
        notice("现将《云溪市停车管理办法》印发给你们。") + "\n" + carried,
        notice("现将《云溪市停车管理办法》印发给你们。\n\n附件：云溪市停车管理办法") + "\n附件\n\n" + carried,
    ] {
        assert_eq!(run(&RULE, &text, Syntax::Markdown, None).len(), 1, "{text}");
        let passed_on = text.replace("关于某事的通知", "转发停车管理办法的通知");
        assert_eq!(run(&RULE, &passed_on, Syntax::Markdown, None), [], "{passed_on}");
    }
}
