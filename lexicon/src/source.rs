//! Where a fact was found, as shown to readers: sources that can be looked up come first, and the project's own
//! material has a single name.

/// The name of the documents from which the project was built.
const MATERIAL: &str = "项目语料";
/// The name of texts that have only a number.
const PUBLIC_TEXT: &str = "公开文本";
/// The address of the repositories that rows name.
const REPOSITORIES: &str = "https://github.com/";
/// The maximum number of sources shown.
const SHOWN: usize = 2;

/// The `;`-separated `source` cell of a row as one line for a finding: the addresses of web pages and the names of
/// other sources, at most two.
pub fn readable(cell: &str) -> String {
    let one = |place: NamedSource| match place.address {
        Some(address) if !address.starts_with(REPOSITORIES) => address,
        _ => place.name,
    };
    named_sources(cell).into_iter().map(one).collect::<Vec<_>>().join("；")
}

/// A description in Chinese of every source of a row, in the order of the cell.
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

/// A source that a reader can look up, or that can at least be named.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamedSource {
    /// Its name, without numbers that mean nothing outside the project.
    pub name: String,
    /// Its web address.
    pub address: Option<String>,
}

/// At most two sources of a row, for a hover card: government pages first, then other publications; a collection of
/// texts or the project's own material only if there is nothing else.
pub fn named_sources(cell: &str) -> Vec<NamedSource> {
    let items = || cell.split(';').map(str::trim).filter(|item| !item.is_empty());
    let mut places: Vec<NamedSource> = Vec::new();
    for place in items().map(place) {
        if !places.iter().any(|p| p.name == place.name) {
            places.push(place);
        }
    }
    places.sort_by_key(worth);
    let best = places.first().map_or(0, worth).max(PUBLISHED);
    places.retain(|p| worth(p) <= best);
    places.truncate(SHOWN);
    places
}

/// The rank of publications by others than the government.
const PUBLISHED: u8 = 1;

/// The rank of a source for readers; 0 is best.
fn worth(place: &NamedSource) -> u8 {
    match &place.address {
        Some(address) if is_official(address) => 0,
        _ if place.name == MATERIAL || place.name == PUBLIC_TEXT => 3,
        Some(address) if address.starts_with(REPOSITORIES) => 2,
        _ => PUBLISHED,
    }
}

/// The first web page among the sources of a row, preferably one of the government.
pub fn web_page(cell: &str) -> Option<&str> {
    let words = cell.split([';', ' ']).map(str::trim);
    let pages = words.filter(|word| word.starts_with("https://") || word.starts_with("http://"));
    pages.min_by_key(|page| !is_official(page))
}

/// Whether an address belongs to the government.
fn is_official(address: &str) -> bool {
    site_of(address).ends_with(".gov.cn")
}

fn place(item: &str) -> NamedSource {
    let named = |name: &str| NamedSource { name: name.to_owned(), address: None };
    if let Some(address) = web_page(item) {
        return NamedSource { name: site(address).to_owned(), address: Some(address.to_owned()) };
    }
    match item.split_once(' ').unwrap_or((item, "")) {
        ("public-text", _) => named(PUBLIC_TEXT),
        ("github", rest) => repository(rest),
        _ if item.starts_with("seed-") || item.starts_with("corpus") => named(MATERIAL),
        _ => named(item),
    }
}

/// `owner/name@commit:path` and its shorter forms.
fn repository(rest: &str) -> NamedSource {
    let end = rest.find(['@', ':', ' ']).unwrap_or(rest.len());
    let name = &rest[..end];
    NamedSource { name: format!("公开代码库 {name}"), address: Some(format!("{REPOSITORIES}{name}")) }
}

/// The name of a web site.
fn site(address: &str) -> &str {
    match site_of(address) {
        "www.gov.cn" => "中国政府网",
        host => host,
    }
}

fn site_of(address: &str) -> &str {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    host.split('/').next().unwrap_or_default()
}

/// The kind of a source, in Chinese.
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
    use super::{in_words, named_sources, readable, web_page};

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
    fn public_sources_come_first_and_at_most_two_are_shown() {
        assert_eq!(readable("seed-003;corpus:dev/law-1234abcd"), "项目语料");
        assert_eq!(readable("seed-002;公报甲;公报乙;公报丙"), "公报甲；公报乙");
        assert_eq!(readable("github a/b@c0ffee1:法/甲.sql"), "公开代码库 a/b");
        assert_eq!(readable("github a/b;http://www.gov.cn/1.htm"), "http://www.gov.cn/1.htm");
        assert_eq!(readable("public-text 123"), "公开文本");
        assert_eq!(readable(""), "");
    }

    fn shown(cell: &str) -> Vec<String> {
        named_sources(cell).iter().map(|p| [&p.name, p.address.as_deref().unwrap_or("")].join("|")).collect()
    }

    #[test]
    fn a_card_names_sources_that_can_be_looked_up() {
        let cell = "seed-002;public-text 23976628321;github a/b@c0ffee1:法/甲.md;http://www.gov.cn/1.htm";
        assert_eq!(shown(cell), ["中国政府网|http://www.gov.cn/1.htm"]);
        let cell = "github a/b;乙省公报;http://c.cn/1;https://d.gov.cn/2;corpus";
        assert_eq!(shown(cell), ["d.gov.cn|https://d.gov.cn/2", "乙省公报|"]);
        assert_eq!(shown("github a/b:c;github a/b d"), ["公开代码库 a/b|https://github.com/a/b"]);
        assert_eq!(shown("甲市公报2001年第1期;corpus:dev 3 次"), ["甲市公报2001年第1期|"]);
        assert_eq!(shown("public-text 23976628321;public-text 5"), ["公开文本|"]);
        assert_eq!(shown("seed-002;corpus:dev/x"), ["项目语料|"]);
        assert_eq!(shown(" ; "), [""; 0]);
    }

    #[test]
    fn the_web_page_of_a_row_is_preferably_official() {
        assert_eq!(web_page("seed-1;https://a.cn/b 附件;http://c.cn"), Some("https://a.cn/b"));
        assert_eq!(web_page("http://c.cn;http://d.gov.cn/1;http://e.gov.cn"), Some("http://d.gov.cn/1"));
        assert_eq!(web_page("甲公报;a.cn/b"), None);
    }
}
