//! The part between the title and the body: the document number, the signatory, the recipients.

use crate::text::{Block, BlockKind, Prose, numbering};
use hegao_lexicon::language::acts::RESTING_ON;
use hegao_lexicon::language::bodies::{ADDRESSEES, PERSONS, ends_as_issuer};
use hegao_lexicon::language::document_kinds::bare;
use hegao_lexicon::language::persons::{ADDRESS, TITLES};
use hegao_lexicon::language::places::LAST_LETTERS;
use hegao_lexicon::language::written_date;
use std::ops::Range;

/// The part above the body; all ranges are in bytes of the prose.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Head {
    /// The line that consists of the document's own number.
    pub number_line: Option<Range<usize>>,
    /// The line 签发人：….
    pub signer: Option<Range<usize>>,
    /// The recipients.
    pub recipients: Option<Recipients>,
    /// The prose offset where the body begins.
    pub end: usize,
}

/// The line of the recipients (主送机关).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recipients {
    /// The names, without the punctuation mark after them.
    pub range: Range<usize>,
    /// The punctuation mark after them; empty if there is none.
    pub colon: Range<usize>,
}

/// The maximum number of blocks examined before the body begins.
const REACH: usize = 14;
/// The maximum length of the line of recipients, in bytes.
const LONGEST: usize = 1200;

impl Head {
    /// Whether it has neither a number nor recipients.
    pub fn is_bare(&self) -> bool {
        self.number_line.is_none() && self.recipients.is_none()
    }
}

/// Reads the parts above and below the title, in the prose range of a document.
pub fn read(prose: &Prose, title: Option<&Range<usize>>, within: Range<usize>) -> Head {
    let text = prose.text();
    let blocks = prose.blocks();
    let from = blocks.partition_point(|b| b.range.start < within.start);
    let to = blocks.partition_point(|b| b.range.start < within.end);
    let blocks = &blocks[from..to];
    let after = title.map_or(0, |t| blocks.partition_point(|b| b.range.start < t.end));
    let mut head = Head { end: blocks.get(after).map_or(text.len(), |b| b.range.start), ..Head::default() };
    let above = &blocks[after.saturating_sub(REACH)..after];
    head.number_line = above.iter().map(|b| inner(text, b)).rfind(|line| is_number(&text[line.clone()]));
    for (index, block) in blocks.iter().enumerate().skip(after).take(REACH) {
        let line = inner(text, block);
        let content = &text[line.clone()];
        if is_number(content) {
            head.number_line = Some(line);
        } else if content.starts_with("签发人") {
            head.signer = Some(line);
        } else if !is_aside(content) && !matches!(block.kind, BlockKind::Heading(_)) {
            let broken = broken_recipients(text, &blocks[index..]);
            head.recipients = broken.or_else(|| recipients(text, line));
            head.end = head.recipients.as_ref().map_or(block.range.start, |r| r.colon.end);
            break;
        }
    }
    head
}

/// The recipients on several lines: after a separator, or where a line without a colon is broken directly before the
/// rest.
fn broken_recipients(text: &str, blocks: &[Block]) -> Option<Recipients> {
    let first = inner(text, blocks.first()?);
    let goes_on = |line: &str| line.contains(['，', ',', '、']) && !is_ended(line);
    let lines = blocks.windows(2).take(BROKEN);
    lines.take_while(|pair| goes_on(&text[inner(text, &pair[0])])).find_map(|pair| {
        let next = inner(text, &pair[1]);
        let indented = text[pair[1].range.clone()].starts_with('\u{3000}')
            && !text[..next.start].trim_end().ends_with(['，', '、']);
        recipients(text, first.start..next.end).filter(|r| !indented && is_closed(text, r))
    })
}

/// The maximum number of line breaks in the recipients.
const BROKEN: usize = 4;

/// Whether a line ends with a mark that ends the recipients or a sentence.
fn is_ended(line: &str) -> bool {
    line.ends_with(['：', ':', '。', '；', ';', '！', '？'])
}

/// The range of a block without surrounding blanks.
pub fn inner(text: &str, block: &Block) -> Range<usize> {
    let whole = &text[block.range.clone()];
    let start = block.range.start + whole.len() - whole.trim_start().len();
    start..start + whole.trim().len()
}

/// Whether a line consists of a document number, with any type of bracket: 国发〔2016〕73号, 第5号.
fn is_number(line: &str) -> bool {
    let line = line.strip_prefix("发文字号").map_or(line, |rest| rest.trim_start_matches([':', '：', ' ']));
    let line = line.trim_matches(['（', '）', '(', ')']);
    let mark = |c: char| {
        matches!(c, '〔' | '〕' | '[' | ']' | '﹝' | '﹞' | '【' | '】' | '［' | '］' | '（' | '）' | '(' | ')')
    };
    let part = |c: char| c.is_alphanumeric() || mark(c) || c.is_whitespace();
    line.len() <= 90
        && line.ends_with('号')
        && line.chars().all(part)
        && line.contains(|c: char| c.is_ascii_digit() || c == '第')
        && !line.contains("关于")
}

