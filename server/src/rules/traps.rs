//! Traps found in the standards, the lexicon and real documents, one named test each: a text, and all findings of all
//! rules in it.

use super::testing::{SHIPPED, TODAY};
use crate::analysis::Analysis;
use crate::diagnostic::Applicability;
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::{Expect, expect};
use std::fmt::Write;

/// The findings of all rules in a Markdown text, one per line: severity, rule, range, message, fix.
fn said(text: &str) -> String {
    let analysis = Analysis::new(text, Syntax::Markdown, &SHIPPED, &Settings::default(), TODAY);
    assert!(analysis.panicked.is_empty(), "{:?} panicked", analysis.panicked);
    analysis.diagnostics.iter().fold(String::new(), |mut out, d| {
        _ = write!(out, "{} {} “{}” {}", d.severity.name(), d.rule, &text[d.span.clone()], d.message);
        if let Some(fix) = &d.fix {
            let mark = if fix.applicability == Applicability::Safe { "⇒" } else { "→" };
            _ = write!(out, " {mark} {}", fix.title);
        }
        out + "\n"
    })
}

fn check(text: &str, expect: Expect) {
    expect.assert_eq(&said(text));
}

#[track_caller]
fn silent(texts: &[&str]) {
    for text in texts {
        assert_eq!(said(text), "", "{text}");
    }
}

mod of_the_standards {
    use super::*;

