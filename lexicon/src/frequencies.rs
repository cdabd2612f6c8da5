//! How many documents use a name, a document number, a title or a phrase. Frequently used ones are suggested first.

use crate::compiled::lines::Lines;

/// Names with their document counts.
#[derive(Default, Debug)]
pub struct Frequencies {
    lines: Lines,
}

impl Frequencies {
    /// The shipped table.
    pub(crate) fn shipped() -> Frequencies {
        Frequencies { lines: shipped_lines!(FREQUENCIES, "uses") }
    }

    /// The number of documents in the corpus that contain a name, a document number, a title or a phrase; 0 if unknown.
    pub fn of(&self, name: &str) -> u32 {
        let row = self.lines.with_key(name).next().map(|row| self.lines.line(row));
        let count = row.and_then(|line| line.split('\t').nth(1));
        count.and_then(|count| count.parse().ok()).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use crate::Lexicon;
    use crate::compiled::lines::Lines;
    use crate::shipped::FREQUENCIES;

    #[test]
    fn a_name_is_counted_under_its_own_spelling() {
        let lines = Lines::new("name\tdocuments\tsource\n国务院\t12\tx\n国务院办公厅\t5\tx\n", 1);
        let frequencies = super::Frequencies { lines };
        assert_eq!(["国务院", "国务院办公厅", "国务", ""].map(|name| frequencies.of(name)), [12, 5, 0, 0]);
    }

    /// A count for a name that is never suggested would be useless.
    #[test]
    fn every_counted_name_is_in_the_lexicon() {
        let lexicon = Lexicon::shipped().expect("every shipped table reads");
        for name in FREQUENCIES.lines().skip(1).filter_map(|line| line.split('\t').next()) {
            let agency = || lexicon.terms().find_iter(name).any(|f| f.range == (0..name.len()));
            let document = || lexicon.policies.by_number(name).chain(lexicon.policies.by_title(name)).next().is_some();
            assert!(agency() || document(), "{name}");
            assert!(lexicon.frequencies.of(name) > 0, "{name}");
        }
    }
}
