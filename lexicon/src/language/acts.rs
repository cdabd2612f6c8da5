//! Verbs for what bodies do with documents, what documents do, and what happens to bodies, grouped by meaning. A verb
//! with two meanings is in both classes.

/// A body makes a document public.
pub const ISSUING: [&str; 7] = ["印发", "发布", "公布", "颁布", "颁发", "下发", "发出"];

/// A body forwards the document of another: 转发 of a body at a higher or the same level, 批转 of a lower one.
pub const PASSING_ON: [&str; 2] = ["转发", "批转"];

/// Whether a text begins with a verb of issuing or forwarding.
pub fn begins_issuing(text: &str) -> bool {
    ISSUING.iter().chain(&PASSING_ON).any(|verb| text.starts_with(verb))
}

/// A body writes a document.
pub const MAKING: [&str; 8] = ["制定", "制订", "起草", "草拟", "拟定", "拟订", "编制", "出台"];

/// A body makes a decision or issues a document on a single matter.
pub const SIGNING: [&str; 3] = ["作出", "签发", "制发"];

/// A body approves a document that another body wrote.
pub const APPROVING: [&str; 3] = ["批准", "核准", "通过"];

/// A body changes a document that stays in force.
pub const AMENDING: [&str; 3] = ["修订", "修正", "修改"];

/// A document replaces another.
pub const REPLACING: [&str; 3] = ["代替", "替代", "取代"];

/// A document ceases to be in force; longer verbs come before shorter ones.
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

/// The verbs of [`ENDING`] in the headings of catalogues of documents that ended, the most frequent first:
/// 宣布失效的文件目录.
pub const ENDING_IN_HEADINGS: [&str; 3] = ["废止", "失效", "停止执行"];

/// A body repeals a document: the verbs of `ENDING` that take the document as their object.
pub const REPEALING: [&str; 6] = ["停止执行", "停止施行", "停止实施", "不再执行", "不再施行", "废止"];

/// A document takes effect: 自2018年5月1日起施行; 正式 may precede any of these verbs.
pub const TAKING_EFFECT: [&str; 4] = ["施行", "实施", "执行", "生效"];

/// Whether a text begins with a verb of taking effect, or with 正式.
pub fn begins_taking_effect(text: &str) -> bool {
    TAKING_EFFECT.iter().any(|verb| text.starts_with(verb)) || text.starts_with("正式")
}

/// An act is based on a document.
pub const RESTING_ON: [&str; 7] = ["根据", "依据", "依照", "按照", "遵照", "参照", "对照"];

/// The last characters of [`RESTING_ON`] and its form of one character; a clause may end with them: 请按《甲》办理.
pub const RESTING_ON_END: [char; 3] = ['按', '据', '照'];

/// A document is implemented.
pub const CARRYING_OUT: [&str; 6] = ["贯彻", "落实", "执行", "遵守", "符合", "适用"];

/// An act violates a document.
pub const VIOLATING: [&str; 2] = ["违反", "违背"];

/// A body is renamed; the verb is between the old name and the new one.
pub const RENAMING: [&str; 7] = ["更名为", "改名为", "重新命名为", "改组为", "改设为", "组建为", "改为"];

/// A body becomes a part of another.
pub const MERGING: [&str; 3] = ["并入", "合并到", "整体划入"];

/// A body is dissolved.
pub const DISSOLVING: [&str; 2] = ["不再保留", "撤销"];

/// Words which show that a clause is about a reorganisation of bodies and their duties.
pub const REORGANISING: [&str; 13] =
    ["不再保留", "撤销", "合并", "组建", "更名", "改称", "改为", "并入", "划入", "划转", "转隶", "的职责", "的职能"];

/// Acts that create a right, a contract or a body. They were based on a document when they were done, even if it was
/// repealed later: 依照《……》订立的合同.
pub const FOUNDING: [&str; 14] =
    ["设立", "订立", "取得", "成立", "签订", "登记", "核准", "批准", "注册", "缔结", "受理", "作出", "组建", "兴办"];

/// What the closing words of a request (请示) ask of the superior body: 妥否，请批示.
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
    fn last_characters_are_those_of_the_verbs() {
        assert!(RESTING_ON.iter().all(|verb| verb.ends_with(RESTING_ON_END)));
    }

    #[test]
    fn verbs_of_repealing_are_verbs_of_ending() {
        assert!(REPEALING.iter().chain(&ENDING_IN_HEADINGS).all(|verb| ENDING.contains(verb)));
    }
}
