//! Words for documents that are not issued yet.

/// The stages of a draft, as a remark after its title names them: 某某办法（征求意见稿）. Longer ones come before
/// shorter ones.
pub const STAGES: [&str; 8] =
    ["公开征求意见稿", "征求意见稿", "送审讨论稿", "送审稿", "报批稿", "讨论稿", "审议稿", "草案"];

/// Words in a title or at the beginning of a text which show that it is a draft or asks for comments on one.
pub const SHOWN_BY: [&str; 7] = ["征求意见", "公开征集意见", "草案", "送审稿", "讨论稿", "报批稿", "审议稿"];
