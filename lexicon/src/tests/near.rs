//! Texts that the anchors skip are indeed not near any phrase, and few phrases are examined even if very many have the
//! same beginning and end.

use super::shipped;
use crate::Lexicon;
use crate::compiled::anchors::Anchors;
use crate::slogans::VariantClass;

/// All spellings of a phrase with one wrong character, at each index.
fn misspellings(phrase: &str) -> Vec<String> {
    let chars: Vec<char> = phrase.chars().collect();
    let mut texts = Vec::new();
    for i in 0..chars.len() {
        let mut edit = |change: &dyn Fn(&mut Vec<char>)| {
            let mut chars = chars.clone();
            change(&mut chars);
            texts.push(chars.into_iter().collect::<String>());
        };
        edit(&|c| {
            c.remove(i);
        });
        edit(&|c| c.insert(i, c[i]));
        edit(&|c| c[i] = '龘');
        edit(&|c| {
            if i + 1 < c.len() {
                c.swap(i, i + 1);
            }
        });
        edit(&|c| c.insert(i, '、'));
    }
    texts
}

#[test]
fn one_wrong_character_is_found_in_every_shipped_phrase() {
    let lexicon = shipped();
    let spelling = lexicon.terms().spelling();
    let mut seen = 0;
    for (i, slogan) in lexicon.slogans.iter().enumerate() {
        let han = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}') && c != '加' && c != '十';
        let doubled = |text: &str| text.chars().zip(text.chars().skip(1)).any(|(a, b)| a == b);
        if slogan.text.chars().count() < 4 || !slogan.text.chars().all(han) || doubled(&slogan.text) {
            continue;
        }
        for text in misspellings(&slogan.text) {
            let letters = text.replace('、', "");
            // a leading 、 is not an error; the last character may only be cut off
            if text.starts_with('、') || letters == *slogan.text && !text.contains('、') {
                continue;
            }
            let found = spelling.scan(&text);
            assert!(found.iter().any(|near| near.slogan == i), "{text} for {}: {found:?}", slogan.text);
            seen += 1;
        }
    }
    assert!(seen > 5000, "{seen}");
}

#[test]
fn user_phrases_are_compared_like_shipped_ones() {
    let own = {
        let mut lexicon = Lexicon::default();
        let table: String = shipped().slogans.iter().map(|s| format!("{}\n", s.text)).collect();
        lexicon.overlay("本单位.tsv", &format!("text\n{table}")).expect("a right table");
        lexicon
    };
    let lexicon = shipped();
    for slogan in lexicon.slogans.iter() {
        for text in misspellings(&slogan.text) {
            assert_eq!(own.terms().spelling().scan(&text), lexicon.terms().spelling().scan(&text), "{text}");
        }
    }
}

#[test]
fn few_candidates_are_examined_among_ten_thousand_similar_phrases() {
    let letter = |i: usize| char::from_u32(0x4e00 + i as u32).expect("a letter");
    let phrase = |i: usize| format!("推进{}{}重点工程", letter(i % 100), letter(200 + i / 100));
    let phrases: Vec<String> = (0..10_000).map(phrase).collect();
    let anchors = Anchors::new(phrases.iter().map(|p| &**p).enumerate());
    let text = format!("要推龘{}{}重点工程，推进龘{1}重点", letter(7), letter(205));
    let mut found = Vec::new();
    let mut looked_at = |from: &str, end: &str| {
        let (start, end) = (text.find(from).expect("there"), text.find(end).expect("there") + end.len());
        let chars: Vec<char> = text[start..end].chars().collect();
        let group = anchors.group(chars[0], chars[1]).expect("phrases");
        anchors.candidates(group, &text, start..end, |_, _| true, &mut found);
        found.len()
    };
    assert_eq!(looked_at("推进", "进"), 100, "those with three of the next four letters");
    assert_eq!(looked_at("工程", "程"), 1, "those with the letters before it and two of the first three");
}

#[test]
fn a_user_row_may_change_the_class_of_a_variant() {
    let mut lexicon = shipped();
    let candidate =
        lexicon.slogans.variants().iter().find(|v| v.class == VariantClass::Candidate).expect("one").clone();
    assert!(lexicon.terms().spelling().is_doubted(&candidate.variant));
    assert!(!lexicon.terms().spelling().is_permitted(&candidate.variant));
    let table = format!("variant\tslogan\tclass\n{}\t{}\tattested\n", candidate.variant, candidate.slogan);
    lexicon.overlay("本单位.tsv", &table).expect("a right table");
    assert!(!lexicon.terms().spelling().is_doubted(&candidate.variant));
    assert!(lexicon.terms().spelling().is_permitted(&candidate.variant));
    assert_eq!(lexicon.slogans.variants().len(), shipped().slogans.variants().len(), "in its place");
}

#[test]
fn thousands_of_variants_and_documents_are_added_one_by_one() {
    let mut lexicon = shipped();
    let known = (lexicon.slogans.variants().len(), lexicon.policies.iter().count());
    let variants: String = (0..20_000).map(|i| format!("写法{i}\t一网通办\terror\n")).collect();
    lexicon.overlay("a.tsv", &format!("variant\tslogan\tclass\n{variants}")).expect("a right table");
    let documents: String = (0..20_000).map(|i| format!("某发〔2020〕{i}号\t某规定\n")).collect();
    for _ in 0..2 {
        lexicon.overlay("b.tsv", &format!("number\ttitle\n{documents}")).expect("a right table");
    }
    assert_eq!(lexicon.slogans.variants().len(), known.0 + 20_000);
    assert_eq!(lexicon.policies.iter().count(), known.1 + 20_000, "the second time they replace themselves");
    assert_eq!(lexicon.policies.by_title("某规定").count(), 20_000);
}
