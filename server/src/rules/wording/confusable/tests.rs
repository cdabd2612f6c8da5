//! Tests of `wording-confusable`.

use super::RULE;
use crate::rules::testing::{check_rule, check_rule_knowing, run, silent};
use crate::text::Syntax;
use expect_test::expect;
use hegao_lexicon::Lexicon;

/// The shipped tables with a user table on top of them.
fn with_user_table(table: &str) -> Lexicon {
    let mut lexicon = Lexicon::shipped().expect("the shipped tables are right");
    lexicon.overlay("本单位.tsv", table).expect("a correct table");
    lexicon
}

#[test]
fn severity_and_message_follow_the_kind_of_word() {
    check_rule(
        &RULE,
        "会议布署开立帐户，核对身分，其它事项由单位做出决定。",
        expect![[r#"
        6..12 “布署” warning “布署”是误写，宜改为“部署”
          “布署”一条的出处（图书编校质量差错认定细则（2005）第六条）
          safe 改为“部署”
        18..24 “帐户” warning “帐户”宜写作“账户”
          “帐户”一条的出处（第一批异形词整理表（GF 1001—2001）注⑩）
          safe 改为“账户”
        33..39 “身分” info “身分”宜改为“身份”
          “身分”一条的出处（报纸编校质量评比差错认定细则（1997）第26条）
          unsafe 改为“身份”
        42..48 “其它” info “其它”宜改为“其他”
          “其它”一条的出处（报纸编校质量评比差错认定细则（1997）第26条）
          unsafe 改为“其他”
        63..75 “做出决定” hint “做出决定”通常写作“作出决定”，请核对
          “做出决定”一条的出处（https://m.suanbaike.com/changshi/5yrOY72p7L.html）
          unsafe 改为“作出决定”
        ⇒ 会议部署开立账户，核对身份，其他事项由单位作出决定。
    "#]],
    );
}

#[test]
fn the_context_that_decides_is_not_changed() {
    check_rule(
        &RULE,
        "，截止2025年底，登陆www.example.cn，请登陆APP。",
        expect![[r#"
        3..9 “截止” warning “截止”是误写，宜改为“截至”
          “截止”一条的出处（图书编校质量差错认定细则（2005）第十二条；https://m.suanbaike.com/changshi/5yrOY72p7L.html）
          safe 改为“截至”
        22..28 “登陆” warning “登陆”是误写，宜改为“登录”
          “登陆”一条的出处（http://www.handmsg.com/page/2006/0101/29170306.shtml）
          safe 改为“登录”
        48..54 “登陆” warning “登陆”是误写，宜改为“登录”
          “登陆”一条的出处（http://www.handmsg.com/page/2006/0101/29170306.shtml）
          safe 改为“登录”
        ⇒ ，截至2025年底，登录www.example.cn，请登录APP。
    "#]],
    );
}

#[test]
fn parts_of_other_words_are_not_reported() {
    for text in ["规定单位", "报名截止2025年底", "煤碳排放", "帐篷、帐幕", "统筹马铃薯", "张三的本份“部份”"]
    {
        let text = format!("关于{text}的说明");
        let found = run(&RULE, &text, Syntax::Plain, None);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn titles_and_quotations_are_not_reported() {
    check_rule(&RULE, "《布署方案》写道“已经布署”。", expect![[""]]);
}

#[test]
fn a_user_table_can_change_the_severity_and_add_words() {
    let table = "wrong\tright\tcontext\tseverity\tsource\n布署\t部署\t\thint\t本单位\n窗口办\t窗口办理\tnot:理\terror\t本单位\n";
    check_rule_knowing(
        &RULE,
        &with_user_table(table),
        None,
        "会议布署，由窗口办，由窗口办理。",
        expect![[r#"
            6..12 “布署” hint “布署”通常写作“部署”，请核对
              “布署”一条的出处（本单位）
              unsafe 改为“部署”
            18..27 “窗口办” error “窗口办”是误写，宜改为“窗口办理”
              “窗口办”一条的出处（本单位）
              safe 改为“窗口办理”
            ⇒ 会议部署，由窗口办理，由窗口办理。
        "#]],
    );
}

#[test]
fn a_word_of_a_user_table_may_begin_with_a_latin_letter() {
    let table = "wrong\tright\tcontext\tseverity\tsource\nWIFI网络\tWi-Fi网络\t\twarning\t本单位\n";
    check_rule_knowing(
        &RULE,
        &with_user_table(table),
        None,
        "开通WIFI网络。",
        expect![[r#"
        6..16 “WIFI网络” warning “WIFI网络”是误写，宜改为“Wi-Fi网络”
          “WIFI网络”一条的出处（本单位）
          safe 改为“Wi-Fi网络”
        ⇒ 开通Wi-Fi网络。
    "#]],
    );
}

#[test]
fn letters_of_two_words_are_not_reported() {
    silent(
        &[&RULE],
        &[
            "检查院区消防设施，检查官渡区项目，检查长江沿线码头，检查官微信息。",
            "统一按排放标准、按排期表、按排涝要求办理。",
            "设立参股分公司，公布署名文章，提出处分户帐篷清单。",
            "昆仑山脉博格达峰，中原故事，屈原故居。",
            "国无宁日，发展公开消费，如实反映。",
            "生产所必需按照定额采购，生活必需加强储备。",
        ],
    );
}

#[test]
fn a_wrong_word_beside_ordinary_words_is_still_certain() {
    check_rule(
        &RULE,
        "市检查院提起公诉，请按排专人，必需按照规定，把握脉博，改制为股分公司。",
        expect![[r#"
            3..12 “检查院” warning “检查院”是误写，宜改为“检察院”
              “检查院”一条的出处（图书编校质量差错认定细则（2005）第十二条）
              safe 改为“检察院”
            30..36 “按排” warning “按排”是误写，宜改为“安排”
              “按排”一条的出处（报纸编校质量评比差错认定细则（1997）第22条）
              safe 改为“安排”
            45..57 “必需按照” warning “必需按照”是误写，宜改为“必须按照”
              “必需按照”一条的出处（https://m.suanbaike.com/changshi/5yrOY72p7L.html）
              safe 改为“必须按照”
            72..78 “脉博” warning “脉博”是误写，宜改为“脉搏”
              “脉博”一条的出处（图书编校质量差错认定细则（2005）第六条）
              safe 改为“脉搏”
            90..102 “股分公司” warning “股分公司”宜写作“股份公司”
              “股分公司”一条的出处（第一批异形词整理表（GF 1001—2001））
              safe 改为“股份公司”
            ⇒ 市检察院提起公诉，请安排专人，必须按照规定，把握脉搏，改制为股份公司。
        "#]],
    );
}

#[test]
fn a_word_over_the_edge_leaves_a_question() {
    check_rule(
        &RULE,
        "核对专用帐户口径，椛部份楸。",
        expect![[r#"
        12..18 “帐户” info “帐户”疑为“账户”之误，请核对
          “帐户”一条的出处（第一批异形词整理表（GF 1001—2001）注⑩）
          unsafe 改为“账户”
        30..36 “部份” warning “部份”宜写作“部分”
          “部份”一条的出处（264组异形词整理表（草案，2003））
          unsafe 改为“部分”
        ⇒ 核对专用账户口径，椛部分楸。
    "#]],
    );
}

#[test]
fn letters_of_a_document_number_are_no_words() {
    silent(&[&RULE], &["按照皖推委办发〔2023〕7号文件，落实甬渡假字〔2020〕3号文件。"]);
    check_rule(
        &RULE,
        "按照国发〔2023〕7号，不得推委。",
        expect![[r#"
        35..41 “推委” warning “推委”宜写作“推诿”
          “推委”一条的出处（第一批异形词整理表（GF 1001—2001））
          safe 改为“推诿”
        ⇒ 按照国发〔2023〕7号，不得推诿。
    "#]],
    );
}

#[test]
fn a_loan_is_not_the_price_of_goods() {
    check_rule(
        &RULE,
        "降低住房货款利率，办理公积金货款。",
        expect![[r#"
            6..18 “住房货款” info “住房货款”宜改为“住房贷款”
              “住房货款”一条的出处（中华人民共和国个人所得税法第六条）
              unsafe 改为“住房贷款”
            33..48 “公积金货款” warning “公积金货款”是误写，宜改为“公积金贷款”
              “公积金货款”一条的出处（关于提高无房职工家庭住房公积金贷款额度的通知（杭房公委〔2022〕9号））
              safe 改为“公积金贷款”
            ⇒ 降低住房贷款利率，办理公积金贷款。
        "#]],
    );
    silent(&[&RULE], &["及时结清货款，银行货款到账，结算煤炭货款。"]);
}

#[test]
fn the_title_of_a_known_document_is_not_changed() {
    let title = "最高人民法院关于审理出口退税托管帐户质押贷款案件有关问题的规定";
    silent(&[&RULE], &[title, &format!("# {title}\n")]);
    check_rule(
        &RULE,
        "关于审理托管帐户质押贷款案件的通知",
        expect![[r#"
        18..24 “帐户” info “帐户”疑为“账户”之误，请核对
          “帐户”一条的出处（第一批异形词整理表（GF 1001—2001）注⑩）
          unsafe 改为“账户”
        ⇒ 关于审理托管账户质押贷款案件的通知
    "#]],
    );
}
