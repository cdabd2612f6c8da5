//! Tests of the parser: what is read, what is valid, and what malformed input must not cause.

mod irregular;

use super::*;
use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::rules::testing::{TODAY, fixed};
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::{Expect, expect};
use hegao_lexicon::Lexicon;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

/// A lexicon of a few codes and one document, so that these tests do not depend on the shipped tables.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let codes = ["发改高技", "国办函", "国办发", "国发", "新政发"].map(|code| format!("{code}\t试\n"));
    lexicon.overlay("codes.tsv", &format!("code\tsource\n{}", codes.concat())).expect("a right table");
    lexicon.overlay("policies.tsv", "number\tsource\n国发〔2016〕73号\t试\n").expect("a right table");
    let formats = include_str!("../../../../lexicon/data/number-formats.tsv");
    lexicon.overlay("number-formats.tsv", formats).expect("a right table");
    lexicon
});

/// Checks every number of a text: as written, its type, its parts, its correct form.
fn check(text: &str, expect: Expect) {
    let mut out = String::new();
    for number in scan(text, &LEXICON) {
        let part = |range: &Range<usize>| &text[range.clone()];
        let head = match (number.known_head, number.trusted_head) {
            (true, _) => "known",
            (false, true) => "built as codes are",
            (false, false) => "doubtful",
        };
        let right = number.canonical.as_deref().unwrap_or("?");
        _ = writeln!(out, "{:?} “{}” = {right}", number.kind, part(&number.range));
        _ = write!(out, "  {}（{head}）", part(&number.head));
        let sequence = if number.sequence.range.is_empty() { "—" } else { part(&number.sequence.range) };
        _ = write!(out, " {} {sequence}", part(&number.bracketed_year()));
        for (name, range) in [
            ("年", &number.nian),
            ("字", &number.zi),
            ("横", &number.dash),
            ("第", &number.ordinal),
            ("号", &number.hao),
        ] {
            if (name == "号") != range.is_some() {
                _ = write!(out, " {}{name}", if name == "号" { "无" } else { "有" });
            }
        }
        _ = writeln!(out, "{}", " 空".repeat(number.blanks.len()));
    }
    expect.assert_eq(&out);
}

/// All findings of the rules on document numbers.
fn judge(text: &str) -> Vec<Diagnostic> {
    let settings = Settings { select: vec!["document-number".to_owned()], ..Settings::default() };
    Analysis::new(text, Syntax::Plain, &LEXICON, &settings, TODAY).diagnostics
}

/// The same, as `rule: text`.
fn findings(text: &str) -> Vec<String> {
    judge(text).into_iter().map(|d| format!("{}: {}", d.rule, &text[d.span])).collect()
}

/// The text after all fixes.
fn mended(text: &str) -> String {
    fixed(text, &judge(text))
}

/// No rule on document numbers reports anything, whatever sentence contains the number.
fn are_valid(numbers: &[&str]) {
    for number in numbers {
        for text in [
            (*number).to_owned(),
            format!("根据{number}，现将有关事项通知如下。"),
            format!("《关于开展试点的通知》（{number}）印发后，各地积极推进。"),
            format!("详见{number}。\n{number}另行印发。"),
        ] {
            assert_eq!(findings(&text), Vec::<String>::new(), "{text}");
        }
    }
}

#[test]
fn grammar_a_code_year_sequence() {
    are_valid(&[
        "国发〔2016〕73号",
        "国办函〔2016〕108号",
        "发改高技〔2017〕1272号",
        "某县卫健办发〔2026〕1号",
        "某发〔1985〕20号",
    ]);
}

#[test]
fn grammar_b_orders() {
    are_valid(&[
        "国务院令第711号",
        "国令第711号",
        "某部令2020年第17号",
        "某部令〔2020〕第1号",
        "某部令（第12号）",
        "某部2020年第5号令",
        "国务院第711号令",
        "主席令第七十三号",
        "主席令第73号",
    ]);
}

#[test]
fn grammar_c_announcements() {
    are_valid(&[
        "海关总署公告2018年第29号",
        "某局公告〔2020〕28号",
        "中国人民银行公告〔2020〕第19号",
        "某局公告第三六六号",
        "某局公告第12号",
        "某局公告（2018年第29号）",
        "2018年第29号（总第100号）",
    ]);
}

#[test]
fn grammar_d_judicial_documents() {
    are_valid(&["法释〔2020〕17号", "法发〔1996〕34号", "法〔2018〕335号", "高检发释字〔2017〕7号"]);
}

