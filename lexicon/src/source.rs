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

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn public_sources_come_first_and_are_few() {
        assert_eq!(readable("seed-003;corpus:dev/law-1234abcd"), "项目语料");
        assert_eq!(readable("seed-002;公报甲;公报乙;公报丙"), "公报甲；公报乙");
        assert_eq!(readable("public-text 123"), "公开文本 123");
        assert_eq!(readable(""), "");
    }
}
