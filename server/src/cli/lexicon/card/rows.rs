//! What each kind of row says.

use super::{Asked, Card, Hit, Query};
use hegao_lexicon::agencies::AgencyStatus;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::confusables::ConfusableSeverity;
use hegao_lexicon::policies::PolicyStatus;
use hegao_lexicon::slogans::{Quotes, VariantClass};
use hegao_lexicon::{Agency, Confusable, Date, IssuerCode, Policy, Slogan, SloganVariant};

pub(super) fn card(hit: &Hit, query: &Query, asked: &Asked<'_>) -> Card {
    let (loaded, i) = (asked.loaded, hit.index);
    let card = match hit.table {
        Table::Agencies => loaded.agencies.get(i).map(|r| agency(&r.record, asked)),
        Table::IssuerCodes => loaded.codes.get(i).map(|r| code(&r.record)),
        Table::Policies => loaded.policies.get(i).map(|r| policy(&r.record)),
        Table::Slogans => loaded.slogans.get(i).map(|r| slogan(&r.record, asked)),
        Table::Variants => loaded.variants.get(i).map(|r| variant(&r.record)),
        Table::Confusables => loaded.confusables.get(i).map(|r| confusable(&r.record)),
        Table::Attested => loaded.attested.get(i).map(|r| head(&r.record.text, "公文中见过的词语")),
        Table::Traditional | Table::VariantCharacters | Table::Words | Table::Frequencies => None,
    };
    card.unwrap_or_else(|| head(&query.text, hit.table.in_chinese()))
}

fn head(name: &str, kind: &str) -> Card {
    Card::new(format!("{name}（{kind}）"))
}

fn agency(a: &Agency, asked: &Asked<'_>) -> Card {
    let mut card = head(&a.name, "机构");
    card.line("状况", agency_status(a));
    if matches!(a.status, AgencyStatus::Abolished | AgencyStatus::Renamed) {
        let day = asked.day.unwrap_or(asked.today);
        let now = asked.lexicon.agencies.standing_successors(a, day);
        card.line("现在", now.iter().map(|n| n.common_name()).collect::<Vec<_>>().join("、"));
    }
    card.line("全称", &*a.full_name);
    card.line("规范简称", a.short_names.join("、"));
    card.line("其他叫法", a.aliases.join("、"));
    card.line("机关代字", a.codes.join("、"));
    card.line("级别", &*a.level);
    card.line("启用", date(a.valid_from));
    card.line("承继机构", a.successors.join("、"));
    card.line("依据", &*a.basis);
    card
}

fn agency_status(a: &Agency) -> String {
    let since = date(a.valid_to);
    match a.status {
        AgencyStatus::Current => "现有".to_owned(),
        AgencyStatus::Abolished => format!("{since}撤销"),
        AgencyStatus::Renamed => format!("{since}更名或改设"),
        AgencyStatus::Unknown => "存废未查实".to_owned(),
    }
}

fn code(c: &IssuerCode) -> Card {
    let mut card = head(&c.code, "机关代字");
    card.line("发文机关", if c.issuers.is_empty() { "未查实".to_owned() } else { c.issuers.join("、") });
    if c.ambiguous {
        card.line("注意", "不止一个机关用这个代字");
    }
    card.line("例", &*c.example);
    card
}

fn policy(p: &Policy) -> Card {
    let title = if p.title.is_empty() { String::new() } else { format!("《{}》", p.title) };
    let number = match (p.number.is_empty(), title.is_empty()) {
        (true, _) => String::new(),
        (false, true) => p.number.to_string(),
        (false, false) => format!("（{}）", p.number),
    };
    let mut card = Card::new(format!("{title}{number}（文件）").replace("）（文件）", "，文件）"));
    card.line("状况", policy_status(p));
    card.line("废止依据", [&*p.repealed_by, &*p.repealed_article].concat().replace(';', "、"));
    card.line("替代文件", p.successor.replace(';', "、"));
    card.line("简称", p.short_titles.join("、"));
    card.line("发文机关", p.issuer.replace(';', "、"));
    card.line("成文日期", date(p.date));
    card.line("施行日期", date(p.effective));
    card.line("适用范围", if p.scope == "national" { "全国" } else { &*p.scope });
    card
}

fn policy_status(p: &Policy) -> String {
    let since = p.status_since.map_or(String::new(), |d| format!("，自{}起", d.in_chinese()));
    let status = match p.status {
        PolicyStatus::Current => "有效",
        PolicyStatus::Abolished => "已废止",
        PolicyStatus::Superseded => "已被代替",
        PolicyStatus::Expired => "已失效",
        PolicyStatus::PartiallyRepealed => "部分条款已废止",
        PolicyStatus::Amended => "有效，已修改",
        PolicyStatus::Unknown => "未查实",
    };
    format!("{status}{since}")
}

fn slogan(s: &Slogan, asked: &Asked<'_>) -> Card {
    let mut card = head(&s.text, "提法");
    let quotes = match s.quotes {
        Quotes::Required => "加引号",
        Quotes::Optional => "加不加均可",
        Quotes::None => "不加外层引号",
    };
    card.line("引号", quotes);
    card.line("次序", s.order.join("、"));
    card.line("类别", &*s.category);
    card.line("启用", date(s.valid_from));
    card.line("停用", date(s.valid_to));
    card.line("说明", &*s.note);
    for (class, label) in CLASSES {
        let rows = asked.loaded.variants.iter().map(|r| &r.record);
        let of_class = rows.filter(|v| v.slogan == s.text && v.class == class);
        card.line(label, of_class.map(|v| &*v.variant).collect::<Vec<_>>().join("、"));
    }
    card
}

/// The classes of variants with their labels.
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

fn variant(v: &SloganVariant) -> Card {
    let label = CLASSES.iter().find(|(class, _)| *class == v.class).map_or("", |(_, label)| label);
    let mut card = head(&v.variant, "提法的其他写法");
    card.line("性质", if v.class == VariantClass::Candidate { "疑为错写，未见实例，不报" } else { label });
    card.line("正条", &*v.slogan);
    card
}

fn confusable(w: &Confusable) -> Card {
    let mut card = head(&w.wrong, "易错词");
    card.line("应为", &*w.right);
    let severity = match w.severity {
        ConfusableSeverity::Error => "错误",
        ConfusableSeverity::Warning => "警告",
        ConfusableSeverity::Info => "提示",
        ConfusableSeverity::Hint => "建议",
    };
    card.line("级别", severity);
    card.line("条件", w.context.split(';').map(condition).collect::<Vec<_>>().join("，"));
    card
}

fn condition(item: &str) -> String {
    match (item, item.strip_prefix("not:")) {
        ("word", _) => "单独成词".to_owned(),
        ("head", _) => "前一字不是汉字".to_owned(),
        (_, Some(letters)) => format!("后一字不是“{letters}”中的字"),
        (other, None) => other.to_owned(),
    }
}

fn date(date: Option<Date>) -> String {
    date.map_or(String::new(), Date::in_chinese)
}
