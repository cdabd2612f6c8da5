//! Tests of `agency-informal`.

use super::RULE;
use crate::analysis::Analysis;
use crate::rules::agency::testing::{LEXICON, check, silent};
use crate::rules::testing::{SHIPPED, TODAY, run};
use crate::settings::{Settings, ShortNames, Values};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn in_running_text_an_informal_name_gets_a_hint() {
    check(
        &RULE,
        "由住建部会同文旅部负责。",
        expect![[r#"
        3..12 “住建部” hint “住建部”是口语简称，公文中宜写作“住房城乡建设部”
          “住房城乡建设部”的出处（公报）
          unsafe 改为“住房城乡建设部”
        18..27 “文旅部” hint “文旅部”是口语简称，公文中宜写作“文化和旅游部”
          “文化和旅游部”的出处（公报）
          unsafe 改为“文化和旅游部”
        ⇒ 由住房城乡建设部会同文化和旅游部负责。
    "#]],
    );
}

#[test]
fn among_recipients_copies_and_signatures_an_informal_name_gets_a_warning() {
    check(
        &RULE,
        "关于某项工作的通知\n\n住建部，文旅部：\n\n现将有关事项通知如下。\n",
        expect![[r#"
        29..38 “住建部” warning “住建部”不是规范化简称，主送、抄送、署名应当用全称或者规范化简称“住房城乡建设部”
          “住房城乡建设部”的出处（公报）
          unsafe 改为“住房城乡建设部”
        41..50 “文旅部” warning “文旅部”不是规范化简称，主送、抄送、署名应当用全称或者规范化简称“文化和旅游部”
          “文化和旅游部”的出处（公报）
          unsafe 改为“文化和旅游部”
        ⇒ 关于某项工作的通知

          住房城乡建设部，文化和旅游部：

          现将有关事项通知如下。
    "#]],
    );
    check(
        &RULE,
        "抄送：住建部。",
        expect![[r#"
        9..18 “住建部” warning “住建部”不是规范化简称，主送、抄送、署名应当用全称或者规范化简称“住房城乡建设部”
          “住房城乡建设部”的出处（公报）
          unsafe 改为“住房城乡建设部”
        ⇒ 抄送：住房城乡建设部。
    "#]],
    );
    check(
        &RULE,
        "特此通知。\n\n住建部\n\n2026年5月1日\n",
        expect![[r#"
        17..26 “住建部” warning “住建部”不是规范化简称，主送、抄送、署名应当用全称或者规范化简称“住房城乡建设部”
          “住房城乡建设部”的出处（公报）
          unsafe 改为“住房城乡建设部”
        ⇒ 特此通知。

          住房城乡建设部

          2026年5月1日
    "#]],
    );
}

#[test]
fn a_sentence_ending_with_a_colon_is_not_a_recipient() {
    check(
        &RULE,
        "关于某项工作的通知\n\n为落实住建部的部署，现通知如下：\n",
        expect![[r#"
        38..47 “住建部” hint “住建部”是口语简称，公文中宜写作“住房城乡建设部”
          “住房城乡建设部”的出处（公报）
          unsafe 改为“住房城乡建设部”
        ⇒ 关于某项工作的通知

          为落实住房城乡建设部的部署，现通知如下：
    "#]],
    );
}

#[test]
fn local_agencies_are_not_reported() {
    silent(
        &[&RULE],
        &["由市住建部负责。", "由县财政局、住建部负责。", "由住建部、县财政局负责。", "各级住建部门要配合。"],
    );
}

#[test]
fn a_short_name_that_local_agencies_have_is_not_that_of_the_ministry() {
    silent(
        &[&RULE],
        &[
            "降价的须报县发改委备案，变更的另报发改委备案。",
            "由发改委牵头，住建局配合。",
            "# 云溪县关于某事的通知\n\n各乡镇：\n\n方案报发改委审核。\n",
        ],
    );
    check(
        &RULE,
        "由国家发改委牵头。",
        expect![[r#"
        3..18 “国家发改委” hint “国家发改委”是口语简称，公文中宜写作“国家发展改革委”
          “国家发展改革委”的出处（公报）
          unsafe 改为“国家发展改革委”
        ⇒ 由国家发展改革委牵头。
    "#]],
    );
    check(
        &RULE,
        "由财政部、发改委牵头。",
        expect![[r#"
        15..24 “发改委” hint “发改委”是口语简称，公文中宜写作“国家发展改革委”
          “国家发展改革委”的出处（公报）
          unsafe 改为“国家发展改革委”
        ⇒ 由财政部、国家发展改革委牵头。
    "#]],
    );
    check(
        &RULE,
        "# 财政部关于某事的通知\n\n由发改委牵头。\n",
        expect![[r#"
        37..46 “发改委” hint “发改委”是口语简称，公文中宜写作“国家发展改革委”
          “国家发展改革委”的出处（公报）
          unsafe 改为“国家发展改革委”
        ⇒ # 财政部关于某事的通知

          由国家发展改革委牵头。
    "#]],
    );
    check(
        &RULE,
        "# 关于某事的通知\n\n各省、自治区、直辖市：\n\n由发改委牵头。\n",
        expect![[r#"
        63..72 “发改委” hint “发改委”是口语简称，公文中宜写作“国家发展改革委”
          “国家发展改革委”的出处（公报）
          unsafe 改为“国家发展改革委”
        ⇒ # 关于某事的通知

          各省、自治区、直辖市：

          由国家发展改革委牵头。
    "#]],
    );
}

#[test]
fn a_dated_record_keeps_the_names_of_its_day() {
    silent(&[&RULE], &["2014-09-30 00:00:00 | 住建部、财政部 | 关于某事的通知"]);
}

#[test]
fn titles_quotations_and_orders_are_not_reported() {
    silent(
        &[&RULE],
        &[
            "请对照《住建部关于某项工作的通知》自查。",
            "有人说“住建部会来人”。",
            "按照住建部令第5号办理。",
            "按照住建部联企业〔2011〕300号办理。",
            "《某某办法》（住建部令第40号）",
        ],
    );
}

#[test]
fn a_defined_short_name_is_not_reported() {
    silent(
        &[&RULE],
        &[
            "住房和城乡建设部（以下简称住建部）",
            "住房和城乡建设部（以下简称“住建部”）",
            "住房和城乡建设部，简称为住建部",
        ],
    );
}

#[test]
fn abolished_agencies_are_left_to_another_rule() {
    silent(&[&RULE], &["由环保部、保监会负责。"]);
}

#[test]
fn the_settings_can_require_full_names() {
    let values = Values { agency_short_names: ShortNames::Report, ..Values::default() };
    let settings = Settings { values, select: vec![RULE.id.to_owned()], ..Settings::default() };
    let text = "由住房城乡建设部负责。";
    let says = |settings: &Settings| {
        let found = Analysis::new(text, Syntax::Plain, &SHIPPED, settings, TODAY).diagnostics;
        found.into_iter().map(|d| format!("{:?} {}", d.severity, d.message)).collect::<Vec<_>>()
    };
    assert_eq!(says(&settings), ["Warning “住房城乡建设部”是规范化简称，本单位要求用全称“住房和城乡建设部”"]);
    assert!(says(&Settings::default()).is_empty());
    // nothing is known about an agency in a user table except its row
    let own = Analysis::new(text, Syntax::Plain, &LEXICON, &settings, TODAY).diagnostics;
    assert!(own.is_empty());
}

#[test]
fn central_banks_in_general_are_not_reported() {
    let says = |text: &str| run(&RULE, text, Syntax::Plain, None).len();
    for text in [
        "研究多边央行数字货币桥。",
        "以央行政策利率为中枢。",
        "丰富央行货币政策工具。",
        "发行央行票据。",
        "与各国央行合作。",
    ] {
        assert_eq!(says(text), 0, "{text}");
    }
    assert_eq!(says("由央行负责。"), 1);
}

#[test]
fn short_names_used_by_the_state_council_are_formal() {
    assert!(run(&RULE, "由国家卫生健康委、应急部负责。", Syntax::Plain, None).is_empty());
}
