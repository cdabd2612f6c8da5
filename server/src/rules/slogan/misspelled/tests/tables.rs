//! What must be true of every row of the shipped tables.

use super::super::RULE;
use crate::diagnostic::Severity;
use crate::rules::testing::{SHIPPED, fixed, run};
use crate::text::Syntax;
use hegao_lexicon::slogans::VariantClass;

/// The text in quotation marks, after the fixes of all findings except hints.
fn mended(text: &str) -> String {
    let quoted = format!("“{text}”");
    let mut found = run(&RULE, &quoted, Syntax::Plain, None);
    found.retain(|d| d.severity > Severity::Hint);
    fixed(&quoted, &found)
}

#[test]
fn correct_phrases_and_variants_are_not_reported() {
    let correct = |class| !matches!(class, VariantClass::Error | VariantClass::Candidate | VariantClass::Punctuation);
    let variants = SHIPPED.slogans.variants().iter().filter(|v| correct(v.class)).map(|v| &v.variant);
    let errors: Vec<_> = SHIPPED.slogans.variants().iter().filter(|v| v.class == VariantClass::Error).collect();
    let phrases = SHIPPED.slogans.iter().map(|s| &s.text);
    for text in phrases.chain(variants).chain(SHIPPED.slogans.attested().iter().map(|a| &a.text)) {
        if !errors.iter().any(|e| text.contains(&*e.variant)) {
            assert_eq!(mended(text), format!("“{text}”"));
        }
    }
}

#[test]
fn every_wrong_plus_is_fixed() {
    for slogan in SHIPPED.slogans.iter().filter(|s| s.text.contains('+')) {
        for wrong in ["＋", "加", " + ", "+ ", " ＋ "] {
            assert_eq!(mended(&slogan.text.replace('+', wrong)), format!("“{}”", slogan.text), "{wrong}");
        }
    }
}

#[test]
fn every_listed_error_is_fixed() {
    for error in SHIPPED.slogans.variants().iter().filter(|v| v.class == VariantClass::Error) {
        // a variant that differs only in traditional characters is not an error
        if SHIPPED.slogans.get(&hegao_lexicon::scripts::fold(&error.variant)).is_none() {
            let quoted = if error.slogan.contains('“') { "" } else { &*error.slogan };
            assert!(quoted.is_empty() || mended(&error.variant) == format!("“{quoted}”"), "{}", error.variant);
        }
    }
}
