//! The meanings of a term.

/// The kind of an agency's name that was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameKind {
    /// The key of the row, or its full name.
    Name,
    /// A 规范简称 (official short name).
    Short,
    /// An everyday or gazette form.
    Alias,
}

/// A meaning of a term.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// A name of the agency at this position of its table.
    Agency(usize, NameKind),
    /// The phrase at this position of its table.
    Slogan(usize),
    /// The declared variant at this position of its table.
    Variant(usize),
}

impl Meaning {
    /// The meaning as a number below 2³²; the numbers have the order of the tables and of their rows.
    pub(crate) fn code(self) -> usize {
        match self {
            Meaning::Agency(row, kind) => row << 2 | kind as usize,
            Meaning::Slogan(row) => 1 << 30 | row << 2,
            Meaning::Variant(row) => 2 << 30 | row << 2,
        }
    }

    /// The meaning with this number.
    pub(crate) fn of(code: usize) -> Meaning {
        let row = code >> 2 & ((1 << 28) - 1);
        match (code >> 30, code & 3) {
            (0, 0) => Meaning::Agency(row, NameKind::Name),
            (0, 1) => Meaning::Agency(row, NameKind::Short),
            (0, _) => Meaning::Agency(row, NameKind::Alias),
            (1, _) => Meaning::Slogan(row),
            _ => Meaning::Variant(row),
        }
    }
}
