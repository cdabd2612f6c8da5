//! Tests of `structure-attachment-consistency`.

use super::RULE;
use crate::rules::structure::testing::notice;
use crate::rules::testing::check_rule;
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
