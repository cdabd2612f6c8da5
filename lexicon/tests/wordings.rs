//! The table of wrong wordings: every cell has a known value, and no fix makes a new fault.

const TABLE: &str = include_str!("../data/wordings.tsv");

struct Row {
    wrong: &'static str,
    right: &'static str,
    context: &'static str,
    severity: &'static str,
}

fn rows() -> Vec<Row> {
    let lines = TABLE.lines().skip(1);
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [wrong, right, context, severity, _source] = cells[..] else { panic!("not five cells: {line}") };
            Row { wrong, right, context, severity }
        })
        .collect()
}

fn known(guard: &str) -> bool {
    matches!(guard, "word" | "head")
        || ["not:", "not-after:"].iter().any(|lead| guard.strip_prefix(lead).is_some_and(|letters| !letters.is_empty()))
}

#[test]
fn every_cell_has_a_known_value() {
    for Row { wrong, right, context, severity } in rows() {
        assert!(!wrong.is_empty() && !right.is_empty() && wrong != right, "{wrong} → {right}");
        assert!(context.is_empty() || context.split(';').all(known), "{wrong}：context “{context}”");
        assert!(["warning", "info", "hint"].contains(&severity), "{wrong}：severity “{severity}”");
    }
}

#[test]
fn a_fix_leaves_nothing_to_find() {
    let rows = rows();
    for fixed in &rows {
        let again = rows.iter().find(|row| fixed.right.contains(row.wrong)).map(|row| row.wrong);
        assert_eq!(again, None, "{} → {}", fixed.wrong, fixed.right);
    }
}

/// Two or three letters turn up inside other words: 定单 in 规定单位, 记录片 in 记录片段.
#[test]
fn a_short_wording_asks_for_a_guard() {
    let bare: Vec<&str> = rows()
        .iter()
        .filter(|row| row.context.is_empty() && row.wrong.chars().count() < 4)
        .map(|row| row.wrong)
        .collect();
    assert_eq!(bare, [""; 0]);
}

/// What published documents write although a list of variants has another form, and words that only look wrong.
#[test]
fn right_chinese_is_not_listed() {
    let rows = rows();
    let listed = |text: &str| rows.iter().any(|row| row.wrong == text && row.severity != "hint");
    let right = [
        "标识",
        "权利",
        "权力",
        "反应",
        "反映",
        "截止",
        "截止到",
        "登陆",
        "必须",
        "必需",
        "成份",
        "辈份",
        "支解",
        "摹仿",
        "给与",
        "定货",
        "定户",
        "元煤",
        "磁器",
        "蓝缕",
        "原由",
        "干与",
        "既使",
        "省分",
        "年分",
        "本份",
        "帐",
        "象",
        "做出贡献",
    ];
    assert_eq!(right.iter().filter(|text| listed(text)).collect::<Vec<_>>(), [&""; 0]);
}
