//! What the structure of a document must and must not make us say.

use super::*;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::{Expect, expect};

/// A notice with `body` between its addressees and its signature.
fn notice(body: &str) -> String {
    format!("# 云溪市人民政府关于某事的通知\n\n各县人民政府：\n\n{body}\n\n云溪市人民政府\n\n2024年5月6日\n")
}

fn check(rule: &'static Rule, body: &str, expect: Expect) {
    check_rule(rule, &notice(body), expect);
}

#[track_caller]
fn silent(rule: &'static Rule, text: &str) {
    for syntax in [Syntax::Markdown, Syntax::Plain] {
        let found: Vec<String> = run(rule, text, syntax, None).into_iter().map(|d| d.message.into_owned()).collect();
        assert_eq!(found, [] as [String; 0], "{syntax:?} {text}");
    }
}

#[test]
fn readmes_and_meeting_notes_are_not_judged() {
    let readme = "# 某工具的说明。\n\n一. 安装\n\n三. 使用\n\n（一）、参数\n\n附件:1、截图。\n";
    let notes = "# 周例会纪要。\n\n1、进展\n\n3、计划：联系 XX 局\n\n张三\n\n二〇二四年五月六日\n";
    for rule in RULES {
        silent(rule, readme);
        silent(rule, notes);
    }
}

#[test]
fn a_sound_notice_is_not_touched() {
    let text = notice(
        "现将有关事项通知如下：\n\n一、总体要求\n\n（一）甲。\n\n1.乙。\n\n2.丙。\n\n（二）丁。\n\n二、保障措施\n\n戊。\n\n附件：1.甲表\n\n2.乙表",
    ) + "\n（此件公开发布）\n\n抄送：市委办公室。\n\n云溪市人民政府办公室　2024年5月7日印发\n\n附件1\n\n甲表\n\n一、丙。\n\n附件2\n\n乙表\n";
    RULES.iter().for_each(|rule| silent(rule, &text));
}

