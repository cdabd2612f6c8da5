//! What other drafts need to know of a draft: which document it is, its headings, and what it mentions.

use crate::mentions::{AgencyMention, Citation, DocumentNumber, Mentions, documents};
use crate::text::outline::Level;
use crate::text::{BlockKind, Outline, Prose};
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Lexicon, scripts};
use std::ops::Range;
use std::sync::Arc;

/// An index entry of a draft. Its places are byte ranges of the source, or whatever they were mapped to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry<T> {
    /// Its own title, with the key for comparing titles.
    pub title: Option<WrittenName<T>>,
    /// Its own document number, in canonical form.
    pub number: Option<WrittenName<T>>,
    /// Its title and its first-level headings, as displayed.
    pub headings: Vec<EntryHeading<T>>,
    /// Its mentions, in order.
    pub mentions: Vec<Mention<T>>,
}

/// A title or heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryHeading<T> {
    /// The text.
    pub text: Arc<str>,
    /// Its position.
    pub place: Range<T>,
    /// Whether it is the title.
    pub is_title: bool,
}

/// A name as written in a draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrittenName<T> {
    /// The key by which names are compared.
    pub key: Arc<str>,
    /// Its position.
    pub place: Range<T>,
    /// Whether the name can be replaced by another one.
    pub editable: bool,
}

/// A mention of a document or an agency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Mention<T> {
    /// A document, cited by title, number or both.
    Document(Box<Citing<T>>),
    /// An agency.
    Agency {
        /// The name as written.
        written: WrittenName<T>,
        /// The full names of the agencies it may refer to, one per line.
        names: Arc<str>,
    },
}

/// The citation of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Citing<T> {
    /// The whole citation: 《…》（…号）.
    pub place: Range<T>,
    /// The title between 《 and 》.
    pub title: Option<WrittenName<T>>,
    /// The document number, in canonical form.
    pub number: Option<WrittenName<T>>,
}

impl<T> Mention<T> {
    /// The position of the whole mention.
    pub fn place(&self) -> &Range<T> {
        match self {
            Mention::Document(citing) => &citing.place,
            Mention::Agency { written, .. } => &written.place,
        }
    }
}

/// The maximum length of a heading that is kept, in characters: the beginning of a numbered paragraph identifies it.
const LONGEST: usize = 60;

impl Entry<usize> {
    /// Builds the entry of a draft whose text has been scanned already.
    pub fn new(source: &str, prose: &Prose, outline: &Outline, mentions: &Mentions, lexicon: &Lexicon) -> Self {
        let reader = Reader { source, prose, mentions, lexicon };
        Entry {
            title: outline.title.clone().map(|t| reader.written_name(&reader.title_key(&t), &t)),
            number: outline.head.number_line.as_ref().and_then(|line| reader.own_number(line)),
            headings: reader.headings(outline),
            mentions: reader.mentions(),
        }
    }
}

impl<T: PartialOrd> Entry<T> {
    /// The mention at a position or directly before it; if there are two, the document rather than the agency in its
    /// title.
    pub fn mention_at(&self, at: &T) -> Option<&Mention<T>> {
        let holds = |m: &&Mention<T>| m.place().contains(at);
        let ends = |m: &&Mention<T>| m.place().end == *at;
        let first = |fits: &dyn Fn(&&Mention<T>) -> bool| {
            let found = || self.mentions.iter().filter(|m| fits(m));
            found().find(|m| matches!(m, Mention::Document(_))).or_else(|| found().next())
        };
        first(&holds).or_else(|| first(&ends))
    }
}

impl<T> Entry<T> {
    /// The same entry with places mapped by `place`, and with keys that `key` may replace by shared ones.
    pub fn map<U>(self, place: &impl Fn(Range<T>) -> Range<U>, key: &mut impl FnMut(Arc<str>) -> Arc<str>) -> Entry<U> {
        let mut name = |p: WrittenName<T>| WrittenName { key: key(p.key), place: place(p.place), editable: p.editable };
        let title = self.title.map(&mut name);
        let number = self.number.map(&mut name);
        let mut mentions = Vec::with_capacity(self.mentions.len());
        for mention in self.mentions {
            mentions.push(match mention {
                Mention::Document(citing) => {
                    let Citing { place: whole, title, number } = *citing;
                    let (title, number) = (title.map(&mut name), number.map(&mut name));
                    Mention::Document(Box::new(Citing { place: place(whole), title, number }))
                }
                Mention::Agency { written, names } => {
                    let names = name(WrittenName { key: names, place: written.place, editable: false });
                    let written = WrittenName { key: written.key, place: names.place, editable: written.editable };
                    Mention::Agency { written, names: names.key }
                }
            });
        }
        let heading = |h: EntryHeading<T>| EntryHeading { text: h.text, place: place(h.place), is_title: h.is_title };
        Entry { title, number, headings: self.headings.into_iter().map(heading).collect(), mentions }
    }
}

struct Reader<'a> {
    source: &'a str,
    prose: &'a Prose,
    mentions: &'a Mentions,
    lexicon: &'a Lexicon,
}

