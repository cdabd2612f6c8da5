//! Numbers that lack a part, have one too many or have them in another order.

use super::*;

#[test]
fn a_number_to_come_is_a_hint() {
    check_rule(
        &missing_sequence::RULE,
        "根据国发[2011]号，",
        expect![[r#"
        12..21 “[2011]号” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号
    "#]],
    );
    check_rule(
        &missing_sequence::RULE,
        "根据国发〔2026〕  号，",
        expect![[r#"
        12..27 “〔2026〕  号” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号
    "#]],
    );
    check_rule(
        &missing_sequence::RULE,
        "（法释〔2013〕）",
        expect![[r#"
        9..19 “〔2013〕” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号
    "#]],
    );
    check_rule(
        &missing_sequence::RULE,
        "国发〔1985〕第 号",
        expect![[r#"
        6..23 “〔1985〕第 号” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号；引用旧文请核对原文
    "#]],
    );
}

#[test]
fn the_other_faults_of_an_open_number_are_mended() {
    assert_eq!(mended("根据国发[16]第号，"), "根据国发〔2016〕号，");
    assert_eq!(mended("根据国发 【2016】X号，"), "根据国发〔2016〕X号，");
    for rule in [&missing_hao::RULE, &spacing::RULE, &leading_zero::RULE, &fullwidth::RULE] {
        check_rule(rule, "国发〔2026〕  号、国发〔2026〕", expect![[""]]);
    }
}

#[test]
fn a_year_alone_is_no_number_to_come() {
    silent(&[
        "《某某管理办法〔2013〕》",
        "某某〔2013〕。",
        "国发〔2016〕*",
        "国发〔2016〕\n73号",
        "见国发〔2016〕所附方案",
        "〔2026〕号",
        "注〔2026〕号楼",
    ]);
}

#[test]
fn han_sequences_are_counted() {
    for (written, right) in
        [("七十三", "73"), ("十", "10"), ("一百零二", "102"), ("二百一十", "210"), ("一千零一", "1001"), ("七三", "73")]
    {
        assert_eq!(mended(&format!("国发〔2016〕{written}号")), format!("国发〔2016〕{right}号"));
    }
    silent(&["国发〔2016〕十百号", "国发〔2016〕一一一一一号", "国发〔2016〕七十三项", "国发（2016）七十三号"]);
}

#[test]
fn a_han_sequence_is_a_suggestion() {
    check_rule(
        &han_sequence::RULE,
        "依据国发〔2016〕第七十三号。",
        expect![[r#"
        25..34 “七十三” warning 发文顺序号应当用阿拉伯数字标注，写作“73”
          unsafe 改为“73”
        ⇒ 依据国发〔2016〕第73号。
    "#]],
    );
    check_rule(
        &han_sequence::RULE,
        "依据国发〔1985〕七十三号。",
        expect![[r#"
        22..31 “七十三” info 发文顺序号应当用阿拉伯数字标注，写作“73”；2000年以前的字号照原文引用，不必改
    "#]],
    );
    assert_eq!(mended("依据国发[2016]第七十三号。"), "依据国发〔2016〕73号。");
}

#[test]
fn a_superfluous_zi_goes() {
    check_rule(
        &extra_zi::RULE,
        "依据國發字〔2016〕73號。",
        expect![[r#"
        12..15 “字” warning 机关代字后的“字”是多余的，通常不写
          unsafe 删去“字”
        ⇒ 依据國發〔2016〕73號。
    "#]],
    );
    check_rule(
        &extra_zi::RULE,
        "依据国发〔2016〕字第73号。",
        expect![[r#"
        22..25 “字” warning 年份后的“字”是多余的，通常不写
          unsafe 删去“字”
        ⇒ 依据国发〔2016〕第73号。
    "#]],
    );
    check_rule(
        &extra_zi::RULE,
        "依据某财发〔1992〕字第36号。",
        expect![[r#"
        25..28 “字” info 年份后的“字”是多余的，通常不写；2000年以前的字号照原文引用，不必改
    "#]],
    );
    assert_eq!(mended("依据国办发[2016]字第023号。"), "依据国办发〔2016〕23号。");
}

#[test]
fn a_zi_that_belongs_to_the_code_stays() {
    silent(&[
        "某大发字〔2020〕1号",
        "南发字〔2020〕1号",
        "国统字〔2020〕1号",
        "厅字〔2020〕1号",
        "某卫函字〔2020〕1号",
    ]);
}

#[test]
fn a_year_without_brackets_gets_them() {
    check_rule(
        &missing_bracket::RULE,
        "依据国发2016年第73号、财税2016 36号。",
        expect![[r#"
        12..19 “2016年” error 年份应当用六角括号括起，写作“〔2016〕”
          unsafe 改为“〔2016〕”
        36..41 “2016 ” error 年份应当用六角括号括起，写作“〔2016〕”
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕第73号、财税〔2016〕36号。
    "#]],
    );
    check_rule(
        &missing_bracket::RULE,
        "（某建设发2023103号）",
        expect![[r#"
        15..19 “2023” error 年份应当用六角括号括起，写作“〔2023〕”
          unsafe 改为“〔2023〕”
        ⇒ （某建设发〔2023〕103号）
    "#]],
    );
    check_rule(
        &missing_bracket::RULE,
        "某人发1997年54号",
        expect![[r#"
        9..16 “1997年” info 年份应当用六角括号括起，写作“〔1997〕”；2000年以前的字号照原文引用，不必改
    "#]],
    );
    assert_eq!(mended("依据国办发2016年第023号，"), "依据国办发〔2016〕23号，");
    assert_eq!(mended("依据某政办函2016023号，"), "依据某政办函〔2016〕23号，");
}

#[test]
fn a_year_in_a_sentence_is_no_number() {
    silent(&[
        "省政府办公厅下发2016年5号文",
        "市委发2023年1号文件",
        "某县政府发2016年3号文",
        "由市财政发2020年3号债券",
        "首发2016年3号产品",
        "（开发2023103号地块）",
        "（省厅下发2023103号）",
        "国发2016年第5号令、财税2016年第5号公告",
        "国发2016年5号楼",
        "国发2106年5号",
        "国发016年5号、国发12016年5号、国发2016年12345号",
        "沪府发2016年号",
    ]);
}

#[test]
fn a_code_behind_the_year_moves_to_the_front() {
    check_rule(
        &misordered::RULE,
        "根据[2023]某政办发第015号，",
        expect![[r#"
        6..33 “[2023]某政办发第015号” warning 发文字号依次由机关代字、年份、发文顺序号组成，“某政办发”应当写在年份前
          unsafe 把“某政办发”移到年份前
        ⇒ 根据某政办发[2023]第015号，
    "#]],
    );
    assert_eq!(mended("根据[2023]某政办发第015号，"), "根据某政办发〔2023〕15号，");
    assert_eq!(mended("〔2016〕国发73号"), "国发〔2016〕73号");
}

#[test]
fn what_follows_a_year_need_not_be_a_code() {
    silent(&[
        "某部〔2002〕外经管发2号",
        "某某（2023）国发15号",
        "见文献[2016]首先研发3号机组",
        "〔2020〕某民终字第15号",
        "〔2020〕按照办理3号",
        "附表〔2023〕国发15号",
        "〔2010〕年第2号",
        "〔84〕国函15号",
    ]);
}

#[test]
fn a_dash_behind_the_year_goes() {
    check_rule(
        &stray_mark::RULE,
        "依据国发〔2016〕-73号。",
        expect![[r#"
        22..23 “-” warning 年份和发文顺序号通常连写，中间的“-”是多余的
          safe 删去“-”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &stray_mark::RULE,
        "依据国发〔1985〕－73号。",
        expect![[r#"
        22..25 “－” info 年份和发文顺序号通常连写，中间的“－”是多余的；2000年以前的字号照原文引用，不必改
    "#]],
    );
    assert_eq!(mended("依据国发[2016]—第073号。"), "依据国发〔2016〕73号。");
    silent(&["国发〔2016〕—", "图纸〔2016〕-3号", "国发〔2016〕1-3号"]);
}

#[test]
fn traditional_letters_are_foreign_to_a_simplified_text() {
    check_rule(
        &traditional::RULE,
        "根据國發〔2016〕73號文件精神，",
        expect![[r#"
        6..27 “國發〔2016〕73號” warning 发文字号中的汉字应当用规范汉字，写作“国发〔2016〕73号”
          safe 改为“国发〔2016〕73号”
        ⇒ 根据国发〔2016〕73号文件精神，
    "#]],
    );
    check_rule(
        &traditional::RULE,
        "根据某縣發〔2016〕73号文件精神，",
        expect![[r#"
        9..15 “縣發” warning 发文字号中的汉字应当用规范汉字，写作“某县发〔2016〕73号”
          unsafe 改为“某县发〔2016〕73号”
        ⇒ 根据某县发〔2016〕73号文件精神，
    "#]],
    );
    check_rule(
        &traditional::RULE,
        "根据國發〔1985〕73号文件精神，",
        expect![[r#"
        6..12 “國發” info 发文字号中的汉字应当用规范汉字，写作“国发〔1985〕73号”；2000年以前的字号照原文引用，不必改
    "#]],
    );
}

#[test]
fn traditional_letters_are_at_home_in_a_traditional_text() {
    silent(&["根據國發〔2016〕73號文件，現將有關事項通知如下。", "國發〔2016〕73號"]);
    // hundreds of numbers do not make a simplified text traditional
    let list = format!("以下文件继续有效{}", "國發〔2016〕73號、".repeat(50));
    assert_eq!(run(&traditional::RULE, &list, Syntax::Markdown, None).len(), 50);
}

#[test]
fn the_words_of_others_are_not_mended_unasked() {
    check_rule(
        &traditional::RULE,
        "《关于印发國發〔2016〕73号文件任务分工的通知》",
        expect![[r#"
        15..21 “國發” warning 发文字号中的汉字应当用规范汉字，写作“国发〔2016〕73号”
          unsafe 改为“国发〔2016〕73号”
        ⇒ 《关于印发国发〔2016〕73号文件任务分工的通知》
    "#]],
    );
    check_rule(
        &stray_mark::RULE,
        "来信说“按国发〔2016〕-73号办理”。",
        expect![[r#"
        31..32 “-” warning 年份和发文顺序号通常连写，中间的“-”是多余的
          unsafe 删去“-”
        ⇒ 来信说“按国发〔2016〕73号办理”。
    "#]],
    );
}
