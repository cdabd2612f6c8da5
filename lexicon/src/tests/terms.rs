//! Names and phrases are found as an automaton over all of them finds them, the longest first,
//! whoever's tables they stand in.

use super::shipped;
use crate::Lexicon;
use crate::meaning::{Meaning, names_of};
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::BTreeMap;

/// Every name and phrase in force, with what it means.
fn all(lexicon: &Lexicon) -> BTreeMap<&str, Vec<Meaning>> {
    let mut all: BTreeMap<&str, Vec<Meaning>> = BTreeMap::new();
    let names = lexicon.agencies.iter().enumerate().flat_map(|(i, agency)| names_of(i, agency));
    let phrases = lexicon.slogans.iter().enumerate().map(|(i, s)| (&*s.text, Meaning::Slogan(i)));
    let variants = lexicon.slogans.variants().iter().enumerate().map(|(i, v)| (&*v.variant, Meaning::Variant(i)));
    for (text, meaning) in names.chain(phrases).chain(variants).filter(|(text, _)| !text.is_empty()) {
        let meanings = all.entry(text).or_default();
        if !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
    all
}

/// Texts of names, pieces of names and ordinary words.
fn texts(names: &[&str]) -> Vec<String> {
    let mut dice = 7_usize;
    let mut roll = |sides: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    let mut piece = |text: &mut String| {
        let name: Vec<char> = names[roll(names.len())].chars().collect();
        let (from, to) = (roll(name.len()), roll(name.len() + 1));
        match roll(3) {
            0 => text.extend(&name),
            1 => text.extend(&name[from.min(to)..from.max(to)]),
            _ => text.push_str(["和", "的", "，", "原", "、a", "部门"][roll(6)]),
        }
    };
    let text = |_| {
        let mut text = String::new();
        (0..40).for_each(|_| piece(&mut text));
        text
    };
    (0..200).map(text).collect()
}

fn assert_found(lexicon: &Lexicon) {
    let all = all(lexicon);
    let names: Vec<&str> = all.keys().copied().collect();
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names).expect("few names");
    for text in texts(&names) {
        let wanted: Vec<_> = automaton.find_iter(&text).map(|m| (m.range(), all[&text[m.range()]].clone())).collect();
        let found: Vec<_> = lexicon.terms().find_iter(&text).map(|f| (f.range, f.meanings)).collect();
        assert_eq!(found, wanted, "{text}");
    }
}

fn found<'a>(lexicon: &Lexicon, text: &'a str) -> Vec<&'a str> {
    lexicon.terms().find_iter(text).map(|f| &text[f.range]).collect()
}

fn over(lexicon: &mut Lexicon, table: &str) {
    lexicon.overlay("本单位.tsv", table).expect("a right table");
}

#[test]
fn the_shipped_terms_are_found_as_by_an_automaton() {
    assert_found(&shipped());
}

#[test]
fn a_units_terms_and_the_shipped_ones_are_found_as_one() {
    let mut lexicon = shipped();
    over(&mut lexicon, "name\tshort_names\taliases\n住房城乡建设部某某中心\t部某某中心\t银保监会;办\n国务院\t\t国院\n");
    over(&mut lexicon, "text\n一网通办工程\n一网通办\n");
    over(&mut lexicon, "variant\tslogan\tclass\n一网通办理\t一网通办\terror\n");
    assert_found(&lexicon);
}

#[test]
fn a_lexicon_of_a_units_tables_alone_finds_its_terms() {
    let mut lexicon = Lexicon::default();
    over(&mut lexicon, "name\n甲\n甲乙\n甲乙丙丁\n丙丁\n");
    assert_eq!(found(&lexicon, "甲乙丙，甲，甲乙丙丁，乙丙丁"), ["甲乙", "甲", "甲乙丙丁", "丙丁"]);
    assert_found(&lexicon);
}

#[test]
fn a_longer_name_of_the_unit_hides_a_shipped_one_inside_it() {
    let mut lexicon = shipped();
    assert_eq!(found(&lexicon, "住房城乡建设部某某中心"), ["住房城乡建设部"]);
    over(&mut lexicon, "name\n住房城乡建设部某某中心\n设部某\n");
    assert_eq!(found(&lexicon, "住房城乡建设部某某中心"), ["住房城乡建设部某某中心"]);
    assert_eq!(found(&lexicon, "住房城乡建设部某某局"), ["住房城乡建设部"], "the leftmost comes first");
}

#[test]
fn a_row_that_replaces_another_takes_its_names_away() {
    let mut lexicon = shipped();
    let ministry = |lexicon: &Lexicon| {
        let text = "住房城乡建设部、住房和城乡建设部";
        lexicon.terms().find_iter(text).map(|f| text[f.range].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ministry(&lexicon), ["住房城乡建设部", "住房和城乡建设部"]);
    let name = lexicon.terms().find_iter("住房和城乡建设部").flat_map(|f| f.meanings).next();
    let Some(Meaning::Agency(row, _)) = name else { panic!("{name:?}") };
    let name = lexicon.agencies.at(row).expect("a row").name.to_string();
    over(&mut lexicon, &format!("name\tshort_names\n{name}\t住建部某称\n"));
    assert!(!ministry(&lexicon).contains(&"住房城乡建设部".to_owned()), "its short name is gone");
    assert_eq!(found(&lexicon, "住建部某称"), ["住建部某称"]);
    assert_eq!(lexicon.agencies.at(row).map(|a| a.name.to_string()), Some(name), "at the same position");
    assert_found(&lexicon);
    // and a third table may give it back
    let table = format!("name\tshort_names\n{}\t住房城乡建设部\n", lexicon.agencies.at(row).expect("a row").name);
    over(&mut lexicon, &table);
    assert!(ministry(&lexicon).contains(&"住房城乡建设部".to_owned()));
}

#[test]
fn an_agency_replaced_many_times_keeps_its_last_row() {
    let mut lexicon = Lexicon::default();
    for i in 0..3 {
        over(&mut lexicon, &format!("name\tshort_names\n甲市某局\t某局{i}\n"));
    }
    assert_eq!(lexicon.agencies.iter().count(), 1);
    assert_eq!(found(&lexicon, "某局0、某局1、某局2"), ["某局2"]);
}
