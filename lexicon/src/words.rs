//! Word boundaries, from a dictionary of ordinary words. Names and set phrases are left out: with them it would cut
//! 文化部/门 and 国家发展改革委/员会.

use crate::shipped::WORDS;
use jieba_rs::Jieba;
use std::sync::OnceLock;

fn jieba() -> &'static Jieba {
    static JIEBA: OnceLock<Jieba> = OnceLock::new();
    JIEBA.get_or_init(|| {
        let mut jieba = Jieba::empty();
        let dictionary = WORDS.split_once('\n').map_or("", |(_, rows)| rows).replace('\t', " ");
        // a test checks the shipped table; a broken one would leave single characters
        let _ = jieba.load_dict(&mut dictionary.as_bytes());
        jieba
    })
}

/// Whether a word begins or ends at byte `at` of `text`; the start and the end of the text always count.
pub fn is_boundary(text: &str, at: usize) -> bool {
    if at == 0 || at >= text.len() {
        return true;
    }
    let mut end = 0;
    for word in jieba().cut(text, false) {
        end += word.word.len();
        if end >= at {
            break;
        }
    }
    end == at
}

/// Whether the dictionary contains this word.
pub fn is_word(text: &str) -> bool {
    jieba().has_word(text)
}
