//! The parts of a 公文 that other judgements rest on: its date, for now.

use super::Prose;
use hegao_lexicon::Date;

/// The parts of a document.
#[derive(Clone, Default, Debug)]
pub struct Outline {
    /// 成文日期, from the front matter or the signature.
    pub date: Option<Date>,
}

impl Outline {
    /// Finds the parts.
    pub fn new(_prose: &Prose) -> Outline {
        Outline { date: None }
    }
}
