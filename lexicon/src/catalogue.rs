//! The tables by kind: what each is called, which columns it has, which of them identify a row.

use crate::confusables::Confusable;
use crate::slogans::AttestedTerm;
use crate::table::Record;
use crate::{Agency, IssuerCode, Policy, Slogan, SloganVariant};

/// A kind of table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Table {
    /// 机构.
    Agencies,
    /// 机关代字.
    IssuerCodes,
    /// 文件.
    Policies,
    /// 提法.
    Slogans,
    /// 提法的其他写法.
    Variants,
    /// 公文中见过的词语.
    Attested,
    /// 易错词.
    Confusables,
    /// 繁简字, shipped only.
    Traditional,
    /// 异体字, shipped only.
    VariantCharacters,
    /// 分词词频, shipped only.
    Words,
    /// 见于公文的篇数, shipped only.
    Frequencies,
}

impl Table {
    /// Every kind; where a heading may mean several, the first of them is meant.
    pub const ALL: [Table; 11] = [
        Table::Agencies,
        Table::IssuerCodes,
        Table::Policies,
        Table::Slogans,
        Table::Variants,
        Table::Attested,
        Table::Confusables,
        Table::Traditional,
        Table::VariantCharacters,
        Table::Words,
        Table::Frequencies,
    ];

    /// File name of the shipped table.
    pub fn file(self) -> &'static str {
        match self {
            Table::Agencies => Agency::FILE,
            Table::IssuerCodes => IssuerCode::FILE,
            Table::Policies => Policy::FILE,
            Table::Slogans => Slogan::FILE,
            Table::Variants => SloganVariant::FILE,
            Table::Attested => AttestedTerm::FILE,
            Table::Confusables => Confusable::FILE,
            Table::Traditional => "traditional.tsv",
            Table::VariantCharacters => "variant-characters.tsv",
            Table::Words => "words.tsv",
            Table::Frequencies => "uses.tsv",
        }
    }

    /// The name without its ending, as programs are told: `issuer-codes`.
    pub fn name(self) -> &'static str {
        self.file().trim_end_matches(".tsv")
    }

    /// What it is called in messages.
    pub fn in_chinese(self) -> &'static str {
        match self {
            Table::Agencies => "机构",
            Table::IssuerCodes => "机关代字",
            Table::Policies => "文件",
            Table::Slogans => "提法",
            Table::Variants => "提法的其他写法",
            Table::Attested => "公文中见过的词语",
            Table::Confusables => "易错词",
            Table::Traditional => "繁简字",
            Table::VariantCharacters => "异体字",
            Table::Words => "分词词频",
            Table::Frequencies => "见于公文的篇数",
        }
    }

    /// All columns, in their order.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Agencies => Agency::COLUMNS,
            Table::IssuerCodes => IssuerCode::COLUMNS,
            Table::Policies => Policy::COLUMNS,
            Table::Slogans => Slogan::COLUMNS,
            Table::Variants => SloganVariant::COLUMNS,
            Table::Attested => AttestedTerm::COLUMNS,
            Table::Confusables => Confusable::COLUMNS,
            Table::Traditional => &["traditional", "simplified", "source"],
            Table::VariantCharacters => &["variant", "standard", "source"],
            Table::Words => &["word", "count"],
            Table::Frequencies => &["name", "documents", "source"],
        }
    }

    /// The columns that identify a row.
    pub fn key(self) -> &'static [&'static str] {
        match self {
            Table::Policies => &["number", "title", "issuer", "date"],
            Table::Variants => &["variant", "slogan"],
            _ => &self.columns()[..1],
        }
    }

    /// By how many columns of the key a shipped table is sorted.
    pub fn sorted_by(self) -> usize {
        if self == Table::Policies { 2 } else { 1 }
    }

    /// The columns of which each or, for documents, one must be there for a table to be of this kind.
    pub fn marks(self) -> &'static [&'static str] {
        match self {
            Table::Policies => &["number", "title"],
            Table::Variants => &["variant", "slogan"],
            Table::Confusables => &["wrong", "right"],
            // or it is a table of set phrases
            Table::Attested => &["text", "count"],
            // or it is a table of agencies
            Table::Frequencies => &["name", "documents"],
            _ => self.key(),
        }
    }

    /// Whether a unit may have such a table of its own.
    pub fn is_open(self) -> bool {
        !matches!(self, Table::Traditional | Table::VariantCharacters | Table::Words | Table::Frequencies)
    }

    /// The position of a column.
    pub fn column(self, name: &str) -> Option<usize> {
        self.columns().iter().position(|c| *c == name)
    }
}
