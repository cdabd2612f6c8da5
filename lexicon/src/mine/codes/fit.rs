//! Whether a code fits the name of an agency: 国办发 is derived from 国务院办公厅.

use crate::language::places::SHORT_LETTERS;

/// Own list: characters for the kind of a document, or for a government.
const SORTS: &str = "发函字规电报复批通文政府令综明传办厅党委";

/// Whether the code begins with a character of the name, and is the code of an office only if the name is that of an
/// office.
pub fn fits(code: &str, name: &str) -> bool {
    let first = code.chars().find(|c| !SORTS.contains(*c)).or_else(|| code.chars().next());
    let is_of = |c: char| name.contains(c) || SHORT_LETTERS.iter().any(|(l, place)| *l == c && name.starts_with(place));
    let begins = first.is_some_and(is_of);
    begins && is_office_code(code) == is_office(name) && is_government_code(code) >= is_government(name)
}

/// A government issues under 政 or 府; the character may also be that of a ministry: 财政, 民政.
fn is_government_code(code: &str) -> bool {
    code.contains(['政', '府'])
}

fn is_government(name: &str) -> bool {
    name.contains("人民政府")
}

/// 国办发, 浙政办发, 中办发: the character 办 after that of the agency.
fn is_office_code(code: &str) -> bool {
    code.char_indices().any(|(i, c)| i > 0 && c == '办') || code.starts_with("厅")
}

fn is_office(name: &str) -> bool {
    name.ends_with("办公厅") || name.ends_with("办公室") || name.ends_with("办事机构")
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_code_is_made_of_the_name() {
        assert!(fits("国办发", "国务院办公厅"));
        assert!(fits("沪府发", "上海市人民政府"));
        assert!(fits("环办监测函", "生态环境部办公厅"));
        assert!(fits("建房", "中华人民共和国住房和城乡建设部"));
        assert!(!fits("国办发", "国务院"));
        assert!(!fits("环发", "中华人民共和国财政部"));
        assert!(!fits("国发", "国务院办公厅"));
        assert!(!fits("甬建发", "宁波市人民政府"));
    }
}
