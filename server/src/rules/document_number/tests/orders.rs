//! Numbers of orders and announcements.

use super::*;

#[test]
fn orders_of_the_state_council_are_numbered_one_way() {
    check_rule(
        &order_form::RULE,
        "依据国务院令〔2018〕711号、国务院令 711 号、国务院令第711。",
        expect![[r#"
        18..34 “〔2018〕711号” hint 令的编号通常写作“第711号”
          unsafe 改为“第711号”
        50..57 “711 号” hint 令的编号通常写作“第711号”
          unsafe 改为“第711号”
        72..78 “第711” hint 令的编号通常写作“第711号”
          unsafe 改为“第711号”
        ⇒ 依据国务院令第711号、国务院令 第711号、国务院令第711号。
    "#]],
    );
    check_rule(
        &order_form::RULE,
        "中华人民共和国主席令七十三号",
        expect![[r#"
        30..42 “七十三号” hint 令的编号通常写作“第七十三号”
          unsafe 改为“第七十三号”
        ⇒ 中华人民共和国主席令第七十三号
    "#]],
    );
}

#[test]
fn lawful_orders_are_silent() {
    silent(&[
        "国务院令第711号",
        "国务院令第 711 号",
        "国务院令（第711号）",
        "国务院令\n第711号",
        "国务院令2018年第711号",
        "国务院令第七百一十一号",
        "国务院令12345号",
        "国务院令第711条",
        "国务院令7项",
        "董事会主席令3号",
        "国家主席令第73号",
        "某部令〔2018〕11号",
    ]);
}

#[test]
fn an_announcement_of_nobody_is_a_hint() {
    check_rule(
        &announcement_fragment::RULE,
        "按照公告（2018）029号办理",
        expect![[r#"
        6..28 “公告（2018）029号” hint 公告的编号前通常写出发布机关，如“某某部公告2018年第29号”
    "#]],
    );
    check_rule(
        &announcement_fragment::RULE,
        "（公告〔2018〕第29号）",
        expect![[r#"
        3..27 “公告〔2018〕第29号” hint 公告的编号前通常写出发布机关，如“某某部公告2018年第29号”
    "#]],
    );
}

#[test]
fn announcements_with_an_issuer_are_silent() {
    silent(&[
        "海关总署公告（2018）29号",
        "海关总署\n公告〔2018〕29号",
        "公告（2018年第29号）",
        "公告2018年第29号",
        "招标公告（2018）29号",
        "见公告（2018）",
    ]);
    // the issuer before a blank is a matter of spacing
    check_rule(&announcement_fragment::RULE, "海关总署 公告〔2018〕29号", expect![[""]]);
}
