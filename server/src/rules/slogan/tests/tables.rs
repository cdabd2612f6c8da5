//! Holds for every row of the shipped tables.

use super::misspelled;
use crate::diagnostic::Severity;
use crate::rules::testing::{fixed, run};
use crate::text::Syntax;
use hegao_lexicon::Lexicon;
use hegao_lexicon::slogans::VariantClass;

fn lexicon() -> Lexicon {
    Lexicon::shipped().expect("the shipped tables are right")
}

/// The text in quotation marks, after the fixes of what is found in it; a mere remark is no finding.
fn mended(text: &str) -> String {
    let quoted = format!("“{text}”");
    let mut found = run(&misspelled::RULE, &quoted, Syntax::Plain, None);
    found.retain(|d| d.severity > Severity::Hint);
    fixed(&quoted, &found)
}

#[test]
fn nothing_lawful_is_misspelled() {
    let lexicon = lexicon();
    let lawful = |class| !matches!(class, VariantClass::Error | VariantClass::Candidate | VariantClass::Punctuation);
    let variants = lexicon.slogans.variants().iter().filter(|v| lawful(v.class)).map(|v| &v.variant);
    let errors: Vec<_> = lexicon.slogans.variants().iter().filter(|v| v.class == VariantClass::Error).collect();
    let phrases = lexicon.slogans.iter().map(|s| &s.text);
    for text in phrases.chain(variants).chain(lexicon.slogans.attested().iter().map(|a| &a.text)) {
        if !errors.iter().any(|e| text.contains(&*e.variant)) {
            assert_eq!(mended(text), format!("“{text}”"));
        }
    }
}

#[test]
fn every_plus_is_mended() {
    for slogan in lexicon().slogans.iter().filter(|s| s.text.contains('+')) {
        for wrong in ["＋", "加", " + ", "+ ", " ＋ "] {
            assert_eq!(mended(&slogan.text.replace('+', wrong)), format!("“{}”", slogan.text), "{wrong}");
        }
    }
}

#[test]
fn every_declared_error_is_mended() {
    let lexicon = lexicon();
    for error in lexicon.slogans.variants().iter().filter(|v| v.class == VariantClass::Error) {
        // a traditional character in it is read as simplified, and no error
        if lexicon.slogans.get(&hegao_lexicon::scripts::fold(&error.variant)).is_none() {
            let quoted = if error.slogan.contains('“') { "" } else { &*error.slogan };
            assert!(quoted.is_empty() || mended(&error.variant) == format!("“{quoted}”"), "{}", error.variant);
        }
    }
}
