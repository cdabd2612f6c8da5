//! Titles with one wrong character are found wherever the character is, in shipped and user tables.

use super::shipped;
use crate::policies::title_key;
use crate::{Lexicon, Policy};

/// All ways to get one character of a title wrong.
fn slips(key: &str) -> Vec<String> {
    let letters: Vec<char> = key.chars().collect();
    let mut all = Vec::new();
    for at in 0..letters.len() {
        let with = |middle: &[char], skip: usize| {
            let parts = [&letters[..at], middle, &letters[at + skip..]];
            parts.concat().into_iter().collect::<String>()
        };
        all.extend([with(&[], 1), with(&['某'], 1), with(&['某'], 0)]);
        if at + 1 < letters.len() && letters[at] != letters[at + 1] {
            all.push(with(&[letters[at + 1], letters[at]], 2));
        }
    }
    all
}

fn assert_found(lexicon: &Lexicon, policy: &Policy) {
    let key = title_key(&policy.title);
    for slip in slips(&key) {
        let found = lexicon.policies.one_letter_off(&slip);
        let titles = || found.iter().map(|(known, _)| known);
        assert!(
            found.iter().any(|(known, p)| *known == key && p.title == policy.title),
            "{slip}: {:?}",
            titles().collect::<Vec<_>>()
        );
        assert!(titles().all(|known| *known != slip), "{slip} is no slip of itself");
    }
}

#[test]
fn one_wrong_character_anywhere_in_a_title_is_found() {
    let lexicon = shipped();
    let long = |p: &&Policy| p.title.chars().count() >= 8;
    for policy in lexicon.policies.iter().filter(long).step_by(97) {
        assert_found(&lexicon, policy);
    }
}

#[test]
fn user_titles_are_found_too() {
    let mut lexicon = shipped();
    let table = "number\ttitle\n某发〔2026〕7号\t云州市公共停车场管理规定\n某发〔2026〕8号\t云州市公共停车场建设规定\n";
    lexicon.overlay("本单位.tsv", table).expect("a right table");
    let own: Vec<Policy> = lexicon.policies.iter().filter(|p| p.number.starts_with("某发")).cloned().collect();
    assert_eq!(own.len(), 2);
    own.iter().for_each(|policy| assert_found(&lexicon, policy));
}

#[test]
fn two_wrong_characters_and_short_titles_find_nothing() {
    let lexicon = shipped();
    for title in ["", "某", "某某", "国务院关于行政区管理规定", "国务院关于划行政区管理的规定"]
    {
        assert_eq!(lexicon.policies.one_letter_off(title).len(), 0, "{title}");
    }
}
