//! `hegao lexicon stats`: the counts of the lexicon.

use crate::support::Folder;
use serde_json::Value;

#[test]
fn rows_by_table_status_and_source() {
    let run = Folder::new().run("lexicon stats");
    assert_eq!(run.status, 0);
    for line in [
        "  机构\n",
        "  现有\n",
        "  现行有效\n",
        "  易错词\n",
        "按出处（一条可有几处）\n",
        "  项目语料\n",
        "资料截至 2026年11月1日\n",
    ] {
        assert!(run.text().contains(line), "{line}: {}", run.text());
    }
    assert!(!run.text().contains("本单位"));
}

#[test]
fn user_rows_are_counted_separately() {
    let folder = Folder::new().with_agencies();
    assert!(folder.run("lexicon stats").text().contains("  机构，本单位 2\n"));
    let counted: Value = serde_json::from_str(folder.run("lexicon stats --output-format json").text()).expect("JSON");
    let agencies = &counted["tables"][0];
    assert_eq!((&agencies["table"], &agencies["own_rows"]), (&Value::from("agencies"), &Value::from(2)));
    let by_status = agencies["status"].as_object().expect("counts").values().filter_map(Value::as_u64).sum::<u64>();
    assert_eq!(agencies["rows"], by_status);
    assert_eq!(counted["compiled"], "2026-11-01");
    assert!(counted["sources"]["立项材料"].as_u64() > Some(0));
}
