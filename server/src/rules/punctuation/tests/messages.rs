//! The findings of each rule: place, weight, message, fix, text after the fix.

use super::*;

#[test]
fn halfwidth_marks_become_full() {
    check_rule(
        &halfwidth::RULE,
        "各县区,各部门:加强领导;落实责任。",
        expect![[r#"
            9..10 “,” warning 逗号用了半角“,”，应当用全角“，”
              safe 改用全角
            19..20 “:” warning 冒号用了半角“:”，应当用全角“：”
              safe 改用全角
            32..33 “;” warning 分号用了半角“;”，应当用全角“；”
              safe 改用全角
            ⇒ 各县区，各部门：加强领导；落实责任。
        "#]],
    );
}

#[test]
fn many_halfwidth_marks_are_two_findings_at_most() {
    check_rule(
        &halfwidth::RULE,
        "甲,乙,丙;丁,戊,己:庚,辛:壬:癸:子:丑:寅。",
        expect![[r#"
            3..4 “,” warning 中文里的逗号、冒号等用了半角，应当用全角（全文共12处，此为第一处）
              at 7..8 “,” 同样的问题
              at 11..12 “;” 同样的问题
              at 15..16 “,” 同样的问题
              at 19..20 “,” 同样的问题
              at 23..24 “:” 同样的问题
              at 27..28 “,” 同样的问题
              at 31..32 “:” 同样的问题
              at 35..36 “:” 同样的问题
              at 39..40 “:” 同样的问题
              at 43..44 “:” 同样的问题
              safe 全部修改（12处）
            ⇒ 甲，乙，丙；丁，戊，己：庚，辛：壬：癸：子：丑：寅。
        "#]],
    );
}

#[test]
fn marks_in_a_quotation_are_only_proposed() {
    check_rule(
        &halfwidth::RULE,
        "他说：“加强领导,落实责任。”",
        expect![[r#"
            24..25 “,” warning 逗号用了半角“,”，应当用全角“，”
              unsafe 改用全角
            ⇒ 他说：“加强领导，落实责任。”
        "#]],
    );
}

#[test]
fn a_point_is_a_full_stop_only_behind_a_sentence() {
    check_rule(
        &halfwidth::RULE,
        "要认真抓好贯彻落实.各地要重视.见图.三，一.总则，卡尔.某某。",
        expect![[r#"
            27..28 “.” warning 句号用了半角“.”，应当用全角“。”
              unsafe 改用全角
            ⇒ 要认真抓好贯彻落实。各地要重视.见图.三，一.总则，卡尔.某某。
        "#]],
    );
}

#[test]
fn halfwidth_brackets_become_full() {
    check_rule(
        &parentheses::RULE,
        "各县(市、区)和国内生产总值（GDP)。",
        expect![[r#"
            6..17 “(市、区)” warning 括号用了半角“()”，应当用全角“（）”
              safe 改为“（）”
            38..45 “（GDP)” warning 括号一半用了全角、一半用了半角，应当都用全角“（）”
              unsafe 改为“（）”
            ⇒ 各县（市、区）和国内生产总值（GDP）。
        "#]],
    );
}

#[test]
fn brackets_with_markup_inside_are_mended_at_their_ends() {
    check_rule(
        &parentheses::RULE,
        "各县(**市**、区)人民政府。",
        expect![[r#"
        6..21 “(**市**、区)” warning 括号用了半角“()”，应当用全角“（）”
          safe 改为“（）”
        ⇒ 各县（**市**、区）人民政府。
    "#]],
    );
}

#[test]
fn straight_quotes_become_bent() {
    check_rule(
        &straight_quotes::RULE,
        "推行\"一网通办\"，他说：“实行\"跨省通办\"。”",
        expect![[r#"
            6..20 “"一网通办"” warning 引号没有分左右，应当用弯引号“”
              safe 改为弯引号“”
            41..55 “"跨省通办"” warning 引号没有分左右，应当用弯引号‘’
              unsafe 改为弯引号‘’
            ⇒ 推行“一网通办”，他说：“实行‘跨省通办’。”
        "#]],
    );
}

#[test]
fn quotes_bent_one_side_only_are_mended() {
    check_rule(
        &straight_quotes::RULE,
        "推行“一网通办\"改革。",
        expect![[r#"
            6..22 ““一网通办"” warning 引号没有分左右，应当用弯引号“”
              safe 改为弯引号“”
            ⇒ 推行“一网通办”改革。
        "#]],
    );
}

#[test]
fn quotes_alternate() {
    check_rule(
        &quote_nesting::RULE,
        "他说：“要推行“一网通办”。”",
        expect![[r#"
        21..39 ““一网通办”” warning 引号里面再用引号，应当换用“‘’”
          unsafe 改为“‘’”
        ⇒ 他说：“要推行‘一网通办’。”
    "#]],
    );
}

#[test]
fn halves_without_a_fellow_are_told() {
    check_rule(
        &unpaired::RULE,
        "按照《某办法（国办发〔2026〕5号）办理，见附件）。",
        expect![[r#"
            6..9 “《” warning 左书名号没有对应的右书名号，书名号应当成对使用
              unsafe 在发文字号之前补上“》”
            65..68 “）” warning 右括号没有对应的左括号，括号应当成对使用
            ⇒ 按照《某办法》（国办发〔2026〕5号）办理，见附件）。
        "#]],
    );
}

#[test]
fn brackets_in_brackets_are_told() {
    check_rule(
        &nested_brackets::RULE,
        "各单位（含直属机构（派出机构）在内）。",
        expect![[r#"
        27..45 “（派出机构）” hint 括号里面不宜再套同样的括号，里面的宜改用“〔〕”
          unsafe 改为“〔〕”
        ⇒ 各单位（含直属机构〔派出机构〕在内）。
    "#]],
    );
}

#[test]
fn commas_between_quotations_are_a_remark() {
    check_rule(
        &enumeration_comma::RULE,
        "“甲”、“乙”和《丙》、《丁》。",
        expect![[r#"
        9..12 “、” hint 并列的引号之间通常不用顿号
          unsafe 删去顿号
        33..36 “、” hint 并列的书名号之间通常不用顿号
          unsafe 删去顿号
        ⇒ “甲”“乙”和《丙》《丁》。
    "#]],
    );
}

#[test]
fn no_comma_before_deng() {
    check_rule(
        &before_deng::RULE,
        "教育、医疗、等服务，养老、等等。",
        expect![[r#"
            15..18 “、” warning “等”字前面不用顿号
              safe 删去顿号
            36..39 “、” warning “等”字前面不用顿号
              safe 删去顿号
            ⇒ 教育、医疗等服务，养老等等。
        "#]],
    );
}

#[test]
fn an_ellipsis_has_six_points() {
    check_rule(
        &ellipsis::RULE,
        "教育...医疗。。。养老…托育⋯⋯住房.......交通",
        expect![[r#"
        6..9 “...” warning 省略号应当写作“……”，不写作“...”
          safe 改为“……”
        15..24 “。。。” warning 省略号应当写作“……”，不写作“。。。”
          safe 改为“……”
        30..33 “…” warning 省略号应当写作“……”，不写作“…”
          safe 改为“……”
        39..45 “⋯⋯” warning 省略号应当写作“……”，不写作“⋯⋯”
          safe 改为“……”
        51..58 “.......” warning 省略号应当写作“……”，不写作“.......”
          safe 改为“……”
        ⇒ 教育……医疗……养老……托育……住房……交通
    "#]],
    );
}

#[test]
fn ellipsis_or_deng() {
    check_rule(
        &ellipsis_deng::RULE,
        "教育、医疗……等，养老等等……",
        expect![[r#"
        15..21 “……” warning 省略号和“等”意思重复，应当只留一个
          unsafe 删去省略号
        39..45 “……” warning 省略号和“等”意思重复，应当只留一个
          unsafe 删去省略号
        ⇒ 教育、医疗等，养老等等
    "#]],
    );
}

#[test]
fn a_dash_is_two_strokes() {
    check_rule(
        &dash::RULE,
        "出路--改革，主线－－发展，根本──人民，目标———共富。",
        expect![[r#"
        6..8 “--” warning 破折号应当写作“——”，不写作“--”
          safe 改为“——”
        23..29 “－－” warning 破折号应当写作“——”，不写作“－－”
          safe 改为“——”
        44..50 “──” warning 破折号应当写作“——”，不写作“──”
          safe 改为“——”
        65..74 “———” warning 破折号应当写作“——”，不写作“———”
          safe 改为“——”
        ⇒ 出路——改革，主线——发展，根本——人民，目标——共富。
    "#]],
    );
}

#[test]
fn two_marks_are_one_too_many() {
    check_rule(
        &duplicate::RULE,
        "加强领导，，落实责任。。强化督查、，抓好整改,，完成任务。；",
        expect![[r#"
        12..18 “，，” warning 点号重复，应当只用一个“，”
          safe 改为“，”
        30..36 “。。” warning 点号重复，应当只用一个“。”
          safe 改为“。”
        48..54 “、，” warning 点号重复，应当只用一个“，”
          unsafe 改为“，”
        66..70 “,，” warning 点号重复，应当只用一个“，”
          safe 改为“，”
        82..88 “。；” warning 点号重复，应当只用一个“。”
          unsafe 改为“。”
        ⇒ 加强领导，落实责任。强化督查，抓好整改，完成任务。
    "#]],
    );
}

#[test]
fn a_wave_is_full_width() {
    check_rule(
        &wave_dash::RULE,
        "面积50~70平方米，比例2%〜6%。",
        expect![[r#"
        8..9 “~” hint 浪纹线应当用全角“～”，不用“~”
          safe 改为“～”
        31..34 “〜” hint 浪纹线应当用全角“～”，不用“〜”
          safe 改为“～”
        ⇒ 面积50～70平方米，比例2%～6%。
    "#]],
    );
}

#[test]
fn a_middle_dot_is_one_character() {
    check_rule(
        &middle_dot::RULE,
        "阿里•某某，卡尔.某某。",
        expect![[r#"
        6..9 “•” hint 间隔号应当用“·”，不用“•”
          safe 改为“·”
        24..25 “.” hint 间隔号应当用“·”，不用“.”
          unsafe 改为“·”
        ⇒ 阿里·某某，卡尔·某某。
    "#]],
    );
}

#[test]
fn a_comma_follows_ordinals() {
    check_rule(
        &ordinal_comma::RULE,
        "第一、加强领导；其二、落实责任；最后、强化督查。",
        expect![[r#"
        6..9 “、” warning “第一”“首先”“其一”这类序次语后面应当用逗号
          safe 改为“，”
        30..33 “、” warning “第一”“首先”“其一”这类序次语后面应当用逗号
          safe 改为“，”
        54..57 “、” warning “第一”“首先”“其一”这类序次语后面应当用逗号
          safe 改为“，”
        ⇒ 第一，加强领导；其二，落实责任；最后，强化督查。
    "#]],
    );
}

#[test]
fn no_mark_follows_yishi() {
    check_rule(
        &ordinal_yishi::RULE,
        "一是，加强领导；二是、落实责任；三是,强化督查。",
        expect![[r#"
        6..9 “，” hint “一是”“二是”后面不用标点，“，”宜删去
          safe 删去“，”
        30..33 “、” hint “一是”“二是”后面不用标点，“、”宜删去
          safe 删去“、”
        54..55 “,” hint “一是”“二是”后面不用标点，“,”宜删去
          safe 删去“,”
        ⇒ 一是加强领导；二是落实责任；三是强化督查。
    "#]],
    );
    check_rule(&halfwidth::RULE, "三是,强化督查。", expect![[""]]);
}

#[test]
fn a_paragraph_ends_with_a_mark() {
    let body = "会议听取汇报。会议指出，要加强组织领导，压实工作责任，强化督促检查，确保各项任务落到实处，取得实效";
    check_rule(
        &paragraph_end::RULE,
        body,
        expect![[r#"
        144..147 “效” hint 段末通常有句号，这里没有
          unsafe 补上“。”
        ⇒ 会议听取汇报。会议指出，要加强组织领导，压实工作责任，强化督促检查，确保各项任务落到实处，取得实效。
    "#]],
    );
}

#[test]
fn a_blank_inside_a_sentence_is_told_when_asked_for() {
    let text = "根据要求，为加快推进政务服务 标准化规范化建设，制定本方案。";
    check_rule(
        &han_space::RULE,
        text,
        expect![[r#"
        42..43 “ ” hint 汉字之间通常不空格
          unsafe 删去空格
        ⇒ 根据要求，为加快推进政务服务标准化规范化建设，制定本方案。
    "#]],
    );
    assert!(!han_space::RULE.on);
}
