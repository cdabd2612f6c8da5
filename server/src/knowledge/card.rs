//! A card: what is known of one document, fact by fact.

use hegao_lexicon::policies::{Policy, PolicyStatus};

/// A heading with facts under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// What the card is about.
    pub heading: String,
    /// Label and value, only those that are known.
    pub facts: Vec<(&'static str, String)>,
}

impl Card {
    /// The card of a document. A status that is not established is not mentioned at all.
    pub fn of_policy(policy: &Policy) -> Card {
        let heading = match policy.title.is_empty() {
            true => policy.number.to_string(),
            false => format!("《{}》", policy.title),
        };
        let date = |date: Option<hegao_lexicon::Date>| date.map(|d| d.in_chinese()).unwrap_or_default();
        let mut facts = vec![
            ("发文字号", policy.number.to_string()),
            ("发文机关", policy.issuer.to_string()),
            ("成文日期", date(policy.date)),
            ("施行日期", date(policy.effective)),
            ("状态", status(policy)),
            (end_label(policy.status), [&*cited(&policy.repealed_by), &*policy.repealed_article].concat()),
            ("替代文件", cited(&policy.successor)),
            ("来源", hegao_lexicon::source::readable(&policy.source)),
        ];
        facts.retain(|(_, value)| !value.is_empty());
        Card { heading, facts }
    }

    /// The card in Markdown.
    pub fn to_markdown(&self) -> String {
        let facts = self.facts.iter().map(|(label, value)| format!("- {label}：{}\n", escaped(value)));
        format!("**{}**\n\n{}", escaped(&self.heading), facts.collect::<String>())
    }

    /// The card in plain text.
    pub fn to_plain(&self) -> String {
        let facts = self.facts.iter().map(|(label, value)| format!("{label}：{value}\n"));
        format!("{}\n{}", self.heading, facts.collect::<String>())
    }
}

fn status(policy: &Policy) -> String {
    let word = match policy.status {
        PolicyStatus::Unknown => return String::new(),
        PolicyStatus::Current => "现行有效",
        PolicyStatus::Abolished => "已废止",
        PolicyStatus::Superseded => "已被代替",
        PolicyStatus::Expired => "已失效",
        PolicyStatus::PartiallyRepealed => "部分条款已废止",
        PolicyStatus::Amended => "已修改",
    };
    match policy.status_since.filter(|_| policy.status != PolicyStatus::Current) {
        Some(since) => format!("{word}（{}起）", since.in_chinese()),
        None => word.to_owned(),
    }
}

/// What the document that changed the status did.
fn end_label(status: PolicyStatus) -> &'static str {
    match status {
        PolicyStatus::Abolished | PolicyStatus::PartiallyRepealed => "废止依据",
        PolicyStatus::Amended => "修改依据",
        _ => "依据",
    }
}

/// A row's “标题（字号）” as a sentence cites it: 《标题》（字号）.
fn cited(document: &str) -> String {
    match document.strip_suffix("号）").and_then(|d| d.rsplit_once('（')) {
        _ if document.is_empty() => String::new(),
        Some((title, number)) => format!("《{title}》（{number}号）"),
        None => format!("《{document}》"),
    }
}

/// Text that Markdown is to show as it stands.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use hegao_lexicon::Lexicon;

    fn card(row: &str) -> Card {
        let columns =
            "number\ttitle\tissuer\tdate\tstatus\tstatus_since\trepealed_by\trepealed_article\tsuccessor\tsource\n";
        let mut lexicon = Lexicon::default();
        lexicon.overlay("甲.tsv", &format!("{columns}{row}")).expect("a table");
        Card::of_policy(lexicon.policies.iter().next().expect("a row"))
    }

    #[test]
    fn tells_what_repealed_a_document_and_what_came_after() {
        let card = card(
            "甲发〔2001〕1号\t甲市*试行*办法\t甲市人民政府\t2001-02\tabolished\t2019-05-15\t乙条例（甲令第2号）\t第九条\t乙条例（甲令第2号）\t甲公报;乙公报",
        );
        expect![[r"
            **《甲市\*试行\*办法》**

            - 发文字号：甲发〔2001〕1号
            - 发文机关：甲市人民政府
            - 成文日期：2001年2月
            - 状态：已废止（2019年5月15日起）
            - 废止依据：《乙条例》（甲令第2号）第九条
            - 替代文件：《乙条例》（甲令第2号）
            - 来源：甲公报；乙公报
        "]]
        .assert_eq(&card.to_markdown());
    }

    #[test]
    fn says_nothing_of_a_status_that_is_not_known() {
        let card = card("甲发〔2001〕1号\t\t\t\tunknown\t\t\t\t\t甲公报");
        assert_eq!(card.to_plain(), "甲发〔2001〕1号\n发文字号：甲发〔2001〕1号\n来源：甲公报\n");
    }
}
