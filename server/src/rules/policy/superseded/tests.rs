//! Tests of `policy-superseded`.

use super::RULE;
use crate::rules::policy::RULES;
use crate::rules::policy::testing::{check, silent};
use expect_test::expect;

#[test]
fn a_superseded_basis_is_reported_with_its_successor() {
    check(
        &RULE,
        "依据《云州市渡口管理规定》（云令第3号）处理。",
        expect![[r#"
            6..58 “《云州市渡口管理规定》（云令第3号）” warning 《云州市渡口管理规定》已于2015年7月1日由《云州市水上交通条例》第四十条废止，不宜再作依据
              自2015年7月1日起废止，见《云州市水上交通条例》第四十条（公报戊）
              tags [Deprecated]
        "#]],
    );
    check(
        &RULE,
        "依照《云州市实施〈国家供水条例〉办法》处理。",
        expect![[r#"
            6..57 “《云州市实施〈国家供水条例〉办法》” warning 《云州市实施〈国家供水条例〉办法》已于2003年1月1日由《云州市实施〈国家供水条例〉若干规定》第九条废止，不宜再作依据
              自2003年1月1日起废止，见《云州市实施〈国家供水条例〉若干规定》第九条（公报壬）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_title_shared_with_a_document_in_force_is_not_reported() {
    silent(
        RULES,
        &["根据《云州市供水条例》，制定本办法。", "根据《云州市供水条例》（某某另发〔2001〕3号），制定本办法。"],
    );
}

#[test]
fn a_decision_amending_a_superseded_document_is_reported() {
    check(
        &RULE,
        "根据《云州市政府关于修改《云州市渡口管理规定》部分条款的决定》，制定本方案。",
        expect![[r#"
            6..93 “《云州市政府关于修改《云州市渡口管理规定》部分条款的决定》” warning 《云州市渡口管理规定》已于2015年7月1日由《云州市水上交通条例》第四十条废止，修改它的决定不宜再作依据
              自2015年7月1日起废止，见《云州市水上交通条例》第四十条（公报戊）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn each_of_two_successors_is_cited_as_a_document() {
    check(
        &RULE,
        "根据《云州市码头管理规定》，制定本方案。",
        expect![[r#"
            6..39 “《云州市码头管理规定》” warning 《云州市码头管理规定》已于2018年1月1日由《云州市港口条例》代替，接替它的是《云州市港口条例》（云发〔2018〕1号）、《云州市航道条例》（云发〔2018〕2号）
              自2018年1月1日起被代替，见《云州市港口条例》（公报卯）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_succession_is_followed_to_a_document_in_force() {
    check(
        &RULE,
        "根据《云州市供热办法》，制定本方案。",
        expect![[r#"
        6..33 “《云州市供热办法》” warning 《云州市供热办法》已于2005年1月1日由《云州市供热条例》第五十条废止，现行规定见《云州市供热用热条例》
          自2005年1月1日起废止，见《云州市供热条例》第五十条（公报申）
          tags [Deprecated]
    "#]],
    );
    check(
        &RULE,
        "根据《云州市供热条例》，制定本方案。",
        expect![[r#"
        6..33 “《云州市供热条例》” warning 《云州市供热条例》已于2021年1月1日由《云州市供热用热条例》第六十条废止，现行规定见《云州市供热用热条例》
          自2021年1月1日起废止，见《云州市供热用热条例》第六十条（公报申）
          tags [Deprecated]
    "#]],
    );
    // the tables end at two documents of which they know nothing
    check(
        &RULE,
        "根据《云州市航运条例》，制定本方案。",
        expect![[r#"
        6..33 “《云州市航运条例》” warning 《云州市航运条例》已于1998年1月1日由《云州市码头管理规定》第三十条废止，接替它的是《云州市港口条例》（云发〔2018〕1号）、《云州市航道条例》（云发〔2018〕2号）
          自1998年1月1日起废止，见《云州市码头管理规定》第三十条（公报辰）
          tags [Deprecated]
    "#]],
    );
}

#[test]
fn a_document_issued_again_under_its_title_is_known_by_its_number_only() {
    check(
        &RULE,
        "根据《云州市灯塔条例》（云令第25号），制定本方案。",
        expect![[r#"
        6..53 “《云州市灯塔条例》（云令第25号）” warning 《云州市灯塔条例》已于2019年3月30日修订后重新公布，现行的是《云州市灯塔条例》（云令第26号）
          自2019年3月30日起修订后重新公布，见《云州市灯塔条例》（云令第26号）题注（公报午）
          tags [Deprecated]
    "#]],
    );
    check(
        &RULE,
        "根据《云州市航标办法》（云令第27号），制定本方案。",
        expect![[r#"
        6..53 “《云州市航标办法》（云令第27号）” warning 《云州市航标办法》已于2018年5月1日由新的同名文件第十四条废止，不宜再作依据
          自2018年5月1日起废止，见《云州市航标办法》第十四条（公报酉）
          tags [Deprecated]
    "#]],
    );
    silent(
        RULES,
        &[
            "# 关于适用《云州市渡口管理规定》的解释",
            "根据《云州市灯塔条例》，制定本方案。",
            "根据《云州市灯塔条例》（云令第26号），制定本方案。",
            // the tables do not have the new edition
            "根据《云州市公墓条例》，制定本方案。",
            "根据《关于修改〈云州市公墓条例〉的决定》，制定本方案。",
        ],
    );
}