/// Whether a line below the title belongs neither to the recipients nor to the body: a date, a note in brackets.
fn is_aside(line: &str) -> bool {
    let bracketed = line.starts_with(['（', '(', '【', '[']) && line.ends_with(['）', ')', '】', ']']);
    bracketed || written_date::leading(line).is_some_and(|d| line.len() - d.range.end <= 30)
}

/// The recipients, if a line consists of them.
fn recipients(text: &str, line: Range<usize>) -> Option<Recipients> {
    let content = &text[line.clone()];
    let mark = content.chars().next_back().filter(|c| matches!(c, '：' | ':' | '，' | ',' | '。' | '；' | ';'));
    let end = line.end - mark.map_or(0, char::len_utf8);
    let names = text[line.start..end].trim_end();
    let colon = matches!(mark, Some('：' | ':'));
    let valid = names.len() <= LONGEST && !names.is_empty() && !numbering::begins_with_number(names) && !is_said(names);
    let named = if colon {
        is_body(names) || is_group(names)
    } else {
        names.split(['，', ',']).all(is_body) && is_list(names)
    };
    let range = line.start..line.start + names.len();
    (valid && named).then_some(Recipients { colon: range.end..line.end, range })
}

/// Words of a sentence or of a label that the name of a recipient never contains.
/// Own list: text that may be before a colon in place of recipients.
const SAID: &[&str] = &["如下", "以下", "现将", "现就", "为了", "关于", "联系", "单位：", "电话"];

fn is_said(names: &str) -> bool {
    names.contains(['。', '！', '？', '《', '|', '“'])
        || SAID.iter().chain(ADDRESS).chain(&RESTING_ON).any(|w| names.contains(w))
}

/// Whether a colon ends the recipients.
fn is_closed(text: &str, recipients: &Recipients) -> bool {
    matches!(&text[recipients.colon.clone()], "：" | ":")
}

/// Whether the last of the names is that of an agency or office holder, ignoring a remark in brackets:
/// 各市（州）人民政府.
fn is_body(names: &str) -> bool {
    let bare = bare(names.trim());
    let ends = |names: &[&str]| names.iter().any(|name| bare.ends_with(name));
    // 方法： is not a court (法)
    let body = ends_as_issuer(bare) && !bare.ends_with('法');
    body || bare.ends_with(LAST_LETTERS) || ends(&ADDRESSEES) || ends(TITLES)
}

/// Whether the names are those of groups of persons: 各缴存单位、缴存人.
fn is_group(names: &str) -> bool {
    (names.starts_with('各') || names.starts_with("全体")) && names.ends_with(PERSONS)
}

/// Whether names without a colon are recipients nevertheless: the first of them begins with 各.
fn is_list(names: &str) -> bool {
    names.starts_with('各') && names.contains(['，', ',', '、'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Outline, Syntax};

    fn head(source: &str) -> (Option<String>, Option<String>, Option<(String, String)>) {
        let prose = Prose::new(source, Syntax::Markdown);
        let head = Outline::new(source, &prose).head;
        let part = |r: &Range<usize>| prose.text()[r.clone()].to_owned();
        let recipients = head.recipients.map(|r| (part(&r.range), part(&r.colon)));
        (head.number_line.as_ref().map(part), head.signer.as_ref().map(part), recipients)
    }

    fn to(names: &str, mark: &str) -> Option<(String, String)> {
        Some((names.to_owned(), mark.to_owned()))
    }

    #[test]
    fn number_signatory_and_recipients_are_around_the_title() {
        let text =
            "青政发〔2024〕3号\n\n签发人：张三\n\n# 青岭县人民政府关于某事的请示\n\n云溪市人民政府：\n\n为了某事。\n";
        assert_eq!(head(text), (Some("青政发〔2024〕3号".to_owned()), None, to("云溪市人民政府", "：")));
        let text = "# 某厅关于某事的\n\n签发人：张三\n\n（青办发[2024]3号）\n\n各市（州）人民政府，省直各部门:\n\n为了某事。\n";
        let number = Some("（青办发[2024]3号）".to_owned());
        assert_eq!(head(text), (number, Some("签发人：张三".to_owned()), to("各市（州）人民政府，省直各部门", ":")));
    }

    #[test]
    fn recipients_may_lack_their_colon() {
        let text = "# 某县关于某事的通知\n\n各乡镇人民政府，县政府各部门\n\n现将某事通知如下。\n";
        assert_eq!(head(text).2, to("各乡镇人民政府，县政府各部门", ""));
        let text = "# 某县关于某事的通知\n\n各乡镇人民政府，县政府各部门。\n\n现将某事通知如下。\n";
        assert_eq!(head(text).2, to("各乡镇人民政府，县政府各部门", "。"));
    }

    #[test]
    fn sentences_and_greetings_are_not_recipients() {
        for line in [
            "现将有关事项通知如下：",
            "各位代表：",
            "同志们：",
            "一、各部门：",
            "联系单位：",
            "主要做法：",
            "依照规定办理的单位：",
            "各部门要抓好落实。",
            "办公室",
        ] {
            assert_eq!(head(&format!("# 某县关于某事的通知\n\n{line}\n\n正文。\n")).2, None, "{line}");
        }
    }
}
