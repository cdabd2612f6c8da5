//! The issuer code before the year. Chinese has no blanks, so the words of the sentence run into
//! it: 按照国发〔2016〕73号. The lexicon and a list of lead-ins tell where it begins.

use super::NumberKind;
use hegao_lexicon::IssuerCodes;
use std::ops::Range;

/// The longest issuer code, in letters, that is still believed.
const LONGEST: usize = 16;

/// Words that end the sentence's own part before an issuer code.
const LEAD_INS: &[&str] = &[
    "根据",
    "复函",
    "依据",
    "按照",
    "依照",
    "遵照",
    "参照",
    "对照",
    "执行",
    "落实",
    "落实好",
    "贯彻",
    "印发",
    "发布",
    "转发",
    "下发",
    "通知",
    "文件",
    "规定",
    "关于",
    "以及",
    "详见",
    "参见",
    "废止",
    "修订",
    "修改",
    "原文",
    "下称",
    "简称",
    "经过",
    "通过",
    "其中",
    "包括",
    "文号",
    "仍按",
    "符合",
    "违反",
    "公布",
    "制定",
    "同意",
    "报送",
    "意见",
    "办法",
    "方案",
    "批复",
    "决定",
    "结合",
    "有关",
    "停止",
    "编号",
    "见",
    "及",
    "和",
    "与",
    "或",
    "按",
    "以",
    "据",
    "对",
    "在",
    "由",
    "将",
    "即",
    "为",
    "的",
    "是",
    "于",
    "从",
    "至",
    "到",
    "把",
    "依",
    "照",
    "如",
    "凭",
    "了",
];

/// Endings of serials that keep 第 and zeros: licences, penalties, appraisals, arbitration.
const SERIAL_ENDINGS: &[&str] = &[
    "备字",
    "罚字",
    "罚决字",
    "决字",
    "审字",
    "验字",
    "评字",
    "评报字",
    "报字",
    "鉴字",
    "仲字",
    "许字",
    "证字",
    "送字",
    "裁字",
    "催字",
    "强字",
    "征字",
    "听告字",
    "罚告字",
    "责改字",
    "许准字",
    "登字",
    "权字",
    "会审字",
    "资评字",
    "仲",
    "仲案",
    "仲裁",
    "罚",
    "罚决",
    "罚告",
    "送",
    "证",
    "鉴",
    "许可",
    "备案",
    "会师审",
];

/// Letters that issuer codes end in.
const CODE_ENDINGS: &[char] = &[
    '发', '函', '办', '字', '规', '电', '报', '复', '批', '通', '文', '纪', '联', '传', '综', '秘', '党', '政', '委',
    '干', '人', '财', '税', '银', '法', '建', '教', '资', '审', '监', '管', '房', '价', '卫', '环', '医', '保',
];

/// Letters that only the codes of offices end in; those of case files and licences do not.
pub(super) const OFFICE_ENDINGS: [char; 7] = ['发', '函', '办', '规', '文', '电', '政'];

/// The issuer code that ends at byte `end` of `text`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Head {
    pub range: Range<usize>,
    pub known: bool,
    /// Known, or built as codes are.
    pub code_like: bool,
    /// Whether a word may begin where the code does.
    pub detached: bool,
    pub kind: NumberKind,
}

pub(super) fn read(text: &str, end: usize, codes: &IssuerCodes) -> Option<Head> {
    let run = han_run(text, end);
    let word = &text[run.clone()];
    let known = known_suffix(word, codes);
    let start = run.start + known.unwrap_or_else(|| after_lead_in(word));
    let code = &text[start..end];
    if code.is_empty() {
        return None;
    }
    let known = known.is_some();
    let code_like = known || code.ends_with(CODE_ENDINGS);
    let detached = start == run.start || ends_in_lead_in(&text[run.start..start]);
    Some(Head { range: start..end, known, code_like, detached, kind: kind(code, known) })
}

/// Whether no word runs into what begins at `at`, unless it is a lead-in.
pub fn is_detached(text: &str, at: usize) -> bool {
    let before = &text[han_run(text, at)];
    before.is_empty() || ends_in_lead_in(before)
}

fn ends_in_lead_in(before: &str) -> bool {
    LEAD_INS.iter().any(|w| before.ends_with(w))
}

/// The Han letters before `end`, at most `LONGEST`.
fn han_run(text: &str, end: usize) -> Range<usize> {
    let letters = text[..end].char_indices().rev().take_while(|(_, c)| is_han(*c));
    letters.take(LONGEST).last().map_or(end, |(start, _)| start)..end
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{3134f}') && c != '匚' && c != '号'
}

/// Where the longest known code begins with which `word` ends. One or two letters before it may
/// belong to a longer local code (锡新政发 is not 新政发), unless they are a lead-in.
fn known_suffix(word: &str, codes: &IssuerCodes) -> Option<usize> {
    let start = word.char_indices().map(|(i, _)| i).find(|i| codes.get(&word[*i..]).is_some())?;
    let before = &word[..start];
    let letters = before.chars().count();
    // 法 is a code, and the end of 国办法 and of 管理办法
    let long = word[start..].chars().nth(1).is_some() || before.ends_with('院');
    (letters == 0 || letters > 2 && long || ends_in_lead_in(before)).then_some(start)
}

/// Where the code begins after the last lead-in of `word`.
fn after_lead_in(word: &str) -> usize {
    let ends = LEAD_INS.iter().filter_map(|w| word.rfind(w).map(|i| i + w.len()));
    ends.filter(|end| *end < word.len()).max().unwrap_or(0)
}

fn kind(code: &str, known: bool) -> NumberKind {
    let ends = |endings: &[&str]| endings.iter().any(|e| code.ends_with(e));
    if ends(&["公告", "令", "通告"]) {
        NumberKind::Announcement
    } else if !known && ends(SERIAL_ENDINGS) {
        NumberKind::Serial
    } else {
        NumberKind::Document
    }
}
