//! Cells as offices fill them in → cells as the tables have them: dates that a spreadsheet has
//! rewritten, Chinese words for a status, full-width semicolons between the items of a list.

use super::BREAK;
use crate::catalogue::{Table, is_date, is_list};
use std::borrow::Cow;

/// Chinese words for values, by column.
const WORDS: &[(&str, &[(&str, &str)])] = &[
    (
        "status",
        &[
            ("现有", "current"),
            ("现行", "current"),
            ("有效", "current"),
            ("更名", "renamed"),
            ("已更名", "renamed"),
            ("未查实", "unknown"),
            ("被代替", "superseded"),
            ("已被代替", "superseded"),
            ("失效", "expired"),
            ("已失效", "expired"),
            ("部分废止", "partially-repealed"),
            ("修改", "amended"),
            ("已修改", "amended"),
            ("撤销", "abolished"),
            ("已撤销", "abolished"),
            ("废止", "abolished"),
            ("已废止", "abolished"),
        ],
    ),
    ("ambiguous", &[("是", "yes"), ("否", "no")]),
    ("quotes", &[("必须", "required"), ("两可", "optional"), ("不加", "none")]),
    (
        "class",
        &[
            ("错写", "error"),
            ("旧提法", "superseded"),
            ("简称", "abbreviation"),
            ("并行提法", "alternative"),
            ("另一概念", "other-concept"),
            ("官方用过", "attested"),
            ("标点", "punctuation"),
        ],
    ),
    ("severity", &[("错误", "error"), ("警告", "warning"), ("提示", "info"), ("建议", "hint")]),
];

/// A cell as the table has it.
pub fn settled<'a>(table: Table, column: usize, cell: &'a str) -> Cow<'a, str> {
    let name = table.columns()[column];
    if cell.is_empty() {
        return cell.into();
    }
    if is_date(name) {
        return date(cell);
    }
    // several issuers of one document
    if is_list(name) || name == "issuer" {
        return list(cell);
    }
    let words = WORDS.iter().find(|(column, _)| *column == name).map_or(&[][..], |(_, words)| words);
    match words.iter().find(|(chinese, _)| *chinese == cell) {
        Some((_, word)) => Cow::Borrowed(word),
        None if cell.contains(BREAK) => cell.replace(BREAK, " ").into(),
        None => cell.into(),
    }
}

/// The items without blanks around them, none empty, `;` between them.
fn list(cell: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, ';' | '；' | '\n');
    let untidy = |item: &str| item.is_empty() || item.trim().len() != item.len();
    match cell.contains(['；', '\n']) || cell.split(';').any(untidy) {
        true => cell.split(is_mark).map(str::trim).filter(|i| !i.is_empty()).collect::<Vec<_>>().join(";").into(),
        false => cell.into(),
    }
}

/// `2018/3/13`, `2018.3.13` and `2018年3月13日` as `2018-03-13`; anything else as it is.
fn date(cell: &str) -> Cow<'_, str> {
    let parts: Vec<&str> = cell.trim_end_matches(['年', '月', '日']).split(['/', '.', '-', '年', '月']).collect();
    let all_digits = |p: &&str| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit());
    match &parts[..] {
        [year, rest @ ..] if year.len() == 4 && rest.len() <= 2 && rest.iter().all(all_digits) => {
            let rest: String = rest.iter().map(|p| format!("-{p:0>2}")).collect();
            format!("{year}{rest}").into()
        }
        _ => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_spreadsheets_and_people_write_them() {
        for (written, wanted) in [
            ("2018-03-13", "2018-03-13"),
            ("2018/3/13", "2018-03-13"),
            ("2018年3月", "2018-03"),
            ("2018年", "2018"),
            ("2018.3.1", "2018-03-01"),
            ("Mar-18", "Mar-18"),
            ("2018-03-13 00:00", "2018-03-13 00:00"),
            ("今天", "今天"),
        ] {
            assert_eq!(date(written), wanted);
        }
    }

    #[test]
    fn words_and_lists_in_chinese() {
        let status = Table::Agencies.column("status").expect("a column");
        assert_eq!(settled(Table::Agencies, status, "已撤销"), "abolished");
        let aliases = Table::Agencies.column("aliases").expect("a column");
        assert_eq!(settled(Table::Agencies, aliases, "甲局； 乙局\n丙局;"), "甲局;乙局;丙局");
        assert_eq!(settled(Table::Agencies, 0, "甲\n局"), "甲 局");
    }
}
