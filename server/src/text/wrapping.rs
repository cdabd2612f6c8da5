//! What a line break inside a Markdown paragraph means. Chinese has no blanks between words, so a wrapped line
//! continues directly. Official text, however, is often pasted with one paragraph per line and no empty lines between,
//! so that the line break ends a paragraph.

use super::numbering::{begins_with_number, is_attachment};
use hegao_lexicon::language::bodies::ends_as_issuer;
use hegao_lexicon::language::references::{RECIPIENT_LABELS, begins_remark};
use hegao_lexicon::language::written_date;

/// How two lines are joined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Joint {
    /// They are two paragraphs.
    Paragraph,
    /// A blank separates them.
    Blank,
    /// The second line continues the first directly.
    Nothing,
}

/// How the text of a paragraph so far is joined to the next line of the source; `line` is the source line that ends
/// here.
pub fn joint(before: &str, line: &str, next: &str) -> Joint {
    let (line, next) = (uncommented(line), uncommented(next));
    if ends_paragraph(before) || begins_paragraph(next) || is_enactment(line) || had_room(line, next) {
        return Joint::Paragraph;
    }
    let dense =
        |c: Option<char>| c.is_some_and(|c| c.is_numeric() || !c.is_ascii() && !c.is_alphabetic() || is_wide(c));
    match dense(before.chars().next_back()) && dense(next.chars().next()) {
        true => Joint::Nothing,
        false => Joint::Blank,
    }
}

/// A line without the comments at its end, which are not shown.
fn uncommented(mut line: &str) -> &str {
    while let Some(inner) = line.trim_end().strip_suffix("-->") {
        let Some(open) = inner.rfind("<!--") else { break };
        line = &line[..open];
    }
    line
}

/// Whether a line says when a law was passed: “2007年6月1日 某会议通过”, a separate line below the title. An
/// ideographic space at the end of a line also ends it: the author put it there on purpose.
fn is_enactment(line: &str) -> bool {
    let dated = written_date::leading(line.trim_start()).map_or("", |d| &line.trim_start()[d.range.end..]);
    dated.starts_with([' ', '\u{3000}']) || line.ends_with('\u{3000}')
}

/// Whether the author ended a line although there was room on it for more of the next one. Chinese can be wrapped after
/// any character, so a wrapped line is about as wide as the next one. After an open clause or bracket the text
/// continues nevertheless.
fn had_room(line: &str, next: &str) -> bool {
    const SLACK: usize = 16;
    let open = |pair: [char; 2]| line.rfind(pair[0]) > line.rfind(pair[1]);
    let goes_on = line.trim_end().ends_with(['，', '、', ',', '〔', '〕'])
        || [['《', '》'], ['（', '）'], ['“', '”'], ['〔', '〕']].into_iter().any(open);
    !goes_on && width(next) > width(line) + SLACK
}

/// The width of a line in columns.
fn width(line: &str) -> usize {
    line.trim().chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

fn ends_paragraph(before: &str) -> bool {
    const FINAL: [char; 13] = ['。', '；', '：', '！', '？', '”', '）', ';', ':', '!', '?', ')', '…'];
    before.trim_end().ends_with(FINAL)
        || written_date::only(before).is_some()
        || is_heading(before.trim())
        || is_attachment(before.trim())
}

/// Whether a line is a numbered heading: short, and not a sentence.
fn is_heading(line: &str) -> bool {
    line.len() <= 90 && begins_with_number(line) && !line.contains(['，', ',', '。', '；'])
}

fn begins_paragraph(next: &str) -> bool {
    let bare = next.trim_start();
    next.starts_with('\u{3000}')
        || begins_with_number(bare)
        || RECIPIENT_LABELS.iter().chain(&["附件", "——"]).any(|h| bare.starts_with(h))
        || bare.strip_prefix(['（', '(']).is_some_and(begins_remark)
        || written_date::only(bare).is_some()
        || is_imprint(bare.trim_end())
}

/// Whether a line consists of an issuing agency and a date: 某市人民政府办公室　2026年5月7日印发.
fn is_imprint(line: &str) -> bool {
    const LONGEST: usize = 120;
    let bare = line.strip_suffix("印发").unwrap_or(line);
    let dated = written_date::find(bare).next_back().filter(|d| d.range.end == bare.len() && line.len() <= LONGEST);
    dated.is_some_and(|d| ends_as_issuer(bare[..d.range.start].trim_end()))
        && !line.contains(['，', '。', '；', '：', ',', ';', ':'])
}

/// Whether a character is displayed as wide as a Han character: Han, kana, Hangul, full-width forms, punctuation.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::Joint::{Blank, Nothing, Paragraph};
    use super::*;

    #[test]
    fn a_wrapped_line_continues() {
        for (before, next, expect) in [
            ("国发〔2016〕", "73号", Nothing),
            ("国发〔2016〕7", "3号", Nothing),
            ("加快推进", "“互联网+政务服务”", Nothing),
            ("《关于", "印发〈规划〉的通知》", Nothing),
            ("采用 Web", "平台", Blank),
            ("采用", "Web 平台", Blank),
            ("café", "平台", Blank),
            ("增长", "1.5倍", Nothing),
            ("其中", "一是", Nothing),
            ("附", "第一季度", Nothing),
            ("抄送：市委办公室", "某市人民政府办公室 2026年5月7日", Paragraph),
            ("抄送：市委办公室", "某市人民政府办公室2026年5月7日印发", Paragraph),
            ("自省政府办公厅于", "2026年5月7日印发", Nothing),
            ("（一）", "", Paragraph),
        ] {
            assert_eq!(joint(before, before, next), expect, "{before}/{next}");
        }
    }

    #[test]
    fn a_line_with_room_left_was_ended_on_purpose() {
        let next = "根据《城市供水条例》有关要求，现就有关事项通知如下";
        assert_eq!(joint("县人民政府办公室", "县人民政府办公室", next), Paragraph);
        for open in ["按照县政府要求，", "按照《某县贯彻", "依据国发〔2016〕"] {
            assert_eq!(joint(open, open, next), Nothing, "{open}");
        }
    }

    #[test]
    fn a_line_that_dates_a_law_stands_alone() {
        for line in ["2007年6月1日 某县人民代表大会常务委员会第三次会议通过", "某县人民政府令第12号公布　"]
        {
            assert_eq!(joint(line, line, "根据上述规定"), Paragraph, "{line}");
        }
    }

    #[test]
    fn a_line_can_be_a_paragraph() {
        for (before, next) in [
            ("请认真贯彻执行。", "各地要"),
            ("各省、自治区、直辖市人民政府：", "现将"),
            ("重点任务", "　　加快建设"),
            ("意见如下", "一、总体要求"),
            ("总体要求", "（一）指导思想"),
            ("总体要求", "(1)目标"),
            ("一、总体要求", "深入贯彻"),
            ("目标", "1. 到2020年"),
            ("目标", "１．到2020年"),
            ("总则", "第十二条 本办法"),
            ("国务院", "2016年12月15日"),
            ("2016年12月15日", "国务院办公厅"),
            ("工作方案", "附件：任务分工表"),
            ("附件1", "任务分工表"),
        ] {
            let expect = if next.starts_with('１') { Nothing } else { Paragraph };
            assert_eq!(joint(before, before, next), expect, "{before}/{next}");
        }
    }
}
