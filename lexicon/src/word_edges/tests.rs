//! Tests of word edges.

use super::{Reading, Words, read, stands_apart};
use crate::compiled::vocabulary::Vocabulary;
use crate::confusables::{Confusable, ConfusableSeverity};
use crate::language::han::is_han;
use crate::{Confusables, Lexicon};
use std::collections::HashMap;

/// How `wrong` reads where it first stands in a text.
fn reading(text: &str, wrong: &str, right: &str) -> Reading {
    let at = text.find(wrong).expect("the text has the wrong word");
    read(text, &(at..at + wrong.len()), right, true)
}

#[test]
fn letters_that_belong_to_two_words() {
    for (text, wrong, right) in [
        ("检查院内消防设施", "检查院", "检察院"),
        ("检查官网信息", "检查官", "检察官"),
        ("严格按排班要求值守", "按排", "安排"),
        ("按排放标准执行", "按排", "安排"),
        ("设立控股分公司", "股分公司", "股份公司"),
        ("天山山脉博格达峰北麓", "脉博", "脉搏"),
        ("办好屈原故里文化节", "原故", "缘故"),
        ("发布署名文章", "布署", "部署"),
        ("公开消息来源", "开消", "开销"),
        ("国无宁日", "无宁", "毋宁"),
    ] {
        assert_eq!(reading(text, wrong, right), Reading::Split, "{text}");
    }
}

#[test]
fn a_wrong_word_that_stands_alone() {
    for (text, wrong, right) in [
        ("会议布署了下一步工作", "布署", "部署"),
        ("区检查院提起公诉", "检查院", "检察院"),
        ("按排专人负责", "按排", "安排"),
        ("开立专用帐户", "帐户", "账户"),
        ("股分公司", "股分公司", "股份公司"),
    ] {
        assert_eq!(reading(text, wrong, right), Reading::Alone, "{text}");
    }
}

#[test]
fn an_unknown_neighbour_leaves_a_doubt() {
    assert_eq!(reading("检查长椛公寓", "检查长", "检察长"), Reading::Apart);
    assert_eq!(reading("布署椛楸工作", "布署", "部署"), Reading::Loose);
}

#[test]
fn a_word_over_the_edge_that_reads_badly_leaves_a_doubt() {
    assert_eq!(reading("开立帐户口径", "帐户", "账户"), Reading::Crossed);
}

#[test]
fn a_phrase_whose_last_word_goes_on() {
    let apart = |text: &str, phrase: &str| {
        let at = text.find(phrase).expect("the text has the phrase");
        stands_apart(text, &(at..at + phrase.len()))
    };
    assert!(!apart("筑牢共同体意识形态防线", "共同体意识"));
    assert!(apart("筑牢共同体意识，促进团结", "共同体意识"));
    assert!(apart("筑牢共同体意识的要求", "共同体意识"));
}

/// Sentences in which the letters of a row belong to two words: for each place where the row can be cut, an ordinary
/// word that ends with its first part, or that part alone, before a word that begins with its second part and goes on;
/// and the same at the other edge. With each, whether both parts are in whole words.
fn crossing(words: &Listed, wrong: &str) -> Vec<(String, bool)> {
    let cuts = wrong.char_indices().skip(1).map(|(at, _)| wrong.split_at(at));
    let mut texts = Vec::new();
    for (first, second) in cuts {
        for over in words.beginning(second) {
            let before = words.ending(first).first();
            texts.push((format!("关于{}{over}的意见", before.unwrap_or(&first)), before.is_some()));
        }
        for over in words.ending(first) {
            let after = words.beginning(second).first();
            texts.push((format!("关于{over}{}的意见", after.unwrap_or(&second)), after.is_some()));
        }
    }
    texts
}

/// The word list as it is in its file, by the beginnings and the ends of its words, the most frequent first.
struct Listed {
    beginnings: HashMap<&'static str, Vec<&'static str>>,
    endings: HashMap<&'static str, Vec<&'static str>>,
}

impl Listed {
    fn read() -> Listed {
        let rows = include_str!("../../vocabulary/words.tsv").lines().skip(1).filter_map(|line| line.split_once('\t'));
        let mut rows: Vec<(&str, u32)> = rows.filter_map(|(word, count)| Some((word, count.parse().ok()?))).collect();
        rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let compiled = Words(Vocabulary::shipped(compiled!("vocabulary")));
        let mut listed = Listed { beginnings: HashMap::new(), endings: HashMap::new() };
        for (word, _) in rows {
            if !compiled.has(&word.chars().collect::<Vec<_>>()) {
                continue;
            }
            for (at, _) in word.char_indices().skip(1) {
                listed.beginnings.entry(&word[..at]).or_default().push(word);
                listed.endings.entry(&word[at..]).or_default().push(word);
            }
        }
        listed
    }

    /// The most frequent words that begin with a part and go on.
    fn beginning(&self, part: &str) -> &[&'static str] {
        self.beginnings.get(part).map_or(&[], |words| &words[..words.len().min(8)])
    }

    /// The most frequent words that end with a part and begin before it.
    fn ending(&self, part: &str) -> &[&'static str] {
        self.endings.get(part).map_or(&[], |words| &words[..words.len().min(8)])
    }
}

#[test]
fn no_row_is_certain_where_its_letters_belong_to_two_words() {
    let (lexicon, words) = (Lexicon::shipped().expect("the shipped tables"), Listed::read());
    let (mut all, mut whole, mut reported) = (0, 0, 0);
    for row in lexicon.confusables.iter().filter(|row| row.wrong.chars().all(is_han)) {
        for (text, in_words) in crossing(&words, &row.wrong) {
            let found = lexicon.confusables.find_iter(&text).filter(|wrong| {
                // another row may stand in the same sentence
                lexicon.confusables.at(wrong.row).is_some_and(|other| other.wrong == row.wrong)
            });
            let found: Vec<_> = found.collect();
            all += 1;
            whole += usize::from(in_words);
            reported += usize::from(in_words && !found.is_empty());
            assert!(found.iter().all(|wrong| wrong.doubt.is_some()), "{}: {text}", row.wrong);
        }
    }
    assert!(all > 10_000, "{all} sentences");
    assert!(reported * 20 < whole, "{reported} of {whole} sentences are reported");
}

#[test]
fn every_row_is_reported_where_it_stands_alone() {
    let lexicon = Lexicon::shipped().expect("the shipped tables");
    let certain = |confusables: &Confusables, text: &str, row: &Confusable| {
        let mut found = confusables.find_iter(text);
        found.any(|w| w.doubt.is_none() && confusables.at(w.row).is_some_and(|r| row.wrong.contains(&*r.wrong)))
    };
    let rows = lexicon.confusables.iter().filter(|row| row.severity == ConfusableSeverity::Warning);
    let lost: Vec<&str> = rows
        .filter(|row| !certain(&lexicon.confusables, &format!("，{}，", row.wrong), row))
        .map(|row| &*row.wrong)
        .collect();
    assert_eq!(lost, [""; 0]);
}
