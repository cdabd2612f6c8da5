//! The forms of one name: `agency-inconsistent`, `agency-joint-separator`, `agency-party-doubling`.

use crate::rules::Rule;
use crate::rules::agency::{inconsistent, joint_separator, party_doubling};
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

fn silent(rule: &'static Rule, texts: &[&str]) {
    for text in texts {
        let found = run(rule, text, Syntax::Markdown, None);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_full_name_behind_its_short_one_is_remarked_on_once() {
    check_rule(
        &inconsistent::RULE,
        "由市场监管总局牵头。报国家市场监督管理总局。再报国家市场监督管理总局。",
        expect![[r#"
            33..63 “国家市场监督管理总局” hint “国家市场监督管理总局”前文已用简称“市场监管总局”，前后宜一致
              at 3..21 “市场监管总局” 此处写作“市场监管总局”
        "#]],
    );
}

#[test]
fn full_first_and_short_later_is_the_custom() {
    silent(
        &inconsistent::RULE,
        &[
            "由国家市场监督管理总局牵头。报市场监管总局。",
            "由市场监管总局牵头。对照《国家市场监督管理总局关于某项工作的通知》自查。",
            "按照金融监管总局部署，由国家金融监督管理总局云州监管局办。",
            "按照人民银行部署，落实中国人民银行、财政部《某某办法》。",
            "由市场监管总局牵头。\n\n国家市场监督管理总局\n\n2026年5月1日\n",
        ],
    );
}

#[test]
fn a_blank_between_joint_issuers_becomes_a_separator_in_sentences() {
    check_rule(
        &joint_separator::RULE,
        "近日，中共中央办公厅　国务院办公厅印发了《某某意见》，请认真学习。",
        expect![[r#"
            9..51 “中共中央办公厅　国务院办公厅” hint 正文里“中共中央办公厅”与“国务院办公厅”之间通常用顿号，不用空格
              safe 改为“中共中央办公厅、国务院办公厅”
            ⇒ 近日，中共中央办公厅、国务院办公厅印发了《某某意见》，请认真学习。
        "#]],
    );
}

#[test]
fn titles_and_signatures_keep_their_blanks() {
    silent(
        &joint_separator::RULE,
        &[
            "中共中央 国务院关于某项工作的意见\n",
            "中共中央 国务院印发《某某纲要》\n",
            "# 近日，中共中央 国务院印发了意见，请学习\n",
            "请对照《中共中央 国务院关于某项工作的意见》自查。",
            "特此通知。\n\n中共中央 国务院\n\n2026年5月1日\n",
            "近日，中共中央、国务院印发了《某某意见》，请学习。",
        ],
    );
}

#[test]
fn a_kind_of_place_stands_once() {
    check_rule(
        &party_doubling::RULE,
        "报中共江苏省省委和中共云州市市委书记。",
        expect![[r#"
        3..24 “中共江苏省省委” warning “中共江苏省省委”中“省”字重复，通常写作“中共江苏省委”
          safe 改为“中共江苏省委”
        27..48 “中共云州市市委” warning “中共云州市市委”中“市”字重复，通常写作“中共云州市委”
          safe 改为“中共云州市委”
        ⇒ 报中共江苏省委和中共云州市委书记。
    "#]],
    );
}

#[test]
fn what_is_not_doubled_is_left_alone() {
    silent(
        &party_doubling::RULE,
        &[
            "报中共江苏省委、中共云州市委。",
            "中共省委",
            "中共广西壮族自治区区委",
            "请对照《中共江苏省省委关于某项工作的意见》自查。",
            "中共中央，江苏省省委",
        ],
    );
}
