//! The document number under which a document was issued, its issuers, and where the code of a number begins.

use super::evidence;
use crate::Lexicon;
use crate::language::document_kinds;
use crate::mine::document::{Document, Number};
use crate::mine::head;
use crate::mine::names::{self, Name};

/// What a document says about itself.
pub struct Own<'a> {
    /// Its document number.
    pub number: &'a Number,
    /// Its issuers; may be empty.
    pub issuers: Vec<Name>,
}

/// The number of the document and its issuers, from its letterhead, metadata, signature and title.
pub fn read<'a>(document: &'a Document, lexicon: &Lexicon) -> Option<Own<'a>> {
    let joined = joined_head(document);
    let at = |n: &&Number| joined.is_some_and(|(at, _)| n.range.start == at);
    let said = head::number(document);
    let is_said = |n: &&Number| said.is_some() && n.canonical == said;
    let number = document.numbers.iter().find(is_said).or_else(|| document.numbers.iter().find(at))?;
    let title = joined.map(|(_, title)| title).or(document.title.as_deref()).unwrap_or_default();
    let letterhead = title.strip_suffix("文件").map(|names| names::all(names, lexicon)).unwrap_or_default();
    let titled = names::of_title(title, lexicon);
    let issuers = [letterhead, by_metadata(document, lexicon), signed(document, lexicon), titled];
    Some(Own { number, issuers: issuers.into_iter().find(|names| !names.is_empty()).unwrap_or_default() })
}

fn by_metadata(document: &Document, lexicon: &Lexicon) -> Vec<Name> {
    head::named(document).map(|said| names::all(&said, lexicon)).unwrap_or_default()
}

fn signed(document: &Document, lexicon: &Lexicon) -> Vec<Name> {
    document.issuers.iter().filter_map(|(_, name)| names::read(name, lexicon)).collect()
}

/// The maximum length of a title or letterhead, in bytes.
const LONGEST_TITLE: usize = 600;

/// In a document whose lines were joined, the number after the title or the letterhead: the byte offset where it
/// begins, and the text before it.
fn joined_head(document: &Document) -> Option<(usize, &str)> {
    let number = document.numbers.first().filter(|n| n.range.start <= LONGEST_TITLE)?;
    let before = document.text[..number.range.start].trim();
    let ends = document_kinds::ending(before).is_some() || before.ends_with("文件");
    let whole = ends && !before.contains(['。', '：', ':', '；', '，', ',', '\n']);
    (whole && (before.contains("关于") || before.ends_with("文件"))).then_some((number.range.start, before))
}

/// The maximum length, in characters, of a code that is accepted without being in the lexicon.
const LONGEST: usize = 10;

/// Whether it is certain where the code of a number begins: either the lexicon contains it, or nothing before it could
/// belong to the sentence.
pub fn is_certain(document: &Document, number: &Number, own: Option<usize>, lexicon: &Lexicon) -> bool {
    // a page may have lost the brackets of its own number, but the number is on its own
    let formed = number.well_formed || own == Some(number.range.start) && number.canonical.is_some();
    if !number.is_document || !formed || number.code.is_empty() {
        return false;
    }
    if lexicon.issuer_codes.get(&number.code).is_some() {
        return true;
    }
    let letters = number.code.chars().count();
    let named = lexicon.terms().find_iter(&number.code).any(|f| f.range.len() >= "发改委".len());
    let edge = own == Some(number.range.start) || has_edge(document, number);
    (2..=LONGEST).contains(&letters) && !named && (edge || evidence::by_which(document, number).is_some())
}

fn has_edge(document: &Document, number: &Number) -> bool {
    let before = &document.text[..number.range.start];
    let line = before.trim_end_matches([' ', '\u{3000}']);
    line.is_empty() || line.ends_with('\n') || before.ends_with(['（', '('])
}
