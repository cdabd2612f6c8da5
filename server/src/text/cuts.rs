//! The cuts: what the prose leaves out. In both syntaxes these are bare URLs, brackets in file names, template syntax and
//! pinyin glosses; in plain text also HTML and carriage returns.

mod address;
mod template;

use super::blocks::Syntax;
use hegao_lexicon::language::han::is_han;
use memchr::{memchr, memchr3, memmem};
use std::ops::Range;

/// Replaces in the prose something left out inside a line.
pub const MASK: &str = "\u{fffc}";

/// A range of the source that the prose shows differently.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cut {
    pub range: Range<usize>,
    pub with: &'static str,
}

/// The cuts of a document, in ascending order, without overlaps.
#[derive(Default, Debug)]
pub struct Cuts {
    pub cuts: Vec<Cut>,
    pub glosses: Vec<Range<usize>>,
}

/// Finds the cuts of `source` from a byte offset on; `glossed` is the result of `is_glossed` for the whole document.
pub fn find(source: &str, from: usize, syntax: Syntax, glossed: bool) -> Cuts {
    let glosses = glosses(source, from, glossed);
    let mut cuts: Vec<Cut> = glosses.iter().map(|g| Cut { range: g.clone(), with: "" }).collect();
    address::urls(source, from, &mut cuts);
    address::file_names(source, from, &mut cuts);
    template::find(source, from, &mut cuts);
    if syntax == Syntax::Plain {
        comments(source, from, &mut cuts);
        template::html(source, from, &mut cuts);
        returns(source, from, &mut cuts);
    }
    cuts.sort_by_key(|c| (c.range.start, std::cmp::Reverse(c.range.end)));
    let mut end = 0;
    cuts.retain(|c| {
        let apart = c.range.start >= end;
        end = end.max(c.range.end);
        apart
    });
    Cuts { cuts, glosses }
}

/// `<!-- … -->` on one line.
fn comments(source: &str, from: usize, cuts: &mut Vec<Cut>) {
    let bytes = source.as_bytes();
    let mut at = from;
    while let Some(open) = memmem::find(&bytes[at..], b"<!--").map(|i| at + i) {
        let line = &source[open..memchr(b'\n', &bytes[open..]).map_or(source.len(), |i| open + i)];
        // without a closing --> there is no comment on this line
        at = open + line.find("-->").map_or(line.len(), |close| close + 3);
        if bytes[..at].ends_with(b"-->") {
            cuts.push(Cut { range: open..at, with: "" });
        }
    }
}

/// In the prose a line ends with `\n` alone.
fn returns(source: &str, from: usize, cuts: &mut Vec<Cut>) {
    let bytes = source.as_bytes();
    for at in memchr::memchr_iter(b'\r', &bytes[from..]).map(|i| from + i) {
        let len = if bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
        cuts.push(Cut { range: at..at + len, with: "\n" });
    }
}

/// The minimum number of glosses with a tone mark that make a document a glossed one.
const GLOSSED: usize = 3;

/// Whether a document is a glossed one, that is, has pinyin glosses throughout.
pub fn is_glossed(text: &str) -> bool {
    has_tones(text.as_bytes()) && all_glosses(text, 0).filter(|(_, toned)| *toned).nth(GLOSSED - 1).is_some()
}

/// Pinyin glosses 发`(fā)`展: those with a tone mark, and in a glossed document also those without.
fn glosses(source: &str, from: usize, glossed: bool) -> Vec<Range<usize>> {
    if !glossed && !has_tones(&source.as_bytes()[from..]) {
        return Vec::new();
    }
    let mut all: Vec<Range<usize>> =
        all_glosses(source, from).filter(|(_, toned)| *toned || glossed).map(|(range, _)| range).collect();
    all.sort_unstable_by_key(|range| range.start);
    all
}

