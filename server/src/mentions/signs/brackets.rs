//! Which opening and closing halves belong together, line by line.

use super::{Sign, Signs, after, before};

/// What a bracket or quotation mark is, whatever its width.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// （） and ().
    Round,
    /// 〔〕.
    Tortoise,
    /// 【】.
    Lenticular,
    /// 《》.
    Title,
    /// 〈〉.
    InnerTitle,
    /// “” and the straight ".
    Quotation,
    /// ‘’ and the straight '.
    InnerQuotation,
}

const SHAPES: usize = 7;

impl Shape {
    /// The shape of a mark; `None` if it is no bracket.
    pub fn of(c: char) -> Option<Shape> {
        Some(match c {
            '（' | '(' | '）' | ')' => Shape::Round,
            '〔' | '〕' => Shape::Tortoise,
            '【' | '】' => Shape::Lenticular,
            '《' | '》' => Shape::Title,
            '〈' | '〉' => Shape::InnerTitle,
            '“' | '”' | '"' => Shape::Quotation,
            '‘' | '’' | '\'' => Shape::InnerQuotation,
            _ => return None,
        })
    }

    /// Whether it is a quotation mark.
    pub fn is_quotation(self) -> bool {
        matches!(self, Shape::Quotation | Shape::InnerQuotation)
    }
}

/// Two halves that belong together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The opening half.
    pub open: Sign,
    /// The closing half.
    pub close: Sign,
    /// What they are.
    pub shape: Shape,
    /// The opening half of the nearest pair round this one that is of its sort: a quotation round a
    /// quotation, a round bracket round a round bracket.
    pub outer: Option<Sign>,
}

/// So many open halves are looked through for the one round a mark.
const NEAR: usize = 8;
/// So many bytes are looked ahead for the next quotation marks.
const AHEAD: usize = 240;

/// Whether a straight mark " at a place behind a bent “ opens a quotation in it: “甲"乙"” goes on with a straight mark and
/// a bent ”. In “甲"和"乙" it closes the one begun.
pub fn opens_inside(text: &str, at: usize) -> bool {
    let ahead = text[at + 1..text.floor_char_boundary(at + AHEAD)].lines().next().unwrap_or_default();
    let mut marks = ahead.chars().filter(|c| matches!(c, '"' | '“' | '”'));
    marks.next() == Some('"') && marks.next() == Some('”')
}

/// The halves of a line that are still open.
#[derive(Default)]
pub struct Brackets {
    open: Vec<(Sign, Shape)>,
    /// How many of each shape are open, so that a close without an open costs no search.
    counts: [usize; SHAPES],
    /// The first pair of this line.
    first: usize,
}

impl Brackets {
    /// Takes in a mark.
    pub fn see(&mut self, text: &str, sign: Sign, signs: &mut Signs) {
        let Some(shape) = Shape::of(sign.char) else { return };
        match self.closes(text, sign, shape) {
            None => {}
            Some(false) => {
                self.counts[shape as usize] += 1;
                self.open.push((sign, shape));
            }
            Some(true) if self.counts[shape as usize] == 0 => signs.strays.push(sign),
            Some(true) => self.close(sign, shape, signs),
        }
    }

    /// Whether a mark closes; `None` if it is none of ours, as in 5" and it's.
    fn closes(&self, text: &str, sign: Sign, shape: Shape) -> Option<bool> {
        let is_open = self.counts[shape as usize] > 0;
        match sign.char {
            '(' | '（' | '〔' | '【' | '《' | '〈' | '“' | '‘' => Some(false),
            '"' if is_open => Some(self.opened_straight() || !opens_inside(text, sign.at)),
            '\'' if is_open => Some(true),
            '"' | '\'' | '’' => {
                let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                let (before, after) = (before(text, sign.at), after(text, sign.end()));
                let apostrophe = letter(before) && (sign.char != '"' || before.is_some_and(|c| c.is_ascii_digit()));
                match apostrophe && !(sign.char == '’' && is_open) || before.is_none() && after.is_none() {
                    true => None,
                    false => Some(sign.char == '’'),
                }
            }
            _ => Some(true),
        }
    }

    /// Whether the quotation that is open was opened by a straight mark.
    fn opened_straight(&self) -> bool {
        let last = self.open.iter().rev().take(NEAR).find(|(_, of)| *of == Shape::Quotation);
        last.is_some_and(|(sign, _)| sign.char == '"')
    }

    fn close(&mut self, close: Sign, shape: Shape, signs: &mut Signs) {
        while let Some((open, of)) = self.open.pop() {
            self.counts[of as usize] -= 1;
            if of == shape {
                let outer = self.outer(shape);
                return signs.pairs.push(Pair { open, close, shape, outer });
            }
            signs.strays.push(open);
        }
    }

    /// The nearest open half of the same sort; looked for in the few that are open here.
    fn outer(&self, shape: Shape) -> Option<Sign> {
        let alike = |of: Shape| of == shape || of.is_quotation() && shape.is_quotation();
        self.open.iter().rev().take(NEAR).find(|(_, of)| alike(*of)).map(|(sign, _)| *sign)
    }

    /// Ends a line: what is open now has no fellow, and so is round nothing.
    pub fn end_line(&mut self, signs: &mut Signs) {
        if !self.open.is_empty() {
            let open = &self.open;
            let is_stray = |s: &Sign| open.binary_search_by_key(&s.at, |o| o.0.at).is_ok();
            for pair in &mut signs.pairs[self.first..] {
                pair.outer = pair.outer.filter(|outer| !is_stray(outer));
            }
            signs.strays.extend(self.open.drain(..).map(|(sign, _)| sign));
            self.counts = [0; SHAPES];
        }
        self.first = signs.pairs.len();
    }
}
