//! Tests of `wording-adverbial-de`.

use super::RULE;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn an_adverbial_before_a_verb_with_its_object() {
    check_rule(
        &RULE,
        "更好的发挥市场作用，更加充分的利用外资，更好的服务企业。",
        expect![[r#"
        6..9 “的” hint 后面是动词，通常写“地”，请核对
          unsafe 改为“地”
        42..45 “的” hint 后面是动词，通常写“地”，请核对
          unsafe 改为“地”
        66..69 “的” hint 后面是动词，通常写“地”，请核对
          unsafe 改为“地”
        ⇒ 更好地发挥市场作用，更加充分地利用外资，更好地服务企业。
    "#]],
    );
}

#[test]
fn an_adjective_before_a_noun() {
    silent(
        &[&RULE],
        &[
            "住上更好的房子，营造更好的环境。",
            "更好的发展平台，更快的推进速度，更好的使用体验。",
            "更有效的解决办法，更好的服务，更好的提升。",
            "更好地满足需求，“更好的满足需求”。",
        ],
    );
}
