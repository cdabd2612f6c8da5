//! How certain the day is on which a text is judged. A text without a date is judged as of today; whether that is right
//! depends on what it is: a letter is being drafted, a regulation or a piece of news may have been written long ago.

use super::{DocumentKind, Outline, head};
use crate::text::{BlockKind, Prose, numbering};
use hegao_lexicon::Date;
use hegao_lexicon::language::written_date::{self, BlankDate};
use hegao_lexicon::language::{bodies, drafts};
use std::ops::Range;

/// What the day is based on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reckoning {
    /// The settings or the document state the day.
    Stated {
        /// The day on which a law was first adopted: later amendments leave the names and citations of that day.
        first_adopted: Option<Date>,
    },
    /// The document has no date, but is one that is being drafted: a letter, a notice, a report. `latest_year` is the
    /// latest year that it names.
    Draft {
        /// The latest year named in the text, unless the date is left blank.
        latest_year: Option<u16>,
    },
    /// Any other text without a date.
    Undated {
        /// The latest year named in the text.
        latest_year: Option<u16>,
    },
}

/// How certain it is that a text was written after something came to an end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Certainty {
    /// The date of the document shows it, or it is being drafted today.
    Certain,
    /// It is only assumed, because the text has no date.
    Assumed,
    /// The years that the text names show that it was written before.
    Unlikely,
}

impl Reckoning {
    /// How certain it is that the text was written after `end`, given that the day on which it is judged is later.
    /// `None` is an end of which the date is unknown.
    pub fn written_after(self, end: Option<Date>) -> Certainty {
        let compared = |year: Option<u16>| year.zip(end).map(|(year, end)| year.cmp(&end.year));
        match self {
            Reckoning::Stated { first_adopted: Some(day) } if !end.is_some_and(|end| end.has_come_by(day)) => {
                Certainty::Unlikely
            }
            Reckoning::Stated { .. } => Certainty::Certain,
            Reckoning::Draft { latest_year } if compared(latest_year).is_none_or(|order| order.is_gt()) => {
                Certainty::Certain
            }
            Reckoning::Undated { latest_year } if compared(latest_year).is_some_and(|order| order.is_lt()) => {
                Certainty::Unlikely
            }
            _ => Certainty::Assumed,
        }
    }
}

impl Outline {
    /// The day on which the document is judged if the settings do not state one, and what that day is based on.
    pub fn reckoning(&self, today: Date) -> (Date, Reckoning) {
        let (latest_year, first_adopted) = (self.latest_year, self.first_adopted);
        match (self.date, self.blank_date) {
            (Some(date), _) => (date, Reckoning::Stated { first_adopted }),
            (None, Some(BlankDate { year: Some(year) })) if year < today.year => {
                (Date::new(year, 0, 0), Reckoning::Stated { first_adopted })
            }
            (None, Some(_)) => (today, Reckoning::Draft { latest_year: None }),
            (None, None) if self.is_correspondence() => (today, Reckoning::Draft { latest_year }),
            (None, None) => (today, Reckoning::Undated { latest_year }),
        }
    }

    /// Whether it is a document that is sent to somebody, and so dated when it is sent, or a snippet of one.
    fn is_correspondence(&self) -> bool {
        let sent = [
            DocumentKind::Notice,
            DocumentKind::Circular,
            DocumentKind::Report,
            DocumentKind::Request,
            DocumentKind::Reply,
            DocumentKind::Letter,
        ];
        self.is_snippet
            || self.head.recipients.is_some()
            || self.is_official && self.kind.is_some_and(|kind| sent.contains(&kind))
    }
}

/// The maximum length of a snippet, in bytes. No finished document is that short.
const SNIPPET: usize = 900;

/// Whether a text is a few sentences without a title: somebody is writing them, unless they are taken from a piece of
/// news or from rules.
pub(super) fn is_snippet(prose: &Prose, title: Option<&Range<usize>>) -> bool {
    let text = prose.text();
    text.len() < SNIPPET && title.is_none() && !drafts::is_excerpt(text)
}

