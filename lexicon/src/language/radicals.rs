//! Characters of the block CJK Radicals Supplement (U+2E80–U+2EF3) that stand in text for a Han character, mostly after
//! copying from a PDF: ⺠ for 民. Source: the property Equivalent_Unified_Ideograph of the Unicode Character Database
//! (EquivalentUnifiedIdeograph.txt, read from version 14.0.0), limited to equivalents that a modern text has by
//! themselves. The Kangxi radicals (U+2F00–U+2FD5) have compatibility decompositions and need no table.

/// How a radical relates to its Han character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// It has the same form: ⻓ and 长.
    Same,
    /// It is the form that the character takes as a part of others: ⺩ and 王. A text about characters may mean it.
    Component,
}

/// Radicals of the same form as the character, in ascending order.
const SAME: &str = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟";

/// Radicals that are components, in ascending order.
const COMPONENTS: &str = "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺗心⺜日⺝月⺧牛⺩王⺫目⺬示⺶羊⺼肉⻏邑⻗雨";

/// The Han character that a radical represents, and how they relate; `None` for other characters and for components
/// without a standard character of their own (⺮).
pub fn character_of(radical: char) -> Option<(char, Form)> {
    let find = |pairs: &str| {
        let mut chars = pairs.chars().skip_while(|c| *c != radical);
        chars.next().and_then(|_| chars.next())
    };
    if !('\u{2e80}'..='\u{2ef3}').contains(&radical) {
        return None;
    }
    let same = find(SAME).map(|c| (c, Form::Same));
    same.or_else(|| find(COMPONENTS).map(|c| (c, Form::Component)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pair_is_a_radical_and_a_character() {
        for pairs in [SAME, COMPONENTS] {
            let chars: Vec<char> = pairs.chars().collect();
            let (pairs, rest) = chars.as_chunks::<2>();
            assert!(rest.is_empty() && pairs.is_sorted_by(|a, b| a[0] < b[0]));
            for [radical, character] in pairs {
                assert!(('\u{2e80}'..='\u{2ef3}').contains(radical), "{radical}");
                assert!(('\u{4e00}'..='\u{9fff}').contains(character), "{character}");
            }
        }
    }

    #[test]
    fn a_component_without_a_character_of_its_own_represents_none() {
        assert_eq!(character_of('⺠'), Some(('民', Form::Same)));
        assert_eq!(character_of('⺩'), Some(('王', Form::Component)));
        assert_eq!(['⺮', '⺡', '民', '⼯'].map(character_of), [None; 4]);
    }
}
