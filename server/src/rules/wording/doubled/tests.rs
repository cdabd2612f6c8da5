//! Tests of `wording-doubled`.

use super::RULE;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_particle_and_a_preposition_written_twice() {
    check_rule(
        &RULE,
        "新招录的的毕业生，应当应当在一个月内报到。",
        expect![[r#"
        9..15 “的的” warning “的”写了两遍，疑多一个
          unsafe 改为一个“的”
        27..39 “应当应当” warning “应当”写了两遍，疑多一个
          unsafe 改为一个“应当”
        ⇒ 新招录的毕业生，应当在一个月内报到。
    "#]],
    );
}

#[test]
fn letters_of_neighbouring_words() {
    silent(
        &[&RULE],
        &[
            "以休闲为目的的航行。",
            "减少诉讼标的的数额。",
            "这是是否批准的依据。",
            "不了了之，没完没了。",
            "他已经明了了有关要求。",
            "按照aa€é办理，按照按揭合同，按照规。",
            "参与与否由本人决定。",
            "气氛平和和睦。",
            "有的的确如此，别的的话不说。",
            "“的的”两字重复，《关于的的通知》。",
        ],
    );
}