impl Reader<'_> {
    fn written_name(&self, key: &str, range: &Range<usize>) -> WrittenName<usize> {
        let place = self.prose.source_range(range.clone());
        let editable = self.prose.is_contiguous(range.clone()) || is_whole(&self.source[place.clone()]);
        WrittenName { key: key.into(), place, editable }
    }

    fn text(&self, range: &Range<usize>) -> &str {
        &self.prose.text()[range.clone()]
    }

    fn title_key(&self, range: &Range<usize>) -> String {
        title_key(&scripts::fold(self.text(range)))
    }

    fn number(&self, number: &DocumentNumber) -> Option<WrittenName<usize>> {
        number.canonical.as_deref().map(|canonical| self.written_name(canonical, &number.range))
    }

    fn own_number(&self, line: &Range<usize>) -> Option<WrittenName<usize>> {
        let numbers = &self.mentions.numbers;
        let first = numbers.partition_point(|n| n.range.start < line.start);
        numbers.get(first).filter(|n| n.range.end <= line.end).and_then(|n| self.number(n))
    }

    fn mentions(&self) -> Vec<Mention<usize>> {
        let cited = self.mentions.citations.iter().map(|c| self.citing(c));
        let mut beside: Vec<usize> = self.mentions.citations.iter().filter_map(|c| c.number).collect();
        beside.sort_unstable();
        let bare = self.mentions.numbers.iter().enumerate().filter(|(i, _)| beside.binary_search(i).is_err());
        let bare = bare.filter_map(|(_, n)| self.number(n));
        let bare = bare.map(|n| Citing { place: n.place.clone(), title: None, number: Some(n) });
        let mut all: Vec<Mention<usize>> = cited.chain(bare).map(|c| Mention::Document(Box::new(c))).collect();
        all.extend(self.mentions.agencies.iter().map(|a| self.agency(a)));
        all.sort_by_key(|m| (m.place().start, m.place().end));
        all
    }

    fn citing(&self, citation: &Citation) -> Citing<usize> {
        let beside = citation.number.and_then(|i| self.mentions.numbers.get(i));
        Citing {
            place: self.prose.source_range(citation.range.clone()),
            title: Some(self.written_name(&self.title_key(&citation.title), &citation.title)),
            number: beside.and_then(|n| self.number(n)).or_else(|| self.order(citation)),
        }
    }

    /// 国务院令第711号 and the like, which are written in the note as in the table.
    fn order(&self, citation: &Citation) -> Option<WrittenName<usize>> {
        let range = citation.note.as_ref()?;
        let note = documents::note(citation, self.prose.text());
        let known = note.ends_with('号') && (note.contains("令第") || note.contains("公告"));
        known.then(|| self.written_name(&note, range))
    }

    fn agency(&self, mention: &AgencyMention) -> Mention<usize> {
        let rows = mention.agencies.iter().filter_map(|i| self.lexicon.agencies.at(*i));
        let names: Vec<&str> = rows.map(|row| &*row.name).collect();
        let written = self.written_name(&scripts::fold(self.text(&mention.range)), &mention.range);
        // an agency name within the title of a document is never renamed
        let editable = written.editable && !mention.in_title;
        Mention::Agency { written: WrittenName { editable, ..written }, names: names.join("\n").into() }
    }

    /// The title and the first-level headings: those of Markdown, and 一、 at the beginning of a line.
    fn headings(&self, outline: &Outline) -> Vec<EntryHeading<usize>> {
        let title = outline.title.clone();
        let behind = title.as_ref().map_or(0, |t| t.end);
        let first = outline.heading_numbers.iter().filter(|o| o.level == Level::First).map(|o| &o.block);
        let blocks = self.prose.blocks().iter();
        let marked = blocks.filter(|b| matches!(b.kind, BlockKind::Heading(1..=2))).map(|b| &b.range);
        let mut headings: Vec<&Range<usize>> = first.chain(marked).filter(|r| r.start >= behind).collect();
        headings.sort_by_key(|r| r.start);
        headings.dedup();
        let headings = headings.into_iter().map(|r| self.heading(r, false));
        title.iter().map(|t| self.heading(t, true)).chain(headings).filter(|h| !h.text.is_empty()).collect()
    }

    fn heading(&self, range: &Range<usize>, is_title: bool) -> EntryHeading<usize> {
        let words = self.text(range).split(['。', '；']).next().unwrap_or_default();
        let words: String = words.split_whitespace().collect::<Vec<_>>().join(if is_title { "" } else { " " });
        let text = words.chars().take(LONGEST * (1 + usize::from(is_title))).collect::<String>().into();
        EntryHeading { text, place: self.prose.source_range(range.clone()), is_title }
    }
}

/// Whether a text can be replaced together with the markup in it: no markup in it begins or ends outside.
fn is_whole(source: &str) -> bool {
    let begins = |(i, c): &(usize, char)| "*_`~".contains(*c) && !source[..*i].ends_with(*c);
    let runs: String = source.char_indices().filter(begins).map(|(_, c)| c).collect();
    let paired = "*_`~".chars().all(|mark| runs.matches(mark).count() % 2 == 0);
    paired && !source.contains(['<', '['])
}

#[cfg(test)]
pub(in crate::knowledge) mod tests;
