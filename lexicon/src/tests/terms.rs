//! Names and phrases are found as by an automaton over all of them, the longest first, in shipped and user tables
//! alike.

use super::shipped;
use crate::Lexicon;
use crate::meaning::Meaning;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::BTreeMap;

/// Every name and phrase in effect, with its meanings.
fn all(lexicon: &Lexicon) -> BTreeMap<&str, Vec<Meaning>> {
    let mut all: BTreeMap<&str, Vec<Meaning>> = BTreeMap::new();
    let names = lexicon.agencies.iter().enumerate().flat_map(|(i, agency)| agency.meanings(i));
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

/// Texts made of names, parts of names and ordinary words.
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
fn user_terms_and_shipped_terms_are_found_together() {
    let mut lexicon = shipped();
    over(&mut lexicon, "name\tshort_names\taliases\n住房城乡建设部某某中心\t部某某中心\t银保监会;办\n国务院\t\t国院\n");
    over(&mut lexicon, "text\n一网通办工程\n一网通办\n");
    over(&mut lexicon, "variant\tslogan\tclass\n一网通办理\t一网通办\terror\n");
    assert_found(&lexicon);
}

#[test]
fn a_lexicon_of_user_tables_alone_finds_its_terms() {
    let mut lexicon = Lexicon::default();
    over(&mut lexicon, "name\n甲\n甲乙\n甲乙丙丁\n丙丁\n");
    assert_eq!(found(&lexicon, "甲乙丙，甲，甲乙丙丁，乙丙丁"), ["甲乙", "甲", "甲乙丙丁", "丙丁"]);
    assert_found(&lexicon);
}

#[test]
fn a_longer_user_name_hides_a_shipped_one_inside_it() {
    let mut lexicon = shipped();
    assert_eq!(found(&lexicon, "住房城乡建设部某某中心"), ["住房城乡建设部"]);
    over(&mut lexicon, "name\n住房城乡建设部某某中心\n设部某\n");
    assert_eq!(found(&lexicon, "住房城乡建设部某某中心"), ["住房城乡建设部某某中心"]);
    assert_eq!(found(&lexicon, "住房城乡建设部某某局"), ["住房城乡建设部"], "the leftmost comes first");
}

#[test]
fn a_row_that_replaces_another_removes_its_names() {
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
    // and a third table may add it again
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

#[test]
fn a_near_name_is_found_whichever_character_is_missing() {
    let lexicon = shipped();
    let name: Vec<char> = "国家发展和改革委员会".chars().collect();
    for lost in 1..name.len() - 1 {
        let written: String = name.iter().enumerate().filter(|(i, _)| *i != lost).map(|(_, c)| *c).collect();
        let near = lexicon.terms().near_names(&written);
        let names: Vec<&str> = near.iter().map(|n| n.name).collect();
        assert!(names.contains(&"国家发展和改革委员会"), "{written}: {names:?}");
    }
    assert!(lexicon.terms().near_names("国家发展和改革委员会").is_empty());
}

#[test]
fn items_are_found_with_the_phrases_they_belong_to() {
    let lexicon = shipped();
    let (length, slogans) = lexicon.terms().item("核心意识、看齐意识").expect("an item");
    assert_eq!(length, "核心意识".len());
    let texts: Vec<&str> = slogans.iter().filter_map(|i| Some(&*lexicon.slogans.at(*i)?.text)).collect();
    assert_eq!(texts, ["四个意识", "政治意识、大局意识、核心意识、看齐意识"]);
    assert!(lexicon.terms().item("别的意识").is_none());
}

#[test]
fn informal_names_are_distinguished_from_written_ones() {
    let lexicon = shipped();
    let informal = |agency: &str, name: &str| lexicon.agencies.get(agency).is_some_and(|a| a.is_informal(name));
    assert!(informal("中华人民共和国住房和城乡建设部", "住建部"));
    assert!(informal("国家发展和改革委员会", "国家发改委"));
    // part of an official name, an official name with a prefix, a name used in signatures
    assert!(!informal("国家发展和改革委员会", "发展改革委"));
    assert!(!informal("国家广播电视总局", "国家广电总局"));
    assert!(!informal("中共中央宣传部", "中宣部"));
    assert!(!informal("中华人民共和国住房和城乡建设部", "住房城乡建设部"));
}
