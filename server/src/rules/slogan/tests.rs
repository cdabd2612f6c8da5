//! What the rules of this family say, letter by letter, and where they hold their tongue.

use super::{inconsistent, misspelled};
use crate::diagnostic::Diagnostic;
use crate::rules::Rule;
use crate::rules::testing::{fixed, run};
use crate::text::Syntax;
use expect_test::{Expect, expect};

/// Pins what a rule says of a text, except for the sources of the facts, which change with the tables.
fn says(rule: &'static Rule, text: &str, expect: Expect) {
    let found = run(rule, text, Syntax::Markdown, None);
    let line = |d: &Diagnostic| {
        let places = d.related.iter().filter_map(|r| Some(format!("\n  ↔ {}", &text[r.span.clone()?])));
        let fix = d.fix.as_ref().map_or(String::new(), |f| format!("\n  {:?} {}", f.applicability, f.title));
        format!("{:?} {}{}{fix}\n", d.severity, d.message, places.collect::<String>())
    };
    let mut marked = text.to_owned();
    for d in found.iter().rev() {
        marked.insert(d.span.end, '⟧');
        marked.insert(d.span.start, '⟦');
    }
    let lines: String = found.iter().map(line).collect();
    expect.assert_eq(&format!("{marked}\n{lines}⇒ {}\n", fixed(text, &found)));
}

fn misspelled(text: &str, expect: Expect) {
    says(&misspelled::RULE, text, expect);
}

fn inconsistent(text: &str, expect: Expect) {
    says(&inconsistent::RULE, text, expect);
}