#[test]
fn grammar_e_telegrams() {
    are_valid(&["国办发明电〔2007〕12号", "人社厅明电〔2020〕11号", "发改电〔2020〕66号", "某旅发电〔2023〕157号"]);
}

#[test]
fn grammar_f_cases_and_serials() {
    are_valid(&[
        "（2021）某01民初15号",
        "（某）药备字〔2023〕第000012号",
        "某环罚决字〔2019〕第045号",
        "某会师审字〔2025〕第0123号",
        "某劳人仲〔2026〕第0312号",
        "某核送〔2019〕03号",
        "〔84〕某函字182号",
        "〔2026〕第0036号",
        "某部〔1992〕外经管发第256号",
    ]);
}

#[test]
fn grammar_g_standards() {
    are_valid(&["GB/T 9704—2012", "GB/T 15834-2011", "JTG/T 3350-03—2020", "AC-158-CA-2023-02"]);
}

#[test]
fn grammar_h_lead_in_words_are_not_part_of_the_code() {
    for lead_in in "根据 依据 按照 依照 参照 遵照 贯彻 落实 执行 见 详见 及 和 与 以下简称 有关文件 停止执行".split(' ')
    {
        let text = format!("请{lead_in}某政办函〔2026〕4号");
        let found = scan(&text, &LEXICON);
        assert_eq!(found.iter().map(|n| &text[n.range.clone()]).collect::<Vec<_>>(), ["某政办函〔2026〕4号"], "{text}");
    }
    check(
        "现按照某政办函〔2026〕4号和国发〔2016〕73号办理",
        expect![[r#"
        Document “某政办函〔2026〕4号” = 某政办函〔2026〕4号
          某政办函（built as codes are） 〔2026〕 4
        Document “国发〔2016〕73号” = 国发〔2016〕73号
          国发（known） 〔2016〕 73
    "#]],
    );
}

/// 据, 办法 and 财金 are parts of these codes, not words of the sentence or codes by themselves.
#[test]
fn a_code_may_contain_a_lead_in_word_or_another_code() {
    let mut lexicon = Lexicon::default();
    lexicon
        .overlay("codes.tsv", "code\tsource\n发改高技\t试\n交办发\t试\n财金\t试\n国发\t试\n")
        .expect("a right table");
    for number in ["发改数据规〔2025〕26号", "交办法函〔2023〕123号", "发改办财金〔2023〕860号", "国发〔2016〕73号"]
    {
        for before in ["根据《某通知》（", "按照", "现依据", "、"] {
            let text = format!("{before}{number}");
            let found = scan(&text, &lexicon);
            assert_eq!(found.iter().map(|n| &text[n.range.clone()]).collect::<Vec<_>>(), [number], "{text}");
        }
    }
    for (text, number) in [
        ("按照国家规定国发〔2016〕73号", "国发〔2016〕73号"),
        ("按照财政部财金〔2016〕3号", "财金〔2016〕3号"),
        ("发改委和财金〔2016〕3号", "财金〔2016〕3号"),
    ] {
        let found = scan(text, &lexicon);
        assert_eq!(found.iter().map(|n| &text[n.range.clone()]).collect::<Vec<_>>(), [number], "{text}");
    }
}

#[test]
fn a_number_in_a_form_of_its_own_is_looked_up_as_printed_or_in_the_standard_form() {
    let mut lexicon = Lexicon::shipped().expect("the shipped tables");
    let documents = "number\ttitle\tsource\n商建发2026年第3号\t甲\t试\n商建发〔2026〕4号\t乙\t试\n";
    lexicon.overlay("policies.tsv", documents).expect("a right table");
    for (written, known) in [("商建发2026年第3号", "商建发2026年第3号"), ("商建发2026年第4号", "商建发〔2026〕4号")]
    {
        let found = scan(&format!("按照{written}，"), &lexicon);
        let found: Vec<_> = found.iter().map(|n| (n.kind, n.canonical.as_deref())).collect();
        assert_eq!(found, [(NumberKind::Own, Some(known))]);
    }
}

#[test]
fn a_code_may_name_a_unit_in_brackets() {
    check(
        "依据《某规则》（某监特设(司)函〔2024〕107号）和某环评（处）便函〔2025〕6号，",
        expect![[r#"
        Document “某监特设(司)函〔2024〕107号” = 某监特设(司)函〔2024〕107号
          某监特设(司)函（built as codes are） 〔2024〕 107
        Document “某环评（处）便函〔2025〕6号” = 某环评（处）便函〔2025〕6号
          某环评（处）便函（built as codes are） 〔2025〕 6
    "#]],
    );
    check(
        "以下统称各单位（局）。函〔2024〕1号，各区（县）发〔2024〕2号",
        expect![[r#"
        Document “函〔2024〕1号” = 函〔2024〕1号
          函（built as codes are） 〔2024〕 1
        Document “发〔2024〕2号” = 发〔2024〕2号
          发（built as codes are） 〔2024〕 2
    "#]],
    );
}

#[test]
fn a_longer_local_code_is_not_cut_down_to_a_known_one() {
    check(
        "某新政发〔2020〕3号",
        expect![[r#"
        Document “某新政发〔2020〕3号” = 某新政发〔2020〕3号
          某新政发（built as codes are） 〔2020〕 3
    "#]],
    );
    check(
        "现将修改后的新政发〔2020〕3号",
        expect![[r#"
        Document “新政发〔2020〕3号” = 新政发〔2020〕3号
          新政发（known） 〔2020〕 3
    "#]],
    );
    check(
        "由新政发〔2020〕3号",
        expect![[r#"
        Document “新政发〔2020〕3号” = 新政发〔2020〕3号
          新政发（known） 〔2020〕 3
    "#]],
    );
}

#[test]
fn a_list_may_omit_the_code() {
    check(
        "国发〔2016〕1号、〔2016〕2号和〔2017〕第03号",
        expect![[r#"
        Document “国发〔2016〕1号” = 国发〔2016〕1号
          国发（known） 〔2016〕 1
        Document “〔2016〕2号” = 国发〔2016〕2号
          （known） 〔2016〕 2
        Document “〔2017〕第03号” = 国发〔2017〕3号
          （known） 〔2017〕 03 有第
    "#]],
    );
}

#[test]
fn a_list_is_as_trusted_as_its_head() {
    check(
        "某某〔2016〕1号、 〔2016〕2号",
        expect![[r#"
        Document “某某〔2016〕1号” = 某某〔2016〕1号
          某某（doubtful） 〔2016〕 1
        Document “〔2016〕2号” = 某某〔2016〕2号
          （doubtful） 〔2016〕 2
    "#]],
    );
}

#[test]
fn several_sequences_may_share_one_hao() {
    are_valid(&[
        "国发〔2016〕73、74号",
        "国发〔2016〕73，74号",
        "国发〔2016〕73,74号",
        "国发〔2016〕1—3号",
        "国发〔2016〕1-3号",
    ]);
}

#[test]
fn every_bracket_in_use_is_read() {
    let pairs = "[] ［］ () （） 【】 ﹝﹞ 〖〗 「」 〈〉 <> {} ‘’ „‟ 匚〕 〔] [〕 （］";
    for pair in pairs.split(' ') {
        let (opener, closer) = pair.split_at(pair.chars().next().map_or(0, char::len_utf8));
        assert_eq!(mended(&format!("按国发{opener}2016{closer}73号办")), "按国发〔2016〕73号办", "{pair}");
    }
}

#[test]
fn faults_of_one_number_are_fixed_together() {
    for faulty in [
        "国发[2016]第073 号",
        "国发[16]第073 号",
        "国发 [ 2016 ] 第 073 号",
        "国发〔２０１６〕０７３号",
        "国发（２０１６）第０７３号",
        "国发［二〇一六］第73号",
        "国发［二〇一六年］第073号",
        "国发〔2016年]第073\u{3000}号",
        "国发﹝2016﹞\u{a0}０73号",
        "国发〔１６〕７３号",
        "国发„2016‟第73 号",
        "国发〔201673号",
        "国发2016〕第073号",
    ] {
        assert_eq!(mended(&format!("根据{faulty}，")), "根据国发〔2016〕73号，", "{faulty}");
    }
}

#[test]
fn text_that_only_looks_like_a_number_is_not_one() {
    are_valid(&[
        "见注〔12〕",
        "新增泊位〔28〕个",
        "见注〔12〕3号楼",
        "软件开发（2016）",
        "项目部（2016）3号楼",
        "地块（2016）5号线",
        "数组[2016]73",
        "会议（2016）",
        "共计（2016）15台",
    ]);
}

#[test]
fn digits_cut_by_a_line_break_are_not_reported_as_lacking_hao() {
    are_valid(&["国发〔2016〕7\n3号", "国发〔2016〕73\n号"]);
}

#[test]
fn hao_on_the_next_line_is_read() {
    check(
        "国发〔2016〕73\n号",
        expect![[r#"
        Document “国发〔2016〕73
        号” = 国发〔2016〕73号
          国发（known） 〔2016〕 73
    "#]],
    );
}

/// A pseudorandom number; the same on every machine and in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn text(&mut self) -> String {
        const PIECES: &[&str] = &[
            "〔",
            "〕",
            "[",
            "]",
            "（",
            "）",
            "(",
            ")",
            "【",
            "】",
            "﹝",
            "﹞",
            "《",
            "》",
            "<",
            ">",
            "„",
            "‟",
            "匚",
            "号",
            "第",
            "年",
            "0",
            "1",
            "2016",
            "20",
            "073",
            "６",
            "二〇一六",
            "国发",
            "国办函",
            "令",
            "公告",
            "主席令",
            "国务院令",
            "十",
            "-",
            "字",
            "根据",
            "、",
            "，",
            "。",
            " ",
            "\u{3000}",
            "\n",
            "𠀀",
            "é",
            "🙂",
            "a",
            "國",
            "號",
        ];
        let length = 1 + self.roll(24);
        (0..length).map(|_| PIECES[self.roll(PIECES.len())]).collect()
    }

    /// Text similar to a document number.
    fn number(&mut self) -> String {
        const SLOTS: &[&[&str]] = &[
            &["", "根据", "国发〔2015〕5号、", "《关于某事的通知》（"],
            &["国发", "国办函", "国发", "某政发", "某某", "公告", "備案", "國發", ""],
            &["", "", " ", "\u{a0}"],
            &["〔", "[", "（", "(", "【", "﹝", "„", "匚", ""],
            &["2016", "16", "２０１６", "１６", "二〇一六", "2106", "1992", "73", " 2016 "],
            &["", "", "年"],
            &["〕", "]", "）", ")", "】", "﹞", "‟", ""],
            &["", "", " ", "\u{3000}"],
            &["", "", "第", "第 ", "字", "字第", "-"],
            &["73", "073", "０７３", "000", "7３", "1", "", "七十三", "某政发73", "X"],
            &["号", "号", "號", " 号", "\n号", ""],
            &["", "）", "。", "，74号", "号楼", "文件"],
        ];
        SLOTS.iter().map(|slot| slot[self.roll(slot.len())]).collect()
    }
}

#[test]
fn malformed_input_breaks_nothing() {
    let mut dice = Dice(20_160_073);
    for i in 0..20_000 {
        let text = if i % 2 == 0 { dice.text() } else { dice.number() };
        let mut last = 0;
        for number in scan(&text, &LEXICON) {
            let brackets = [&number.opener, &number.closer].map(|b| b.as_ref().map(|b| b.range.clone()));
            let marks = [&number.nian, &number.zi, &number.dash, &number.ordinal, &number.hao].map(Clone::clone);
            let digits = [&number.year, &number.sequence].map(|d| Some(d.range.clone()));
            let blanks = number.blanks.iter().cloned().map(Some);
            let parts =
                brackets.into_iter().chain(marks).chain(digits).chain(blanks).chain([Some(number.head.clone())]);
            for part in parts.flatten().chain([number.bracketed_year()]) {
                assert!(text.get(part.clone()).is_some(), "{part:?} in {text:?}");
                assert!(number.range.start <= part.start && part.end <= number.range.end, "{part:?} in {text:?}");
            }
            assert!(number.range.start >= last, "{text:?}");
            last = number.range.end;
        }
    }
}

#[test]
fn fixes_reach_a_fixed_point_for_any_text() {
    let mut dice = Dice(9704);
    for i in 0..1_500 {
        let text = if i % 2 == 0 { dice.text() } else { dice.number() };
        let found = judge(&text);
        for rule in found.iter().map(|d| d.rule).collect::<BTreeSet<_>>() {
            let of_rule = |found: Vec<Diagnostic>| found.into_iter().filter(|d| d.rule == rule).collect::<Vec<_>>();
            let its = of_rule(found.clone());
            let fixes = its.iter().filter(|d| d.fix.is_some()).count();
            let after = fixed(&text, &its);
            assert_eq!(of_rule(judge(&after)).len(), its.len() - fixes, "{rule}: {text:?} → {after:?}");
        }
        let settled = mended(&mended(&text));
        assert_eq!(mended(&settled), settled, "{text:?}");
    }
}
