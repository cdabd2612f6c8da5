//! What is read from a draft: its own names, its headings and its mentions.

use super::*;
use crate::analysis::Analysis;
use crate::settings::Settings;
use crate::text::Syntax;
use hegao_lexicon::Date;

/// The entry of a draft, read with a lexicon of two agencies.
pub fn read(source: &str) -> (Entry<usize>, Lexicon) {
    let mut lexicon = Lexicon::default();
    let agencies = "name\tshort_names\tsource\n云州市数据资源管理局\t云州市数据局\t甲\n云州市人民政府\t\t甲\n";
    lexicon.overlay("机构.tsv", agencies).expect("a table");
    lexicon.overlay("代字.tsv", "code\tissuer\n云政发\t云州市人民政府\n").expect("a table");
    let policies = "number\ttitle\tdate\tstatus\tsource\n\
        云政发〔2001〕1号\t云州市档案管理办法\t2001\tcurrent\t甲\n\
        云州市令第1号\t云州市绿化条例\t1990\tsuperseded\t甲\n\
        云州市令第2号\t云州市绿化条例\t2010\tcurrent\t甲\n";
    lexicon.overlay("文件.tsv", policies).expect("a table");
    let today = Date::new(2026, 11, 22);
    let read = Analysis::new(source, Syntax::Markdown, &lexicon, &Settings::default(), today);
    (Entry::new(source, &read.prose, &read.outline, &read.mentions, &lexicon), lexicon)
}

/// The mentions, one per line: the whole mention, then its keys.
fn shown(source: &str) -> Vec<String> {
    let key = |name: &Option<WrittenName<usize>>| name.as_ref().map_or("", |p| &p.key).to_owned();
    let one = |mention: &Mention<usize>| match mention {
        Mention::Document(c) => format!("{} | {} | {}", &source[c.place.clone()], key(&c.title), key(&c.number)),
        Mention::Agency { written, names } => {
            let fixed = if written.editable { "" } else { " fixed" };
            format!("{} = {names}{fixed}", &source[written.place.clone()])
        }
    };
    read(source).0.mentions.iter().map(one).collect()
}

#[test]
fn a_citation_is_one_mention_with_its_number() {
    assert_eq!(
        shown("按照《云州市档案管理办法（试行）》(云政发[2001]1号)和云政发〔2002〕2号，云州市数据局办理。"),
        [
            "《云州市档案管理办法（试行）》(云政发[2001]1号) | 云州市档案管理办法试行 | 云政发〔2001〕1号",
            "云政发〔2002〕2号 |  | 云政发〔2002〕2号",
            "云州市数据局 = 云州市数据资源管理局",
        ]
    );
    assert_eq!(
        shown("《云州市绿化条例》（云州市令第2号）"),
        ["《云州市绿化条例》（云州市令第2号） | 云州市绿化条例 | 云州市令第2号"]
    );
}

#[test]
fn an_agency_in_a_title_is_a_mention_and_not_editable() {
    let text = "《云州市人民政府关于档案的意见》，云州市人民政府";
    assert_eq!(
        shown(text),
        [
            "《云州市人民政府关于档案的意见》 | 云州市人民政府关于档案的意见 | ",
            "云州市人民政府 = 云州市人民政府 fixed",
            "云州市人民政府 = 云州市人民政府",
        ]
    );
    let (entry, _) = read(text);
    let at = text.find("政府关于").expect("the title");
    assert!(matches!(entry.mention_at(&at), Some(Mention::Document(_))), "the title, not the agency in it");
    assert!(matches!(entry.mention_at(&text.len()), Some(Mention::Agency { .. })), "just before the cursor");
    assert_eq!(entry.mention_at(&(text.len() + 9)), None);
}

#[test]
fn an_entry_has_the_own_title_number_and_headings() {
    let text = "# 云州市人民政府关于加强\n# 档案工作的通知\n\n云政发〔2026〕3号\n\n各县人民政府：\n\n\
        现通知如下。\n\n一、总体要求。要加强。\n\n（一）目标。\n\n## 保障\n\n二、措施\n";
    let (entry, _) = read(text);
    assert_eq!(entry.title.map(|t| t.key.to_string()).as_deref(), Some("云州市人民政府关于加强档案工作的通知"));
    assert_eq!(entry.number.map(|n| n.key.to_string()).as_deref(), Some("云政发〔2026〕3号"));
    let headings: Vec<&str> = entry.headings.iter().map(|h| &*h.text).collect();
    assert_eq!(headings, ["云州市人民政府关于加强档案工作的通知", "一、总体要求", "保障", "二、措施"]);
    assert_eq!(entry.headings.iter().filter(|h| h.is_title).count(), 1);
}

#[test]
fn a_name_whose_markup_extends_outside_is_not_editable() {
    let editable = |text: &str| match &read(text).0.mentions[0] {
        Mention::Document(citing) => citing.title.as_ref().map(|t| t.editable),
        Mention::Agency { .. } => None,
    };
    assert_eq!(editable("《云州市办法》"), Some(true));
    assert_eq!(editable("《云州**市**办法》"), Some(true));
    assert_eq!(editable("《云州\n市办法》"), Some(true));
    assert_eq!(editable("**甲《云州**市办法》"), Some(false));
}

#[test]
fn places_and_keys_can_be_mapped() {
    let (entry, _) = read("《云州市办法》（云政发〔2001〕1号），云州市数据局");
    let mut keys = Vec::new();
    let lengths = entry.map(&|range: Range<usize>| 0..range.len(), &mut |key| {
        keys.push(key.to_string());
        key
    });
    assert_eq!(lengths.mentions.iter().map(|m| m.place().end).collect::<Vec<_>>(), [50, 18]);
    assert_eq!(keys, ["云州市办法", "云政发〔2001〕1号", "云州市数据资源管理局"]);
}
