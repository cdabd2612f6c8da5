//! Where a fact was read, as a reader wants it: what can be looked up first, the project's own
//! material by one name.

/// How the documents the project was built from are called.
const MATERIAL: &str = "项目语料";
/// How many sources a reader is shown.
const SHOWN: usize = 2;

/// The `;`-separated `source` cell of a row in words for a reader: public addresses first, and no
/// more than two.
pub fn readable(cell: &str) -> String {
    let own = |item: &&str| item.starts_with("seed-") || item.starts_with("corpus");
    let items = || cell.split(';').map(str::trim).filter(|item| !item.is_empty());
    let public: Vec<&str> = items().filter(|item| !own(item)).take(SHOWN).collect();
    match (public.is_empty(), items().next()) {
        (true, None) => String::new(),
        (true, Some(_)) => MATERIAL.to_owned(),
        (false, _) => public.join("；").replace("public-text ", "公开文本 "),
    }
}

/// Every source of a row in words, in the order of the cell.
pub fn in_words(cell: &str) -> Vec<String> {
    let items = cell.split(';').map(str::trim).filter(|item| !item.is_empty());
    items.map(item_in_words).collect()
}

fn item_in_words(item: &str) -> String {
    if let Some(number) = item.strip_prefix("seed-") {
        return format!("立项材料{number}");
    }
    if let Some(number) = item.strip_prefix("public-text ") {
        return format!("公开文本 {number}");
    }
    match item.strip_prefix("corpus") {
        Some(rest) => {
            let rest = rest.strip_prefix(":dev").unwrap_or(rest).trim_start_matches(['/', ' ']);
            format!("{MATERIAL} {rest}").trim_end().to_owned()
        }
        None => item.to_owned(),
    }
}

/// What sort of place a source is.
pub fn kind(item: &str) -> &'static str {
    const KINDS: [(&str, &str); 6] = [
        ("seed-", "立项材料"),
        ("corpus", MATERIAL),
        ("public-text ", "公开文本"),
        ("github ", "公开代码库"),
        ("http://", "网页"),
        ("https://", "网页"),
    ];
    KINDS.iter().find(|(start, _)| item.starts_with(start)).map_or("其他", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::{in_words, readable};

    #[test]
    fn all_sources_in_words() {
        let cell = "seed-003;corpus:dev/law-1;corpus:dev 5 次;corpus;public-text 12;github a/b:c.md;corpus:dev";
        assert_eq!(
            in_words(cell),
            [
                "立项材料003",
                "项目语料 law-1",
                "项目语料 5 次",
                "项目语料",
                "公开文本 12",
                "github a/b:c.md",
                "项目语料"
            ]
        );
        assert_eq!(in_words(""), [""; 0]);
    }

    #[test]
    fn public_sources_come_first_and_are_few() {
        assert_eq!(readable("seed-003;corpus:dev/law-1234abcd"), "项目语料");
        assert_eq!(readable("seed-002;公报甲;公报乙;公报丙"), "公报甲；公报乙");
        assert_eq!(readable("public-text 123"), "公开文本 123");
        assert_eq!(readable(""), "");
    }
}