/// Whether there may be vowels with tone marks, judged by their UTF-8 lead bytes; Han characters have other lead bytes.
fn has_tones(text: &[u8]) -> bool {
    memchr3(0xc3, 0xc4, 0xc7, text).or_else(|| memchr(0xc5, text)).is_some()
}

/// Possible glosses, each with whether it has a tone mark; unordered.
fn all_glosses(source: &str, from: usize) -> impl Iterator<Item = (Range<usize>, bool)> {
    let body = &source.as_bytes()[from..];
    let opens = memchr::memchr_iter(b'(', body).chain(memmem::find_iter(body, "（"));
    opens.filter_map(move |at| gloss(source, from + at))
}

/// The gloss that opens at a byte offset, and whether it has a tone mark.
fn gloss(source: &str, open: usize) -> Option<(Range<usize>, bool)> {
    let han = source[..open].chars().next_back().is_some_and(is_han);
    let inner = source[open..].strip_prefix(['(', '（']).filter(|_| han)?;
    let mut syllable = String::new();
    let (mut toned, mut at) = (false, 0);
    for c in inner.chars() {
        at += c.len_utf8();
        if matches!(c, ')' | '）') {
            let end = source.len() - inner.len() + at;
            return (toned || is_syllable(&syllable)).then_some((open..end, toned)).filter(|_| !syllable.is_empty());
        }
        let (letter, marked) = letter(c)?;
        toned |= marked;
        syllable.push(letter);
        if syllable.len() > 6 {
            return None;
        }
    }
    None
}

/// A letter of pinyin without its tone mark, and whether it had one; ü becomes v.
fn letter(c: char) -> Option<(char, bool)> {
    Some(match c {
        'a'..='z' => (c, false),
        'ü' => ('v', false),
        'ā' | 'á' | 'ǎ' | 'à' => ('a', true),
        'ē' | 'é' | 'ě' | 'è' => ('e', true),
        'ī' | 'í' | 'ǐ' | 'ì' => ('i', true),
        'ō' | 'ó' | 'ǒ' | 'ò' => ('o', true),
        'ū' | 'ú' | 'ǔ' | 'ù' => ('u', true),
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => ('v', true),
        _ => return None,
    })
}

const FINALS: [&str; 35] = [
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing",
    "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo", "v", "van", "ve",
];

