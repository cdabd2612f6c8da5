//! Tests of `agency-abolished`.

use super::RULE;
use crate::rules::agency::RULES;
use crate::rules::agency::testing::{LEXICON, check, check_by_its_date, silent};
use crate::rules::testing::check_rule_knowing;
use expect_test::expect;

#[test]
fn an_abolished_agency_is_reported_with_its_successor() {
    check(
        &RULE,
        "请将结果报环境保护部备案。",
        expect![[r#"
            15..30 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            ⇒ 请将结果报生态环境部备案。
        "#]],
    );
    check(
        &RULE,
        "请将结果报送环保部。",
        expect![[r#"
            18..27 “环保部” warning “环保部”已于2018年3月撤销，职责由“生态环境部”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            ⇒ 请将结果报送生态环境部。
        "#]],
    );
}

#[test]
fn successors_are_followed_to_one_that_still_exists() {
    check(
        &RULE,
        "由保监会会同有关部门负责。",
        expect![[r#"
            3..12 “保监会” warning “保监会”已于2018年3月撤销，职责由“国家金融监督管理总局”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“金融监管总局”
              tags [Deprecated]
            ⇒ 由金融监管总局会同有关部门负责。
        "#]],
    );
    check(
        &RULE,
        "由中国保险监督管理委员会负责。",
        expect![[r#"
            3..36 “中国保险监督管理委员会” warning “中国保险监督管理委员会”已于2018年3月撤销，职责由“国家金融监督管理总局”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“国家金融监督管理总局”
              tags [Deprecated]
            ⇒ 由国家金融监督管理总局负责。
        "#]],
    );
}

#[test]
fn with_several_successors_no_fix_is_offered() {
    check(
        &RULE,
        "由质检总局负责。",
        expect![[r#"
        3..15 “质检总局” warning “质检总局”已于2018年3月撤销，职责由“国家市场监督管理总局”“海关总署”等承担
          tags [Deprecated]
    "#]],
    );
}

#[test]
fn without_a_successor_no_fix_is_offered() {
    check(
        &RULE,
        "由云州市信息化办公室负责。",
        expect![[r#"
        3..30 “云州市信息化办公室” warning “云州市信息化办公室”已于2019年撤销
          tags [Deprecated]
    "#]],
    );
}

#[test]
fn a_renamed_agency_is_not_reported_as_abolished() {
    check(&RULE, "由国家煤矿安全监察局负责。", expect![[""]]);
}

#[test]
fn a_name_inside_a_longer_word_is_not_an_agency() {
    silent(
        RULES,
        &[
            "各级文化部门要加强监管。",
            "县级以上环保部门负责。",
            "由建设部门组织验收。",
            "送项目建设部审核。",
            "集团公司文化部负责宣传。",
            "把它作为城乡建设部署的重点。",
            "文化部分内容另行安排。",
            "电厂化学环保部经理到会。",
            "电厂化学环保部经  理到会。",
            // a page break split 住房和城乡建设部
            "乡建设部办公厅印发",
        ],
    );
}

#[test]
fn a_short_name_inside_a_longer_name_is_not_reported() {
    silent(RULES, &["由住房城乡建设部负责。", "由住房和城乡建设部负责。"]);
    check(
        &RULE,
        "由银保监会负责。",
        expect![[r#"
        3..15 “银保监会” warning “银保监会”已于2023年3月撤销，职责由“国家金融监督管理总局”承担
          unsafe 改为“金融监管总局”
          tags [Deprecated]
        ⇒ 由金融监管总局负责。
    "#]],
    );
}

#[test]
fn the_agency_is_judged_on_the_given_day() {
    let text = "请将结果报环境保护部备案。";
    check_rule_knowing(&RULE, &LEXICON, Some("2016-12-15"), text, expect![[""]]);
    check_rule_knowing(
        &RULE,
        &LEXICON,
        Some("2019-01-01"),
        text,
        expect![[r#"
            15..30 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            ⇒ 请将结果报生态环境部备案。
        "#]],
    );
}

#[test]
fn statements_about_the_past_are_not_reported() {
    silent(
        RULES,
        &[
            "原环境保护部制定的标准继续有效。",
            "2015年，环境保护部组织了专项检查。",
            "时任环境保护部负责同志到会。",
            "环境保护部令第40号仍然有效。",
            "按照环境保护部2016年公布的目录执行。",
            "按照环境保护部印发的目录执行。",
            "环境保护部〔2016〕12号文件。",
            "《某某办法》（环境保护部令第40号）",
            "（原环境保护部）",
            "结果移交中央纪委监察部。",
        ],
    );
}

#[test]
fn names_inside_titles_are_not_reported() {
    silent(
        RULES,
        &["请对照《环境保护部关于某项工作的通知》自查。", "请对照《环境保护部 文化部关于某项工作的通知》自查。"],
    );
}

#[test]
fn agencies_of_unknown_or_current_status_are_not_reported() {
    silent(RULES, &["由云州市联席会议办公室负责。", "由生态环境部、文化和旅游部负责。"]);
}

#[test]
fn a_name_before_an_enumeration_comma_may_be_a_joint_issuer() {
    silent(RULES, &["按照环境保护部、文化部令第40号执行。"]);
    check(
        &RULE,
        "请文化部、环境保护部、质检总局研究。",
        expect![[r#"
            3..12 “文化部” warning “文化部”已于2018年3月撤销，职责由“文化和旅游部”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“文化和旅游部”
              tags [Deprecated]
            15..30 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            33..45 “质检总局” warning “质检总局”已于2018年3月撤销，职责由“国家市场监督管理总局”“海关总署”等承担
              tags [Deprecated]
            ⇒ 请文化和旅游部、生态环境部、质检总局研究。
        "#]],
    );
}

#[test]
fn agencies_of_other_countries_are_not_reported() {
    silent(RULES, &["会见美国环境保护部和日本建设部代表团。", "据法国文化部统计，游客增加。"]);
    check(
        &RULE,
        "我国环境保护部派员参加。",
        expect![[r#"
        6..21 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ 我国生态环境部派员参加。
    "#]],
    );
}

#[test]
fn an_amended_law_is_judged_on_the_day_it_was_first_issued() {
    let amended = "# 甲类经营管理条例\n\n1999年3月5日　国务院令第10号发布\n\n2019年4月1日　《国务院关于修改甲类条例的决定》修订\n\n第三条　申请人应当向建设部提出申请。\n";
    silent(RULES, &[amended]);
    // a name abolished before the law was first issued is wrong in any version
    let later = amended.replace("1999年3月5日", "2010年3月5日");
    check_by_its_date(
        &RULE,
        &later,
        expect![[r#"
        178..187 “建设部” warning “建设部”已于2008年3月撤销，职责由“住房和城乡建设部”承担
          unsafe 改为“住房和城乡建设部”
          tags [Deprecated]
        ⇒ # 甲类经营管理条例
  
          2010年3月5日　国务院令第10号发布
  
          2019年4月1日　《国务院关于修改甲类条例的决定》修订
  
          第三条　申请人应当向住房和城乡建设部提出申请。
    "#]],
    );
}

#[test]
fn a_document_that_may_be_older_than_the_change_gets_only_a_hint() {
    check_by_its_date(
        &RULE,
        "2017年10月召开会议。\n\n环境保护部正在研究。",
        expect![[r#"
        29..44 “环境保护部” hint “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担；文中没有写明日期，这里按今天判断
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ 2017年10月召开会议。

          生态环境部正在研究。
    "#]],
    );
    let later = "2017年10月召开会议，2027年完成。\n\n环境保护部正在研究。";
    check_by_its_date(
        &RULE,
        later,
        expect![[r#"
            45..60 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            ⇒ 2017年10月召开会议，2027年完成。

              生态环境部正在研究。
        "#]],
    );
}

#[test]
fn local_branches_are_not_reported() {
    silent(RULES, &["环境保护部云溪监管局", "请环境保护部青岭专员办报送材料。"]);
}

#[test]
fn a_word_for_branches_in_general_makes_no_branch_of_an_agency() {
    check(
        &RULE,
        "环境保护部要求各分局、各派出所整改。",
        expect![[r#"
        0..15 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ 生态环境部要求各分局、各派出所整改。
    "#]],
    );
}

#[test]
fn departments_of_companies_are_not_reported() {
    silent(RULES, &["某某电力有限公司化学环保部主任", "某某集团环保部"]);
    check(
        &RULE,
        "公司向环保部报送。",
        expect![[r#"
        9..18 “环保部” warning “环保部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ 公司向生态环境部报送。
    "#]],
    );
}

#[test]
fn local_agencies_of_the_same_name_are_not_reported() {
    silent(RULES, &["请各省质检总局（办）抓好落实。", "请质检总局(局、委)抓好落实。", "由云州市环境保护部负责。"]);
}

#[test]
fn sentences_about_the_reorganisation_are_not_reported() {
    silent(
        RULES,
        &[
            "将组建国家金融监督管理总局，不再保留银保监会。",
            "由文化部与建设部合并组建新的部门。",
            "把环境保护部的职责划入新的部门。",
        ],
    );
}

#[test]
fn former_applies_through_quotation_marks_and_enumerations() {
    silent(RULES, &["原“银保监会”域名继续有效。", "2019年起，原建设部、保监会发出的牌照由新的部门换发。"]);
}

#[test]
fn in_an_enumeration_of_current_agencies_an_abolished_one_is_reported() {
    check(
        &RULE,
        "请海关总署、环保部报送材料，按照职责分工组建专班。",
        expect![[r#"
        18..27 “环保部” warning “环保部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ 请海关总署、生态环境部报送材料，按照职责分工组建专班。
    "#]],
    );
}

#[test]
fn words_for_past_periods_mark_history() {
    silent(
        RULES,
        &[
            "“十一五”时期，环境保护部安排专项资金。",
            "20世纪90年代，国家计委安排专项资金。",
            "该公司曾被国家工商总局认定为驰名商标。",
            "时任农业部副部长的讲话。",
        ],
    );
}

#[test]
fn a_quotation_is_reported_only_if_it_is_the_name_alone() {
    silent(RULES, &["承担“农业部948项目”任务。", "他说：“由环境保护部负责。”"]);
    check(
        &RULE,
        "由“环境保护部”负责。",
        expect![[r#"
        6..21 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ 由“生态环境部”负责。
    "#]],
    );
}
