//! What stands complete at the cursor stays as it is when the first item is accepted.

use super::super::names::{Key, KeyKind};
use super::{items, offered, written};
use crate::completion::{CompletionData, Cursor, Store, complete};
use hegao_lexicon::{Date, Lexicon};

/// The line after the first item is inserted; the line itself if nothing is offered.
fn accepted(before: &str, after: &str, known: CompletionData<'_>) -> String {
    let Some(found) = complete(&Cursor { before, after }, known) else { return format!("{before}{after}") };
    let kept = before.strip_suffix(&*found.typed).expect("the end of what is before the cursor");
    format!("{kept}{}{}", found.items[0].insert, &after[found.items[0].over..])
}

#[test]
fn no_name_of_the_shipped_tables_is_turned_into_another() {
    let lexicon = Lexicon::shipped().expect("every shipped table reads");
    let store = Store::new(&lexicon);
    let known = CompletionData { store: &store, lexicon: &lexicon, today: Date::new(2026, 11, 1) };
    let names = |key: &&Key| key.kind == KeyKind::Official;
    let names: Vec<&str> = store.names.iter().filter(names).map(|key| &*key.text).collect();
    assert!(names.len() > 800, "{}", names.len());
    for (name, (before, after)) in names
        .iter()
        .flat_map(|name| [("", ""), ("现会同", "，提出意见"), ("《", "》"), ("“", "”")].map(|place| (name, place)))
    {
        let line = format!("{before}{name}");
        assert_eq!(accepted(&line, after, known), format!("{line}{after}"));
    }
}

#[test]
fn no_phrase_of_the_shipped_tables_is_turned_into_another() {
    let lexicon = Lexicon::shipped().expect("every shipped table reads");
    let store = Store::new(&lexicon);
    let known = CompletionData { store: &store, lexicon: &lexicon, today: Date::new(2026, 11, 1) };
    let phrases = store.names.iter().filter(|key| key.kind == KeyKind::Phrase);
    for phrase in phrases.map(|key| &*key.text).step_by(3) {
        assert_eq!(accepted(&format!("推进{phrase}"), "。", known), format!("推进{phrase}。"));
        let quoted = accepted(&format!("推进“{phrase}"), "”", known);
        assert_eq!(quoted.replace(['“', '”'], ""), format!("推进{phrase}"));
    }
}

#[test]
fn a_title_typed_in_full_comes_before_longer_ones_in_force() {
    assert_eq!(offered("按《乙规定"), "《乙规定 → 《乙规定》");
    // past, but it is what was typed
    let found = items("按《优化");
    assert_eq!(found[0].note, "国务院令第722号");
    assert_eq!(written("按《甲方案")[0], "按《甲方案》（国办发〔2016〕5号）");
    assert_eq!(items("按《丙法")[0].insert, "《丙法》");
}
