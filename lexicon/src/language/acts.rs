//! Acts that documents do and undergo, and acts that bodies undergo: the verbs, by what they do. A verb that does two
//! things stands in both classes.

/// A body makes a document known.
pub const ISSUING: [&str; 7] = ["印发", "发布", "公布", "颁布", "颁发", "下发", "发出"];

/// A body passes on the document of another: 转发 of one above or beside it, 批转 of one below it.
pub const PASSING_ON: [&str; 2] = ["转发", "批转"];

/// Whether a text begins with a verb of issuing or passing on.
pub fn begins_issuing(text: &str) -> bool {
    ISSUING.iter().chain(&PASSING_ON).any(|verb| text.starts_with(verb))
}

/// A body writes a document.
pub const MAKING: [&str; 8] = ["制定", "制订", "起草", "草拟", "拟定", "拟订", "编制", "出台"];

/// A body lets a document hold that another wrote.
pub const APPROVING: [&str; 3] = ["批准", "核准", "通过"];

/// A body changes a document that goes on holding.
pub const AMENDING: [&str; 3] = ["修订", "修正", "修改"];

/// A document takes the place of another.
pub const REPLACING: [&str; 3] = ["代替", "替代", "取代"];

/// A document ends, the longer before the shorter.
pub const ENDING: [&str; 13] = [
    "停止执行",
    "停止施行",
    "停止实施",
    "停止适用",
    "停止使用",
    "不再执行",
    "不再施行",
    "不再实施",
    "不再适用",
    "不再有效",
    "废止",
    "失效",
    "作废",
];

/// A body ends a document: those of `ENDING` that take it as their object.
pub const REPEALING: [&str; 6] = ["停止执行", "停止施行", "停止实施", "不再执行", "不再施行", "废止"];

/// A document takes effect: 自2018年5月1日起施行; 正式 stands before any of them.
pub const TAKING_EFFECT: [&str; 4] = ["施行", "实施", "执行", "生效"];

/// Whether a text begins with a verb of taking effect, or with 正式.
pub fn begins_taking_effect(text: &str) -> bool {
    TAKING_EFFECT.iter().any(|verb| text.starts_with(verb)) || text.starts_with("正式")
}

/// What is done rests on a document.
pub const RESTING_ON: [&str; 7] = ["根据", "依据", "依照", "按照", "遵照", "参照", "对照"];

/// A document is carried out.
pub const CARRYING_OUT: [&str; 6] = ["贯彻", "落实", "执行", "遵守", "符合", "适用"];

/// What is done goes against a document.
pub const VIOLATING: [&str; 2] = ["违反", "违背"];

/// A body gets another name; between the old name and the new one.
pub const RENAMING: [&str; 7] = ["更名为", "改名为", "重新命名为", "改组为", "改设为", "组建为", "改为"];

/// A body becomes a part of another.
pub const MERGING: [&str; 3] = ["并入", "合并到", "整体划入"];

/// A body ends.
pub const DISSOLVING: [&str; 2] = ["不再保留", "撤销"];

/// Words by which a clause shows that it tells of a reorganisation of bodies and their duties.
pub const REORGANISING: [&str; 13] =
    ["不再保留", "撤销", "合并", "组建", "更名", "改称", "改为", "并入", "划入", "划转", "转隶", "的职责", "的职能"];

/// Acts by which a right, a contract or a body comes about; they rested on a document when they were done, whatever
/// became of it: 依照《……》订立的合同.
pub const FOUNDING: [&str; 14] =
    ["设立", "订立", "取得", "成立", "签订", "登记", "核准", "批准", "注册", "缔结", "受理", "作出", "组建", "兴办"];

/// What the closing words of a request (请示) ask the superior body for: 妥否，请批示.
pub const DECIDING: [&str; 7] = ["批示", "批复", "审批", "批准", "核准", "审定", "指示"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_with_an_act() {
        assert!(begins_issuing("转发某部关于某事的通知"));
        assert!(!begins_issuing("关于印发某办法的通知"));
        assert!(begins_taking_effect("正式施行"));
    }

    #[test]
    fn what_repeals_also_ends() {
        assert!(REPEALING.iter().all(|verb| ENDING.contains(verb)));
    }
}
