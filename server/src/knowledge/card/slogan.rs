//! The cards of a set phrase, of its variants, and of terms seen in documents.

use super::Card;
use hegao_lexicon::Lexicon;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::slogans::{AttestedTerm, Quotes, Slogan, SloganVariant, VariantClass};

/// The classes of variants with their labels, in the order of a card.
const CLASSES: [(VariantClass, &str); 8] = [
    (VariantClass::Error, "错写"),
    (VariantClass::Punctuation, "标点不同"),
    (VariantClass::Superseded, "旧提法"),
    (VariantClass::Abbreviation, "简称"),
    (VariantClass::Alternative, "并行提法"),
    (VariantClass::Attested, "官方用过"),
    (VariantClass::OtherConcept, "另一概念"),
    (VariantClass::Candidate, "疑为错写"),
];

impl Card {
    /// The card of a set phrase: how it is written, its items, and its variants.
    pub fn of_slogan(slogan: &Slogan, lexicon: &Lexicon) -> Card {
        let (heading, quotes) = match slogan.quotes {
            Quotes::Required => (format!("“{}”", slogan.text), "通常加"),
            Quotes::Optional => (slogan.text.to_string(), "加不加均可"),
            Quotes::None => (slogan.text.to_string(), "不加外层引号"),
        };
        let is_itself = slogan.order.join("、") == *slogan.text;
        let items = slogan.order.iter().map(|item| &**item).filter(|_| !is_itself);
        // the last item depends on the order
        let items = items.collect::<Vec<_>>().join("、");
        let card = Card::of_row(Table::Slogans, heading, &slogan.source)
            .fact("引号", quotes)
            .fact("次序", items)
            .fact("类别", &*slogan.category)
            .date("启用日期", slogan.valid_from)
            .date("停用日期", slogan.valid_to)
            .fact("说明", &*slogan.note);
        let own: Vec<&SloganVariant> = lexicon.slogans.variants().iter().filter(|v| v.slogan == slogan.text).collect();
        CLASSES.iter().fold(card, |card, (class, label)| {
            card.list(label, own.iter().filter(|v| v.class == *class).map(|v| &*v.variant))
        })
    }

    /// The card of a variant of a set phrase.
    pub fn of_variant(variant: &SloganVariant) -> Card {
        let class = CLASSES.iter().find(|(class, _)| *class == variant.class).map_or("", |(_, word)| word);
        let unseen = if variant.class == VariantClass::Candidate { "，未见实例，不报" } else { "" };
        Card::of_row(Table::Variants, &*variant.variant, &variant.source)
            .fact("类别", format!("{class}{unseen}"))
            .fact("提法", &*variant.slogan)
    }

    /// The card of a term seen in documents; `source` is the source cell of its row, which nothing else reads.
    pub fn of_attested(term: &AttestedTerm, source: &str) -> Card {
        Card::of_row(Table::Attested, &*term.text, source)
    }
}
