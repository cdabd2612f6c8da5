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
            6..58 “《云州市渡口管理规定》（云令第3号）” warning 《云州市渡口管理规定》已于2015年7月1日被代替，不宜再作依据，可改引《云州市水上交通条例》
              自2015年7月1日起被代替，见《云州市水上交通条例》第四十条（公报戊）
              tags [Deprecated]
        "#]],
    );
    check(
        &RULE,
        "依照《云州市实施〈国家供水条例〉办法》处理。",
        expect![[r#"
            6..57 “《云州市实施〈国家供水条例〉办法》” warning 《云州市实施〈国家供水条例〉办法》已于2003年1月1日被代替，不宜再作依据，可改引《云州市实施〈国家供水条例〉若干规定》
              自2003年1月1日起被代替，见《云州市实施〈国家供水条例〉若干规定》第九条（公报壬）
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
            6..93 “《云州市政府关于修改《云州市渡口管理规定》部分条款的决定》” warning 《云州市渡口管理规定》已于2015年7月1日被代替，修改它的决定不宜再作依据，可改引《云州市水上交通条例》
              自2015年7月1日起被代替，见《云州市水上交通条例》第四十条（公报戊）
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
        6..39 “《云州市码头管理规定》” warning 《云州市码头管理规定》已于2018年1月1日被代替，不宜再作依据，可改引《云州市港口条例》（云发〔2018〕1号）、《云州市航道条例》（云发〔2018〕2号）
          自2018年1月1日起被代替，见《云州市港口条例》（公报卯）
          tags [Deprecated]
    "#]],
    );
}
