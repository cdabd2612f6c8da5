//! Parses text with terminal colours into lines of styled runs.

use unicode_width::UnicodeWidthChar;

/// The style of a run of text.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Style {
    /// An index from 0 to 15 in the terminal's palette.
    pub color: Option<u8>,
    /// Bold.
    pub bold: bool,
    /// Faint.
    pub dim: bool,
}

/// Text in one style.
#[derive(PartialEq, Eq, Debug)]
pub struct Run {
    /// The style.
    pub style: Style,
    /// The text.
    pub text: String,
}

/// The lines of a report.
pub fn lines(report: &str) -> Vec<Vec<Run>> {
    let mut style = Style::default();
    report.lines().map(|line| runs(line, &mut style)).collect()
}

/// Shortens a line to at most `columns` columns.
pub fn cut(line: &mut Vec<Run>, columns: usize) {
    let mut left = columns;
    let mut cut = None;
    'line: for (index, run) in line.iter().enumerate() {
        for (at, c) in run.text.char_indices() {
            match left.checked_sub(c.width().unwrap_or(0)) {
                Some(rest) => left = rest,
                None => {
                    cut = Some((index, at));
                    break 'line;
                }
            }
        }
    }
    if let Some((index, at)) = cut {
        line.truncate(index + 1);
        line[index].text.replace_range(at.., "…");
    }
}

fn runs(line: &str, style: &mut Style) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut parts = line.split('\u{1b}');
    push(&mut runs, *style, parts.next().unwrap_or_default());
    for part in parts {
        // `[1;31mtext`; other escape sequences (a link, a cursor movement) are left out
        let Some((codes, text)) = part.strip_prefix('[').and_then(|p| p.split_once('m')) else { continue };
        apply(style, codes);
        push(&mut runs, *style, text);
    }
    runs
}

fn push(runs: &mut Vec<Run>, style: Style, text: &str) {
    if !text.is_empty() {
        runs.push(Run { style, text: text.to_owned() });
    }
}

fn apply(style: &mut Style, codes: &str) {
    let mut codes = codes.split(';').map(|c| c.parse::<u8>().unwrap_or(0));
    while let Some(code) = codes.next() {
        match code {
            0 => *style = Style::default(),
            1 => style.bold = true,
            2 => style.dim = true,
            22 => (style.bold, style.dim) = (false, false),
            30..=37 => style.color = Some(code - 30),
            38 => style.color = codes.nth(1).filter(|c| *c < 16),
            39 => style.color = None,
            90..=97 => style.color = Some(code - 82),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_at_a_column() {
        let mut line = lines("ab\u{1b}[1m国家\u{1b}[0mcd").remove(0);
        cut(&mut line, 7);
        let text: String = line.iter().map(|r| r.text.as_str()).collect();
        assert_eq!(text, "ab国家c…");
    }

    #[test]
    fn colours_last_until_they_are_reset() {
        let found = lines("a\u{1b}[1m\u{1b}[91m错误\u{1b}[0m b\n\u{1b}[38;5;12mc\nd");
        let red = Style { color: Some(9), bold: true, dim: false };
        let blue = Style { color: Some(12), ..Style::default() };
        let run = |style, text: &str| Run { style, text: text.to_owned() };
        let plain = Style::default();
        assert_eq!(
            found,
            [vec![run(plain, "a"), run(red, "错误"), run(plain, " b")], vec![run(blue, "c")], vec![run(blue, "d")]]
        );
    }
}
