//! Why an unknown text is the name of an agency: it ends with an organ, begins with a place or the state, and contains
//! no word about agencies in general.

use super::words::{GENERIC, RELATIVE};
use crate::language::bodies::{NOT_ORGANS, ORGANS};
use crate::language::han::is_han;
use crate::language::places;

/// The evidence that a text is a name, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Form {
    /// It only ends like a name: 财政局 may belong to any place.
    Bare,
    /// It begins with a place: 平川市财政局.
    Placed,
    /// It begins like the names of central bodies: 国家能源局.
    Central,
}

/// The form of `text` as a name; `None` if it is not a name.
pub(super) fn of(text: &str) -> Option<Form> {
    let letters = text.chars().count();
    let named = (4..=30).contains(&letters) && text.chars().all(is_han) && ends_as_organ(text);
    if !named || is_generic(text) {
        return None;
    }
    Some(if is_central(text) {
        Form::Central
    } else if is_placed(text) {
        Form::Placed
    } else {
        Form::Bare
    })
}

/// Whether a text begins like the names of central bodies.
pub(super) fn is_central(text: &str) -> bool {
    places::CENTRAL.iter().any(|c| text.starts_with(c))
}

fn ends_as_organ(text: &str) -> bool {
    ORGANS.iter().any(|o| text.ends_with(o)) && !NOT_ORGANS.iter().any(|o| text.ends_with(o))
}

fn is_generic(text: &str) -> bool {
    let relative = RELATIVE.iter().any(|r| text.starts_with(r));
    let of_city = text.starts_with('市') && !places::BEGINNING_WITH_SHI.iter().any(|d| text.starts_with(d));
    let of_town = text.strip_prefix(['乡', '镇']).is_some_and(|t| t.starts_with("人民") || t.starts_with("政府"));
    let towards = ["对", "向"].iter().any(|w| text.contains(w)) && !text.contains("对外") && !text.starts_with("向阳");
    let former = text.starts_with('原') && !places::BEGINNING_WITH_YUAN.iter().any(|p| text.starts_with(p));
    let listed = text.starts_with('和') && !places::BEGINNING_WITH_HE.iter().any(|p| text.starts_with(p));
    listed || relative || of_city || of_town || former || towards || GENERIC.iter().any(|g| text.contains(g))
}

/// Whether a text begins with the name of a place, followed by one of its organs.
fn is_placed(text: &str) -> bool {
    if places::PROVINCES.iter().any(|p| text.starts_with(p)) {
        return true;
    }
    // a place has at least two characters without its kind, and seldom more than eight
    let ends = text.char_indices().skip(1).take(10).filter_map(|(at, _)| {
        let kind = places::KINDS.iter().find(|p| text[at..].starts_with(**p))?;
        Some(at + kind.len())
    });
    ends.take(1).any(|end| end < text.len() && is_place(&text[..end]))
}

fn is_place(text: &str) -> bool {
    let zone = places::ZONES.iter().any(|z| text.ends_with(z));
    let sentence = text.contains(|c| places::NOT_IN_NAMES.contains(c)) && !text.starts_with("向阳");
    !zone && !sentence && !text.ends_with("和市") && !places::NOT_PLACES.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::{Form, of};

    #[test]
    fn a_name_says_whose_agency_it_is() {
        assert_eq!(of("平川市住房和城乡建设局"), Some(Form::Placed));
        assert_eq!(of("山东黄河河务局"), Some(Form::Placed));
        assert_eq!(of("国家海洋博物局"), Some(Form::Central));
        assert_eq!(of("聊城市生态环境局"), Some(Form::Placed));
        assert_eq!(of("煤炭工业部"), Some(Form::Bare));
        assert_eq!(of("平川高新区管委会"), Some(Form::Bare));
    }

    #[test]
    fn words_about_agencies_in_general_are_not_names() {
        for text in [
            "各市人民政府",
            "省人民政府办公厅",
            "有关部门",
            "市财政局",
            "你公司财务部",
            "广大党员干部",
            "中级人民法院",
            "直辖市人民政府",
            "国务院各部委",
            "申请人向平川市住房公积金中心",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
