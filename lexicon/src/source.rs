//! Where a fact was read, as a reader wants it: what can be looked up first, the project's own
//! material by one name.

/// How the documents the project was built from are called.
const MATERIAL: &str = "项目语料";
/// How texts are called that have nothing but a number.
const PUBLIC_TEXT: &str = "公开文本";
/// Where the repositories lie that rows name.
const REPOSITORIES: &str = "https://github.com/";
/// How many sources a reader is shown.
const SHOWN: usize = 2;

/// The `;`-separated `source` cell of a row as one line beside a finding: the addresses of pages, the names
/// of everything else, no more than two.
pub fn readable(cell: &str) -> String {
    let one = |place: Place| match place.address {
        Some(address) if !address.starts_with(REPOSITORIES) => address,
        _ => place.name,
    };
    places(cell).into_iter().map(one).collect::<Vec<_>>().join("；")
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

/// A source that a reader can follow, or at least name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// What to call it, without numbers that mean nothing outside the project.
    pub name: String,
    /// Its address on the web.
    pub address: Option<String>,
}

/// The sources of a row for a card, no more than two: pages of the government first, then what was
/// published elsewhere; a collection of texts or the project's own material only where there is nothing else.
pub fn places(cell: &str) -> Vec<Place> {
    let items = || cell.split(';').map(str::trim).filter(|item| !item.is_empty());
    let mut places: Vec<Place> = Vec::new();
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

/// The worth of what was published by others than the government.
const PUBLISHED: u8 = 1;

/// How much a place is worth to a reader, the best 0.
fn worth(place: &Place) -> u8 {
    match &place.address {
        Some(address) if is_official(address) => 0,
        _ if place.name == MATERIAL || place.name == PUBLIC_TEXT => 3,
        Some(address) if address.starts_with(REPOSITORIES) => 2,
        _ => PUBLISHED,
    }
}

/// The first web page among the sources of a row, one of the government if there is any.
pub fn web_page(cell: &str) -> Option<&str> {
    let words = cell.split([';', ' ']).map(str::trim);
    let pages = words.filter(|word| word.starts_with("https://") || word.starts_with("http://"));
    pages.min_by_key(|page| !is_official(page))
}

/// Whether an address is one of the government's.
fn is_official(address: &str) -> bool {
    site_of(address).ends_with(".gov.cn")
}

fn place(item: &str) -> Place {
    let named = |name: &str| Place { name: name.to_owned(), address: None };
    if let Some(address) = web_page(item) {
        return Place { name: site(address).to_owned(), address: Some(address.to_owned()) };
    }
    match item.split_once(' ').unwrap_or((item, "")) {
        ("public-text", _) => named(PUBLIC_TEXT),
        ("github", rest) => repository(rest),
        _ if item.starts_with("seed-") || item.starts_with("corpus") => named(MATERIAL),
        _ => named(item),
    }
}

/// `owner/name@commit:path` and its shorter forms.
fn repository(rest: &str) -> Place {
    let end = rest.find(['@', ':', ' ']).unwrap_or(rest.len());
    let name = &rest[..end];
    Place { name: format!("公开代码库 {name}"), address: Some(format!("{REPOSITORIES}{name}")) }
}

/// What a web site is called.
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
    use super::{in_words, places, readable, web_page};

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
        assert_eq!(readable("github a/b@c0ffee1:法/甲.sql"), "公开代码库 a/b");
        assert_eq!(readable("github a/b;http://www.gov.cn/1.htm"), "http://www.gov.cn/1.htm");
        assert_eq!(readable("public-text 123"), "公开文本");
        assert_eq!(readable(""), "");
    }

    fn shown(cell: &str) -> Vec<String> {
        places(cell).iter().map(|p| [&p.name, p.address.as_deref().unwrap_or("")].join("|")).collect()
    }

    #[test]
    fn a_card_names_what_can_be_followed() {
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
    fn the_page_of_a_row_is_an_address() {
        assert_eq!(web_page("seed-1;https://a.cn/b 附件;http://c.cn"), Some("https://a.cn/b"));
        assert_eq!(web_page("http://c.cn;http://d.gov.cn/1;http://e.gov.cn"), Some("http://d.gov.cn/1"));
        assert_eq!(web_page("甲公报;a.cn/b"), None);
    }
}
