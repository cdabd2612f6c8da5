//! Tests of `structure-attachment-consistency`.

use super::RULE;
use crate::rules::structure::testing::{notice, silent};
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn as_many_attachments_must_follow_as_are_listed() {
    let text = notice("请执行。\n\n附件：1.甲表\n\n2.乙表") + "\n附件1\n\n甲表\n\n附件2\n\n乙表\n\n附件3\n\n丙表\n";
    check_rule(
        &RULE,
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
fn attachments_of_an_attachment_do_not_count() {
    let own = "\n附件1\n\n甲办法\n\n附件：申请表\n\n附件\n\n申请表\n\n附件2\n\n乙办法\n";
    let anew = "\n附件1\n\n甲办法\n\n附件2\n\n乙办法\n\n附件：1.协议\n\n2.名册\n\n附件1\n\n协议\n\n附件2\n\n名册\n";
    let list = notice("请执行。\n\n附件：1.甲办法\n\n2.乙办法");
    let one = notice("请执行。\n\n附件：甲办法") + "\n附件\n\n甲办法\n\n附件：申请表\n\n附件\n\n申请表\n";
    silent(&[&RULE], &[&(list.clone() + own), &(list.clone() + anew), &one]);
    // a third attachment of the document itself is still reported
    let third = list + "\n附件1\n\n甲办法\n\n附件2\n\n乙办法\n\n附件3\n\n丙办法\n\n附件：申请表\n\n附件\n\n申请表\n";
    assert_eq!(run(&RULE, &third, Syntax::Markdown, None).len(), 1);
}

#[test]
fn the_title_of_an_attachment_is_its_name_in_the_list() {
    let with = |listed: &str, title: &str| {
        notice(&format!("请执行。\n\n附件：{listed}")) + "\n附件\n\n" + title + "\n\n甲。\n"
    };
    check_rule(
        &RULE,
        &with("重点工作任务分工表", "重点任务责任分解表"),
        expect![[r#"
        169..196 “重点任务责任分解表” warning 附件标题“重点任务责任分解表”与附件说明里的“重点工作任务分工表”不一致
          at 92..119 “重点工作任务分工表” 附件说明
    "#]],
    );
    for (listed, title) in [
        ("工作方案（2026—2028年）", "工作方案\n\n（2026-2028年）"),
        ("《工作方案》", "工作方案"),
        ("云溪市任务分工表", "云溪市\n\n任务分工表"),
        ("任务分工表", "一、甲。"),
        ("任务分工表", "填报单位：云溪市财政局"),
        ("任务分工表", "| 序号 | 任务 |\n|-|-|\n| 1 | 甲 |"),
        ("任务分工表", "云溪市人民政府"),
    ] {
        let found = run(&RULE, &with(listed, title), Syntax::Markdown, None);
        assert_eq!(found, [], "{listed} {title}");
    }
    silent(&[&RULE], &[&(notice("请执行。\n\n附件：1.甲表　2.乙表") + "\n附件1\n\n甲表\n\n附件2\n\n乙表\n")]);
}

#[test]
fn heads_with_a_title_on_their_line_are_not_counted() {
    let list = notice("请执行。\n\n附件：1.甲表\n\n2.乙表");
    silent(&[&RULE], &[&(list.clone() + "\n附件1：甲表\n\n甲。\n\n附件2\n\n乙表\n\n乙。\n")]);
    // above the signature such a line says nothing about what follows
    let above = notice("附件1：说明。\n\n附件：1.甲表\n\n2.乙表") + "\n附件1\n\n甲表\n";
    assert_eq!(run(&RULE, &above, Syntax::Markdown, None).len(), 1);
}