    #[test]
    fn trap_01_title_before_number_is_custom_not_a_clause() {
        check(
            "依照国发〔2016〕73号《“十三五”国家信息化规划》的要求，以往做法不变。",
            expect![[r#"
                warning citation-order “国发〔2016〕73号《“十三五”国家信息化规划》” 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（国发〔2016〕73号） → 把“国发〔2016〕73号”移到标题后面的圆括号里
                warning policy-expired “《“十三五”国家信息化规划》” 《国务院关于印发“十三五”国家信息化规划的通知》已失效，不宜再作依据
            "#]],
        );
    }

    #[test]
    fn trap_02_the_numeral_standard_prints_square_brackets() {
        check(
            "公文编号：国办发[1987]9号。",
            expect![[r#"
            info document-number-bracket “[1987]” 年份应当用六角括号“〔〕”括起，不用“[]”；2000年以前的字号照原文引用，不必改
        "#]],
        );
    }

    #[test]
    fn trap_03_the_portal_itself_has_malformed_numbers() {
        check(
            "见司发[2021]3号、银发﹝2019﹞240号、民航发〔2022〕7 号。",
            expect![[r#"
            error document-number-bracket “[2021]” 年份应当用六角括号“〔〕”括起，不用“[]” ⇒ 改为“〔2021〕”
            error document-number-bracket “﹝2019﹞” 年份应当用六角括号“〔〕”括起，不用“﹝﹞” ⇒ 改为“〔2019〕”
            warning document-number-spacing “民航发〔2022〕7 号” 发文字号中间通常不留空格 ⇒ 删去空格
        "#]],
        );
    }

    #[test]
    fn trap_04_orders_and_announcements_may_have_both_bracket_and_ordinal() {
        silent(&[
            "按照中国人民银行令〔2020〕第1号、中国人民银行公告〔2013〕第8号、中国证券监督管理委员会公告〔2020〕28号执行。",
        ]);
    }

    #[test]
    fn trap_05_codes_end_in_zi_or_contain_it() {
        silent(&["按照厅字〔2019〕8号、赣府厅字〔2020〕3号、高检发释字〔2017〕7号、国知办发规字〔2021〕2号执行。"]);
    }

    #[test]
    fn trap_06_look_alikes_have_ordinals_zeros_and_round_brackets() {
        silent(&[
            "（京）网药平台备字〔2023〕第000002号、惠环罚决字〔2019〕第045号、杭劳人仲〔2026〕第0312号。",
            "上诉人不服（2021）某01民初15号民事判决。",
        ]);
    }

    #[test]
    fn trap_07_old_numbers_are_quoted_as_written() {
        check(
            "津政报〔1989〕26号、纺外字〔1992〕第20号、经贸部〔1992〕外经贸管发第256号文。",
            expect![[r#"
            info document-number-ordinal “第” 发文顺序号前不加“第”字；2000年以前的字号照原文引用，不必改
        "#]],
        );
        check(
            "当时的津政报[1989]26号。",
            expect![[r#"
            info document-number-bracket “[1989]” 年份应当用六角括号“〔〕”括起，不用“[]”；2000年以前的字号照原文引用，不必改
        "#]],
        );
    }

    #[test]
    fn trap_08_titles_contain_anything() {
        silent(&[
            "按照《关于同意甲、乙、丙省开展试点的复函》《甲类行动方案（2018-2020年）》《乙类计划（2019－2025年）》执行。",
        ]);
    }

    #[test]
    fn trap_09_a_mark_between_titles_is_not_forbidden() {
        check(
            "《甲类规定》、《乙类规定》仍然有效。",
            expect![[r#"
            hint punctuation-enumeration-comma “、” 并列的书名号之间通常不用顿号 → 删去顿号
        "#]],
        );
        silent(&["《甲类规定》（云政发〔2020〕1号）、《乙类规定》（云政发〔2021〕2号）仍然有效。"]);
    }

    #[test]
    fn trap_10_only_the_date_of_issue_must_not_be_padded() {
        let text = "# 云溪市人民政府关于某事的通知\n\n各县人民政府：\n\n自2024年05月06日起执行。\n\n云溪市人民政府\n\n2024年05月01日\n";
        check(
            text,
            expect![[r#"
            hint numerals-padded-date “2024年05月06日” 月、日通常不编虚位，“2024年05月06日”写作“2024年5月6日” ⇒ 改为“2024年5月6日”
            error structure-issue-date “2024年05月01日” 成文日期的月、日不编虚位（1不写作01），写作“2024年5月1日” ⇒ 改为“2024年5月1日”
        "#]],
        );
    }

    #[test]
    fn trap_11_biaoshi_is_a_current_word() {
        silent(&["做好网络标识、防伪标识和交通标志的管理。"]);
    }

    #[test]
    fn trap_12_levels_may_be_skipped_but_not_inverted() {
        let notice = |body: &str| format!("# 云溪市人民政府关于某事的通知\n\n各县人民政府：\n\n{body}\n");
        silent(&[&notice("一、总体要求。\n\n1.目标。\n\n2.任务。")]);
        check(
            &notice("一、总体要求。\n\n1.目标。\n\n（一）任务。"),
            expect![[r#"
            warning structure-heading-order “（一）” “（一）”的层次高于“1”，不宜放在它下面
        "#]],
        );
    }

    #[test]
    fn trap_13_false_advice_of_web_pages_is_never_proposed() {
        check(
            "请执行国办发(2024)1号。",
            expect![[r#"
            error document-number-bracket “(2024)” 年份应当用六角括号“〔〕”括起，不用“()” ⇒ 改为“〔2024〕”
        "#]],
        );
    }

    #[test]
    fn trap_14_padding_zeros_are_deleted_and_invented_rules_are_not_applied() {
        check(
            "请执行粤府办〔2026〕001号。",
            expect![[r#"
            error document-number-leading-zero “001” 发文顺序号不编虚位，“001”应为“1” ⇒ 改为“1”
        "#]],
        );
        silent(&["# 云溪市人民政府常务会议纪要\n\n会议听取了汇报。\n"]);
    }

    #[test]
    fn trap_15_spaces_of_formatting_tools_are_deleted_from_numbers() {
        check(
            "按照中办发〔2012〕14 号、法释〔2014〕8 号执行。",
            expect![[r#"
            warning document-number-spacing “中办发〔2012〕14 号” 发文字号中间通常不留空格 ⇒ 删去空格
            warning document-number-spacing “法释〔2014〕8 号” 发文字号中间通常不留空格 ⇒ 删去空格
        "#]],
        );
    }

    #[test]
    fn trap_16_a_flattened_document_gets_merged_findings() {
        check(
            "甲,乙;丙:丁,戊(己),庚,辛,壬(癸).\n",
            expect![[r#"
            warning punctuation-halfwidth “,” 中文里的逗号、冒号等用了半角，应当用全角（全文共7处，此为第一处） ⇒ 全部修改（7处）
            warning punctuation-parentheses “(己)” 括号用了半角“()”，应当用全角“（）” ⇒ 改为“（）”
            warning punctuation-parentheses “(癸)” 括号用了半角“()”，应当用全角“（）” ⇒ 改为“（）”
        "#]],
        );
    }

    #[test]
    fn trap_17_a_text_garbled_with_pinyin_is_reported_once() {
        check(
            "推動發(fā)展，建設系統(tǒng)，優(yōu)化服務。",
            expect![[r#"
            info characters-traditional “動” 全文用的是繁体字，公文应当使用规范汉字；请用转换工具转成简体，再逐字核对“著”“乾”一类的字
            warning characters-garbled-annotation “(fā)” 汉字后面混进了注音（全文共3处，此为第一处），多半是网页转存带进来的，宜全部删去 ⇒ 删去全部注音
        "#]],
        );
    }

    #[test]
    fn trap_18_a_hollow_title_is_filled_by_its_number() {
        check(
            "按照《国务院关于印发的通知》（国发〔2015〕50号）执行。",
            expect![[r#"
            error citation-hollow-title “国务院关于印发的通知” 标题缺了其中引用的文件名，全称是《国务院关于印发促进大数据发展行动纲要的通知》 → 改为“国务院关于印发促进大数据发展行动纲要的通知”
        "#]],
        );
    }

    #[test]
    fn trap_19_dates_and_endings_that_sources_give_wrongly() {
        check(
            "|时间|文件|\n|-|-|\n|2016.9|《“十三五”国家信息化规划》|\n",
            expect![[r#"
            warning citation-date-mismatch “2016.9” 《“十三五”国家信息化规划》的成文日期是2016年12月15日，这里写作“2016.9”，请核对 → 改为“2016.12”
        "#]],
        );
        check(
            "按照《关于加快推进“互联网+政务服务”工作的指导》执行。",
            expect![[r#"
            warning citation-truncated-title “关于加快推进“互联网+政务服务”工作的指导” 标题不完整，末尾缺“意见” → 补上“意见”
        "#]],
        );
    }
}

mod of_the_lexicon {
    use super::*;

    #[test]
    fn trap_01_an_old_name_inside_a_common_word() {
        silent(&["文化部门、建设部门、环保部门、监察部门、农业部门要抓好落实。"]);
    }

    #[test]
    fn trap_02_names_do_not_cut_words() {
        silent(&["国家发展改革委会议，中央网信办公文，科技部署，住房城乡建设部门。"]);
    }

    #[test]
    fn trap_03_a_short_name_inside_a_current_one() {
        silent(&["由住房城乡建设部、国务院港澳事务办公室负责。"]);
        silent(&["中央党校（国家行政学院）、中共中央党校 国家行政学院联合举办。"]);
    }

    #[test]
    fn a_name_kept_as_an_additional_name_is_only_a_hint() {
        check(
            "请报国家公务员局备案。",
            expect![[r#"
            hint agency-renamed “国家公务员局” “国家公务员局”自2018年3月起是中央组织部对外保留的牌子，不是单独的机关
        "#]],
        );
        silent(&["请报国家航天局备案，由国家档案局、国务院侨务办公室承办。"]);
    }

    #[test]
    fn trap_04_a_name_that_was_valid_on_the_date_of_the_document() {
        silent(&["---\ndate: 2016-12-15\n---\n\n由文化部、环境保护部、国家工商总局负责。\n"]);
        check(
            "---\ndate: 2026-06-15\n---\n\n由文化部负责。\n",
            expect![[r#"
            warning agency-abolished “文化部” “文化部”已于2018年3月撤销，职责由“文化和旅游部”承担 → 改为“文化和旅游部”
        "#]],
        );
    }

    #[test]
    fn trap_05_statements_about_the_past() {
        silent(&["1999年3月10日原国家经贸委发布的名单。", "2016年，环境保护部发布公告。"]);
    }

    #[test]
    fn trap_06_one_title_of_several_documents() {
        silent(&["根据《中华人民共和国国家安全法》和《音像制品管理条例》，制定本办法。"]);
    }

    #[test]
    fn trap_07_partial_repeal() {
        silent(&["根据《中华人民共和国反倾销条例》的规定，制定本办法。"]);
    }

    #[test]
    fn trap_08_figures_in_tortoise_shell_brackets() {
        silent(&["|指标|数值|\n|-|-|\n|累计|〔28〕|\n|新增|〔55〕|\n"]);
    }

    #[test]
    fn trap_09_ambiguous_codes() {
        silent(&["按照云政发〔2020〕1号、宁政发〔2021〕2号、新政发〔2022〕3号、锡新政发〔2022〕4号执行。"]);
    }

    #[test]
    fn trap_10_words_before_the_code() {
        check(
            "某日市人民政府以京政发[2020]1号批复，我院以法[2018]335号通知，请按国办发[2016]19号执行。",
            expect![[r#"
                error document-number-bracket “[2020]” 年份应当用六角括号“〔〕”括起，不用“[]” ⇒ 改为“〔2020〕”
                error document-number-bracket “[2018]” 年份应当用六角括号“〔〕”括起，不用“[]” ⇒ 改为“〔2018〕”
                error document-number-bracket “[2016]” 年份应当用六角括号“〔〕”括起，不用“[]” ⇒ 改为“〔2016〕”
            "#]],
        );
    }

    #[test]
    fn trap_11_malformed_numbers_of_real_pages() {
        check(
            "见国办发(1985)49号、（国发〔2008〕）11号、校学字[2017]4号、﹝2011﹞187号。",
            expect![[r#"
            info document-number-bracket “(1985)” 年份应当用六角括号“〔〕”括起，不用“()”；2000年以前的字号照原文引用，不必改
            error document-number-bracket “[2017]” 年份应当用六角括号“〔〕”括起，不用“[]” ⇒ 改为“〔2017〕”
            error document-number-bracket “﹝2011﹞” 年份应当用六角括号“〔〕”括起，不用“﹝﹞” ⇒ 改为“〔2011〕”
        "#]],
        );
        silent(&["按照中国人民银行公告〔2016〕第11号和令（2016年第54号）执行。"]);
    }

    #[test]
    fn trap_12_a_nested_title_lost_as_a_tag() {
        check(
            "按照《关于印发<2017>的通知》办理。",
            expect![[r#"
            error citation-hollow-title “关于印发<2017>的通知” 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
        "#]],
        );
    }

    #[test]
    fn trap_13_half_width_source_texts_are_not_followed() {
        check(
            "各部门,各单位要落实“放管服\"改革。",
            expect![[r#"
            warning punctuation-halfwidth “,” 逗号用了半角“,”，应当用全角“，” ⇒ 改用全角
            warning punctuation-straight-quotes ““放管服"” 引号没有分左右，应当用弯引号“” ⇒ 改为弯引号“”
        "#]],
        );
    }

    #[test]
    fn trap_14_a_count_is_not_the_slogan() {
        silent(&["建设省市县乡村五位一体政务服务体系。"]);
    }

    #[test]
    fn trap_15_official_texts_disagree_with_themselves() {
        silent(&["防范“黑天鹅”“灰犀牛”事件，到二〇三五年，守住十八亿亩耕地红线。", "坚持共商共建共享。"]);
    }

    #[test]
    fn trap_16_facts_that_the_source_tables_have_wrong() {
        check(
            "|时间|文件|\n|-|-|\n|2018.1|《促进大数据发展行动纲要》|\n",
            expect![[r#"
            warning citation-date-mismatch “2018.1” 《促进大数据发展行动纲要》的成文日期是2015年8月31日，这里写作“2018.1”，请核对 → 改为“2015.8”
        "#]],
        );
    }
}
