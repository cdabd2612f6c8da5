//! Which chunks are read again after an edit.

use super::*;
use crate::settings::Settings;
use crate::text::Syntax;
use hegao_lexicon::Lexicon;

/// Takes in the versions one by one; returns the number of chunks of the last one, and the number of those that are
/// new.
fn new_of(syntax: Syntax, versions: &[String]) -> (usize, usize) {
    let (lexicon, settings) = (Lexicon::default(), Settings::default());
    let day = Date::new(2026, 11, 1);
    let by = Criteria {
        lexicon: &lexicon,
        settings: &settings,
        as_of: day,
        reckoning: Reckoning::Stated { first_adopted: None },
        today: day,
    };
    let mut cache = AnalysisCache::default();
    let mut before = Vec::new();
    for text in versions {
        before.clone_from(&cache.chunks);
        cache.advance(&Arc::new(Prose::new(text, syntax)), &lexicon);
        cache.judge(by);
    }
    let is_new = |s: &&Arc<Chunk>| !before.iter().any(|b| Arc::ptr_eq(b, s));
    (cache.chunks.len(), cache.chunks.iter().filter(is_new).count())
}

fn text() -> String {
    "按照文件要求，各地抓好落实。\n\n".repeat(400)
}

#[test]
fn only_the_chunk_that_an_edit_touches_is_read_again() {
    let mut edited = text();
    edited.insert(edited.floor_char_boundary(edited.len() / 2), '好');
    for syntax in [Syntax::Markdown, Syntax::Plain] {
        let (all, new) = new_of(syntax, &[text(), edited.clone()]);
        assert!(all > 5 && new == 1, "{new} of {all}");
    }
}

#[test]
fn a_line_added_at_the_end_goes_to_the_last_chunk() {
    let all = new_of(Syntax::Markdown, &[text()]).0;
    assert_eq!(new_of(Syntax::Markdown, &[text(), text() + "完。\n"]), (all, 1));
}

#[test]
fn a_change_of_the_block_kind_makes_a_new_block() {
    let quoted = text().replacen('按', "> 按", 1);
    let (_, new) = new_of(Syntax::Markdown, &[text(), quoted]);
    assert_eq!(new, 1);
}

#[test]
fn a_change_of_markup_alone_touches_no_other_chunk() {
    let bold = text().replacen("文件", "**文件**", 1);
    assert_eq!(new_of(Syntax::Markdown, &[text(), bold]).1, 1);
}

#[test]
fn chunks_are_whole_blocks_of_minimum_length() {
    let text = "字\n".repeat(3000) + &"字".repeat(5000) + "\n末\n";
    let prose = Prose::new(&text, Syntax::Plain);
    let chunks: Vec<_> = Blocks(prose.blocks()).chunks(0..text.len()).collect();
    assert!(chunks.windows(2).all(|p| p[0].end == p[1].start) && chunks[0].start == 0);
    let (last, others) = chunks.split_last().expect("some");
    assert!(others.iter().all(|p| p.len() >= CHUNK && text[..p.end].ends_with('\n')));
    assert!(last.len() >= CHUNK && last.end == text.len());
}
