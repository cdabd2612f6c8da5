//! The behaviour of the session, event by event, and edit scripts compared with a plain string.

use super::*;
use crate::lsp::engine::Shipped;
use hegao_lexicon::{Date, Lexicon};
use std::sync::atomic::{AtomicBool, Ordering};

const URI: &str = "file:///drafts/a.md";

fn engine(clock: fn() -> Date) -> Engine {
    Engine::new(Shipped::instead(Lexicon::default()), Layer::default(), clock)
}

fn session() -> Session {
    Session::new(engine(|| Date::new(2026, 11, 1)))
}

fn open(session: &mut Session, uri: &str, text: &str) -> Arc<Snapshot> {
    let opened =
        Event::Opened { uri: uri.to_owned(), language: "markdown".to_owned(), version: 1, text: text.to_owned() };
    to_analyse(session.handle(opened))
}

fn to_analyse(effects: Vec<Effect>) -> Arc<Snapshot> {
    match effects.into_iter().next() {
        Some(Effect::Analyse(snapshot)) => snapshot,
        other => panic!("not to be analysed but {other:?}"),
    }
}

fn change(session: &mut Session, version: i32, changes: Vec<Change>) -> Vec<Effect> {
    session.handle(Event::Changed { uri: URI.to_owned(), version, changes })
}

fn at(from: (u32, u32), to: (u32, u32), text: &str) -> Change {
    let range = Some((Position::new(from.0, from.1), Position::new(to.0, to.1)));
    Change { range, text: text.to_owned() }
}

/// The effects, one word each.
fn names(effects: &[Effect]) -> Vec<String> {
    let name = |effect: &Effect| match effect {
        Effect::Analyse(s) => format!("analyse {}", s.document.version()),
        Effect::Publish(s) => format!("publish {}", s.document.version()),
        Effect::Clear(uri) => format!("clear {uri}"),
        Effect::Forget(s) => format!("forget {}", s.document.version()),
        Effect::Warn(message) => format!("warn {message}"),
        Effect::Log(line) => format!("log {line}"),
    };
    effects.iter().map(name).collect()
}

#[test]
fn each_version_is_analysed_and_published_with_its_version() {
    let mut session = session();
    let first = open(&mut session, URI, "国发[2016]73号");
    assert_eq!(names(&session.handle(Event::Analysed(Arc::clone(&first)))), ["publish 1"]);
    assert!(first.analysis().is_some_and(|a| !a.diagnostics.is_empty()));
    let second = to_analyse(change(&mut session, 2, vec![at((0, 2), (0, 8), "〔2016〕")]));
    assert_eq!(second.document.text(), "国发〔2016〕73号");
    assert_eq!(names(&session.handle(Event::Analysed(second))), ["publish 2"]);
}

#[test]
fn the_first_edit_reuses_the_analysis_unless_many_documents_are_open() {
    let mut session = session();
    let open = |i: usize| open(&mut session, &format!("file:///{i}.md"), "国发〔2016〕73号");
    let opened: Vec<Arc<Snapshot>> = (0..AT_HAND + 2).map(open).collect();
    let leaves = |snapshot: &&Arc<Snapshot>| snapshot.analysis().is_some() && snapshot.leaves_something();
    assert_eq!(opened.iter().filter(leaves).count(), AT_HAND);
    session.handle(Event::FilesChanged);
    assert_eq!(session.snapshots().iter().filter(leaves).count(), AT_HAND);
}

#[test]
fn a_result_for_an_older_version_is_dropped() {
    let mut session = session();
    let first = open(&mut session, URI, "一");
    let second = to_analyse(change(&mut session, 2, vec![at((0, 0), (0, 0), "二")]));
    assert_eq!(names(&session.handle(Event::Analysed(first))), [""; 0]);
    assert_eq!(names(&session.handle(Event::Analysed(second))), ["publish 2"]);
}

