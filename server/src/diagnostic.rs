//! The common type of all findings, for terminal, CI and editors.

mod edits;

pub use edits::{Edit, Edits};

use std::borrow::Cow;
use std::ops::Range;

/// The severity of a finding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A remark; shown in editors, never fails a run.
    Hint,
    /// Worth knowing.
    Info,
    /// Probably to be fixed.
    Warning,
    /// A violation of a standard or a regulation.
    Error,
}

impl Severity {
    /// All severities, the lowest first.
    pub const ALL: [Severity; 4] = [Severity::Hint, Severity::Info, Severity::Warning, Severity::Error];

    /// The name used in settings, JSON and the terse formats.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The name shown to readers, in Chinese.
    pub fn in_chinese(self) -> &'static str {
        match self {
            Severity::Hint => "参考",
            Severity::Info => "提示",
            Severity::Warning => "警告",
            Severity::Error => "错误",
        }
    }

    /// The severity with this name.
    pub fn find(name: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|s| s.name() == name)
    }
}

/// What a rule is based on; the wording of its messages follows it (应当 only for a clause).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Basis {
    /// A clause of a national standard.
    Standard(&'static str),
    /// An article of a regulation.
    Regulation(&'static str),
    /// The facts of the lexicon.
    Lexicon(&'static str),
    /// A practice without a clause.
    Practice(&'static str),
}

impl Basis {
    /// The level as named in JSON.
    pub fn level(self) -> &'static str {
        match self {
            Basis::Standard(_) => "standard",
            Basis::Regulation(_) => "regulation",
            Basis::Lexicon(_) => "lexicon",
            Basis::Practice(_) => "practice",
        }
    }

    /// The level as shown to readers, in Chinese.
    pub fn level_in_chinese(self) -> &'static str {
        match self {
            Basis::Standard(_) => "标准",
            Basis::Regulation(_) => "法规",
            Basis::Lexicon(_) => "词库",
            Basis::Practice(_) => "惯例",
        }
    }

    /// The clause, article or practice.
    pub fn clause(self) -> &'static str {
        match self {
            Basis::Standard(c) | Basis::Regulation(c) | Basis::Lexicon(c) | Basis::Practice(c) => c,
        }
    }
}

/// Whether a fix may be applied without review by a person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// The replacement is certainly correct.
    Safe,
    /// A suggestion.
    Unsafe,
}

/// A fix for a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// What it does, in Chinese: 改为“国发〔2016〕73号”.
    pub title: Cow<'static, str>,
    /// Whether `--fix` may apply it.
    pub applicability: Applicability,
    /// The edits it makes.
    pub edits: Edits,
}

/// A fact or a place related to a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Related {
    /// The text, in Chinese.
    pub message: String,
    /// Byte range in the source of the same document, if it is a place.
    pub span: Option<Range<usize>>,
    /// The source of a fact.
    pub source: Option<String>,
}

/// How an editor may show the text, beyond an underline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tag {
    /// Struck through: what is named is no longer in force.
    Deprecated,
    /// Faded: the text can be removed.
    Unnecessary,
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// Id of the rule, kebab-case, family first.
    pub rule: &'static str,
    /// The severity under the settings in use.
    pub severity: Severity,
    /// What is wrong and what to write, in Chinese.
    pub message: Cow<'static, str>,
    /// The basis of the rule.
    pub basis: Basis,
    /// Byte range of the faulty text in the source; in findings cached with their blocks, it counts from the beginning
    /// of the blocks.
    pub span: Range<usize>,
    /// The fix, if there is one.
    pub fix: Option<Fix>,
    /// Related facts and places.
    pub related: Vec<Related>,
    /// Editor tags.
    pub tags: Vec<Tag>,
    /// The message that replaces `message` when the same fault is reported once for many places; `None` where each
    /// place is reported.
    pub repeats: Option<Cow<'static, str>>,
}

impl Diagnostic {
    /// A finding without fix, facts or tags.
    pub fn new(
        rule: &'static str,
        severity: Severity,
        basis: Basis,
        span: Range<usize>,
        message: impl Into<Cow<'static, str>>,
    ) -> Diagnostic {
        let message = message.into();
        Diagnostic {
            rule,
            severity,
            message,
            basis,
            span,
            fix: None,
            related: Vec::new(),
            tags: Vec::new(),
            repeats: None,
        }
    }

    /// The same finding, moved `by` bytes towards the end of the source.
    pub fn moved(&self, by: usize) -> Diagnostic {
        let range = |range: &Range<usize>| range.start + by..range.end + by;
        let fix = self.fix.as_ref().map(|fix| Fix {
            title: fix.title.clone(),
            applicability: fix.applicability,
            edits: fix.edits.iter().map(|edit| edit.moved(by)).collect(),
        });
        let related = |r: &Related| Related {
            message: r.message.clone(),
            span: r.span.as_ref().map(range),
            source: r.source.clone(),
        };
        Diagnostic {
            rule: self.rule,
            severity: self.severity,
            message: self.message.clone(),
            basis: self.basis,
            span: range(&self.span),
            fix,
            related: self.related.iter().map(related).collect(),
            tags: self.tags.clone(),
            repeats: self.repeats.clone(),
        }
    }
}
