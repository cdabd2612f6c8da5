//! Finds the pairs of opening and closing brackets and quotation marks, line by line.

use super::{PlacedChar, Punctuation, after, before};

/// The type of a bracket or quotation mark, regardless of its width.
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
    /// The type of a character; `None` if it is not a bracket or quotation mark.
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

    /// Whether it is a type of quotation mark.
    pub fn is_quotation(self) -> bool {
        matches!(self, Shape::Quotation | Shape::InnerQuotation)
    }
}

/// An opening mark and its closing counterpart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The opening mark.
    pub open: PlacedChar,
    /// The closing mark.
    pub close: PlacedChar,
    /// Their type.
    pub shape: Shape,
    /// The opening mark of the nearest enclosing pair of the same kind: a quotation around a quotation, round brackets
    /// around round brackets.
    pub outer: Option<PlacedChar>,
}

/// The maximum number of open marks searched for the enclosing one.
const NEAR: usize = 8;
/// The maximum number of bytes searched forwards for the next quotation marks.
const AHEAD: usize = 240;

/// Whether a straight mark " at a byte offset, after a curly “, opens an inner quotation: in “甲"乙"” another straight
/// mark and a curly ” follow. In “甲"和"乙" it closes the quotation begun by “.
pub fn opens_inside(text: &str, at: usize) -> bool {
    let ahead = text[at + 1..text.floor_char_boundary(at + AHEAD)].lines().next().unwrap_or_default();
    let mut marks = ahead.chars().filter(|c| matches!(c, '"' | '“' | '”'));
    marks.next() == Some('"') && marks.next() == Some('”')
}

/// The marks of a line that are still open.
#[derive(Default)]
pub struct Brackets {
    open: Vec<(PlacedChar, Shape)>,
    /// The number of open marks of each type, so that a closing mark without a counterpart needs no search.
    counts: [usize; SHAPES],
    /// The index of the first pair of this line.
    first: usize,
}

impl Brackets {
    /// Processes one character.
    pub fn see(&mut self, text: &str, placed: PlacedChar, punctuation: &mut Punctuation) {
        let Some(shape) = Shape::of(placed.char) else { return };
        match self.closes(text, placed, shape) {
            None => {}
            Some(false) => {
                self.counts[shape as usize] += 1;
                self.open.push((placed, shape));
            }
            Some(true) if self.counts[shape as usize] == 0 => punctuation.strays.push(placed),
            Some(true) => self.close(placed, shape, punctuation),
        }
    }

    /// Whether a character is a closing mark; `None` if it is not a bracket or quotation mark, as in 5" and it's.
    fn closes(&self, text: &str, placed: PlacedChar, shape: Shape) -> Option<bool> {
        let is_open = self.counts[shape as usize] > 0;
        match placed.char {
            '(' | '（' | '〔' | '【' | '《' | '〈' | '“' | '‘' => Some(false),
            '"' if is_open => Some(self.opened_straight() || !opens_inside(text, placed.at)),
            '\'' if is_open => Some(true),
            '"' | '\'' | '’' => {
                let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                let (before, after) = (before(text, placed.at), after(text, placed.end()));
                let apostrophe = letter(before) && (placed.char != '"' || before.is_some_and(|c| c.is_ascii_digit()));
                match apostrophe && !(placed.char == '’' && is_open) || before.is_none() && after.is_none() {
                    true => None,
                    false => Some(placed.char == '’'),
                }
            }
            _ => Some(true),
        }
    }

    /// Whether the open quotation was opened by a straight mark.
    fn opened_straight(&self) -> bool {
        let last = self.open.iter().rev().take(NEAR).find(|(_, of)| *of == Shape::Quotation);
        last.is_some_and(|(placed, _)| placed.char == '"')
    }

    fn close(&mut self, close: PlacedChar, shape: Shape, punctuation: &mut Punctuation) {
        while let Some((open, of)) = self.open.pop() {
            self.counts[of as usize] -= 1;
            if of == shape {
                let outer = self.outer(shape);
                return punctuation.pairs.push(Pair { open, close, shape, outer });
            }
            punctuation.strays.push(open);
        }
    }

    /// The nearest open mark of the same kind, searched among the last `NEAR` open marks.
    fn outer(&self, shape: Shape) -> Option<PlacedChar> {
        let alike = |of: Shape| of == shape || of.is_quotation() && shape.is_quotation();
        self.open.iter().rev().take(NEAR).find(|(_, of)| alike(*of)).map(|(placed, _)| *placed)
    }

    /// Ends a line: marks that are still open have no counterpart, so they enclose nothing.
    pub fn end_line(&mut self, punctuation: &mut Punctuation) {
        if !self.open.is_empty() {
            let open = &self.open;
            let is_stray = |s: &PlacedChar| open.binary_search_by_key(&s.at, |o| o.0.at).is_ok();
            for pair in &mut punctuation.pairs[self.first..] {
                pair.outer = pair.outer.filter(|outer| !is_stray(outer));
            }
            punctuation.strays.extend(self.open.drain(..).map(|(placed, _)| placed));
            self.counts = [0; SHAPES];
        }
        self.first = punctuation.pairs.len();
    }
}