#[test]
fn a_result_for_a_closed_document_is_dropped_even_when_it_is_open_again() {
    let mut session = session();
    let old = open(&mut session, URI, "旧");
    let closed = session.handle(Event::Closed { uri: URI.to_owned() });
    assert_eq!(names(&closed), [format!("clear {URI}"), "forget 1".to_owned()]);
    assert_eq!(names(&session.handle(Event::Analysed(Arc::clone(&old)))), [""; 0]);
    let new = open(&mut session, URI, "新");
    assert_eq!(names(&session.handle(Event::Analysed(old))), [""; 0]);
    assert_eq!(names(&session.handle(Event::Analysed(new))), ["publish 1"]);
}

#[test]
fn changes_of_one_edit_apply_one_after_the_other() {
    let mut session = session();
    open(&mut session, URI, "甲乙\r\n丙");
    let whole = Change { range: None, text: "丁\n戊".to_owned() };
    change(&mut session, 2, vec![at((0, 1), (1, 0), "、"), at((0, 3), (0, 3), "。")]);
    assert_eq!(session.snapshot(URI).expect("open").document.text(), "甲、丙。");
    change(&mut session, 3, vec![whole, at((1, 0), (9, 9), "己")]);
    assert_eq!(session.snapshot(URI).expect("open").document.text(), "丁\n己");
}

#[test]
fn an_edit_of_an_unknown_document_does_no_harm() {
    let mut session = session();
    let effects = change(&mut session, 2, vec![at((0, 0), (0, 0), "x")]);
    assert_eq!(names(&effects), [format!("log edit of a document that is not open: {URI}")]);
}

#[test]
fn new_settings_are_applied_to_all_open_documents() {
    let mut session = session();
    let old = open(&mut session, URI, "国发[2016]73号");
    open(&mut session, "file:///drafts/b.md", "");
    let client = Layer { ignore: Some(vec!["document-number".to_owned()]), ..Layer::default() };
    let effects = session.handle(Event::Configured(client));
    assert_eq!(names(&effects), ["analyse 1", "forget 1", "analyse 1", "forget 1"]);
    let new = session.snapshot(URI).expect("open");
    let count = |s: &Snapshot| s.analysis().map(|a| a.diagnostics.len());
    assert_eq!((count(&old), count(&new)), (Some(1), Some(0)));
    assert_eq!(names(&session.handle(Event::Analysed(old))), [""; 0]);
}

#[test]
fn a_panic_is_logged_and_the_session_continues() {
    let mut session = Session::new(engine(|| panic!("as asked")));
    let snapshot = open(&mut session, URI, "一");
    assert_eq!(names(&session.handle(Event::Analysed(snapshot))), [format!("log 核稿自身出错，本次未能检查：{URI}")]);
    assert_eq!(names(&change(&mut session, 2, vec![])), ["analyse 2", "forget 1"]);
}

#[test]
fn the_language_id_or_else_the_name_decides_the_syntax() {
    for (language, uri, syntax) in [
        ("markdown", "untitled:Untitled-1", Syntax::Markdown),
        ("plaintext", "file:///a.txt", Syntax::Plain),
        ("plaintext", "file:///a.MD", Syntax::Markdown),
        ("text", "file:///a.markdown?x#y", Syntax::Markdown),
        ("", "file:///a", Syntax::Plain),
    ] {
        assert_eq!(syntax_of(language, uri), syntax, "{language} {uri}");
    }
}

/// Random numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// The position of a byte offset in a plain string, computed in the slow and obvious way.
fn position_in(text: &str, byte: usize, encoding: Encoding) -> (u32, u32) {
    let (mut line, mut column, mut rest) = (0, 0, &text[..byte]);
    while let Some(c) = rest.chars().next() {
        let ends = c == '\n' || c == '\r';
        let width = if text[byte - rest.len()..].starts_with("\r\n") { 2 } else { c.len_utf8() };
        if ends {
            (line, column) = (line + 1, 0);
        } else {
            column += match encoding {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
                Encoding::Utf32 => 1,
            } as u32;
        }
        rest = rest.get(width..).unwrap_or_default();
    }
    (line, column)
}

/// The byte offsets where an editor may put its cursor: between characters, but not within `\r\n`.
fn places(text: &str) -> Vec<usize> {
    let inside = |i: usize| i > 0 && text[..i].ends_with('\r') && text[i..].starts_with('\n');
    (0..=text.len()).filter(|i| text.is_char_boundary(*i) && !inside(*i)).collect()
}

