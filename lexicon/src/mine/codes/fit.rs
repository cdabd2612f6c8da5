//! Whether a code looks like that of an agency: 国办发 is made of the name of 国务院办公厅.

/// Letters that say what sort of document it is, or that it is a government's.
const SORTS: &str = "发函字规电报复批通文政府令综明传办厅党委";

/// 京 is 北京: the letter of a place that its name does not hold.
const LETTERS: [(char, &str); 36] = [
    ('京', "北京"),
    ('津', "天津"),
    ('沪', "上海"),
    ('渝', "重庆"),
    ('冀', "河北"),
    ('晋', "山西"),
    ('辽', "辽宁"),
    ('吉', "吉林"),
    ('黑', "黑龙江"),
    ('苏', "江苏"),
    ('浙', "浙江"),
    ('皖', "安徽"),
    ('闽', "福建"),
    ('赣', "江西"),
    ('鲁', "山东"),
    ('豫', "河南"),
    ('鄂', "湖北"),
    ('湘', "湖南"),
    ('粤', "广东"),
    ('桂', "广西"),
    ('琼', "海南"),
    ('川', "四川"),
    ('蜀', "四川"),
    ('黔', "贵州"),
    ('滇', "云南"),
    ('云', "云南"),
    ('陕', "陕西"),
    ('秦', "陕西"),
    ('甘', "甘肃"),
    ('青', "青海"),
    ('蒙', "内蒙古"),
    ('藏', "西藏"),
    ('宁', "宁夏"),
    ('新', "新疆"),
    ('穗', "广州"),
    ('甬', "宁波"),
];

/// Whether the code begins with a letter of the name, and is that of an office only if the name is.
pub fn fits(code: &str, name: &str) -> bool {
    let first = code.chars().find(|c| !SORTS.contains(*c)).or_else(|| code.chars().next());
    let is_of = |c: char| name.contains(c) || LETTERS.iter().any(|(l, place)| *l == c && name.starts_with(place));
    let begins = first.is_some_and(is_of);
    begins && is_office_code(code) == is_office(name) && is_government_code(code) >= is_government(name)
}

/// A government issues under 政 or 府; the letter may also be that of a ministry: 财政, 民政.
fn is_government_code(code: &str) -> bool {
    code.contains(['政', '府'])
}

fn is_government(name: &str) -> bool {
    name.contains("人民政府")
}

/// 国办发, 浙政办发, 中办发: the letter 办 behind that of the agency.
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
