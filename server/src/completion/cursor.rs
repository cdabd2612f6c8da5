//! The text of the line around the cursor.

/// The text before and after the cursor on its line, limited to what is needed.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'a> {
    /// The text before the cursor.
    pub before: &'a str,
    /// The text after the cursor.
    pub after: &'a str,
}

impl<'a> Cursor<'a> {
    /// The number of characters needed on either side: no title is longer.
    pub const REACH: usize = 200;

    /// The suffixes of the text before the cursor of at most `most` characters, the longest first.
    pub fn ends(&self, most: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        let before = self.before;
        let starts: Vec<usize> = before.char_indices().rev().take(most).map(|(i, _)| i).collect();
        starts.into_iter().rev().map(move |start| &before[start..])
    }

    /// The ASCII letters and digits directly before the cursor.
    pub fn latin(&self) -> &'a str {
        let rest = self.before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
        &self.before[rest.len()..]
    }

    /// Whether the cursor is already inside or at the end of exactly this text.
    pub fn is_within(&self, text: &str) -> bool {
        let cuts = text.char_indices().map(|(i, _)| i).skip(1).chain([text.len()]);
        cuts.map(|cut| text.split_at(cut)).any(|(a, b)| self.before.ends_with(a) && self.after.starts_with(b))
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn a_text_is_present_when_the_cursor_is_in_it_or_at_its_end() {
        let is_within = |before, after| Cursor { before, after }.is_within("国务院");
        assert!(is_within("报国", "务院。") && is_within("报国务院", ""));
        assert!(!is_within("报", "国务院") && !is_within("国务", "员") && !is_within("", ""));
    }

    #[test]
    fn suffixes_come_longest_first() {
        let cursor = Cursor { before: "甲乙丙gx1", after: "" };
        assert_eq!(cursor.ends(4).collect::<Vec<_>>(), ["丙gx1", "gx1", "x1", "1"]);
        assert_eq!(cursor.latin(), "gx1");
    }
}