/// Neither rule says anything of a text.
fn silent(text: &str) {
    for rule in [&misspelled::RULE, &inconsistent::RULE] {
        let found: Vec<String> = run(rule, text, Syntax::Markdown, None).into_iter().map(|d| d.message).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_declared_error_is_certain() {
    misspelled(
        "持续营造晴朗网络空间。",
        expect![[r#"
        持续营造⟦晴朗网络空间⟧。
        Error “晴朗网络空间”应写作“清朗网络空间”
          Safe 改为“清朗网络空间”
        ⇒ 持续营造清朗网络空间。
    "#]],
    );
    misspelled(
        "开展扫黑险恶专项斗争。",
        expect![[r#"
        开展⟦扫黑险恶⟧专项斗争。
        Error “扫黑险恶”应写作“扫黑除恶”
          Safe 改为“扫黑除恶”
        ⇒ 开展扫黑除恶专项斗争。
    "#]],
    );
    misspelled(
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
fn a_plus_is_half_width_without_blanks() {
    misspelled(
        "深化“互联网＋政务服务”。",
        expect![[r#"
        深化“⟦互联网＋政务服务⟧”。
        Warning “互联网＋政务服务”应写作“互联网+政务服务”（加号用半角“+”）
          Safe 改为“互联网+政务服务”
        ⇒ 深化“互联网+政务服务”。
    "#]],
    );
    misspelled(
        "推进互联网加政务服务建设。",
        expect![[r#"
        推进⟦互联网加政务服务⟧建设。
        Error “互联网加政务服务”应写作“互联网+政务服务”
          Safe 改为“互联网+政务服务”
        ⇒ 推进互联网+政务服务建设。
    "#]],
    );
    misspelled(
        "推进“互联网加监管”。",
        expect![[r#"
        推进“⟦互联网加监管⟧”。
        Error “互联网加监管”应写作“互联网+监管”（用加号“+”）
          Safe 改为“互联网+监管”
        ⇒ 推进“互联网+监管”。
    "#]],
    );
    misspelled(
        "做好“互联网 + 监管”。",
        expect![[r#"
        做好“⟦互联网 + 监管⟧”。
        Error “互联网 + 监管”应写作“互联网+监管”（加号两侧不留空格）
          Safe 改为“互联网+监管”
        ⇒ 做好“互联网+监管”。
    "#]],
    );
    misspelled(
        "实施“人工智能 + ”行动。",
        expect![[r#"
        实施“⟦人工智能 + ⟧”行动。
        Error “人工智能 + ”应写作“人工智能+”（加号两侧不留空格）
          Safe 改为“人工智能+”
        ⇒ 实施“人工智能+”行动。
    "#]],
    );
    misspelled(
        "实施“数据要素X”三年行动。",
        expect![[r#"
        实施“⟦数据要素X⟧”三年行动。
        Error “数据要素X”应写作“数据要素×”（用乘号“×”）
          Safe 改为“数据要素×”
        ⇒ 实施“数据要素×”三年行动。
    "#]],
    );
}

#[test]
fn separators_stand_in_quoted_phrases() {
    misspelled(
        "推行“双随机，一公开”监管。",
        expect![[r#"
        推行“⟦双随机，一公开⟧”监管。
        Error “双随机，一公开”应写作“双随机、一公开”（各项之间用顿号）
          Safe 改为“双随机、一公开”
        ⇒ 推行“双随机、一公开”监管。
    "#]],
    );
    misspelled(
        "深化“一网一门一次”改革。",
        expect![[r#"
        深化“⟦一网一门一次⟧”改革。
        Error “一网一门一次”应写作“一网、一门、一次”
          Safe 改为“一网、一门、一次”
        ⇒ 深化“一网、一门、一次”改革。
    "#]],
    );
    misspelled(
        "做到“进一次门查多项事”。",
        expect![[r#"
        做到“⟦进一次门查多项事⟧”。
        Error “进一次门查多项事”应写作“进一次门、查多项事”（各项之间有顿号）
          Safe 改为“进一次门、查多项事”
        ⇒ 做到“进一次门、查多项事”。
    "#]],
    );
    misspelled(
        "深化“一网、通办”改革。",
        expect![[r#"
        深化“⟦一网、通办⟧”改革。
        Error “一网、通办”应写作“一网通办”（中间没有顿号）
          Safe 改为“一网通办”
        ⇒ 深化“一网通办”改革。
    "#]],
    );
    misspelled(
        "开展“不忘初心，牢记使命”主题教育。",
        expect![[r#"
        开展⟦“不忘初心，牢记使命”主题教育⟧。
        Error “‘不忘初心，牢记使命’主题教育”应写作“‘不忘初心、牢记使命’主题教育”（各项之间用顿号）
          Safe 改为“‘不忘初心、牢记使命’主题教育”
        ⇒ 开展“不忘初心、牢记使命”主题教育。
    "#]],
    );
    silent("坚持“港人治港”“澳人治澳”、高度自治。");
}

#[test]
fn digits_are_half_width() {
    misspelled(
        "服务“２４小时不打烊”。",
        expect![[r#"
        服务“⟦２４小时不打烊⟧”。
        Warning “２４小时不打烊”应写作“24小时不打烊”（数字用半角）
          Safe 改为“24小时不打烊”
        ⇒ 服务“24小时不打烊”。
    "#]],
    );
}

#[test]
fn a_letter_is_lost_doubled_swapped_or_mistaken() {
    misspelled(
        "坚持“两个毫动摇”。",
        expect![[r#"
        坚持“⟦两个毫动摇⟧”。
        Warning “两个毫动摇”疑漏“不”字，固定提法为“两个毫不动摇”
          Unsafe 改为“两个毫不动摇”
        ⇒ 坚持“两个毫不动摇”。
    "#]],
    );
    misspelled(
        "推动“互联网+政务务”升级。",
        expect![[r#"
        推动“⟦互联网+政务务⟧”升级。
        Error “互联网+政务务”应写作“互联网+政务服务”
          Safe 改为“互联网+政务服务”
        ⇒ 推动“互联网+政务服务”升级。
    "#]],
    );
    misspelled(
        "推进“高效办成成一件事”。",
        expect![[r#"
        推进“⟦高效办成成一件事⟧”。
        Warning “高效办成成一件事”疑多一个“成”字，固定提法为“高效办成一件事”
          Unsafe 改为“高效办成一件事”
        ⇒ 推进“高效办成一件事”。
    "#]],
    );
    misspelled(
        "深化“最跑多一次”改革。",
        expect![[r#"
        深化“⟦最跑多一次⟧”改革。
        Warning “最跑多一次”中“跑多”二字疑颠倒，固定提法为“最多跑一次”
          Unsafe 改为“最多跑一次”
        ⇒ 深化“最多跑一次”改革。
    "#]],
    );
    misspelled(
        "践行绿水青山就是金山山理念。",
        expect![[r#"
        践行⟦绿水青山就是金山山理念⟧。
        Warning “绿水青山就是金山山理念”疑漏“银”字，固定提法为“绿水青山就是金山银山理念”
          Unsafe 改为“绿水青山就是金山银山理念”
        ⇒ 践行绿水青山就是金山银山理念。
    "#]],
    );
    misspelled(
        "落实“以需订购”要求。",
        expect![[r#"
        落实“⟦以需订购⟧”要求。
        Warning “以需订购”中“订”疑为“定”之误，固定提法为“以需定购”
          Unsafe 改为“以需定购”
        ⇒ 落实“以需定购”要求。
    "#]],
    );
    misspelled(
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
fn a_scanner_reads_a_leading_one_as_a_comma() {
    misspelled(
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
fn traditional_script_alone_is_no_fault() {
    silent("深化“互聯網+政務服務”，提升“贛服通”。");
    misspelled(
        "深化“互聯網 + 政務服務”。",
        expect![[r#"
        深化“⟦互聯網 + 政務服務⟧”。
        Error “互聯網 + 政務服務”应写作“互联网+政务服务”（加号两侧不留空格）
          Safe 改为“互聯網+政務服務”
        ⇒ 深化“互聯網+政務服務”。
    "#]],
    );
    misspelled(
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
    misspelled(
        "深化“互联网**＋**政务服务”。",
        expect![[r#"
        深化“⟦互联网**＋**政务服务⟧”。
        Warning “互联网＋政务服务”应写作“互联网+政务服务”（加号用半角“+”）
          Safe 改为“互联网+政务服务”
        ⇒ 深化“互联网**+**政务服务”。
    "#]],
    );
}

#[test]
fn trap_14_a_count_is_not_the_slogan() {
    silent("构建省市县乡村五位一体政务服务体系。");
}

#[test]
fn trap_15_official_texts_disagree_with_themselves() {
    silent("坚持共商共建共享原则，秉持共商、共建、共赢理念。");
    silent("推进大众创业万众创新，促进大众创业、万众创新。");
    silent("防范“黑天鹅”“灰犀牛”事件，警惕“黑天鹅”、“灰犀牛”。");
}

#[test]
fn heading_markers_are_no_part_of_a_phrase() {
    silent("三、保障措施\n\n一、网通办系统建设");
    silent("落实两不愁\n\n三保障政策");
    silent("（二）最多\n\n跑一次");
}

#[test]
fn lists_of_ordinary_words_are_no_phrases() {
    silent("加大、财政扶持力度，参照国家标准、地方标准、地方规程，支持住房、租赁、算力、数据和互联网、教育等行业。");
    silent("发展不平衡、不充分的问题突出，严格生产、作业管理。");
    silent("深入实施“百千万工程”，推动线上线下融合，采取线上+线下方式。");
}

#[test]
fn a_phrase_ends_where_words_end() {
    silent("互联网加速发展，人工智能加快落地，互联网加大投入。");
    silent("推进港产城融合发展，建设产城融合示范区。");
    silent("实现全网通办、联网通办。");
}

#[test]
fn function_words_come_and_go() {
    silent("推动高质量的发展，促进人与自然的和谐共生。");
    silent("实施“引进来”“走出去”战略。");
    silent("坚持“房子是用来住的、不是用来炒”的定位。");
    silent("高效办成“一件事”，让群众最多“跑一次”。");
}

#[test]
fn other_phrases_are_no_misspellings() {
    silent("推行“一次不跑”“全国通办”，实现“一网、一门、一次”。");
    silent("全面建成社会主义现代化国家，党的十九届五中全会，第十三个五年规划。");
    silent("建设全省一体化在线政务服务平台。");
    silent("落实“两个维护”，形成新的生产力。");
}

#[test]
fn titles_are_quoted_not_corrected() {
    silent("按照《关于推进“互联网加政务服务”工作的意见》和《双随机一公开监管办法》办理。");
}

#[test]
fn running_on_without_quotation_marks_is_living_usage() {
    silent("推进大众创业万众创新，营造市场化法治化国际化营商环境。");
    silent("坚持房子是用来住的不是用来炒的定位。");
    silent("完善人房地钱要素联动机制，强化“人房地钱”联动。");
}

#[test]
fn what_is_only_suspected_is_not_said() {
    silent("第二个一百年奋斗目标");
    silent("坚持稳中求进总基调。");
}

#[test]
fn one_document_writes_a_phrase_one_way() {
    inconsistent(
        "围绕“稳地价、稳房价、稳预期”目标，完善稳地价稳房价稳预期工作机制。",
        expect![[r#"
        围绕“稳地价、稳房价、稳预期”目标，完善⟦稳地价稳房价稳预期⟧工作机制。
        Warning “稳地价稳房价稳预期”在本文另一处写作“稳地价、稳房价、稳预期”，前后不一
          ↔ 稳地价、稳房价、稳预期
          Unsafe 改为“稳地价、稳房价、稳预期”
        ⇒ 围绕“稳地价、稳房价、稳预期”目标，完善稳地价、稳房价、稳预期工作机制。
    "#]],
    );
    inconsistent(
        "实施“互联网+现代农业”行动。\n\n推进“互联网+”现代农业，深化“互联网+现代农业”。",
        expect![[r#"
        实施“互联网+现代农业”行动。

        推进⟦“互联网+”现代农业⟧，深化“互联网+现代农业”。
        Warning “‘互联网+’现代农业”在本文另一处写作“互联网+现代农业”，前后不一
          ↔ 互联网+现代农业
          Unsafe 改为“互联网+现代农业”
        ⇒ 实施“互联网+现代农业”行动。

        推进“互联网+现代农业”，深化“互联网+现代农业”。
    "#]],
    );
    inconsistent(
        "落实“谁执法、谁普法”责任制，“谁执法、谁普法”清单，“谁执法谁普法”考核。",
        expect![[r#"
        落实“谁执法、谁普法”责任制，“谁执法、谁普法”清单，“⟦谁执法谁普法⟧”考核。
        Warning “谁执法谁普法”在本文另一处写作“谁执法、谁普法”，前后不一
          ↔ 谁执法、谁普法
        ⇒ 落实“谁执法、谁普法”责任制，“谁执法、谁普法”清单，“谁执法谁普法”考核。
    "#]],
    );
}

#[test]
fn one_way_alone_is_consistent() {
    silent("推进“互联网+”现代农业，深化“互联网+”现代农业。");
    silent("强化“人、房、地、钱”联动，“人工智能+”行动和人工智能+消费。");
}

#[test]
fn separators_that_published_documents_vary_are_only_remarked_on() {
    misspelled(
        "坚持“房子是用来住的，不是用来炒的”定位。",
        expect![[r#"
        坚持“⟦房子是用来住的，不是用来炒的⟧”定位。
        Hint “房子是用来住的，不是用来炒的”通常写作“房子是用来住的、不是用来炒的”
          Unsafe 改为“房子是用来住的、不是用来炒的”
        ⇒ 坚持“房子是用来住的、不是用来炒的”定位。
    "#]],
    );
    misspelled(
        "坚持房子是用来住的，不是用来炒的定位。",
        expect![[r#"
        坚持房子是用来住的，不是用来炒的定位。
        ⇒ 坚持房子是用来住的，不是用来炒的定位。
    "#]],
    );
}
