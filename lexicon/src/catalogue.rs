//! The kinds of tables: their names, their columns, and the columns that form the key.

use crate::confusables::Confusable;
use crate::slogans::AttestedTerm;
use crate::table::Record;
use crate::{Agency, IssuerCode, NumberFormat, Policy, Slogan, SloganVariant};

/// A kind of table. The variants documented as “shipped only” cannot be user tables.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Table {
    /// Agencies (机构).
    Agencies,
    /// Issuer codes (机关代字).
    IssuerCodes,
    /// Forms of document numbers (字号格式).
    NumberFormats,
    /// Documents (文件).
    Policies,
    /// Set phrases (提法).
    Slogans,
    /// Variants of set phrases (提法的其他写法).
    Variants,
    /// Attested terms (公文中见过的词语).
    Attested,
    /// Confusables (易错词).
    Confusables,
    /// Traditional characters (繁简字); shipped only.
    Traditional,
    /// Variant characters (异体字); shipped only.
    VariantCharacters,
    /// Word frequencies for segmentation (分词词频); shipped only.
    Words,
    /// Document counts (见于公文的篇数); shipped only.
    Frequencies,
}

impl Table {
    /// Every kind. If a heading fits several kinds, the first one is taken.
    pub const ALL: [Table; 12] = [
        Table::Agencies,
        Table::IssuerCodes,
        Table::NumberFormats,
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
            Table::NumberFormats => NumberFormat::FILE,
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

    /// The file name without its extension, as commands and APIs use it: `issuer-codes`.
    pub fn name(self) -> &'static str {
        self.file().trim_end_matches(".tsv")
    }

    /// The Chinese name used in messages.
    pub fn in_chinese(self) -> &'static str {
        match self {
            Table::Agencies => "机构",
            Table::IssuerCodes => "机关代字",
            Table::NumberFormats => "字号格式",
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

    /// All columns in order.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Agencies => Agency::COLUMNS,
            Table::IssuerCodes => IssuerCode::COLUMNS,
            Table::NumberFormats => NumberFormat::COLUMNS,
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

    /// The columns that identify a row (the key).
    pub fn key(self) -> &'static [&'static str] {
        match self {
            Table::Policies => &["number", "title", "issuer", "date"],
            Table::Variants => &["variant", "slogan"],
            Table::NumberFormats => &["issuer", "pattern"],
            _ => &self.columns()[..1],
        }
    }

    /// How many columns of the key determine the sort order of a shipped table.
    pub fn sorted_by(self) -> usize {
        if self == Table::Policies { 2 } else { 1 }
    }

    /// The columns that identify this kind of table in a heading: all of them must be present, or one of them for
    /// documents.
    pub fn identifying_columns(self) -> &'static [&'static str] {
        match self {
            Table::Policies => &["number", "title"],
            Table::Variants => &["variant", "slogan"],
            Table::Confusables => &["wrong", "right"],
            // with `text` alone it would be a table of set phrases
            Table::Attested => &["text", "count"],
            // with `name` alone it would be a table of agencies
            Table::Frequencies => &["name", "documents"],
            _ => self.key(),
        }
    }

    /// Whether users may supply their own table of this kind.
    pub fn is_open(self) -> bool {
        !matches!(self, Table::Traditional | Table::VariantCharacters | Table::Words | Table::Frequencies)
    }

    /// The position of a column, counted from 0; `None` if the table has no such column.
    pub fn column(self, name: &str) -> Option<usize> {
        self.columns().iter().position(|c| *c == name)
    }
}
