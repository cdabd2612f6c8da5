//! The text between the last title and the verb: 自本办法施行之日起同时, 第五条第二款相应.

use super::Extent;
use crate::language::acts::RESTING_ON;
use crate::language::time::{FROM_THEN, SINCE};

/// Own list: words that modify the verb and nothing else.
const DRESS: [&str; 46] = [
    "同时",
    "同步",
    "即行",
    "随即",
    "立即",
    "予以",
    "均",
    "都",
    "一并",
    "一律",
    "自行",
    "自动",
    "相应",
    "也",
    "亦",
    "并",
    "即",
    "已经",
    "已",
    "现",
    "宣布",
    "将",
    "分别",
    "全部",
    "全文",
    "届时",
    "届满",
    "到期",
    "从此",
    "明令",
    "两个",
    "两件",
    "等",
    "文件",
    "文",
    "及其",
    "（试行）",
    "显示",
    "两份",
    "三个",
    "四个",
    "上述",
    "该",
    "两",
    "“",
    "\"",
];

/// Own list: words which show that only a part is meant.
const PARTS: [&str; 14] =
    ["第", "中", "有关", "相关", "关于", "涉及", "部分", "条款", "内容", "规定", "附件", "附录", "所附", "政策"];

/// The maximum length of the text that names a part, in bytes.
const LONGEST_PART: usize = 300;
/// The maximum length of the text between title and verb, in bytes.
pub const LONGEST: usize = 600;

/// How much is repealed, from the text between the last title and the verb; `None` if the verb does not belong to the
/// titles.
pub fn extent(between: &str) -> Option<Extent> {
    let bare = undress(between);
    if bare.is_empty() {
        return Some(Extent::Whole);
    }
    part(&bare)
}

/// How much is repealed, from the text after the last title that follows the verb: `第二十条、第三十条`.
pub fn extent_behind(after: &str) -> Option<Extent> {
    let end = end_of_clause(after);
    let bare = after[..end].trim().trim_start_matches("等").trim_start_matches("文件").trim_start_matches("等文件");
    match bare.trim_matches(['）', ')', '”', '"', '〕', '、', ' ']) {
        "" => Some(Extent::Whole),
        // 废止《甲》的决定 names a document; 废止《甲》以来 refers to an earlier repeal
        bare if bare.starts_with('的') => bare.strip_prefix('的').and_then(part),
        bare if bare.starts_with(['以', '之']) || bare.starts_with(['前', '后']) => None,
        bare if bare.starts_with(['“', '"']) => Some(Extent::Partial(bare.to_owned())),
        bare => part(bare),
    }
}

/// The byte offset of the end of the first clause of a text; punctuation marks inside quotation marks do not end a
/// clause.
fn end_of_clause(text: &str) -> usize {
    let mut quoted = false;
    let ends = |(_, c): &(usize, char)| {
        quoted = *c == '“' || quoted && *c != '”';
        !quoted && matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '\n')
    };
    text.char_indices().find(ends).map_or(text.len(), |(i, _)| i)
}

/// Own list: words of a sentence that does more than name a part, in addition to [`RESTING_ON`].
const TOLD: [&str; 10] = ["之日", "处罚", "不得", "可以", "应当", "决定", "施行", "颁布", "登记", "证"];

fn part(bare: &str) -> Option<Extent> {
    let bare = bare.trim_matches(['，', ',', ' ', '的', '、']);
    let said = unquoted(bare);
    let clauses = said.contains(['，', ',', '：', ':']);
    let is_part = PARTS.iter().any(|p| said.contains(p)) && bare.len() <= LONGEST_PART && !clauses;
    (is_part && !TOLD.iter().chain(&RESTING_ON).any(|w| said.contains(w))).then(|| Extent::Partial(bare.to_owned()))
}

/// A text without its quotations: the words of a quoted provision are not those of the sentence.
fn unquoted(text: &str) -> String {
    let mut quoted = false;
    let outside = |c: &char| {
        quoted = matches!(c, '“') || quoted && *c != '”';
        !quoted
    };
    text.chars().filter(outside).collect()
}

/// A text without the words that only modify the verb, including 自…起.
fn undress(text: &str) -> String {
    let mut rest: String = text.split_whitespace().collect();
    loop {
        let trimmed = rest.trim_matches(['，', ',', '、', '）', ')', '”', '"', '。']);
        let dressed = DRESS.iter().find_map(|d| trimmed.strip_prefix(d)).or_else(|| after_start(trimmed));
        match dressed.or_else(|| DRESS.iter().find_map(|d| trimmed.strip_suffix(d))) {
            Some(shorter) => rest = shorter.to_owned(),
            None => return trimmed.to_owned(),
        }
    }
}

/// The text after 自本办法施行之日起, 于2020年1月1日, 从即日起.
fn after_start(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(SINCE)?;
    let clause = inner.find(['，', ',', '《']).unwrap_or(inner.len());
    FROM_THEN.iter().find_map(|e| inner[..clause].find(e).map(|i| &inner[i + e.len()..]))
}

/// Whether the clause ends after the verb, so that the verb is its predicate; in 废止的文件 it does not.
pub fn closes(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '\u{3000}', '”', '"']);
    let mark = |c: char| matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '\n' | '！' | '）' | ')' | '.');
    after.is_empty()
        || after.starts_with(mark)
        || after.starts_with("。")
        || after.starts_with("现")
        || new_sentence(after)
}

/// If lines were joined, the next article or the signature follows without a punctuation mark.
fn new_sentence(after: &str) -> bool {
    after.starts_with(['第', '附', '（', '(']) || after.starts_with(|c: char| c.is_ascii_digit())
}
