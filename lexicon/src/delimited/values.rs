//! Converts cells as users write them to the form of the tables: dates changed by a spreadsheet, Chinese words for a
//! status, full-width semicolons between list items.

use super::BREAK;
use crate::columns::Holds;
use crate::language::written_date;
use crate::status;
use std::borrow::Cow;

impl Holds {
    /// Converts a cell to the form of the tables.
    pub fn settled(self, cell: &str) -> Cow<'_, str> {
        match self {
            _ if cell.is_empty() => cell.into(),
            Holds::Date => date(cell),
            Holds::List => list(cell),
            Holds::Title => Holds::Text.settled(bare_title(cell).unwrap_or(cell)),
            Holds::Titles => {
                let items = list(cell);
                items.split(';').map(|i| bare_title(i).unwrap_or(i)).collect::<Vec<_>>().join(";").into()
            }
            Holds::Word(words) => {
                words.iter().find(|(chinese, _)| *chinese == cell).map_or(cell, |(_, word)| word).into()
            }
            Holds::Status => status::cell_of(cell).unwrap_or(cell).into(),
            Holds::Text if cell.contains(BREAK) => cell.replace(BREAK, " ").into(),
            Holds::Text => cell.into(),
        }
    }
}

/// The items without surrounding blanks, without empty items, separated by `;`.
fn list(cell: &str) -> Cow<'_, str> {
    let is_separator = |c: char| matches!(c, ';' | '；' | '\n');
    let untidy = |item: &str| item.is_empty() || item.trim().len() != item.len();
    // most cells have only one item
    let plain = !cell.contains('；') && !cell.contains(BREAK);
    if plain && (!cell.contains(';') || !cell.split(';').any(untidy)) {
        return cell.into();
    }
    cell.split(is_separator).map(str::trim).filter(|i| !i.is_empty()).collect::<Vec<_>>().join(";").into()
}

/// The title between the 《》 that enclose the whole cell; `None` if none do, as in 《甲》和《乙》.
fn bare_title(cell: &str) -> Option<&str> {
    let bare = cell.trim().strip_prefix('《')?.strip_suffix('》')?;
    let mut depth = 0_usize;
    for c in bare.chars() {
        match c {
            '《' => depth += 1,
            '》' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    (depth == 0 && !bare.is_empty()).then_some(bare)
}

/// Converts `2018-3-13`, `2018/3/13`, `2018.3.13` and `2018年3月13日` to `2018-03-13`; anything else is returned unchanged.
fn date(cell: &str) -> Cow<'_, str> {
    let dated = written_date::partial(cell).filter(|found| found.len == cell.len());
    dated.map_or(cell.into(), |found| found.date.to_string().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::holds;

    #[test]
    fn dates_as_spreadsheets_and_people_write_them() {
        for (written, wanted) in [
            ("2018-03-13", "2018-03-13"),
            ("2018-3-1", "2018-03-01"),
            ("2018-3", "2018-03"),
            ("2018/3/13", "2018-03-13"),
            ("2018年3月", "2018-03"),
            ("2018年", "2018"),
            ("2018.3.1", "2018-03-01"),
            ("Mar-18", "Mar-18"),
            ("2018-03-13 00:00", "2018-03-13 00:00"),
            ("2018年2月30日", "2018年2月30日"),
            ("2018", "2018"),
            ("2018-0-1", "2018-0-1"),
            ("今天", "今天"),
        ] {
            assert_eq!(date(written), wanted);
        }
    }

    #[test]
    fn titles_in_their_marks() {
        let title = |cell| holds("title").settled(cell);
        assert_eq!(title("《甲办法》"), "甲办法");
        assert_eq!(title("《云州市实施《乙法》办法》"), "云州市实施《乙法》办法");
        assert_eq!(title("《甲》和《乙》"), "《甲》和《乙》");
        assert_eq!(title("关于印发《甲办法》的通知"), "关于印发《甲办法》的通知");
        assert_eq!(holds("short_titles").settled("《甲》；《乙》;丙"), "甲;乙;丙");
    }

    #[test]
    fn words_and_lists_in_chinese() {
        assert_eq!(
            ["加", "不加", "两可", "必须"].map(|w| holds("quotes").settled(w).into_owned()),
            ["required", "none", "optional", "required"]
        );
        assert_eq!(holds("status").settled("已撤销"), "abolished");
        assert_eq!(holds("aliases").settled("甲局； 乙局\n丙局;"), "甲局;乙局;丙局");
        assert_eq!(holds("aliases").settled("甲局; ;乙局"), "甲局;乙局");
        assert_eq!(holds("name").settled("甲\n局"), "甲 局");
    }
}
