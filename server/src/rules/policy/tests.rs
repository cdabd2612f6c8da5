//! Which rule of this family reports a document, and which documents none of the rules reports.

use super::{RULES, abolished, superseded};
use crate::rules::policy::testing::{check, check_by_its_date, silent};
use expect_test::expect;

#[test]
fn each_rule_reports_only_its_own_status() {
    check(&superseded::RULE, "根据《云州市采购管理办法》，制定本方案。", expect![[""]]);
    check(&abolished::RULE, "依据《云州市渡口管理规定》处理。", expect![[""]]);
}

#[test]
fn decisions_amending_several_documents_or_one_in_force_are_not_reported() {
    silent(
        RULES,
        &[
            "根据《关于修改〈云州市采购管理办法〉等七件规定的决定》，制定本方案。",
            "根据《关于修改〈云州市采购管理办法〉和〈云州市渡口管理规定〉的决定》，制定本方案。",
            "根据《关于修改部分地方性法规的决定》，制定本方案。",
            "根据《关于修改〈云州市供水条例〉的决定》，制定本方案。",
            "根据《修正案》《的决定》《关于修改的决定》，制定本方案。",
        ],
    );
}

#[test]
fn unknown_documents_and_documents_of_unknown_status_are_not_reported() {
    silent(RULES, &["根据《云州市奖励办法》（云发〔2013〕8号），制定本办法。", "根据《云州市无名办法》，制定本办法。"]);
}

#[test]
fn a_title_that_many_bodies_use_needs_its_issuer_or_its_number() {
    check(
        &abolished::RULE,
        "根据云州市交通局《关于加强渡口管理的通知》，制定本方案。",
        expect![[r#"
        24..63 “《关于加强渡口管理的通知》” warning 《关于加强渡口管理的通知》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
          自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报未）
          tags [Deprecated]
    "#]],
    );
    check(
        &abolished::RULE,
        "根据《关于加强渡口管理的通知》（云发〔2015〕11号），制定本方案。",
        expect![[r#"
        6..72 “《关于加强渡口管理的通知》（云发〔2015〕11号）” warning 《关于加强渡口管理的通知》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
          自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报未）
          tags [Deprecated]
    "#]],
    );
    silent(RULES, &["根据《关于加强渡口管理的通知》，制定本方案。", "根据青岭市《关于加强渡口管理的通知》执行。"]);
}

#[test]
fn a_decision_is_identified_by_the_title_that_it_amends() {
    check(
        &superseded::RULE,
        "根据《关于修改<云州市煤气条例>的决定》，制定本方案。",
        expect![[r#"
        6..56 “《关于修改<云州市煤气条例>的决定》” warning 《关于修改〈云州市煤气条例〉的决定》已于2005年1月1日由《云州市燃气条例》第五十条废止，不宜再作依据
          自2005年1月1日起废止，见《云州市燃气条例》第五十条（公报申）
          tags [Deprecated]
    "#]],
    );
}

#[test]
fn a_number_of_another_document_decides_nothing() {
    silent(RULES, &["根据《青岭市植树办法》（云发〔2010〕5号），制定本方案。"]);
}

#[test]
fn a_citation_that_says_itself_that_the_document_ended_is_not_reported() {
    silent(
        RULES,
        &[
            "根据《云州市采购管理办法》（已废止），当事人应当缴纳保证金。",
            "根据《云州市采购管理办法》（2020年废止）处理。",
            "依据当时施行的《云州市采购管理办法》作出决定。",
            "根据原《云州市采购管理办法》核发的证书继续有效。",
            "根据《云州市采购管理办法》（云发〔2010〕5号）试行情况，完善有关规定。",
            "2012 年，我市根据《云州市采购管理办法》采购了一批设备。",
        ],
    );
}

#[test]
fn a_text_is_judged_as_of_its_own_time() {
    let body = "根据《云州市采购管理办法》（云发〔2010〕5号），制定本方案。";
    let silent_ones = [
        format!("# 云州市关于某事的通知\n\n各区：\n\n{body}\n\n云州市财政局\n\n2019年3月5日\n"),
        // issued on the day of the repeal, which it may state itself
        format!("# 云州市关于某事的通知\n\n各区：\n\n{body}\n\n云州市财政局\n\n2020年6月1日\n"),
        format!("# 云州市2012年某事方案\n\n{body}\n"),
        format!("# 云州市某条例\n\n（2011年3月5日云州市人大常委会通过　2022年4月1日修正）\n\n第一条　{body}\n"),
        format!("| 年份 | 事项 |\n|---|---|\n| 2012年 | {body} |\n"),
    ];
    silent(RULES, &silent_ones.each_ref().map(String::as_str));
    let notice = format!("# 云州市关于某事的通知\n\n各区：\n\n{body}\n");
    check_by_its_date(
        &abolished::RULE,
        &notice,
        expect![[r#"
        51..110 “《云州市采购管理办法》（云发〔2010〕5号）” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
          自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
          tags [Deprecated]
    "#]],
    );
    check_by_its_date(
        &abolished::RULE,
        &format!("{notice}\n云州市财政局\n\n2026年　月　日\n"),
        expect![[r#"
        51..110 “《云州市采购管理办法》（云发〔2010〕5号）” warning 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据
          自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
          tags [Deprecated]
    "#]],
    );
    check_by_its_date(
        &abolished::RULE,
        &format!("# 云州市某事方案\n\n{body}\n"),
        expect![[r#"
        31..90 “《云州市采购管理办法》（云发〔2010〕5号）” hint 《云州市采购管理办法》已于2020年6月1日由《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）废止，不宜再作依据；文中没有写明日期，这里按今天判断
          自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
          tags [Deprecated]
    "#]],
    );
}
