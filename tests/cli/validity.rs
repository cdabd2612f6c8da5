//! The end date of an agency, a document or a set phrase is the first day on which it is no longer valid: every command
//! gives the same answers for the day before, that day and the day after.

use crate::support::Folder;

const AGENCIES: &str = "name\tstatus\tvalid_to\tsuccessors\tbasis\tsource
云溪镇经贸办公室\tabolished\t2020-05-02\t云溪镇经济发展办公室\t方案\t试
云溪镇农技推广站\tabolished\t2020-05\t云溪镇经济发展办公室\t方案\t试
云溪镇经济发展办公室\tcurrent\t\t\t\t试
";
const POLICIES: &str = "title\tstatus\tstatus_since\tsource
云溪镇排水办法\tabolished\t2020-05-02\t试
云溪镇供水办法\tabolished\t2020-05\t试
";
const PHRASES: &str = "text\tquotes\tvalid_from\tvalid_to\tsource
云溪好办\tnone\t2020-05-02\t\t试
云溪净水\tnone\t2019-01-01\t2020-05-02\t试
";
const VARIANTS: &str = "variant\tslogan\tclass\tsource
云溪快办\t云溪好办\tsuperseded\t试
云溪清水\t云溪净水\tsuperseded\t试
";
const DRAFT: &str = "\
请报云溪镇经贸办公室。

请报云溪镇农技推广站。

根据《云溪镇排水办法》办理。

根据《云溪镇供水办法》办理。

推广云溪快办，推广云溪清水。
";

fn folder() -> Folder {
    Folder::new()
        .file("hegao.toml", "[lexicon]\ntables = [\"词库/*\"]\n")
        .file("词库/机构.tsv", AGENCIES)
        .file("词库/文件.tsv", POLICIES)
        .file("词库/提法.tsv", PHRASES)
        .file("词库/写法.tsv", VARIANTS)
        .file("a.md", DRAFT)
}

/// What is reported on a day: the line and the rule.
fn reported(day: &str) -> Vec<String> {
    let run = folder().run(&format!("check a.md --as-of {day} --output-format concise --exit-zero"));
    let line = |line: &str| {
        let (place, rest) = line.split_once(": ").expect("a place");
        let line = place.split(':').nth(1).expect("a line");
        let rule = rest.split(['[', ']']).nth(1).expect("a rule");
        format!("{line} {rule}")
    };
    run.text().lines().map(line).collect()
}

#[test]
fn rules_report_from_the_first_invalid_day() {
    assert_eq!(reported("2020-05-01"), ["9 slogan-outdated"]);
    let lapsed = ["1 agency-abolished", "5 policy-abolished", "9 slogan-outdated"];
    for day in ["2020-05-02", "2020-05-03", "2020-05-30"] {
        assert_eq!(reported(day), lapsed, "{day}");
    }
}

#[test]
fn a_month_counts_as_its_last_day() {
    let month = ["3 agency-abolished", "7 policy-abolished"];
    let found = reported("2020-05-31");
    assert!(month.iter().all(|line| found.iter().any(|f| f == line)) && found.len() == 5, "{found:?}");
}

#[test]
fn lexicon_find_agrees() {
    let gone = |name: &str, day: &str| {
        let run = folder().run(&format!("lexicon find {name} --as-of {day} --output-format json"));
        let rows: Vec<serde_json::Value> = serde_json::from_str(run.text()).expect("JSON");
        rows[0]["as_of"]["standing"].as_bool()
    };
    for name in ["云溪镇经贸办公室", "云溪镇排水办法"] {
        let standing = ["2020-05-01", "2020-05-02", "2020-05-03"].map(|day| gone(name, day));
        assert_eq!(standing, [Some(true), Some(false), Some(false)], "{name}");
    }
    for name in ["云溪镇农技推广站", "云溪镇供水办法"] {
        let standing = ["2020-04-30", "2020-05-01", "2020-05-30", "2020-05-31"].map(|day| gone(name, day));
        assert_eq!(standing, [Some(true), None, None, Some(false)], "{name}");
    }
}