/// The date left blank in the place of the signature: 2026年　月　日. `notable` are the indexes of the blocks that may
/// be a signature. Forms among the attachments have such dates too, and do not count.
pub(super) fn blank_date(prose: &Prose, notable: &[usize]) -> Option<BlankDate> {
    let (text, blocks) = (prose.text(), prose.blocks());
    let lines = notable.iter().map(|index| (blocks[*index].kind, text[head::inner(text, &blocks[*index])].trim()));
    let own = lines.take_while(|(_, line)| !numbering::is_attachment(line));
    own.filter(|(kind, _)| *kind != BlockKind::TableCell).find_map(|(_, line)| {
        let (before, blank) = written_date::blank(line)?;
        (before.is_empty() || bodies::ends_as_issuer(before)).then_some(blank)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Syntax;

    const TODAY: Date = Date::new(2026, 11, 15);
    const END: Date = Date::new(2018, 3, 0);

    fn reckoning(source: &str) -> (Date, Reckoning) {
        Outline::new(source, &Prose::new(source, Syntax::Markdown)).reckoning(TODAY)
    }

    fn certainty(source: &str) -> Certainty {
        reckoning(source).1.written_after(Some(END))
    }

    #[test]
    fn a_date_is_stated() {
        let dated = "# 某市关于某事的通知\n\n各区：\n\n请执行。\n\n某市财政局\n\n2019年3月5日\n";
        assert_eq!(reckoning(dated), (Date::new(2019, 3, 5), Reckoning::Stated { first_adopted: None }));
        assert_eq!(certainty(dated), Certainty::Certain);
    }

    #[test]
    fn an_amended_law_keeps_the_words_of_the_day_it_was_adopted() {
        let amended =
            |first: &str| format!("# 某市某条例\n\n（{first}年3月5日某市人大常委会通过　2019年4月1日修正）\n");
        assert_eq!(certainty(&amended("2010")), Certainty::Unlikely);
        assert_eq!(certainty(&amended("2019")), Certainty::Certain);
    }

    #[test]
    fn a_blank_date_is_a_draft_of_today() {
        for date in ["2026年　月　日", "年　月　日", "2026年5月　日", "2026年×月×日", "某市财政局　　年 月 日"]
        {
            let source = format!("# 某市关于某事的办法\n\n2012年的办法不再适用。\n\n某市财政局\n\n{date}\n");
            assert_eq!(reckoning(&source), (TODAY, Reckoning::Draft { latest_year: None }), "{date}");
            assert_eq!(certainty(&source), Certainty::Certain);
        }
        let old = "# 某市关于某事的通知\n\n请执行。\n\n某市财政局\n\n2016年　月　日\n";
        assert_eq!(reckoning(old), (Date::new(2016, 0, 0), Reckoning::Stated { first_adopted: None }));
    }

    #[test]
    fn a_blank_date_in_a_form_or_a_sentence_is_none() {
        for rest in ["附件\n\n申请表\n\n年　月　日", "请于　　年　月　日前报送", "| 年　月　日 |\n|---|"]
        {
            let source = format!("# 某市管理办法\n\n第一条　为了某事。\n\n{rest}\n");
            assert_eq!(reckoning(&source).1, Reckoning::Undated { latest_year: None }, "{rest}");
        }
    }

    #[test]
    fn correspondence_without_a_date_is_of_today() {
        assert_eq!(certainty("# 某市关于某事的通知\n\n各区县人民政府：\n\n请执行。\n"), Certainty::Certain);
        assert_eq!(certainty("各区县人民政府：\n\n请于2027年底以前报送。\n"), Certainty::Certain);
        assert_eq!(certainty("各区县人民政府：\n\n2017年的任务已经完成。\n"), Certainty::Assumed);
    }

    #[test]
    fn a_few_sentences_are_being_written() {
        assert_eq!(certainty("请将结果报某部。\n"), Certainty::Certain);
        assert_eq!(certainty("2017年，某部召开会议。\n"), Certainty::Assumed);
        assert_eq!(certainty("根据《甲法》，制定本办法。\n"), Certainty::Assumed);
    }

    #[test]
    fn other_texts_without_a_date_are_only_assumed_to_be_of_today() {
        assert_eq!(certainty("# 某市管理办法\n\n第一条　为了某事。\n"), Certainty::Assumed);
        assert_eq!(certainty("近日，某部负责人对记者表示，工作正在推进。\n"), Certainty::Assumed);
        assert_eq!(certainty(&"工作正在推进。".repeat(100)), Certainty::Assumed);
        assert_eq!(certainty("# 某市2012年某项工作方案\n\n一、目标。\n"), Certainty::Unlikely);
        assert_eq!(certainty("# 某市2018年某项工作方案\n\n一、目标。\n"), Certainty::Assumed);
    }
}
