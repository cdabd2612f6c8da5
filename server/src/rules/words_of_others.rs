//! Words that a rule for blocks cannot know to be those of others: quotations that run over several paragraphs, and lines
//! that repeat a title.

use super::DocumentContext;
use hegao_lexicon::scripts::fold;
use rustc_hash::FxHashSet;
use std::cell::OnceCell;
use std::ops::Range;

/// The maximum length in bytes of a quotation over several paragraphs; a longer one is rather an unpaired mark.
const LONGEST_QUOTATION: usize = 6000;
/// The maximum length in bytes of a line that may be a title.
const LONGEST_TITLE: usize = 300;

/// The rules whose findings in a line that repeats a title are left out, besides those that leave quotations alone:
/// their fixes would make the line and the title 《…》 differ.
const FORM: [&str; 3] = ["punctuation-parentheses", "punctuation-dash", "punctuation-wave-dash"];

/// The words of others in a document, computed for the first finding that depends on them.
pub(super) struct WordsOfOthers<'a, 'd> {
    cx: &'a DocumentContext<'d>,
    /// Prose ranges of the quotations over several paragraphs.
    quotations: OnceCell<Vec<Range<usize>>>,
    /// The titles that the document cites.
    titles: OnceCell<FxHashSet<&'a str>>,
}

impl<'a, 'd> WordsOfOthers<'a, 'd> {
    /// The words of others in a document.
    pub fn new(cx: &'a DocumentContext<'d>) -> WordsOfOthers<'a, 'd> {
        WordsOfOthers { cx, quotations: OnceCell::new(), titles: OnceCell::new() }
    }

    /// Whether a rule leaves any words of others alone.
    pub fn concerns(rule: &str) -> bool {
        leaves_quotations(rule) || FORM.contains(&rule)
    }

    /// Whether a rule must not report what it found at a byte offset of the source.
    pub fn covers(&self, rule: &str, source: usize) -> bool {
        if !WordsOfOthers::concerns(rule) {
            return false;
        }
        let at = self.cx.prose.prose_offset(source);
        leaves_quotations(rule) && self.is_quoted(at) || self.is_title(at)
    }

    fn is_quoted(&self, at: usize) -> bool {
        let quotations = self.quotations.get_or_init(|| quotations(self.cx));
        quotations.get(quotations.partition_point(|q| q.end <= at)).is_some_and(|q| q.start <= at)
    }

    /// Whether an offset is in a line that consists of a title which the document cites, or which the lexicon has.
    fn is_title(&self, at: usize) -> bool {
        let Some(block) = self.cx.prose.block_at(at).filter(|b| b.range.len() <= LONGEST_TITLE) else { return false };
        let line = bare(&self.cx.prose.text()[block.range.clone()]);
        let titles = self.titles.get_or_init(|| {
            self.cx.mentions.quoted_text.titles().iter().map(|title| &self.cx.text[title.clone()]).collect()
        });
        titles.contains(line) || self.cx.lexicon.policies.by_title(&fold(line)).next().is_some()
    }
}

/// Whether the rules of this family leave alone what stands in quotation marks.
fn leaves_quotations(rule: &str) -> bool {
    rule.starts_with("numerals-") || rule.starts_with("wording-")
}

/// A line without the label and the number of an attachment: 附件：1.某方案 is 某方案.
fn bare(line: &str) -> &str {
    let line = line.trim();
    let line = line.strip_prefix("附件").map_or(line, |rest| rest.trim_start_matches(is_number));
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let line = if numbered.len() < line.len() && numbered.starts_with(is_number) { numbered } else { line };
    line.trim_matches(is_number).trim_end_matches(['；', ';', '。'])
}

/// Whether a character can stand between the label of an attachment and its title.
fn is_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '：' | ':' | '.' | '．' | '、' | ' ' | '\u{3000}')
}

