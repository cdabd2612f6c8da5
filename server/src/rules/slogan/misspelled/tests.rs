//! Tests of `slogan-misspelled`.

mod edges;
mod tables;

use super::RULE;
use crate::rules::slogan::testing::{SPELLING, check};
use crate::rules::testing::silent;
use expect_test::expect;

#[test]
fn errors_listed_in_the_lexicon_are_reported() {
    check(
        &RULE,
        "持续营造晴朗网络空间。",
        expect![[r#"
            持续营造⟦晴朗网络空间⟧。
            Error “晴朗网络空间”的规范写法是“清朗网络空间”
              Safe 改为“清朗网络空间”
            ⇒ 持续营造清朗网络空间。
        "#]],
    );
    check(
        &RULE,
        "开展扫黑险恶专项斗争。",
        expect![[r#"
            开展⟦扫黑险恶⟧专项斗争。
            Error “扫黑险恶”的规范写法是“扫黑除恶”
              Safe 改为“扫黑除恶”
            ⇒ 开展扫黑除恶专项斗争。
        "#]],
    );
    check(
        &RULE,
        "深化“网通办”改革。",
        expect![[r#"
        深化“⟦网通办⟧”改革。
        Warning “网通办”疑漏“一”字，固定提法为“一网通办”
          Unsafe 改为“一网通办”
        ⇒ 深化“一网通办”改革。
    "#]],
    );
}

#[test]
fn a_plus_is_half_width_without_spaces() {
    check(
        &RULE,
        "深化“互联网＋政务服务”。",
        expect![[r#"
            深化“⟦互联网＋政务服务⟧”。
            Warning “互联网＋政务服务”的规范写法是“互联网+政务服务”（加号用半角“+”）
              Safe 改为“互联网+政务服务”
            ⇒ 深化“互联网+政务服务”。
        "#]],
    );
    check(
        &RULE,
        "推进互联网加政务服务建设。",
        expect![[r#"
            推进⟦互联网加政务服务⟧建设。
            Error “互联网加政务服务”的规范写法是“互联网+政务服务”
              Safe 改为“互联网+政务服务”
            ⇒ 推进互联网+政务服务建设。
        "#]],
    );
    check(
        &RULE,
        "推进“互联网加监管”。",
        expect![[r#"
            推进“⟦互联网加监管⟧”。
            Error “互联网加监管”的规范写法是“互联网+监管”（用加号“+”）
              Safe 改为“互联网+监管”
            ⇒ 推进“互联网+监管”。
        "#]],
    );
    check(
        &RULE,
        "做好“互联网 + 监管”。",
        expect![[r#"
            做好“⟦互联网 + 监管⟧”。
            Error “互联网 + 监管”的规范写法是“互联网+监管”（加号两侧不留空格）
              Safe 改为“互联网+监管”
            ⇒ 做好“互联网+监管”。
        "#]],
    );
    check(
        &RULE,
        "实施“人工智能 + ”行动。",
        expect![[r#"
            实施“⟦人工智能 + ⟧”行动。
            Error “人工智能 + ”的规范写法是“人工智能+”（加号两侧不留空格）
              Safe 改为“人工智能+”
            ⇒ 实施“人工智能+”行动。
        "#]],
    );
    check(
        &RULE,
        "实施“数据要素X”三年行动。",
        expect![[r#"
            实施“⟦数据要素X⟧”三年行动。
            Error “数据要素X”的规范写法是“数据要素×”（用乘号“×”）
              Safe 改为“数据要素×”
            ⇒ 实施“数据要素×”三年行动。
        "#]],
    );
}

#[test]
fn pluses_of_one_quotation_get_one_width() {
    check(
        &RULE,
        "推行“互联网＋统一指挥＋综合执法”。",
        expect![[r#"
        推行“⟦互联网＋⟧统一指挥＋综合执法”。
        Warning “互联网＋”的规范写法是“互联网+”（加号用半角“+”）
          Safe 改为“互联网+”
        ⇒ 推行“互联网+统一指挥+综合执法”。
    "#]],
    );
    check(
        &RULE,
        "推行“统一指挥＋互联网＋监管”。",
        expect![[r#"
            推行“统一指挥＋⟦互联网＋监管⟧”。
            Warning “互联网＋监管”的规范写法是“互联网+监管”（加号用半角“+”）
              Safe 改为“互联网+监管”
            ⇒ 推行“统一指挥+互联网+监管”。
        "#]],
    );
    check(
        &RULE,
        "推行“互联网＋”和“统一指挥＋综合执法”。",
        expect![[r#"
        推行“⟦互联网＋⟧”和“统一指挥＋综合执法”。
        Warning “互联网＋”的规范写法是“互联网+”（加号用半角“+”）
          Safe 改为“互联网+”
        ⇒ 推行“互联网+”和“统一指挥＋综合执法”。
    "#]],
    );
}

#[test]
fn separators_of_quoted_phrases_are_fixed() {
    check(
        &RULE,
        "推行“双随机，一公开”监管。",
        expect![[r#"
            推行“⟦双随机，一公开⟧”监管。
            Error “双随机，一公开”的规范写法是“双随机、一公开”（各项之间用顿号）
              Safe 改为“双随机、一公开”
            ⇒ 推行“双随机、一公开”监管。
        "#]],
    );
    check(
        &RULE,
        "深化“一网一门一次”改革。",
        expect![[r#"
            深化“⟦一网一门一次⟧”改革。
            Error “一网一门一次”的规范写法是“一网、一门、一次”
              Safe 改为“一网、一门、一次”
            ⇒ 深化“一网、一门、一次”改革。
        "#]],
    );
    check(
        &RULE,
        "做到“进一次门查多项事”。",
        expect![[r#"
            做到“⟦进一次门查多项事⟧”。
            Error “进一次门查多项事”的规范写法是“进一次门、查多项事”（各项之间有顿号）
              Safe 改为“进一次门、查多项事”
            ⇒ 做到“进一次门、查多项事”。
        "#]],
    );
    check(
        &RULE,
        "深化“一网、通办”改革。",
        expect![[r#"
            深化“⟦一网、通办⟧”改革。
            Error “一网、通办”的规范写法是“一网通办”（中间没有顿号）
              Safe 改为“一网通办”
            ⇒ 深化“一网通办”改革。
        "#]],
    );
    check(
        &RULE,
        "开展“不忘初心，牢记使命”主题教育。",
        expect![[r#"
            开展⟦“不忘初心，牢记使命”主题教育⟧。
            Error “‘不忘初心，牢记使命’主题教育”的规范写法是“‘不忘初心、牢记使命’主题教育”（各项之间用顿号）
              Safe 改为“‘不忘初心、牢记使命’主题教育”
            ⇒ 开展“不忘初心、牢记使命”主题教育。
        "#]],
    );
    silent(SPELLING, &["坚持“港人治港”“澳人治澳”、高度自治。"]);
}

#[test]
fn digits_become_half_width() {
    check(
        &RULE,
        "服务“２４小时不打烊”。",
        expect![[r#"
            服务“⟦２４小时不打烊⟧”。
            Warning “２４小时不打烊”的规范写法是“24小时不打烊”（数字用半角）
              Safe 改为“24小时不打烊”
            ⇒ 服务“24小时不打烊”。
        "#]],
    );
}

#[test]
fn a_lost_doubled_swapped_or_wrong_character_is_reported() {
    check(
        &RULE,
        "坚持“两个毫动摇”。",
        expect![[r#"
        坚持“⟦两个毫动摇⟧”。
        Warning “两个毫动摇”疑漏“不”字，固定提法为“两个毫不动摇”
          Unsafe 改为“两个毫不动摇”
        ⇒ 坚持“两个毫不动摇”。
    "#]],
    );
    check(
        &RULE,
        "推动“互联网+政务务”升级。",
        expect![[r#"
            推动“⟦互联网+政务务⟧”升级。
            Error “互联网+政务务”的规范写法是“互联网+政务服务”
              Safe 改为“互联网+政务服务”
            ⇒ 推动“互联网+政务服务”升级。
        "#]],
    );
    check(
        &RULE,
        "推进“高效办成成一件事”。",
        expect![[r#"
        推进“⟦高效办成成一件事⟧”。
        Warning “高效办成成一件事”疑多一个“成”字，固定提法为“高效办成一件事”
          Unsafe 改为“高效办成一件事”
        ⇒ 推进“高效办成一件事”。
    "#]],
    );
    check(
        &RULE,
        "深化“最跑多一次”改革。",
        expect![[r#"
        深化“⟦最跑多一次⟧”改革。
        Warning “最跑多一次”中“跑多”二字疑颠倒，固定提法为“最多跑一次”
          Unsafe 改为“最多跑一次”
        ⇒ 深化“最多跑一次”改革。
    "#]],
    );
    check(
        &RULE,
        "践行绿水青山就是金山山理念。",
        expect![[r#"
        践行⟦绿水青山就是金山山理念⟧。
        Warning “绿水青山就是金山山理念”疑漏“银”字，固定提法为“绿水青山就是金山银山理念”
          Unsafe 改为“绿水青山就是金山银山理念”
        ⇒ 践行绿水青山就是金山银山理念。
    "#]],
    );
    check(
        &RULE,
        "落实“以需订购”要求。",
        expect![[r#"
        落实“⟦以需订购⟧”要求。
        Warning “以需订购”中“订”疑为“定”之误，固定提法为“以需定购”
          Unsafe 改为“以需定购”
        ⇒ 落实“以需定购”要求。
    "#]],
    );
    check(
        &RULE,
        "坚持人民致上、生命至上。",
        expect![[r#"
        坚持⟦人民致上、生命至上⟧。
        Warning “人民致上、生命至上”中“致”疑为“至”之误，固定提法为“人民至上、生命至上”
          Unsafe 改为“人民至上、生命至上”
        ⇒ 坚持人民至上、生命至上。
    "#]],
    );
}

#[test]
fn a_leading_yi_scanned_as_a_comma_is_restored() {
    check(
        &RULE,
        "推行“,网通办、跨省通办”服务。",
        expect![[r#"
        推行“,⟦网通办⟧、跨省通办”服务。
        Warning “网通办”疑漏“一”字，固定提法为“一网通办”
          Unsafe 改为“一网通办”
        ⇒ 推行“一网通办、跨省通办”服务。
    "#]],
    );
}

#[test]
fn a_short_phrase_without_its_first_character_needs_evidence() {
    check(
        &RULE,
        "推进社保“一卡通”，建立居民服务“卡通”。",
        expect![[r#"
        推进社保“一卡通”，建立居民服务“⟦卡通⟧”。
        Warning “卡通”疑漏“一”字，固定提法为“一卡通”
          Unsafe 改为“一卡通”
        ⇒ 推进社保“一卡通”，建立居民服务“一卡通”。
    "#]],
    );
    silent(SPELLING, &["制作“卡通”形象。"]);
}

#[test]
fn traditional_characters_alone_are_not_reported() {
    silent(SPELLING, &["深化“互聯網+政務服務”，提升“贛服通”。"]);
    check(
        &RULE,
        "深化“互聯網 + 政務服務”。",
        expect![[r#"
            深化“⟦互聯網 + 政務服務⟧”。
            Error “互聯網 + 政務服務”的规范写法是“互联网+政务服务”（加号两侧不留空格）
              Safe 改为“互聯網+政務服務”
            ⇒ 深化“互聯網+政務服務”。
        "#]],
    );
    check(
        &RULE,
        "深化“互聯網+務政服務”。",
        expect![[r#"
        深化“⟦互聯網+務政服務⟧”。
        Warning “互聯網+務政服務”中“務政”二字疑颠倒，固定提法为“互联网+政务服务”
          Unsafe 改为“互聯網+政務服務”
        ⇒ 深化“互聯網+政務服務”。
    "#]],
    );
}

#[test]
fn markup_inside_a_phrase_is_kept() {
    check(
        &RULE,
        "深化“互联网**＋**政务服务”。",
        expect![[r#"
            深化“⟦互联网**＋**政务服务⟧”。
            Warning “互联网＋政务服务”的规范写法是“互联网+政务服务”（加号用半角“+”）
              Safe 改为“互联网+政务服务”
            ⇒ 深化“互联网**+**政务服务”。
        "#]],
    );
}

#[test]
fn separators_that_vary_in_published_documents_are_only_a_hint() {
    check(
        &RULE,
        "实施“千村示范万村整治”工程。",
        expect![[r#"
        实施“⟦千村示范万村整治⟧”工程。
        Hint “千村示范万村整治”通常写作“千村示范、万村整治”
          Unsafe 改为“千村示范、万村整治”
        ⇒ 实施“千村示范、万村整治”工程。
    "#]],
    );
    check(
        &RULE,
        "坚持“房子是用来住的，不是用来炒的”定位。",
        expect![[r#"
        坚持“⟦房子是用来住的，不是用来炒的⟧”定位。
        Hint “房子是用来住的，不是用来炒的”通常写作“房子是用来住的、不是用来炒的”
          Unsafe 改为“房子是用来住的、不是用来炒的”
        ⇒ 坚持“房子是用来住的、不是用来炒的”定位。
    "#]],
    );
    // both spellings are usual
    silent(SPELLING, &["促进“大众创业万众创新”。强化“人房地钱”联动。"]);
    check(
        &RULE,
        "坚持房子是用来住的，不是用来炒的定位。",
        expect![[r#"
        坚持房子是用来住的，不是用来炒的定位。
        ⇒ 坚持房子是用来住的，不是用来炒的定位。
    "#]],
    );
}

#[test]
fn a_literal_count_is_not_a_slogan() {
    silent(SPELLING, &["构建省市县乡村五位一体政务服务体系。"]);
}

#[test]
fn heading_numbers_and_line_breaks_are_not_part_of_a_phrase() {
    silent(SPELLING, &["三、保障措施\n\n一、网通办系统建设", "落实两不愁\n\n三保障政策", "（二）最多\n\n跑一次"]);
}

#[test]
fn lists_of_ordinary_words_are_not_reported() {
    silent(
        SPELLING,
        &[
            "加大、财政扶持力度，参照国家标准、地方标准、地方规程，支持住房、租赁、算力、数据和互联网、教育等行业。",
            "发展不平衡、不充分的问题突出，严格生产、作业管理。",
            "深入实施“百千万工程”，推动线上线下融合，采取线上+线下方式。",
        ],
    );
}

#[test]
fn a_phrase_ends_at_a_word_boundary() {
    silent(
        SPELLING,
        &[
            "互联网加速发展，人工智能加快落地，互联网加大投入。",
            "推进港产城融合发展，建设产城融合示范区。",
            "实现全网通办、联网通办。",
        ],
    );
}

#[test]
fn function_words_may_be_added_or_left_out() {
    silent(
        SPELLING,
        &[
            "推动高质量的发展，促进人与自然的和谐共生。",
            "实施“引进来”“走出去”战略。",
            "坚持“房子是用来住的、不是用来炒”的定位。",
            "高效办成“一件事”，让群众最多“跑一次”。",
        ],
    );
}

#[test]
fn other_phrases_are_not_misspellings() {
    silent(
        SPELLING,
        &[
            "推行“一次不跑”“全国通办”，实现“一网、一门、一次”。",
            "全面建成社会主义现代化国家，党的十九届五中全会，第十三个五年规划。",
            "建设全省一体化在线政务服务平台。",
            "落实“两个维护”，形成新的生产力。",
        ],
    );
}

#[test]
fn another_number_makes_another_phrase() {
    silent(SPELLING, &["自党的十二大以来，党的二大制定了党章，按照“十五”规划和第四个五年规划部署。"]);
}

#[test]
fn titles_are_not_reported() {
    silent(SPELLING, &["按照《关于推进“互联网加政务服务”工作的意见》和《双随机一公开监管办法》办理。"]);
}

#[test]
fn without_quotation_marks_separators_may_be_left_out() {
    silent(
        SPELLING,
        &[
            "推进大众创业万众创新，营造市场化法治化国际化营商环境。",
            "坚持房子是用来住的不是用来炒的定位。",
            "完善人房地钱要素联动机制，强化“人房地钱”联动。",
        ],
    );
}

#[test]
fn a_mere_suspicion_is_not_reported() {
    silent(SPELLING, &["第二个一百年奋斗目标", "坚持稳中求进总基调。"]);
}
