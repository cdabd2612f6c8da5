//! Numbers that lack a part or have it in another place, and texts that would make a careless parser slow.

use super::*;

#[test]
fn a_number_may_lack_its_sequence() {
    check(
        "国发[2011]号、国发〔2026〕第  号",
        expect![[r#"
            Document “国发[2011]号” = ?
              国发（known） [2011] —
            Document “国发〔2026〕第  号” = ?
              国发（known） 〔2026〕 — 有第
        "#]],
    );
    check(
        "（国发〔2013〕），国科发〔2020〕X号",
        expect![[r#"
            Document “国发〔2013〕” = ?
              国发（known） 〔2013〕 — 无号
            Document “国科发〔2020〕X号” = ?
              国科发（built as codes are） 〔2020〕 X
        "#]],
    );
    check("国发〔2016〕，73号", expect![[""]]);
    for text in ["国发〔2016〕\n73号", "国发〔2016〕  \n第73号", "国发〔2016〕所附", "国发〔2016〕*"]
    {
        assert_eq!(scan(text, &LEXICON), [], "{text:?}");
    }
}

#[test]
fn a_number_may_lack_both_brackets() {
    check(
        "根据国发2016年73号、国办函2017115号和国发2016 第5号",
        expect![[r#"
        Document “国发2016年73号” = 国发〔2016〕73号
          国发（known） 2016 73 有年
        Document “国办函2017115号” = 国办函〔2017〕115号
          国办函（known） 2017 115
        Document “国发2016 第5号” = 国发〔2016〕5号
          国发（known） 2016 5 有第
    "#]],
    );
    check(
        "根据国发2025-11号",
        expect![[r#"
        Document “国发2025-11号” = 国发〔2025〕11号
          国发（known） 2025 11
    "#]],
    );
    check(
        "（某建设发2023103号）",
        expect![[r#"
        Document “某建设发2023103号” = 某建设发〔2023〕103号
          某建设发（built as codes are） 2023 103
    "#]],
    );
}

#[test]
fn a_code_may_follow_the_year() {
    check(
        "根据〔2023〕某政办发15号",
        expect![[r#"
        Document “〔2023〕某政办发15号” = 某政办发〔2023〕15号
          某政办发（built as codes are） 〔2023〕 15
    "#]],
    );
    check(
        "根据〔2023〕国发第 15 号",
        expect![[r#"
        Document “〔2023〕国发第 15 号” = 国发〔2023〕15号
          国发（known） 〔2023〕 15 有第 空 空
    "#]],
    );
}

#[test]
fn text_between_year_and_sequence_is_recorded_separately() {
    check(
        "国发〔2016〕字第73号、国发〔2016〕-73号、国发〔2016〕七十三号",
        expect![[r#"
            Document “国发〔2016〕字第73号” = 国发〔2016〕73号
              国发（known） 〔2016〕 73 有字 有第
            Document “国发〔2016〕-73号” = 国发〔2016〕73号
              国发（known） 〔2016〕 73 有横
            Document “国发〔2016〕七十三号” = 国发〔2016〕73号
              国发（known） 〔2016〕 七十三
        "#]],
    );
}

#[test]
fn a_code_of_one_character_is_not_the_end_of_a_word() {
    let mut lexicon = Lexicon::default();
    lexicon.overlay("codes.tsv", "code\tsource\n法\t试\n").expect("a right table");
    let head = |text| scan(text, &lexicon).first().map(|n| (n.known_head, text[n.head.clone()].to_owned()));
    assert_eq!(head("某某高级人民法院法〔2018〕3号"), Some((true, "法".to_owned())));
    assert_eq!(head("根据法〔2018〕3号"), Some((true, "法".to_owned())));
    assert_eq!(head("某某管理法〔2018〕3号"), Some((false, "某某管理法".to_owned())));
}

#[test]
fn orders_keep_their_sequence() {
    let found = |text: &'static str| {
        orders::scan(text).into_iter().map(|o| (&text[o.number], &text[o.sequence])).collect::<Vec<_>>()
    };
    assert_eq!(found("主席令73号和国务院令〔2018〕第711 号"), [("73号", "73"), ("〔2018〕第711 号", "711")]);
    assert_eq!(found("国务院令第711号、工会主席令3号、国务院令0711号"), []);
}

/// Each text would take minutes if a part of it were read repeatedly.
#[test]
fn texts_that_would_slow_a_careless_parser_do_not() {
    for piece in [
        "号",
        "1号",
        "2016年73号",
        "〔2016〕",
        "国发〔2016〕",
        "国发〔2016〕第",
        "主席令",
        "国务院令〔2018〕",
        "〔2016〕国发",
    ] {
        scan(&piece.repeat(10_000), &LEXICON);
        orders::scan(&piece.repeat(30_000));
    }
    let blanks = " ".repeat(300_000);
    scan(&format!("国发〔2016〕1号{blanks}{}", "〔2016〕某".repeat(20_000)), &LEXICON);
    scan(&format!("国发〔2016〕{blanks}").repeat(3), &LEXICON);
    scan(&format!("国发〔2016〕{}号", "X".repeat(300_000)), &LEXICON);
}