#[test]
fn a_whole_document_of_wrong_marks_is_told_once() {
    let body = (1..=8).map(|n| format!("{n}、第{n}件事。")).collect::<Vec<_>>().join("\n\n");
    check(
        &heading_mark::RULE,
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
fn numbers_count_on_within_their_own_head() {
    check(
        &heading_sequence::RULE,
        "一、甲\n\n（一）乙。\n\n（三）丙。\n\n二、丁\n\n（一）戊。\n\n（一）己。",
        expect![[r#"
            97..106 “（三）” warning 序数从“（一）”跳到“（三）”，中间缺号
              at 80..89 “（一）” 上一个是“（一）”
            142..151 “（一）” warning 序数“（一）”与上一个重号
              at 125..134 “（一）” 上一个是“（一）”
        "#]],
    );
    silent(&heading_sequence::RULE, &notice("第一章 总则\n\n一、甲。\n\n第二章 职责\n\n一、乙。"));
}

#[test]
fn the_date_of_issue_in_each_wrong_form() {
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
        check_rule(&issue_date::RULE, &notice("请执行。").replace("2024年5月6日", date), expect);
    }
}

#[test]
fn names_of_attachments_bear_neither_marks_nor_a_lone_number() {
    check(
        &attachment_note::RULE,
        "请执行。\n\n附件1：《甲表》。",
        expect![[r#"
        83..90 “附件1” warning 附件说明先写“附件：”，再写顺序号和名称；“附件1”里的顺序号应放在冒号后面
          unsafe 改为“附件：1.”
        93..105 “《甲表》” hint 附件说明里的附件名称通常不加书名号
          unsafe 删去书名号
        105..108 “。” warning 附件名称后不加标点符号，“。”应删去
          safe 删去
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          附件：1.甲表

          云溪市人民政府

          2024年5月6日
    "#]],
    );
    check(
        &attachment_note::RULE,
        "请执行。\n\n附件：1.甲表；",
        expect![[r#"
        92..94 “1.” hint 只有一个附件，通常不编顺序号
          unsafe 改为“附件：甲表；”
        100..103 “；” warning 附件名称后不加标点符号，“；”应删去
          safe 删去
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          附件：甲表

          云溪市人民政府

          2024年5月6日
    "#]],
    );
}

#[test]
fn attachments_that_follow_are_as_many_as_listed() {
    let text = notice("请执行。\n\n附件：1.甲表\n\n2.乙表") + "\n附件1\n\n甲表\n\n附件2\n\n乙表\n\n附件3\n\n丙表\n";
    check_rule(
        &attachment_consistency::RULE,
        &text,
        expect![[r#"
        83..89 “附件” warning 附件说明列了2个附件，文后有3个，应当一致
          at 152..159 “附件1” 文后的附件
          at 169..176 “附件2” 文后的附件
          at 186..193 “附件3” 文后的附件
    "#]],
    );
}

#[test]
fn a_letter_that_closes_as_a_notice() {
    let text = "# 云溪市水务局关于商请支持的函\n\n云溪市财政局：\n\n请予支持。\n\n特此通知。\n\n云溪市水务局\n\n2024年5月6日\n";
    check_rule(
        &kind_body_mismatch::RULE,
        text,
        expect![[r#"
        92..98 “通知” warning 标题的文种是“函”，这里写的是“通知”，前后不一致
    "#]],
    );
}

#[test]
fn a_title_of_two_kinds() {
    let text = "# 青岭县人民政府关于某事的请示报告\n\n云溪市人民政府：\n\n为了某事。\n";
    check_rule(
        &title_kind::RULE,
        text,
        expect![[r#"
        38..50 “请示报告” hint “请示报告”是两个文种，标题宜只用一个
    "#]],
    );
}

#[test]
fn a_title_that_says_about_twice() {
    let text = "# 云溪市人民政府关于关于某事的通知\n\n各县人民政府：\n\n请执行。\n";
    check_rule(
        &title_redundant::RULE,
        text,
        expect![[r#"
        23..29 “关于” hint 标题里“关于”写了两次
          unsafe 删去一个“关于”
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。
    "#]],
    );
}

#[test]
fn addressees_without_any_mark() {
    let text = "# 云溪市人民政府关于某事的通知\n\n云政发〔2024〕5号\n\n各县人民政府，市政府各部门\n\n请执行。\n";
    check_rule(
        &recipient_colon::RULE,
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
fn addressees_may_go_over_two_lines() {
    let text = "某市关于某事的通知\n市招生考试院，\n市直各高中阶段学校：\n请执行。\n某市教育局\n2024年5月6日\n";
    for syntax in [Syntax::Plain, Syntax::Markdown] {
        assert_eq!(run(&recipient_colon::RULE, text, syntax, None), []);
    }
}

#[test]
fn an_interrupted_count_goes_on() {
    silent(&heading_sequence::RULE, &notice("1.甲。\n\n2.乙。\n\n3.丙。\n\n1.子。\n\n2.丑。\n\n4.丁。"));
    silent(&heading_sequence::RULE, &notice("一、甲。\n\n一、二季度是关键。\n\n二、乙。\n\n三、四线城市要抓好。"));
}

#[test]
fn patterns_and_names_left_out_on_purpose_are_no_placeholders() {
    silent(&placeholder::RULE, &notice("统一命名为“××区××街道服务中心”，王××受到警告处分。"));
    check(
        &placeholder::RULE,
        "请于×月×日前报送，联系人：××。",
        expect![[r#"
        75..77 “×” warning “×”是占位符，定稿前请填上
        80..82 “×” warning “×”是占位符，定稿前请填上
        109..113 “××” warning “××”是占位符，定稿前请填上
    "#]],
    );
}

#[test]
fn a_remark_ends_with_its_own_bracket() {
    silent(&remark_brackets::RULE, &notice("请执行。").replace("6日\n", "6日\n\n（此件公开发布）　某应急预案\n"));
}

#[test]
fn copies_end_before_the_line_of_printing() {
    let text = notice("请执行。") + "\n抄送：市委办公室\n云溪市人民政府办公室 2024年5月7日\n";
    check_rule(
        &copies::RULE,
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
    check_rule(
        &print_line::RULE,
        &text,
        expect![[r#"
        148..194 “云溪市人民政府办公室 2024年5月7日” hint 印发日期后面加“印发”二字
          safe 加上“印发”
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          云溪市人民政府

          2024年5月6日

          抄送：市委办公室
          云溪市人民政府办公室 2024年5月7日印发
    "#]],
    );
}
