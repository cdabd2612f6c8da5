//! Documents in which no rule of this family reports anything.

use super::RULES;
use crate::rules::structure::testing::{notice, silent};

#[test]
fn readmes_and_meeting_notes_are_not_checked() {
    let readme = "# 某工具的说明。\n\n一. 安装\n\n三. 使用\n\n（一）、参数\n\n附件:1、截图。\n";
    let notes = "# 周例会纪要。\n\n1、进展\n\n3、计划：联系 XX 局\n\n张三\n\n二〇二四年五月六日\n";
    silent(RULES, &[readme, notes]);
}

#[test]
fn a_correct_notice_is_not_reported() {
    let text = notice(
        "现将有关事项通知如下：\n\n一、总体要求\n\n（一）甲。\n\n1.乙。\n\n2.丙。\n\n（二）丁。\n\n二、保障措施\n\n戊。\n\n附件：1.甲表\n\n2.乙表",
    ) + "\n（此件公开发布）\n\n抄送：市委办公室。\n\n云溪市人民政府办公室　2024年5月7日印发\n\n附件1\n\n甲表\n\n一、丙。\n\n附件2\n\n乙表\n";
    silent(RULES, &[&text]);
}
