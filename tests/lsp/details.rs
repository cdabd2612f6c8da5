//! The details of a finding besides its message: the rule's page, facts and places, tags; for clients that show them
//! and for clients that do not.

use crate::client::{Client, place};
use crate::folder::Folder;
use serde_json::{Value, json};

const POLICIES: &str = "number\ttitle\tstatus\tstatus_since\trepealed_by\trepealed_article\tsource\n\
    云发〔2015〕3号\t云州市采购管理办法\tabolished\t2020-06-01\t云州市人民政府关于废止部分文件的决定（云发〔2020〕8号）\t第二条\t公报甲\n";

fn rich() -> Value {
    json!({
        "relatedInformation": true, "codeDescriptionSupport": true, "tagSupport": {"valueSet": [1, 2]}
    })
}

/// The findings of a rule in a draft, with a table of documents beside it.
fn found(rule: &str, publish: Value, options: Value, text: &str) -> (Value, String, Folder) {
    let folder = Folder::new(&[("hegao.toml", "[lexicon]\ntables = [\"甲.tsv\"]\n"), ("甲.tsv", POLICIES)]);
    let uri = folder.uri("a.md");
    let capabilities = json!({"textDocument": {"publishDiagnostics": publish}});
    let params = json!({"processId": null, "capabilities": capabilities, "initializationOptions": options});
    let mut client = Client::initialized(params);
    client.open(&uri, text);
    let all = client.diagnostics(&uri, 1);
    client.leave();
    let of_rule = all.as_array().expect("a list").iter().filter(|d| d["code"] == rule);
    (of_rule.cloned().collect(), uri, folder)
}

#[test]
fn a_finding_links_to_its_page_if_the_manual_is_known() {
    let known = json!({"manual": "https://example.org/hegao"});
    for (publish, options, href) in [
        (rich(), known.clone(), json!("https://example.org/hegao/rules/document-number-bracket.html")),
        (rich(), json!({}), Value::Null),
        (json!({}), known, Value::Null),
    ] {
        let (found, ..) = found("document-number-bracket", publish, options, "国发[2016]73号");
        assert_eq!(found[0]["codeDescription"]["href"], href);
    }
}

const FACT: &str =
    "自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）第二条（来源：公报甲）";

#[test]
fn a_lapsed_document_shows_what_ended_it_and_when() {
    let text = "😀根据《云州市采购管理办法》（云发〔2015〕3号）。\n";
    let (rich, uri, _folder) = found("policy-abolished", rich(), json!({}), text);
    let range = json!({"start": place([0, 4]), "end": place([0, 27])});
    assert_eq!((&rich[0]["range"], &rich[0]["tags"]), (&range, &json!([2])), "{rich}");
    let related = json!([{"location": {"uri": uri, "range": range}, "message": FACT}]);
    assert_eq!(rich[0]["relatedInformation"], related);
    let (plain, ..) = found("policy-abolished", json!({}), json!({}), text);
    assert_eq!((plain[0].get("relatedInformation"), plain[0].get("tags")), (None, None));
    let message = format!("{}\n{FACT}", rich[0]["message"].as_str().expect("text"));
    assert_eq!(plain[0]["message"], message, "what cannot stand beside it stands in it");
}

#[test]
fn another_spelling_links_to_the_first_one() {
    let text = "😀围绕“稳地价、稳房价、稳预期”目标。\n\n😀健全稳地价稳房价稳预期工作机制。\n";
    let (found, uri, _folder) = found("slogan-inconsistent", rich(), json!({}), text);
    let range = |line, from, to| json!({"start": place([line, from]), "end": place([line, to])});
    assert_eq!(found[0]["range"], range(2, 4, 13), "{found}");
    let first = json!({"uri": uri, "range": range(0, 5, 16)});
    let message = "此处写作“稳地价、稳房价、稳预期”";
    assert_eq!(found[0]["relatedInformation"], json!([{"location": first, "message": message}]));
}

#[test]
fn an_unused_ignore_comment_is_tagged_unnecessary() {
    let text = "甲<!-- hegao: ignore agency -->乙\n";
    for (publish, tags) in [(rich(), json!([1])), (json!({"tagSupport": {"valueSet": [2]}}), Value::Null)] {
        let (found, ..) = found("suppression-unused", publish, json!({}), text);
        assert_eq!((found[0]["tags"].clone(), &found[0]["range"]["start"]["character"]), (tags, &json!(1)));
    }
}
