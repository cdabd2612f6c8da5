//! Words for documents that are not issued yet.

/// The stages of a draft, as a remark after its title names them: 某某办法（征求意见稿）. Longer ones come before
/// shorter ones.
pub const STAGES: [&str; 8] =
    ["公开征求意见稿", "征求意见稿", "送审讨论稿", "送审稿", "报批稿", "讨论稿", "审议稿", "草案"];

/// Words of a text that asks for comments on a draft.
const ASKING: [&str; 2] = ["征求意见", "公开征集意见"];

/// Notes in which authors say that something must still be filled in.
pub const TO_FILL_IN: [&str; 7] = ["待补", "待填", "待核", "待定稿", "TODO", "TBD", "此处填写"];

/// A unit of a date with a blank in place of its number, in either width.
pub const BLANK_UNITS: [&str; 4] = [" 月", "\u{3000}月", " 日", "\u{3000}日"];

/// Words directly before a date without its year.
pub const BEFORE_DATE: [char; 4] = ['于', '在', '自', '至'];

/// What may follow the month or the day of a date directly.
pub const BEHIND_DATE: &str = "日前底初中末上下起至止到以内之后印×X";

/// Labels beside blanks that are filled in by hand: 负责人（签字）：　　年　月　日.
pub const BY_HAND: [&str; 5] = ["签字", "签名", "盖章", "公章", "填表"];

/// Words of a piece of news, which reports what others did and said.
const REPORTING: [&str; 8] = ["记者", "表示", "指出", "强调", "据悉", "获悉", "报道", "消息"];

/// How the first article of a set of rules says that it is one: 根据……，制定本办法.
const LAYING_DOWN: [&str; 2] = ["制定本", "第一条"];

/// Whether a text of a few sentences is taken from a piece of news or from a set of rules, and not from a letter.
pub fn is_excerpt(text: &str) -> bool {
    REPORTING.iter().chain(&LAYING_DOWN).any(|word| text.contains(word))
}

/// Whether a title or the beginning of a text shows that the text is a draft or asks for comments on one.
pub fn is_shown_by(text: &str) -> bool {
    STAGES.iter().chain(&ASKING).any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::is_shown_by;

    #[test]
    fn a_draft_is_recognised_by_its_stage_or_by_asking_for_comments() {
        for text in ["某办法（送审讨论稿）", "某法（草案）", "关于公开征集意见的公告", "就某办法征求意见"]
        {
            assert!(is_shown_by(text), "{text}");
        }
        assert!(!is_shown_by("某办法（试行）"));
    }
}
