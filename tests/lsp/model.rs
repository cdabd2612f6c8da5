//! A model of a document as the client sees it, implemented as simply as possible; the server's text is compared with
//! it.

use serde_json::Value;

/// The unit of a column.
#[derive(Clone, Copy)]
pub enum Encoding {
    Utf8,
    Utf16,
    Utf32,
}

impl Encoding {
    fn width(self, c: char) -> u64 {
        match self {
            Encoding::Utf8 => c.len_utf8() as u64,
            Encoding::Utf16 => c.len_utf16() as u64,
            Encoding::Utf32 => 1,
        }
    }
}

/// The text of a document.
pub struct Model {
    pub text: String,
    encoding: Encoding,
}

impl Model {
    pub fn new(text: &str, encoding: Encoding) -> Model {
        Model { text: text.to_owned(), encoding }
    }

    /// Replaces the text between two positions, in either order.
    pub fn edit(&mut self, from: [u64; 2], to: [u64; 2], new: &str) {
        let (from, to) = (self.offset(from), self.offset(to));
        self.text.replace_range(from.min(to)..from.max(to), new);
    }

    /// A random position, sometimes beyond the end of the document or within a character.
    pub fn place(&self, random: &mut Random) -> [u64; 2] {
        let lines = self.lines();
        let line = random.below(lines.len() + 1);
        let columns = lines.get(line).map_or(0, |(start, end)| end - start);
        [line as u64, random.below(columns + 3) as u64]
    }

    /// The line and column of a byte offset.
    pub fn position(&self, offset: usize) -> [u64; 2] {
        let lines = self.lines();
        let line = lines.iter().rposition(|(start, _)| *start <= offset).unwrap_or(0);
        let (start, end) = lines[line];
        let before = &self.text[start..offset.min(end)];
        [line as u64, before.chars().map(|c| self.encoding.width(c)).sum()]
    }

    /// The byte offset of a position: the end of the line for a column beyond it, the end of the text for a line beyond
    /// it, the beginning of a character for a column within it.
    fn offset(&self, [line, column]: [u64; 2]) -> usize {
        let Some(&(start, end)) = self.lines().get(line as usize) else { return self.text.len() };
        let mut units = 0;
        for (at, c) in self.text[start..end].char_indices() {
            units += self.encoding.width(c);
            if units > column {
                return start + at;
            }
        }
        end
    }

    /// Where each line begins, and where its content ends.
    fn lines(&self) -> Vec<(usize, usize)> {
        let (bytes, mut lines, mut start, mut at) = (self.text.as_bytes(), Vec::new(), 0, 0);
        while at < bytes.len() {
            let width = match bytes[at] {
                b'\r' if bytes.get(at + 1) == Some(&b'\n') => 2,
                b'\r' | b'\n' => 1,
                _ => 0,
            };
            if width > 0 {
                lines.push((start, at));
                start = at + width;
            }
            at += width.max(1);
        }
        lines.push((start, bytes.len()));
        lines
    }
}

/// A text after the edits of one document, in the order of their positions, as in the protocol; columns count UTF-16
/// units.
pub fn edited(text: &str, edits: &[Value]) -> String {
    let mut model = Model::new(text, Encoding::Utf16);
    let number = |value: &Value| value.as_u64().expect("a number");
    let place = |at: &Value| [number(&at["line"]), number(&at["character"])];
    for edit in edits.iter().rev() {
        let [from, to] = ["start", "end"].map(|end| place(&edit["range"][end]));
        let is_exact = |at: [u64; 2]| model.position(model.offset(at)) == at;
        assert!(from <= to && is_exact(from) && is_exact(to), "{edit}");
        model.edit(from, to, edit["newText"].as_str().expect("text"));
    }
    model.text
}

/// Pseudo-random numbers, always the same for the same seed.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound.max(1)
    }
}
