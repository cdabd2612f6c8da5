//! Where nothing is said: every trap that real documents set.

use super::silent;

#[test]
fn trap_14_a_count_is_not_the_slogan() {
    silent("构建省市县乡村五位一体政务服务体系。");
}

#[test]
fn trap_15_official_texts_disagree_with_themselves() {
    silent("坚持共商共建共享原则，秉持共商、共建、共赢理念。");
    silent("推进大众创业万众创新，促进大众创业、万众创新。");
    silent("防范“黑天鹅”“灰犀牛”事件，警惕“黑天鹅”、“灰犀牛”。");
}

#[test]
fn heading_markers_are_no_part_of_a_phrase() {
    silent("三、保障措施\n\n一、网通办系统建设");
    silent("落实两不愁\n\n三保障政策");
    silent("（二）最多\n\n跑一次");
}

#[test]
fn lists_of_ordinary_words_are_no_phrases() {
    silent("加大、财政扶持力度，参照国家标准、地方标准、地方规程，支持住房、租赁、算力、数据和互联网、教育等行业。");
    silent("发展不平衡、不充分的问题突出，严格生产、作业管理。");
    silent("深入实施“百千万工程”，推动线上线下融合，采取线上+线下方式。");
}

#[test]
fn a_phrase_ends_where_words_end() {
    silent("互联网加速发展，人工智能加快落地，互联网加大投入。");
    silent("推进港产城融合发展，建设产城融合示范区。");
    silent("实现全网通办、联网通办。");
}

#[test]
fn function_words_come_and_go() {
    silent("推动高质量的发展，促进人与自然的和谐共生。");
    silent("实施“引进来”“走出去”战略。");
    silent("坚持“房子是用来住的、不是用来炒”的定位。");
    silent("高效办成“一件事”，让群众最多“跑一次”。");
}

#[test]
fn other_phrases_are_no_misspellings() {
    silent("推行“一次不跑”“全国通办”，实现“一网、一门、一次”。");
    silent("全面建成社会主义现代化国家，党的十九届五中全会，第十三个五年规划。");
    silent("建设全省一体化在线政务服务平台。");
    silent("落实“两个维护”，形成新的生产力。");
}

#[test]
fn titles_are_quoted_not_corrected() {
    silent("按照《关于推进“互联网加政务服务”工作的意见》和《双随机一公开监管办法》办理。");
}

#[test]
fn running_on_without_quotation_marks_is_living_usage() {
    silent("推进大众创业万众创新，营造市场化法治化国际化营商环境。");
    silent("坚持房子是用来住的不是用来炒的定位。");
    silent("完善人房地钱要素联动机制，强化“人房地钱”联动。");
}

#[test]
fn what_is_only_suspected_is_not_said() {
    silent("第二个一百年奋斗目标");
    silent("坚持稳中求进总基调。");
}

#[test]
fn one_way_alone_is_consistent() {
    silent("推进“互联网+”现代农业，深化“互联网+”现代农业。");
    silent("强化“人、房、地、钱”联动，“人工智能+”行动和人工智能+消费。");
}
