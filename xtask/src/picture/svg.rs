//! Draws styled lines as SVG. Every character has its own position, so that underlines are below Chinese text whatever
//! fonts the reader has.

use super::ansi::{Run, Style};
use std::fmt::Write;
use unicode_width::UnicodeWidthChar;

const CELL: f32 = 8.4;
const LINE: f32 = 21.0;
const MARGIN: f32 = 18.0;
const FONTS: &str = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Source Han Mono SC', \
    'PingFang SC', 'Microsoft YaHei', monospace";
/// The sixteen colours of a terminal on a dark background.
const PALETTE: [&str; 16] = [
    "#5c6370", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d7dae0", "#7f848e", "#ff7b86",
    "#a9d88c", "#f0cf8a", "#74bdff", "#d68bee", "#6ecbd6", "#ffffff",
];

/// Draws the lines.
pub fn draw(lines: &[Vec<Run>]) -> String {
    let columns = lines.iter().map(|line| line.iter().map(|r| cells(&r.text)).sum()).max().unwrap_or(0);
    let (width, height) = (columns as f32 * CELL + 2.0 * MARGIN, lines.len() as f32 * LINE + 2.0 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONTS}\" font-size=\"14\" fill=\"#c8ccd4\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1f2329\"/>\n"
    );
    for (number, line) in lines.iter().enumerate() {
        let y = MARGIN + (number as f32 + 0.75) * LINE;
        let mut column = 0;
        for run in line {
            draw_run(&mut out, run, column, y);
            column += cells(&run.text);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn draw_run(out: &mut String, run: &Run, column: usize, y: f32) {
    let style = attributes(run.style);
    let mut places = Vec::new();
    let mut text = String::new();
    let mut column = column;
    for c in run.text.chars() {
        let x = MARGIN + column as f32 * CELL;
        column += c.width().unwrap_or(0);
        // “ and — are as wide as a Chinese character in some fonts: they are compressed into one cell
        if c.width() != c.width_cjk() {
            let press = format!("textLength=\"{CELL}\" lengthAdjust=\"spacingAndGlyphs\"");
            _ = writeln!(out, "<text x=\"{x:.1}\" y=\"{y:.1}\" {press}{style}>{c}</text>");
        } else if c != ' ' {
            places.push(format!("{x:.1}"));
            match c {
                '&' => text.push_str("&amp;"),
                '<' => text.push_str("&lt;"),
                _ => text.push(c),
            }
        }
    }
    if !text.is_empty() {
        _ = writeln!(out, "<text x=\"{}\" y=\"{y:.1}\"{style}>{text}</text>", places.join(" "));
    }
}

fn attributes(style: Style) -> String {
    let mut out = String::new();
    if let Some(color) = style.color.and_then(|c| PALETTE.get(usize::from(c))) {
        _ = write!(out, " fill=\"{color}\"");
    }
    if style.bold {
        out.push_str(" font-weight=\"bold\"");
    }
    if style.dim {
        out.push_str(" opacity=\"0.6\"");
    }
    out
}

fn cells(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::ansi;

    #[test]
    fn every_character_is_in_its_cell() {
        let drawn = draw(&ansi::lines("\u{1b}[31m国[<\u{1b}[0m\n ^"));
        assert!(drawn.contains("<text x=\"18.0 34.8 43.2\" y=\"33.8\" fill=\"#e06c75\">国[&lt;</text>"), "{drawn}");
        assert!(drawn.contains("<text x=\"26.4\" y=\"54.8\">^</text>"), "{drawn}");
    }
}
