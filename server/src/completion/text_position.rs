//! Whether completion applies at an offset: only in what a reader sees.

use crate::text::{Prose, Syntax, part_around};
use std::ops::Range;

/// An offset in a text.
#[derive(Clone, Copy, Debug)]
pub struct TextPosition<'a> {
    /// The text, or as much of it as is needed to tell what the offset lies in.
    pub text: &'a str,
    /// The byte offset in `text`.
    pub at: usize,
    /// The syntax of the text.
    pub syntax: Syntax,
}

impl TextPosition<'_> {
    /// Whether the offset lies in what a reader sees, and not in code, a comment, a URL or front matter.
    pub fn is_prose(&self) -> bool {
        match self.syntax {
            Syntax::Plain => self.is_in(&Prose::new(self.text, self.syntax)),
            Syntax::Markdown => {
                // reading the whole text would take longer than the completion itself
                let (part, prose) = part_around(self.text, self.at);
                let at = self.at - part.start;
                TextPosition { text: &self.text[part], at, syntax: self.syntax }.is_in(&prose)
            }
        }
    }

    /// The same, when the prose of the text is already known.
    fn is_in(&self, prose: &Prose) -> bool {
        let metadata = prose.front_matter().is_some_and(|r| r.start < self.at && self.at < r.end);
        !metadata && !self.is_in_comment() && !self.is_in_code(prose) && self.shows(prose)
    }

    /// Whether there is no prose outside the line of the offset.
    pub fn is_alone(&self) -> bool {
        let line = self.line();
        let prose = Prose::new(self.text, self.syntax);
        prose.blocks().iter().all(|block| {
            let source = prose.source_range(block.range.clone());
            line.start <= source.start && source.end <= line.end
        })
    }

    fn line(&self) -> Range<usize> {
        let (before, after) = self.text.split_at(self.at);
        let start = before.rfind(['\n', '\r']).map_or(0, |i| i + 1);
        start..after.find(['\n', '\r']).map_or(self.text.len(), |i| self.at + i)
    }

    /// Whether the offset is inside a comment; in plain text, one on the same line.
    fn is_in_comment(&self) -> bool {
        let from = if self.syntax == Syntax::Plain { self.line().start } else { 0 };
        let before = &self.text[from..self.at];
        let open = before.rfind("<!--").is_some_and(|open| !before[open..].contains("-->"));
        open && (self.syntax == Syntax::Markdown || self.text[self.at..self.line().end].contains("-->"))
    }

    /// A code fence that is not closed extends to the end of the text.
    fn is_in_code(&self, prose: &Prose) -> bool {
        self.at > 0 && prose.in_code(self.at - 1) && (prose.in_code(self.at) || self.at == self.text.len())
    }

    /// Whether the character before the offset is shown; a blank, the # of a heading and the byte order mark do not
    /// count.
    fn shows(&self, prose: &Prose) -> bool {
        let Some(c) = self.text[..self.at].chars().next_back() else { return true };
        let source = self.at - c.len_utf8()..self.at;
        let at = prose.prose_offset(source.start);
        c.is_whitespace() || ['#', '\u{feff}'].contains(&c) || prose.source_range(at..at + source.len()) == source
    }
}

#[cfg(test)]
mod tests {
    use super::{Prose, TextPosition, part_around};
    use crate::text::Syntax;

    /// Whether the position of `│` in a text is prose.
    fn is_prose(text: &str, syntax: Syntax) -> bool {
        let at = text.find('│').expect("a place");
        TextPosition { text: &text.replace('│', ""), at, syntax }.is_prose()
    }

    #[test]
    fn what_a_reader_sees_is_prose() {
        for text in [
            "│",
            "国家发│",
            "# 国家│\n\n正文",
            "- 按《│",
            "| 甲 | 国家│ |\n|--|--|\n",
            "**国家│**",
            "`a`国家│",
            "```\na\n```\n\n国│",
            "\u{feff}│",
        ] {
            assert!(is_prose(text, Syntax::Markdown), "{text}");
        }
        for text in ["国家│", "```\n国家│", "    国家│", "<!-- 国家│"] {
            assert!(is_prose(text, Syntax::Plain), "{text}");
        }
    }

    #[test]
    fn code_comments_urls_and_front_matter_are_not_prose() {
        for text in [
            "---\ntitle: 国家│\n---\n",
            "---\ntitle: 国家\n│\n---\n",
            "```\n国家│\n```\n",
            "```\n国家│",
            "```\n\n│",
            "按`国家│`",
            "<!-- 国家│ -->",
            "甲\n\n<!--\n国家│\n-->\n",
            "<!-- 国家│",
            "https://a.cn/gxb│",
            "[甲](国家│)",
        ] {
            assert!(!is_prose(text, Syntax::Markdown), "{text}");
        }
        assert!(!is_prose("甲<!-- 国家│ -->", Syntax::Plain));
        assert!(!is_prose("---\ntitle: 国家│\n---\n", Syntax::Plain));
    }

    #[test]
    fn a_part_of_a_text_gives_the_same_answer_as_the_whole() {
        const PARTS: [&str; 24] = [
            "国家发改委",
            "# 国家\n\n正文",
            "- 按《国\n- 家》",
            "| 甲 | 国家 |\n|--|--|\n| 国 | 家 |",
            "**国\n家**，`国\n家`",
            "    国家\n\n    国家",
            "https://a.cn/gxb，国",
            "[甲](国家)<br>国",
            "甲<!-- 国家 -->国",
            "<div>\n国家\n\n国家\n</div>",
            "---",
            "\r\n国\r\n\r\n家",
            "> 国\n家",
            "   国\n   家",
            "---\ntitle: 国家\n\n国: 家\n---\n",
            "---\n\n国\n\n---",
            "```\n国\n\n家\n```",
            "~~~\n国\n\n国家",
            "<!-- 国\n\n家",
            "国家 -->",
            "[国]: http://a.cn",
            "<pre>\n国\n\n家</pre>",
            "发（fā）展（zhǎn）国（guó）家（jia）",
            "\u{feff}国",
        ];
        let mut parts = 0;
        for first in PARTS {
            for second in PARTS {
                for text in [format!("{first}\n\n{second}\n\n国家"), format!("国家\n\n{first}\n{second}\n\n")] {
                    for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                        let place = TextPosition { text: &text, at, syntax: Syntax::Markdown };
                        let (part, whole) = (part_around(&text, at).0, Prose::new(&text, Syntax::Markdown));
                        parts += usize::from(part.len() < text.len());
                        assert_eq!(place.is_prose(), place.is_in(&whole), "{at} of {text:?}");
                    }
                }
            }
        }
        assert!(parts > 5000, "{parts}");
    }

    #[test]
    fn a_line_is_alone_when_nothing_else_is_shown() {
        let is_alone =
            |text: &str| TextPosition { text, at: text.find('通').unwrap_or(0), syntax: Syntax::Markdown }.is_alone();
        assert!(is_alone("") && is_alone("# 通") && is_alone("---\ndate: 2026-11-16\n---\n\n<!-- 某注 -->\n\n通\n\n"));
        assert!(!is_alone("通\n\n正文") && !is_alone("正文\n\n通"));
    }
}
