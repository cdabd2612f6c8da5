//! What can be renamed, where, and how the new name is written.

use super::super::entry::tests::read;
use super::*;

const TEXT: &str =
    "按《云州市档案管理办法》（云政发〔2001〕1号）、云政发[2001]1号，由云州市数据局办；《云州市档案管理办法》。";

/// The text at `mark` and everything that would be renamed with it.
fn at_mark(mark: &str) -> Option<(&'static str, Vec<&'static str>)> {
    let (entry, _) = read(TEXT);
    let (renaming, place) = at(&entry, &TEXT.find(mark).expect("the mark"))?;
    Some((&TEXT[place], renaming.places_in(&entry).map(|p| &TEXT[p.place.clone()]).collect()))
}

#[test]
fn a_title_a_number_and_an_agency_can_be_renamed() {
    let title = "云州市档案管理办法";
    assert_eq!(at_mark("档案"), Some((title, vec![title, title])));
    assert_eq!(at_mark("《云"), Some((title, vec![title, title])));
    assert_eq!(at_mark("2001〕"), Some(("云政发〔2001〕1号", vec!["云政发〔2001〕1号", "云政发[2001]1号"])));
    assert_eq!(at_mark("数据局"), Some(("云州市数据局", vec!["云州市数据局"])));
    assert_eq!(at_mark("由云"), None);
}

#[test]
fn a_new_name_is_written_as_its_place_requires() {
    let title = Renaming::Title("甲".into());
    for (name, written) in [
        ("乙办法", Ok("乙办法")),
        (" 《乙办法》 ", Ok("乙办法")),
        ("关于印发《乙办法》的通知", Ok("关于印发〈乙办法〉的通知")),
        ("《关于印发〈乙办法〉的通知》", Ok("关于印发〈乙办法〉的通知")),
        ("《甲》和《乙》", Ok("〈甲〉和〈乙〉")),
        ("", Err("新名称不能为空")),
        ("乙\n办法", Err("新名称不能换行，请写成一行")),
        ("乙》办法", Err("新名称中的书名号不成对，请补全“《》”后再试")),
        ("关于印发《乙办法的通知", Err("新名称中的书名号不成对，请补全“《》”后再试")),
        ("《乙〉", Err("新名称中的书名号不成对，请补全“《》”后再试")),
    ] {
        assert_eq!(title.written(name), written.map(str::to_owned), "{name}");
    }
    assert_eq!(Renaming::Number("甲".into()).written("云政发〔2002〕2号"), Ok("云政发〔2002〕2号".to_owned()));
}
