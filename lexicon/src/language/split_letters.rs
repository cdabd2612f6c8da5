//! Traditional characters that are also standard characters in some words: 著 in 显著, 乾 in 乾坤. 《通用规范汉字表》
//! (国发〔2013〕23号) splits them in its table of standard, traditional and variant characters: 乾 read qián, 瞭 read
//! liào, 夥 for “many”, 徵 read zhǐ, 於 and 鍾 in names. Whether one is right is a matter of the word it stands in. The
//! words are those of 《现代汉语词典》, of 《第一批异形词整理表》 (答复, 反复) and of the word list `words.tsv`.

use crate::scripts::simplified;

/// A character, and the words that decide.
struct Split {
    written: char,
    /// What is standard in all other words.
    right: char,
    /// Words that are written with `right`, whatever stands beside them.
    sure: &'static str,
    /// The same, but the character may be the end or the beginning of a name: 张乾|预计.
    likely: &'static str,
    /// Words that are written with the character itself.
    own: &'static str,
}

const SPLIT: [Split; 11] = [
    Split {
        written: '乾',
        right: '干',
        sure: "干净 干燥 干旱 干涸 干杯 骨干 饼干 晒干 风干 烘干",
        likely: "干部 干预 干涉 干扰 干警 干群 干线 干流 干事 干劲 干活 干脆 干货 干果 若干 主干 实干 苦干 能干 精干 才干 树干",
        own: "乾坤 乾隆 乾元 乾清 乾陵 乾县",
    },
    Split { written: '剋', right: '克', sure: "克扣 克服 攻克 克期 克制", likely: "", own: "" },
    Split {
        written: '夥',
        right: '伙',
        sure: "伙伴 伙同 伙食 合伙 入伙 散伙 拆伙 团伙 结伙 同伙 家伙 小伙 大伙",
        likely: "",
        own: "",
    },
    Split {
        written: '徵',
        right: '征',
        sure: "征收 征求 征地 征用 征询 征税 征缴 征管 征稿 征兵 征程 特征 象征 表征 应征 免征 减征 预征 计征 代征",
        likely: "征集 征信 征文",
        own: "魏徵 文徵明 角徵",
    },
    Split {
        written: '於',
        right: '于',
        sure: "于是 终于 位于 处于 基于 善于 敢于 勇于 源于 趋于",
        likely: "关于 由于 对于 属于 至于 鉴于 等于 大于 小于 高于 低于 多于 少于 便于 利于 易于 限于 在于 出于 免于 适于 \
                 用于",
        own: "於菟 於潜 於陵",
    },
    Split {
        written: '瞭', right: '了', sure: "了解 明了 了如指掌 了若指掌 一目了然 了然于", likely: "", own: "瞭望"
    },
    Split {
        written: '祇', right: '只', sure: "只有 只能 只要 只是 只需 只得 不只", likely: "", own: "神祇 地祇"
    },
    Split {
        written: '著',
        right: '着',
        sure: "随着 沿着 接着 跟着 朝着 向着 围绕着 意味着 存在着 肩负着 承担着 标志着 预示着 伴随着 面临着 沉着 附着 \
               胶着 着力点 着眼于 着手解决",
        likely: "本着 对着 有着 看着 带着 怀着 着力 着手 着眼 着重 着陆 着急 着实 穿着",
        own: "著作 著名 著称 著者 著述 著录 著书 著文 著有 著《 显著 卓著 昭著 名著 原著 专著 论著 巨著 编著 译著 土著 遗著 \
              合著 新著 拙著 近著 大著 较著 执著 所著 旧著 主著 见著",
    },
    Split {
        written: '藉', right: '借', sure: "", likely: "借口 借助 凭借 借由", own: "慰藉 狼藉 枕藉 蕴藉 藉田"
    },
    Split {
        written: '覆',
        right: '复',
        sure: "答复 批复 反复",
        likely: "复函 函复",
        own: "覆盖 颠覆 倾覆 覆灭 覆没 覆辙 翻覆 覆土 覆膜 覆绿 覆冰 覆铜",
    },
    Split {
        written: '鍾', right: '钟', sure: "钟头 闹钟 钟表", likely: "分钟 秒钟 时钟 钟情 钟爱", own: ""
    },
];

