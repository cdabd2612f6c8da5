//! Reading on after an edit finds what reading afresh finds.

use super::*;
use crate::text::Syntax;

const LINES: &[&str] = &[
    "根据《甲办法》（国发〔2016〕73号）、〔2016〕74号和国发[2017]8号，",
    "国家发展改革委会同工信部推进“互联网＋政务服务”，实行“一网通办”；",
    "",
    "2016年9月、三、四个，增长3.15%，二○一六年，国务院令711号",
    "“卡通”和“一卡通”",
    "《某办法“某",
    "繁體的書",
    "中共某某省省委，____，名符其实",
];

fn lexicon() -> Lexicon {
    Lexicon::shipped().expect("the shipped tables")
}

/// A number that looks random, ever the same for the same seed.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

fn edited(text: &str, seed: &mut u64) -> String {
    let places: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
    let from = next(seed) % places.len();
    let to = (from + next(seed) % 40).min(places.len() - 1);
    let line = LINES[next(seed) % LINES.len()];
    let new = match next(seed) % 4 {
        0 => String::new(),
        1 => format!("{line}\n"),
        2 => "\n".to_owned(),
        _ => line.chars().take(3).collect(),
    };
    [&text[..places[from]], &new, &text[places[to]..]].concat()
}

#[test]
fn reading_on_finds_what_reading_afresh_finds() {
    let lexicon = lexicon();
    let mut seed = 7;
    let mut text: String = (0..200).map(|i| LINES[i % LINES.len()].to_owned() + "\n").collect();
    let mut scanned = Scanned::default();
    for round in 0..300 {
        let prose = Prose::new(&text, Syntax::Plain);
        let (read_on, afresh) = (scanned.advance(&prose, &lexicon), Mentions::scan(&prose, &lexicon));
        assert_eq!(format!("{read_on:?}"), format!("{afresh:?}"), "round {round}: {text}");
        text = edited(&text, &mut seed);
    }
}

#[test]
fn only_the_lines_round_an_edit_are_read_again() {
    let lexicon = lexicon();
    let mut scanned = Scanned::default();
    let mut text = "按照国发〔2016〕73号文件要求，各地抓好落实。\n".repeat(400);
    scanned.advance(&Prose::new(&text, Syntax::Plain), &lexicon);
    let before = scanned.stretches.clone();
    text.insert(text.floor_char_boundary(text.len() / 2), '好');
    scanned.advance(&Prose::new(&text, Syntax::Plain), &lexicon);
    let kept = scanned.stretches.iter().filter(|s| before.iter().any(|b| Arc::ptr_eq(s, b))).count();
    assert!(before.len() > 5 && kept + 1 == before.len(), "{kept} of {}", before.len());
}

#[test]
fn stretches_are_whole_lines_of_some_length() {
    let text = "字\n".repeat(3000) + &"字".repeat(5000) + "\n末";
    let all: Vec<&str> = pieces(&text).collect();
    assert_eq!(all.concat(), text);
    let (last, others) = all.split_last().expect("some");
    assert!(others.iter().all(|p| p.len() > STRETCH && p.ends_with('\n')));
    assert!(last.len() >= STRETCH);
}