/// The quotations that end in another paragraph than they begin; each of their paragraphs may begin with “ again. The
/// last one then has its own pair of marks, so that only the paragraphs before it have a “ without a counterpart.
fn quotations(cx: &DocumentContext<'_>) -> Vec<Range<usize>> {
    let (mut open, mut quotations) = (None, Vec::new());
    for placed in &cx.mentions.punctuation.strays {
        match placed.char {
            '“' if open.is_some() && begins_block(cx, placed.at) => {}
            // elsewhere in a sentence a mark without a counterpart is rather a mistake
            '“' => open = introduced(cx, placed.at).then_some(placed.end()),
            '”' => quotations.extend(open.take().map(|start| start..placed.at)),
            _ => continue,
        }
        if let Some((start, end)) = open.zip(closed_by_next(cx, placed.at)) {
            quotations.push(start..end);
            open = None;
        }
    }
    quotations.retain(|quotation: &Range<usize>| quotation.len() <= LONGEST_QUOTATION);
    quotations
}

/// Where a quotation ends whose last “ without a counterpart is at an offset, if the next paragraph begins with “ again
/// and closes it.
fn closed_by_next(cx: &DocumentContext<'_>, at: usize) -> Option<usize> {
    let blocks = cx.prose.blocks();
    let next = blocks.get(blocks.partition_point(|block| block.range.end < at) + 1)?.range.clone();
    let text = &cx.prose.text()[next.clone()];
    let mark = next.end - text.trim_start().strip_prefix('“').map(|_| text.trim_start().len())?;
    let is_stray = cx.mentions.punctuation.strays.binary_search_by_key(&mark, |stray| stray.at).is_ok();
    (!is_stray).then_some(mark)
}

/// Whether a quotation at an offset begins its paragraph or follows a colon.
fn introduced(cx: &DocumentContext<'_>, at: usize) -> bool {
    begins_block(cx, at) || cx.text[..at].ends_with(['：', ':'])
}

fn begins_block(cx: &DocumentContext<'_>, at: usize) -> bool {
    cx.prose.block_at(at).is_some_and(|block| cx.prose.text()[block.range.start..at].trim().is_empty())
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::run;
    use crate::text::Syntax;

    fn count(text: &str) -> usize {
        crate::rules::numerals::RULES.iter().map(|rule| run(rule, text, Syntax::Markdown, None).len()).sum()
    }

    #[test]
    fn a_quotation_over_several_paragraphs_is_left_alone() {
        let quoted = "第三条修改为：\n\n“约定“违约金”的，从其约定。\n\n“逾期的，加计20—40%。”\n\n";
        assert_eq!(count(quoted), 0);
        assert_eq!(count(&format!("{quoted}另外加计20—40%。")), 1);
        assert_eq!(count("修改为：\n\n“约定违约金的，从其约定。\n\n逾期的，加计20—40%。"), 1);
    }

    #[test]
    fn each_paragraph_of_a_quotation_may_begin_with_a_mark_and_only_the_last_ends_with_one() {
        let quoted = "修改为：\n\n“第一条　加计20—40%。\n\n“第二条　加计30—50%。\n\n“第三条　加计10—20%。”\n\n";
        assert_eq!(count(quoted), 0);
        assert_eq!(count(&format!("{quoted}另外加计20—40%。")), 1);
        assert_eq!(count("“第一条　加计20—40%。\n\n所称“加计”是指加收。"), 1);
    }

    #[test]
    fn a_line_that_repeats_a_title_is_left_alone() {
        let text = "现将《某计划（2018-2020年）》印发给你们。\n\n附件：1.某计划（2018-2020年）\n\n";
        assert_eq!(count(text), 0);
        assert_eq!(count(&format!("{text}# 某计划（2018-2020年）")), 0);
        assert_eq!(count(&format!("{text}附件：某方案（2018-2020年）")), 1);
        assert_eq!(count(&format!("{text}某计划（2018-2020年）要落实。")), 1);
    }
}
