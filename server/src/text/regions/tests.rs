//! Regions parsed one by one give the same prose as the whole text.

use super::*;

/// Lines that begin, continue and end Markdown constructs.
const LINES: &[&str] = &[
    "按照国发〔2016〕73号文件要求，**各地**抓好落实。",
    "　　二、[链接](http://a.cn/甲)和`代码`，***粗*斜**。",
    "",
    "",
    "",
    "\r",
    "# 标题",
    "- 甲",
    "  乙",
    "    丙",
    "1. 丁",
    "> 引",
    "| 甲 | 乙 |",
    "| - | - |",
    "---",
    "===",
    "***",
    "*未完",
    "[甲][乙] [x] \\",
    "a b http://b.cn/，后",
    "    四格",
    "\t制表",
    "&#12296;甲&#12297;",
    "+ ",
    "2016年",
    "×××发（fa）",
    "发(fā)展",
    "<!-- 注 -->",
    "甲<!-- 注 -->乙<br>丙",
    "<div>",
    "通知<2017>",
    "</p>",
    "-->",
];
/// Lines that keep a text in one piece.
const WHOLE: &[&str] =
    &["```", "~~~", "<!--", "<!-->", "<? 甲", "<!甲", "<Script>", "<pre>", "[乙]: http://c.cn", "[^1]", "[^1]: 注"];

/// A pseudorandom number; the same seed always gives the same sequence.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

fn line(seed: &mut u64) -> &'static str {
    match next(seed) % 1500 {
        0 => WHOLE[next(seed) % WHOLE.len()],
        _ => LINES[next(seed) % LINES.len()],
    }
}

fn whole(source: &str) -> Prose {
    let body = front_matter::body(source);
    let mut prose = Prose { front_matter: body.front_matter, ..Prose::default() };
    let text = &source[body.start..];
    prose.append(&markdown::read(text, cuts::is_glossed(text)), body.start);
    prose
}

#[test]
fn regions_give_the_prose_of_the_whole() {
    let mut seed = 11;
    let mut parted = 0;
    for round in 0..150 {
        let count = 200 + next(&mut seed) % 400;
        let source: String = (0..count).flat_map(|_| [line(&mut seed), "\n"]).collect();
        let mut regions = Regions::default();
        assert_eq!(format!("{:?}", regions.advance(&source)), format!("{:?}", whole(&source)), "{round}: {source}");
        parted += usize::from(regions.regions.len() > 1);
    }
    assert!(parted > 20, "{parted}");
}

#[test]
fn regions_still_do_after_an_edit() {
    let mut seed = 5;
    let mut source: String = (0..400).flat_map(|_| [LINES[next(&mut seed) % LINES.len()], "\n"]).collect();
    let mut regions = Regions::default();
    for round in 0..300 {
        assert_eq!(format!("{:?}", regions.advance(&source)), format!("{:?}", whole(&source)), "{round}: {source}");
        let places: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
        let from = next(&mut seed) % places.len();
        let to = (from + next(&mut seed) % 20).min(places.len() - 1);
        let new = match next(&mut seed) % 4 {
            0 => "",
            1 => "\n",
            2 => line(&mut seed),
            _ => "---\ndate: 2016-01-05\n---\n\n",
        };
        source.replace_range(places[from]..places[to], new);
    }
}

#[test]
fn a_gloss_at_one_end_affects_one_at_the_other() {
    let body = "按照文件要求，各地抓好落实。\n\n".repeat(300);
    let source = format!("发(fa)展(zhǎn)统(tǒng)一\n\n{body}完。\n");
    let glossed = source.replace("完。", "国(guó)。");
    let mut regions = Regions::default();
    for source in [&source, &glossed, &source] {
        assert_eq!(format!("{:?}", regions.advance(source)), format!("{:?}", whole(source)));
    }
    assert!(whole(&glossed).text().starts_with("发展统一") && whole(&source).text().starts_with("发(fa)展统一"));
}

#[test]
fn only_the_region_changed_by_an_edit_is_parsed_again() {
    let mut source = "---\ntitle: 甲\n---\n".to_owned() + &"按照文件要求，各地抓好落实。\n\n".repeat(600);
    let mut regions = Regions::default();
    regions.advance(&source);
    let before = regions.regions.clone();
    source.insert(source.floor_char_boundary(source.len() / 2), '好');
    source.insert(4, 'x');
    regions.advance(&source);
    let new = regions.regions.iter().filter(|r| !before.iter().any(|b| Arc::ptr_eq(b, r))).count();
    assert!(before.len() > 5 && new == 1, "{new} of {}", before.len());
}
