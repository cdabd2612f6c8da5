//! The compiled form has the same content as the tables, row by row, and look-ups give the same results as a scan of
//! the tables.

use super::shipped;
use crate::policies::title_key;
use crate::policy::{hollow_key, titles};
use crate::slogans::AttestedTerm;
use crate::table::{Record, read_static};
use crate::{Agency, IssuerCode, Lexicon, NumberFormat, Policy, Slogan, SloganVariant};
use std::fmt::Debug;

/// Compares the rows of a table, read from its file, with those that are decoded one by one.
fn assert_rows<'a, R: Record + Debug + 'a>(text: &'static str, decoded: impl Iterator<Item = &'a R>) {
    let rows: Vec<R> = read_static(text).expect("a right table");
    let show = |row: &R| format!("{row:?}");
    assert_eq!(decoded.map(show).collect::<Vec<_>>(), rows.iter().map(show).collect::<Vec<_>>(), "{}", R::FILE);
}

#[test]
fn every_row_is_decoded_as_it_is_in_its_table() {
    let lexicon = shipped();
    assert_rows::<Agency>(include_str!("../../data/agencies.tsv"), lexicon.agencies.iter());
    assert_rows::<IssuerCode>(include_str!("../../data/issuer-codes.tsv"), lexicon.issuer_codes.iter());
    assert_rows::<NumberFormat>(include_str!("../../data/number-formats.tsv"), lexicon.number_formats.iter());
    assert_rows::<Policy>(include_str!("../../data/policies.tsv"), lexicon.policies.iter());
    assert_rows::<Slogan>(include_str!("../../data/slogans.tsv"), lexicon.slogans.iter());
    assert_rows::<SloganVariant>(include_str!("../../data/slogan-variants.tsv"), lexicon.slogans.variants().iter());
    assert_rows::<AttestedTerm>(include_str!("../../data/attested-terms.tsv"), lexicon.slogans.attested().iter());
}

#[test]
fn every_row_is_found_by_its_key() {
    let lexicon = shipped();
    for agency in lexicon.agencies.iter() {
        assert_eq!(lexicon.agencies.get(&agency.name).map(|a| &a.source), Some(&agency.source), "{}", agency.name);
    }
    for code in lexicon.issuer_codes.iter() {
        assert_eq!(lexicon.issuer_codes.get(&code.code).map(|c| &c.source), Some(&code.source), "{}", code.code);
    }
    for (i, slogan) in lexicon.slogans.iter().enumerate() {
        assert_eq!(lexicon.slogans.position(&slogan.text), Some(i), "{}", slogan.text);
    }
    assert!(lexicon.agencies.get("").is_none() && lexicon.agencies.get("某").is_none());
    assert!(lexicon.agencies.get("上海市人民").is_none(), "the beginning of a key is no key");
}

#[test]
fn documents_are_found_as_by_a_full_scan() {
    assert_documents(&shipped());
}

#[test]
fn user_documents_are_found_among_the_shipped_ones() {
    let mut lexicon = shipped();
    let first = lexicon.policies.iter().find(|p| p.number == "国发〔2016〕73号").expect("a row").clone();
    let date = first.date.map(|d| d.to_string()).unwrap_or_default();
    let table = format!(
        "number\ttitle\tshort_titles\tissuer\tdate\n{}\t{}\t某规划\t{}\t{date}\n{}\t关于印发〈某方案〉的通知\t\t\t\n",
        first.number, first.title, first.issuer, first.number
    );
    lexicon.overlay("本单位.tsv", &table).expect("a right table");
    assert_documents(&lexicon);
    assert_eq!(lexicon.policies.iter().count(), shipped().policies.iter().count() + 1);
    assert_eq!(lexicon.policies.by_title("某规划").count(), 1);
    // the replaced row had this short title, the new one does not
    assert!(!first.short_titles.is_empty());
    let old = &first.short_titles[0];
    assert!(!lexicon.policies.by_title(old).any(|p| p.number == first.number && p.title == first.title), "{old}");
}

fn assert_documents(lexicon: &Lexicon) {
    let all: Vec<&Policy> = lexicon.policies.iter().collect();
    let (mut whole, mut hollow): (Vec<(String, &Policy)>, Vec<_>) = (Vec::new(), Vec::new());
    for row in &all {
        whole.extend(titles(row).map(|t| (title_key(t), *row)));
        hollow.extend(titles(row).filter_map(hollow_key).map(|key| (key, *row)));
    }
    let address = |row: &Policy| std::ptr::from_ref(row) as usize;
    let addresses = |rows: &[(String, &Policy)], key: &str| -> Vec<usize> {
        let mut rows: Vec<usize> = rows.iter().filter(|(k, _)| k == key).map(|(_, row)| address(row)).collect();
        rows.dedup();
        rows
    };
    for row in all.iter().step_by(7) {
        let numbered: Vec<&&Policy> = all.iter().filter(|p| !p.number.is_empty() && p.number == row.number).collect();
        let found: Vec<&Policy> = lexicon.policies.by_number(&row.number).collect();
        assert!(numbered.iter().copied().copied().map(address).eq(found.into_iter().map(address)), "{}", row.number);
        let found: Vec<usize> = lexicon.policies.by_title(&row.title).map(address).collect();
        assert!(row.title.is_empty() || found == addresses(&whole, &title_key(&row.title)), "{}", row.title);
        if let Some(key) = hollow_key(&row.title) {
            let mut found: Vec<usize> = lexicon.policies.by_hollow_title(&key).map(|(_, p)| address(p)).collect();
            found.dedup();
            assert_eq!(found, addresses(&hollow, &key), "{key}");
        }
    }
    let mut longer: Vec<&str> = whole.iter().map(|(k, _)| &**k).filter(|k| k.starts_with("国务院关于")).collect();
    longer.sort_unstable();
    assert!(lexicon.policies.continuations("国务院关于").map(|(k, _)| k).eq(longer));
}