#[test]
fn random_edit_scripts_end_with_the_text_of_the_client() {
    const PIECES: [&str; 14] = [
        "",
        "国",
        "发〔2016〕",
        "73号",
        "\n",
        "\r\n",
        "\r",
        "😀",
        "𠀀",
        "a",
        "\u{2028}",
        "é\u{301}",
        "“互联网+”\r\n",
        "\n\n",
    ];
    for (encoding, seed) in [(Encoding::Utf8, 1), (Encoding::Utf16, 2), (Encoding::Utf32, 3)] {
        let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ seed);
        let mut session = session();
        session.set_encoding(encoding);
        let mut model = String::from("国发[2016]73号\r\n一、😀\n");
        open(&mut session, URI, &model);
        for version in 2..3_000 {
            let changes = (0..1 + random.below(2)).map(|_| edit(&mut model, &mut random, encoding, &PIECES)).collect();
            change(&mut session, version, changes);
            let document = &session.snapshot(URI).expect("open").document;
            assert_eq!((document.version(), document.text()), (version, model.clone()), "{encoding:?}");
        }
        let document = &session.snapshot(URI).expect("open").document;
        for place in places(&model) {
            let (line, column) = position_in(&model, place, encoding);
            assert_eq!(document.position(place, encoding), Position::new(line, column));
        }
    }
}

/// Makes a random edit in the model and returns the change that a client would send.
fn edit(model: &mut String, random: &mut Random, encoding: Encoding, pieces: &[&str]) -> Change {
    let places = places(model);
    let first = random.below(places.len());
    let reach = if random.below(3) == 0 { 12 } else { 2 };
    let last = (first + random.below(reach)).min(places.len() - 1);
    let (from, to) = (places[first], places[last]);
    let change =
        at(position_in(model, from, encoding), position_in(model, to, encoding), pieces[random.below(pieces.len())]);
    model.replace_range(from..to, &change.text);
    if model.len() > 200 {
        model.truncate(0);
        return Change { range: None, text: String::new() };
    }
    change
}

#[test]
fn when_files_change_every_open_document_is_analysed_again() {
    let mut session = session();
    open(&mut session, URI, "一");
    let old = open(&mut session, "file:///drafts/b.md", "二");
    assert_eq!(names(&session.handle(Event::FilesChanged)), ["analyse 1", "forget 1", "analyse 1", "forget 1"]);
    assert_eq!(names(&session.handle(Event::Analysed(old))), [""; 0], "judged by what was");
}

#[test]
fn inputs_are_shared_with_the_next_version_but_not_across_engines_or_days() {
    static IS_LATER: AtomicBool = AtomicBool::new(false);
    let mut session = Session::new(engine(|| Date::new(2026, 11, 22 + u8::from(IS_LATER.load(Ordering::Relaxed)))));
    let first = open(&mut session, URI, "一");
    assert!(first.inputs_at_hand().is_none());
    let today = first.inputs().today;
    let next = to_analyse(change(&mut session, 2, vec![at((0, 0), (0, 1), "二")]));
    assert_eq!(next.inputs_at_hand().map(|inputs| inputs.today), Some(today));
    let elsewhere = to_analyse(session.handle(Event::FilesChanged));
    assert!(elsewhere.inputs_at_hand().is_none());
    IS_LATER.store(true, Ordering::Relaxed);
    assert!(next.inputs_at_hand().is_none());
    assert!(next.inputs().today > today);
}

#[test]
fn a_document_that_is_too_large_is_named_and_not_checked() {
    let mut session = session();
    let text = "字".repeat(LARGEST_DRAFT as usize / 3 + 1);
    let opened = Event::Opened { uri: URI.to_owned(), language: "markdown".to_owned(), version: 1, text };
    let effects = session.handle(opened);
    assert!(matches!(&effects[..], [Effect::Warn(said)] if said == "/drafts/a.md: 没有检查：超过 16 MB，太大"));
    assert!(session.snapshot(URI).is_none());
}
