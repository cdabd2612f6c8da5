//! What documents are called that were not issued yet.

/// The stages of a draft, as a remark behind its title names them: 某某办法（征求意见稿）. The longer stand before the
/// shorter.
pub const STAGES: [&str; 8] =
    ["公开征求意见稿", "征求意见稿", "送审讨论稿", "送审稿", "报批稿", "讨论稿", "审议稿", "草案"];

/// Words by which a title or the head of a text shows that it is a draft, or asks for comments on one.
pub const SHOWN_BY: [&str; 7] = ["征求意见", "公开征集意见", "草案", "送审稿", "讨论稿", "报批稿", "审议稿"];
