//! What a term stands for.

/// Which of an agency's names was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameKind {
    /// The name of the row, or its full name.
    Name,
    /// 规范简称.
    Short,
    /// An everyday or gazette form.
    Alias,
}

/// What a term stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// A name of the agency at this position of the table.
    Agency(usize, NameKind),
    /// The phrase at this position of the table.
    Slogan(usize),
    /// The declared variant at this position of the table.
    Variant(usize),
}

impl Meaning {
    /// As one number below 2³²; the order of the numbers is that of the tables, and of the rows
    /// in them.
    pub(crate) fn code(self) -> usize {
        match self {
            Meaning::Agency(row, kind) => row << 2 | kind as usize,
            Meaning::Slogan(row) => 1 << 30 | row << 2,
            Meaning::Variant(row) => 2 << 30 | row << 2,
        }
    }

    /// The meaning of a number.
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