/// How certain a correction is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Certainty {
    /// The word is written with the other character.
    Sure,
    /// It is, unless the character belongs to a name.
    Likely,
}

/// Whether a character is one of them.
pub fn is_split(c: char) -> bool {
    // asked of every character of a document
    matches!(c, '乾' | '剋' | '夥' | '徵' | '於' | '瞭' | '祇' | '著' | '藉' | '覆' | '鍾')
}

/// What a character of these should be, judging by the word it stands in, which begins anywhere before it and ends
/// anywhere after it; `before` and `after` are the text on both sides. `None` if no word says that it is wrong.
pub fn correction(c: char, before: &str, after: &str) -> Option<(char, Certainty)> {
    let split = SPLIT.iter().find(|split| split.written == c)?;
    let stands_in = |words: &str, within: char| words.split_whitespace().any(|w| covers(w, within, before, after));
    if stands_in(split.own, split.written) {
        return None;
    }
    let sure = stands_in(split.sure, split.right).then_some(Certainty::Sure);
    let certainty = sure.or_else(|| stands_in(split.likely, split.right).then_some(Certainty::Likely));
    certainty.map(|certainty| (split.right, certainty))
}

/// Whether `word`, in which the character is `within`, stands around the place between the two texts.
fn covers(word: &str, within: char, before: &str, after: &str) -> bool {
    let mut places = word.match_indices(within);
    places.any(|(at, _)| {
        let (first, last) = (&word[..at], &word[at + within.len_utf8()..]);
        same(before.chars().rev(), first.chars().rev()) && same(after.chars(), last.chars())
    })
}

/// Whether a text begins with `wanted`, in simplified or traditional script.
fn same(text: impl Iterator<Item = char>, mut wanted: impl Iterator<Item = char>) -> bool {
    let mut text = text.map(simplified);
    wanted.all(|c| text.next() == Some(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(text: &str) -> Option<(char, Certainty)> {
        let (at, c) = text.char_indices().find(|(_, c)| is_split(*c)).expect("one of them");
        correction(c, &text[..at], &text[at + c.len_utf8()..])
    }

    #[test]
    fn the_word_decides() {
        use Certainty::*;
        for (text, right) in [
            ("隨著改革深入", ('着', Sure)),
            ("環境乾淨", ('干', Sure)),
            ("随著改革深入", ('着', Sure)),
            ("充分瞭解情况", ('了', Sure)),
            ("於是决定", ('于', Sure)),
            ("环境乾净整洁", ('干', Sure)),
            ("合作夥伴", ('伙', Sure)),
            ("徵求意见", ('征', Sure)),
            ("认真答覆", ('复', Sure)),
            ("祇有这样", ('只', Sure)),
            ("张乾扰乱秩序", ('干', Likely)),
            ("本著由专家撰写", ('着', Likely)),
            ("张乾预计", ('干', Likely)),
            ("王著力某", ('着', Likely)),
            ("聘用於某某为顾问", ('于', Likely)),
            ("现在於某负责", ('于', Likely)),
            ("部分鍾姓村民", ('钟', Likely)),
        ] {
            assert_eq!(judged(text), Some(right), "{text}");
        }
    }

    #[test]
    fn the_characters_are_those_of_the_table() {
        assert!(SPLIT.iter().all(|split| is_split(split.written) && !is_split(split.right)));
    }

    #[test]
    fn in_other_words_it_is_right() {
        for text in [
            "成效显著",
            "顯著",
            "卓著力作",
            "编著重点",
            "著作权",
            "有著名学者",
            "刘有著《论语注》",
            "乾坤",
            "赵乾军",
            "乾县",
            "火情瞭望",
            "於某",
            "魏徵求贤",
            "宫商角徵羽",
            "覆盖面",
            "反覆盖",
            "表土回覆",
            "精神慰藉",
            "藉此",
            "土地神祇",
            "获益甚夥",
            "鍾某",
        ] {
            assert_eq!(judged(text), None, "{text}");
        }
    }
}