/// Whether letters can be a syllable of pinyin; a single letter is more likely a list label.
fn is_syllable(text: &str) -> bool {
    let initial = match text.as_bytes() {
        [b'z' | b'c' | b's', b'h', ..] => 2,
        [b'a' | b'e' | b'i' | b'o' | b'u' | b'v', ..] => 0,
        _ => 1,
    };
    text.len() > 1 && FINALS.contains(&&text[initial..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> String {
        let mut out = text.to_owned();
        for cut in find(text, 0, Syntax::Plain, is_glossed(text)).cuts.iter().rev() {
            out.replace_range(cut.range.clone(), if cut.with == MASK { "□" } else { cut.with });
        }
        out
    }

    #[test]
    fn a_gloss_needs_a_han_character_and_a_tone() {
        for (text, expect) in [
            ("發(fā)展與統（tǒng）計", "發展與統計"),
            ("区(qū）、市", "区、市"),
            ("优(yōu)、绿(lǜ)", "优、绿"),
            ("平台(app)、项(ā", "平台(app)、项(ā"),
            ("国(guo)务院", "国(guo)务院"),
            ("café(é)", "café(é)"),
            ("壮(zhuáng)、长(zhuángg)", "壮、长(zhuángg)"),
            ("空()（）é", "空()（）é"),
        ] {
            assert_eq!(kept(text), expect);
        }
    }

    #[test]
    fn a_document_with_three_toned_glosses_loses_the_untoned_ones_too() {
        let text = "国(guó)务(wù)院(yuàn)公(gong)报(bao)（app）（a）项目(km)";
        assert_eq!(kept(text), "国务院公报（app）（a）项目(km)");
    }

    #[test]
    fn the_end_of_a_construct_is_searched_for_no_further_than_its_longest() {
        let short = format!("甲{{{{{}}}}}乙", "a".repeat(1000));
        let long = format!("甲{{{{{}}}}}乙", "a".repeat(3000));
        assert_eq!((kept(&short), kept(&long)), ("甲□乙".to_owned(), long));
    }

    #[test]
    fn a_url_ends_before_the_punctuation_of_its_sentence() {
        for (text, expect) in [
            ("见http://www.example.com/a?b=1。", "见□。"),
            ("网址(https://example.com/x(1)/)请登录", "网址(□)请登录"),
            ("HTTPS://EXAMPLE.COM, 或", "□, 或"),
            ("x://y http:// 空", "x://y http:// 空"),
            ("文件http://a.cn/国发〔2016〕73号", "文件□〔2016〕73号"),
            ("网址 https://a.cn/政务服务/国发[2016]73号 供参考", "网址 □ 供参考"),
            ("登录http://a.cn/b.html查询国发[2016]73号", "登录□查询国发[2016]73号"),
            ("网址:https://a.cn/web/mh.html(登录后申报。)", "网址:□(登录后申报。)"),
            ("见（http://a.cn/文件,一）和(http://a.cn/x)国发[2016]73号", "见（□）和(□)国发[2016]73号"),
        ] {
            assert_eq!(kept(text), expect);
        }
    }

    #[test]
    fn brackets_in_a_file_name_are_left_out() {
        for (text, expect) in [
            ("见意见稿(0119).docx。", "见意见稿□。"),
            ("台账_v2(终稿).xlsx和报表(1)(2)修改.XLS", "台账□和报表□"),
            ("见意见稿(0119)。docx", "见意见稿(0119)。docx"),
            ("通知.docx、附件1.pdf(见网站)", "通知.docx、附件1.pdf(见网站)"),
        ] {
            assert_eq!(kept(text), expect);
        }
    }

    #[test]
    fn template_syntax_is_left_out_and_its_words_stay() {
        for (text, expect) in [
            ("!!! note \"重要提示\"", "重要提示"),
            ("???+ warning \"会议安排\"", "会议安排"),
            ("=== \"第一组\"", "第一组"),
            ("!!!note 甲\"乙\"", "!!!note 甲\"乙\""),
            ("{{% notice tip \"提示\" %}}请报送。{{% /notice %}}", "请报送。"),
            ("请{{ name,x }}同志", "请□同志"),
            ("根据[[防汛,预案]]和[[预案,二|防汛预案]]执行", "根据□和防汛预案执行"),
            ("国发[[2016]]73号", "国发[[2016]]73号"),
            ("$$\nf(x)=中文,x\n$$", ""),
            ("公式$f=中,x$和\\(a=中,x\\)，国发\\[2016\\]73号", "公式□和□，国发\\[2016\\]73号"),
            ("付$100,合700元,余$20元", "付$100,合700元,余$20元"),
            ("::: tip 提示", "提示"),
            (":::{note} 提示", "提示"),
            ("::: {.note title=\"提,示\"}", ""),
            ("通知 {.unnumbered #a}", "通知"),
            ("集合{a,b}和{甲,乙}", "集合{a,b}和{甲,乙}"),
            ("<p class=\"甲,乙\">&emsp;为贯彻&nbsp;x<5且y>3</p>", " 为贯彻 x<5且y>3"),
        ] {
            assert_eq!(kept(text), expect);
        }
    }

    #[test]
    fn a_comment_of_plain_text_ends_on_its_line() {
        assert_eq!(kept("甲<!-- 乙 --><!---->丙"), "甲丙");
        assert_eq!(kept("甲<!-- 乙\n-->丙"), "甲<!-- 乙\n-->丙");
    }

    #[test]
    fn a_line_ends_with_a_line_feed() {
        assert_eq!(kept("甲\r\n乙\r丙\r"), "甲\n乙\n丙\n");
    }
}
