//! `hegao lexicon`: what is known, for people who keep the tables.

use hegao_lexicon::policies::PolicyStatus;
use hegao_lexicon::{Agency, Date, IssuerCode, Lexicon, Policy, Slogan, SloganVariant};
use std::fmt::Write as _;

/// A section prints at most so many rows.
const SHOWN: usize = 20;

/// Every row that contains `text` in a name, number, title or phrase.
pub fn find(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("没有写要查的文字".to_owned());
    }
    let lexicon = shipped()?;
    let mut out = String::new();
    section(&mut out, "机构", lexicon.agencies.iter().filter(|a| names(a).any(|n| n.contains(text))).map(agency));
    let codes = lexicon.issuer_codes.iter();
    let codes = codes.filter(|c| c.code.contains(text) || c.issuers.iter().any(|i| i.contains(text)));
    section(&mut out, "机关代字", codes.map(code));
    let policies = lexicon.policies.iter().filter(|p| p.number.contains(text) || p.title.contains(text));
    section(&mut out, "文件", policies.map(policy));
    section(&mut out, "提法", lexicon.slogans.iter().filter(|s| s.text.contains(text)).map(slogan));
    let variants = lexicon.slogans.variants().iter().filter(|v| v.variant.contains(text));
    section(&mut out, "提法的其他写法", variants.map(variant));
    if out.is_empty() { Ok(format!("词库中没有“{text}”\n")) } else { Ok(out) }
}

/// The number of rows of each table.
pub fn stats() -> Result<String, String> {
    let lexicon = shipped()?;
    let rows = [
        ("机构", lexicon.agencies.iter().count()),
        ("机关代字", lexicon.issuer_codes.iter().count()),
        ("文件", lexicon.policies.iter().count()),
        ("提法", lexicon.slogans.iter().count()),
        ("提法的其他写法", lexicon.slogans.variants().len()),
        ("公文中见过的词语", lexicon.slogans.attested().len()),
    ];
    let lines = rows.map(|(table, count)| format!("{count:>7}  {table}\n")).concat();
    Ok(format!("{lines}资料截至 {}\n", Lexicon::COMPILED.in_chinese()))
}

fn shipped() -> Result<Lexicon, String> {
    Lexicon::shipped().map_err(|e| format!("内置词库有误，这是核稿的缺陷：{e}"))
}

fn section(out: &mut String, name: &str, rows: impl Iterator<Item = String>) {
    let rows: Vec<String> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(out, "{name}（{} 条）", rows.len());
    rows.iter().take(SHOWN).for_each(|row| out.push_str(row));
    if rows.len() > SHOWN {
        let _ = writeln!(out, "  ……另有 {} 条", rows.len() - SHOWN);
    }
}

fn names(agency: &Agency) -> impl Iterator<Item = &str> {
    let single = [&agency.name, &agency.full_name];
    single.into_iter().chain(&agency.short_names).chain(&agency.aliases).map(|n| &**n)
}

/// `  head` and an indented line for each part that is not empty.
fn card(head: &str, parts: &[(&str, String)]) -> String {
    let mut out = format!("  {head}\n");
    for (label, value) in parts.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(out, "    {label}：{value}");
    }
    out
}

fn agency(a: &Agency) -> String {
    card(
        &a.name,
        &[
            ("全称", a.full_name.to_string()),
            ("规范简称", a.short_names.join("、")),
            ("其他叫法", a.aliases.join("、")),
            ("停止使用", date(a.valid_to)),
            ("承继机构", a.successors.join("、")),
            ("依据", a.basis.to_string()),
            ("来源", a.source.to_string()),
        ],
    )
}

fn code(c: &IssuerCode) -> String {
    let parts = [("发文机关", c.issuers.join("、")), ("例", c.example.to_string()), ("来源", c.source.to_string())];
    card(&c.code, &parts)
}

fn policy(p: &Policy) -> String {
    let number = if p.number.is_empty() { String::new() } else { format!("（{}）", p.number) };
    card(
        &format!("《{}》{number}", p.title),
        &[
            ("发文机关", p.issuer.to_string()),
            ("成文日期", date(p.date)),
            (
                "状态",
                format!(
                    "{}{}",
                    status(p.status),
                    p.status_since.map_or(String::new(), |d| format!("（{}）", d.in_chinese()))
                ),
            ),
            ("废止依据", format!("{}{}", p.repealed_by, p.repealed_article)),
            ("替代文件", p.successor.to_string()),
            ("来源", p.source.to_string()),
        ],
    )
}

fn status(status: PolicyStatus) -> &'static str {
    match status {
        PolicyStatus::Current => "有效",
        PolicyStatus::Abolished => "已废止",
        PolicyStatus::Superseded => "已被代替",
        PolicyStatus::Expired => "已失效",
        PolicyStatus::PartiallyRepealed => "部分条款已废止",
        PolicyStatus::Amended => "已修改",
        PolicyStatus::Unknown => "",
    }
}

fn slogan(s: &Slogan) -> String {
    let parts = [("类别", s.category.to_string()), ("说明", s.note.to_string()), ("来源", s.source.to_string())];
    card(&s.text, &parts)
}

fn date(date: Option<Date>) -> String {
    date.map_or(String::new(), Date::in_chinese)
}

fn variant(v: &SloganVariant) -> String {
    card(&v.variant, &[("应为", v.slogan.to_string()), ("来源", v.source.to_string())])
}
