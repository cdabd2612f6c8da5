//! Names of agencies that occur on their own: on a line of a signature, in a list, at the beginning of a title. Any
//! name in the lexicon is accepted; other texts are accepted only if they begin and end like names.

mod form;
mod split;
mod trailing;
mod words;

pub use form::Form;
pub use split::{all, list};
pub use trailing::{clause, trailing};

use crate::language::acts::{ISSUING, PASSING_ON};
use crate::language::references::ORDERS;
use crate::terms::{Meaning, NameKind};
use crate::{Agency, Lexicon};

/// A name that was read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Name {
    /// The key of its row in the lexicon, otherwise the name as written.
    pub name: String,
    /// Why it is accepted as a name; `None` if the lexicon contains it.
    pub form: Option<Form>,
}

impl Name {
    /// Whether it is a full name that belongs to only one agency.
    pub fn is_whole(&self) -> bool {
        self.form != Some(Form::Bare)
    }
}

/// The agency with exactly this name, and the kind of the name.
pub fn known<'a>(text: &str, lexicon: &'a Lexicon) -> Option<(&'a Agency, NameKind)> {
    let found = lexicon.terms().find_iter(text).next().filter(|f| f.range == (0..text.len()))?;
    found.meanings.iter().find_map(|meaning| match meaning {
        Meaning::Agency(row, kind) => Some((lexicon.agencies.at(*row)?, *kind)),
        _ => None,
    })
}

/// Reads a text that occurs on its own as one name.
pub fn read(text: &str, lexicon: &Lexicon) -> Option<Name> {
    graded(text, lexicon).filter(|name| name.form.is_none() || !split::is_run(text, lexicon))
}

/// Reads a name, which may actually be two names without a separator.
fn graded(text: &str, lexicon: &Lexicon) -> Option<Name> {
    if let Some((agency, _)) = known(text, lexicon) {
        return Some(Name { name: agency.name.to_string(), form: None });
    }
    let form = form::of(text)?;
    let form = if form == Form::Bare && begins_known(text, lexicon) { Form::Central } else { form };
    Some(Name { name: text.to_owned(), form: Some(form) })
}

/// Whether a text begins with the name of a known agency and names an organ of it.
fn begins_known(text: &str, lexicon: &Lexicon) -> bool {
    let first = lexicon.terms().find_iter(text).next().filter(|f| f.range.start == 0);
    first.is_some_and(|f| f.meanings.iter().any(|m| matches!(m, Meaning::Agency(_, NameKind::Name | NameKind::Short))))
}

/// What follows the names of the issuers in a title: the subject, an act, or a kind of document.
fn after_issuers() -> impl Iterator<Item = &'static str> {
    ["关于"].into_iter().chain(ISSUING).chain(PASSING_ON).chain(ORDERS.iter().copied())
}

/// The issuers at the beginning of a title: 国家发展改革委 国家数据局关于…; empty unless all of that text is names.
pub fn of_title(title: &str, lexicon: &Lexicon) -> Vec<Name> {
    let end = after_issuers().filter_map(|w| title.find(w)).min();
    end.map_or_else(Vec::new, |end| all(&title[..end], lexicon))
}

/// The agencies whose document a title forwards: 国务院办公厅转发煤炭部、山西省人民政府关于….
pub fn passed_on(title: &str, lexicon: &Lexicon) -> Vec<Name> {
    let behind = PASSING_ON.iter().filter_map(|w| title.find(w).map(|i| &title[i + w.len()..])).next();
    behind.map_or_else(Vec::new, |rest| of_title(rest, lexicon))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(title: &str) -> Vec<String> {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        of_title(title, &lexicon).into_iter().map(|n| n.name).collect()
    }

    #[test]
    fn a_title_begins_with_its_issuers() {
        assert_eq!(
            names("国家发展改革委 财政部关于做好某项工作的通知"),
            ["国家发展和改革委员会", "中华人民共和国财政部"]
        );
        assert_eq!(
            names("平川市住房和城乡建设局、平川市财政局关于补贴的通知"),
            ["平川市住房和城乡建设局", "平川市财政局"]
        );
        assert_eq!(names("国务院办公厅转发财政部关于某事意见的通知"), ["国务院办公厅"]);
        assert!(names("关于做好某项工作的通知").is_empty());
        assert!(names("请示省人民政府办公厅关于某事的意见").is_empty());
        assert!(names("各有关部门关于某事的意见").is_empty());
    }

    #[test]
    fn a_title_forwards_the_document_of_other_agencies() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let found = passed_on("平川市人民政府批转平川市财政局关于预算意见的通知", &lexicon);
        assert_eq!(found, [Name { name: "平川市财政局".to_owned(), form: Some(Form::Placed) }]);
    }
}
