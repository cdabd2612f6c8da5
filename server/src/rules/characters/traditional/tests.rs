//! Tests of `characters-traditional`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

/// Enough simplified text that a few traditional characters do not make the document a traditional one.
const REST: &str = "各地区各部门要结合实际认真抓好贯彻落实，确保各项任务按时完成，取得扎实成效，重要情况及时报告，不得迟报、漏报、瞒报，切实把各项要求落到实处，不断增强人民群众的获得感、幸福感、安全感。";

#[test]
fn a_traditional_character_in_a_word_is_fixed() {
    check_rule(
        &RULE,
        &format!("推动高质量發展。{REST}"),
        expect![[r#"
        15..18 “發” warning “發”是繁体字，应当用规范字“发”
          safe 改为“发”
        ⇒ 推动高质量发展。各地区各部门要结合实际认真抓好贯彻落实，确保各项任务按时完成，取得扎实成效，重要情况及时报告，不得迟报、漏报、瞒报，切实把各项要求落到实处，不断增强人民群众的获得感、幸福感、安全感。
    "#]],
    );
}

#[test]
fn in_a_personal_name_the_fix_is_unsafe() {
    check_rule(
        &RULE,
        &format!("记者姚翼傑。{REST}"),
        expect![[r#"
        12..15 “傑” info “傑”是繁体字，应当用规范字“杰”；姓名、地名、企业和品牌名用字除外
          unsafe 改为“杰”
        ⇒ 记者姚翼杰。各地区各部门要结合实际认真抓好贯彻落实，确保各项任务按时完成，取得扎实成效，重要情况及时报告，不得迟报、漏报、瞒报，切实把各项要求落到实处，不断增强人民群众的获得感、幸福感、安全感。
    "#]],
    );
}

#[test]
fn a_document_in_traditional_script_is_reported_once() {
    check_rule(
        &RULE,
        "國務院辦公廳關於統籌發展的通知，請認真貫徹執行。",
        expect![[r#"
        0..3 “國” info 全文用的是繁体字，公文应当使用规范汉字；请用转换工具转成简体，再逐字核对“著”“乾”一类的字
    "#]],
    );
}

#[test]
fn standard_characters_that_look_traditional_are_correct() {
    let text = format!("乾坤、瞭望、著作、藉此、釐定、於氏。{REST}");
    assert_eq!(run(&RULE, &text, Syntax::Plain, None), []);
}

#[test]
fn titles_quotations_and_document_numbers_are_not_reported() {
    let text = format!("《國務院公報》载“發展”，國發〔2016〕73號印发。{REST}");
    assert_eq!(run(&RULE, &text, Syntax::Plain, None), []);
}

#[test]
fn a_character_that_is_standard_in_other_words_is_judged_by_its_word() {
    check_rule(
        &RULE,
        &format!("随著工作推进，徵求意见，瀋阳，张乾预计。{REST}"),
        expect![[r#"
            3..6 “著” warning “著”在这个词里不是规范字，应当用“着”
              safe 改为“着”
            21..24 “徵” warning “徵”在这个词里不是规范字，应当用“征”
              safe 改为“征”
            36..39 “瀋” warning “瀋”是繁体字，应当用规范字“沈”
              safe 改为“沈”
            48..51 “乾” info “乾”在这个词里不是规范字，应当用“干”；姓名、地名、企业和品牌名用字除外
              unsafe 改为“干”
            ⇒ 随着工作推进，征求意见，沈阳，张干预计。各地区各部门要结合实际认真抓好贯彻落实，确保各项任务按时完成，取得扎实成效，重要情况及时报告，不得迟报、漏报、瞒报，切实把各项要求落到实处，不断增强人民群众的获得感、幸福感、安全感。
        "#]],
    );
    let right = "成效显著，著作权，乾坤，火情瞭望，魏徵求贤，於某同志，覆盖面，精神慰藉。";
    assert_eq!(run(&RULE, &format!("{right}{REST}"), Syntax::Plain, None), []);
}

#[test]
fn in_the_name_of_a_place_or_a_brand_it_is_only_a_hint() {
    check_rule(
        &RULE,
        &format!("濛溪河遗址、锦城壹號。{REST}"),
        expect![[r#"
        0..3 “濛” info “濛”是繁体字，应当用规范字“蒙”；姓名、地名、企业和品牌名用字除外
          unsafe 改为“蒙”
        27..30 “號” info “號”是繁体字，应当用规范字“号”；姓名、地名、企业和品牌名用字除外
          unsafe 改为“号”
        ⇒ 蒙溪河遗址、锦城壹号。各地区各部门要结合实际认真抓好贯彻落实，确保各项任务按时完成，取得扎实成效，重要情况及时报告，不得迟报、漏报、瞒报，切实把各项要求落到实处，不断增强人民群众的获得感、幸福感、安全感。
    "#]],
    );
}
