//! All columns of the tables, each defined once: its type and its Chinese names. A column name means the same in all
//! tables. The row type of a table defines which columns it has.

/// The type of values in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// A date.
    Date,
    /// Items separated by `;`.
    List,
    /// One of a set of words; each pair is the Chinese form and the canonical word.
    Word(&'static [(&'static str, &'static str)]),
    /// A status, whose words are those of [`crate::status`].
    Status,
    /// The title of a document, which users also write in 《》.
    Title,
    /// Titles separated by `;`.
    Titles,
    /// Text.
    Text,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// The column name in the heading.
    pub name: &'static str,
    /// Its Chinese names, the usual one first. If several columns share a Chinese name, a table has only one of them.
    pub chinese: &'static [&'static str],
    /// The type of its values.
    pub holds: Holds,
}

/// The columns that users may fill in.
static COLUMNS: &[Column] = &[
    text("name", &["名称", "机构名称", "机关名称"]),
    text("full_name", &["全称"]),
    list("short_names", &["规范简称", "简称"]),
    list("aliases", &["别称", "别名"]),
    list("codes", &["机关代字", "代字"]),
    text("code", &["机关代字", "代字"]),
    list("issuer", &["发文机关"]),
    text("level", &["级别"]),
    Column { name: "status", chinese: &["状态", "状况"], holds: Holds::Status },
    date("valid_from", &["启用日期"]),
    date("valid_to", &["停用日期"]),
    list("successors", &["承继机构", "承继机关"]),
    text("basis", &["依据"]),
    word("ambiguous", &["多家同用"], &[("是", "yes"), ("否", "no")]),
    text("example", &["例"]),
    text("number", &["发文字号", "字号", "文号"]),
    Column { name: "title", chinese: &["标题", "文件名称"], holds: Holds::Title },
    Column { name: "short_titles", chinese: &["简称"], holds: Holds::Titles },
    date("date", &["成文日期"]),
    date("effective", &["施行日期"]),
    text("pattern", &["字号格式", "格式"]),
    date("since", &["起始日期"]),
    date("until", &["停用日期"]),
    date("status_since", &["状态起始日期"]),
    text("repealed_by", &["废止依据"]),
    text("repealed_article", &["废止条款"]),
    text("successor", &["替代文件"]),
    text("scope", &["适用范围"]),
    text("slogan", &["提法"]),
    text("text", &["提法", "词语"]),
    word("quotes", &["引号"], QUOTES),
    text("category", &["类别"]),
    word("class", &["类别"], CLASSES),
    list("order", &["次序"]),
    text("note", &["说明"]),
    text("variant", &["其他写法", "错写"]),
    text("wrong", &["错写"]),
    text("right", &["正写"]),
    text("context", &["条件"]),
    word("severity", &["级别"], &[("错误", "error"), ("警告", "warning"), ("提示", "info"), ("建议", "hint")]),
    text("count", &["次数"]),
    text("docs", &["篇数"]),
    list("source", &["来源", "出处"]),
];

const QUOTES: &[(&str, &str)] = &[
    ("必须", "required"),
    ("两可", "optional"),
    ("不加", "none"),
    ("加", "required"),
    ("应加", "required"),
    ("必须加", "required"),
    ("可加可不加", "optional"),
    ("均可", "optional"),
    ("不必加", "none"),
    ("无", "none"),
];

const CLASSES: &[(&str, &str)] = &[
    ("错写", "error"),
    ("旧提法", "superseded"),
    ("简称", "abbreviation"),
    ("并行提法", "alternative"),
    ("另一概念", "other-concept"),
    ("官方用过", "attested"),
    ("标点", "punctuation"),
];

const fn text(name: &'static str, chinese: &'static [&'static str]) -> Column {
    Column { name, chinese, holds: Holds::Text }
}

const fn list(name: &'static str, chinese: &'static [&'static str]) -> Column {
    Column { name, chinese, holds: Holds::List }
}

const fn date(name: &'static str, chinese: &'static [&'static str]) -> Column {
    Column { name, chinese, holds: Holds::Date }
}

const fn word(
    name: &'static str,
    chinese: &'static [&'static str],
    words: &'static [(&'static str, &'static str)],
) -> Column {
    Column { name, chinese, holds: Holds::Word(words) }
}

/// The Chinese names of a column, the usual one first; empty if the column is unknown.
pub fn chinese(column: &str) -> &'static [&'static str] {
    find(column).map_or(&[], |c| c.chinese)
}

/// The type of values in a column; `Text` if the column is unknown.
pub fn holds(column: &str) -> Holds {
    find(column).map_or(Holds::Text, |c| c.holds)
}

fn find(column: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|c| c.name == column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Table;

    #[test]
    fn a_chinese_name_means_one_column_per_table() {
        for table in Table::ALL.into_iter().filter(|t| t.is_open()) {
            let mut names: Vec<&str> = table.columns().iter().flat_map(|c| chinese(c)).copied().collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{table:?}: {names:?}");
            assert!(
                table.columns().iter().all(|c| !chinese(c).is_empty()),
                "{table:?}: a column without a Chinese name"
            );
        }
    }

    #[test]
    fn every_column_belongs_to_a_table() {
        let used = |column: &&Column| Table::ALL.into_iter().any(|table| table.columns().contains(&column.name));
        assert_eq!(COLUMNS.iter().filter(|c| !used(c)).map(|c| c.name).collect::<Vec<_>>(), [""; 0]);
    }
}
