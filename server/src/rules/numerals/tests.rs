//! What each rule says, to the letter; the guards of each stand on its page.

use super::*;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn an_abbreviated_year_is_written_out() {
    check_rule(
        &year_abbreviated::RULE,
        "截至25年，从98年5月到16年底，截至45年。",
        expect![[r#"
        6..11 “25年” warning 年份不应简写，“25年”应写全四位，如“2025年”
          unsafe 改为“2025年”
        17..22 “98年” warning 年份不应简写，“98年”应写全四位，如“1998年”
          unsafe 改为“1998年”
        29..34 “16年” warning 年份不应简写，“16年”应写全四位，如“2016年”
          unsafe 改为“2016年”
        46..51 “45年” warning 年份不应简写，“45年”应写全四位
        ⇒ 截至2025年，从1998年5月到2016年底，截至45年。
    "#]],
    );
}

#[test]
fn an_incomplete_date_is_written_out() {
    check_rule(
        &incomplete_date::RULE,
        "自2016.9起，（2016.9—2017.3），截至2020-12，止于2016.13。",
        expect![[r#"
        3..9 “2016.9” warning 日期只有年、月，不能用符号代替“年”“月”，“2016.9”应写作“2016年9月”
          unsafe 改为“2016年9月”
        18..33 “2016.9—2017.3” warning 日期只有年、月，不能用符号代替“年”“月”，“2016.9—2017.3”应写作“2016年9月—2017年3月”
          unsafe 改为“2016年9月—2017年3月”
        45..52 “2020-12” warning 日期只有年、月，不能用符号代替“年”“月”，“2020-12”应写作“2020年12月”
          unsafe 改为“2020年12月”
        ⇒ 自2016年9月起，（2016年9月—2017年3月），截至2020年12月，止于2016.13。
    "#]],
    );
}

#[test]
fn a_day_is_no_number() {
    check_rule(
        &day_hao::RULE,
        "8月1号前，2016年 5 月 3 号，3月2号令。",
        expect![[r#"
        0..8 “8月1号” warning “8月1号”宜写作“8月1日”
          safe 改为“8月1日”
        14..33 “2016年 5 月 3 号” warning “2016年 5 月 3 号”宜写作“2016年 5 月 3 日”
          safe 改为“2016年 5 月 3 日”
        ⇒ 8月1日前，2016年 5 月 3 日，3月2号令。
    "#]],
    );
}

#[test]
fn a_date_keeps_to_one_kind_of_numerals() {
    check_rule(
        &mixed_date::RULE,
        "二〇〇八年8月8日，二〇〇8年5月，2010年九月三日会议。",
        expect![[r#"
        0..23 “二〇〇八年8月8日” warning “二〇〇八年8月8日”里两种数字混用，同一个日期应用一种形式，如“2008年8月8日”
          unsafe 改为“2008年8月8日”
        26..43 “二〇〇8年5月” warning “二〇〇8年5月”里两种数字混用，同一个日期应用一种形式，如“2008年5月”
          unsafe 改为“2008年5月”
        46..65 “2010年九月三日” warning “2010年九月三日”里两种数字混用，同一个日期应用一种形式，如“2010年9月3日”
          unsafe 改为“2010年9月3日”
        ⇒ 2008年8月8日，2008年5月，2010年9月3日会议。
    "#]],
    );
}

#[test]
fn a_padded_date_loses_its_zeros() {
    check_rule(
        &padded_date::RULE,
        "自2016年01月05日起，10月10日止。",
        expect![[r#"
        3..20 “2016年01月05日” hint 月、日通常不编虚位，“2016年01月05日”写作“2016年1月5日”
          safe 改为“2016年1月5日”
        ⇒ 自2016年1月5日起，10月10日止。
    "#]],
    );
}

#[test]
fn the_date_of_issue_is_left_to_the_rules_of_its_part() {
    check_rule(&padded_date::RULE, "# 通知\n\n请执行。\n\n某某市人民政府\n\n2016年01月05日\n", expect![[""]]);
}

#[test]
fn a_zero_in_a_year_is_the_han_one() {
    check_rule(
        &han_zero::RULE,
        "二零一二年，二○○八年，二OO三年。",
        expect![[r#"
        0..12 “二零一二” warning “二零一二”里的零应写作“〇”，即“二〇一二”
          safe 改为“二〇一二”
        18..30 “二○○八” hint “二○○八”里的零应写作“〇”，即“二〇〇八”
          safe 改为“二〇〇八”
        36..44 “二OO三” warning “二OO三”里的零应写作“〇”，即“二〇〇三”
          safe 改为“二〇〇三”
        ⇒ 二〇一二年，二〇〇八年，二〇〇三年。
    "#]],
    );
}

#[test]
fn years_are_joined_by_a_dash() {
    check_rule(
        &year_range::RULE,
        "2016-2020年，2016年--2018年，2006－2020年，2020-2016年。",
        expect![[r#"
        0..12 “2016-2020年” warning 起止年份之间宜用一字线“—”，“2016-2020年”写作“2016—2020年”
          safe 改为“2016—2020年”
        15..31 “2016年--2018年” warning 起止年份之间宜用一字线“—”，“2016年--2018年”写作“2016年—2018年”
          safe 改为“2016年—2018年”
        34..48 “2006－2020年” hint 起止年份之间宜用一字线“—”，“2006－2020年”写作“2006—2020年”
          safe 改为“2006—2020年”
        ⇒ 2016—2020年，2016年—2018年，2006—2020年，2020-2016年。
    "#]],
    );
}

#[test]
fn a_number_keeps_its_unit() {
    check_rule(
        &range_unit::RULE,
        "9～16亿，13-17万元，15~30％，第3-5万，500—1万元。",
        expect![[r#"
            0..9 “9～16亿” warning 前一个数不应省去“亿”，“9～16亿”应写作“9亿～16亿”
              safe 改为“9亿～16亿”
            12..23 “13-17万元” warning 前一个数不应省去“万元”，“13-17万元”应写作“13万元～17万元”
              safe 改为“13万元～17万元”
            26..34 “15~30％” warning 前一个数不应省去“％”，“15~30％”应写作“15％~30％”
              safe 改为“15％~30％”
            ⇒ 9亿～16亿，13万元～17万元，15％~30％，第3-5万，500—1万元。
        "#]],
    );
}

#[test]
fn a_range_has_a_sign_of_its_own() {
    check_rule(
        &range_dash::RULE,
        "25-30个，1-9月，3%~5%，3-2个，第3-5个。",
        expect![[r#"
            0..5 “25-30” hint 数值范围宜用“～”，“25-30”写作“25～30”
              unsafe 改为“～”
            11..14 “1-9” hint 数值范围宜用“—”，“1-9”写作“1—9”
              unsafe 改为“—”
            ⇒ 25～30个，1—9月，3%~5%，3-2个，第3-5个。
        "#]],
    );
}

#[test]
fn a_range_without_its_unit_is_told_once() {
    check_rule(&range_dash::RULE, "奖励13-17万元。", expect![""]);
    check_rule(
        &range_unit::RULE,
        "奖励13-17万元。",
        expect![[r#"
            6..17 “13-17万元” warning 前一个数不应省去“万元”，“13-17万元”应写作“13万元～17万元”
              safe 改为“13万元～17万元”
            ⇒ 奖励13万元～17万元。
        "#]],
    );
}

#[test]
fn an_amount_has_no_comma() {
    check_rule(
        &approximate_comma::RULE,
        "有三、四个村，来五、六十人。",
        expect![[r#"
        3..12 “三、四” warning “三、四”表示概数，两数之间不用顿号，应写作“三四”
          safe 改为“三四”
        24..33 “五、六” warning “五、六”表示概数，两数之间不用顿号，应写作“五六”
          safe 改为“五六”
        ⇒ 有三四个村，来五六十人。
    "#]],
    );
    check_rule(
        &approximate_arabic::RULE,
        "每村3、4个岗位。",
        expect![[r#"
        6..11 “3、4” hint “3、4”如表示概数，宜用汉字数字，写作“三四”
          unsafe 改为“三四”
        ⇒ 每村三四个岗位。
    "#]],
    );
}

#[test]
fn an_amount_is_about_once() {
    check_rule(
        &approximate_redundant::RULE,
        "约50人左右，大约2.2万字左右，超过3个月以上，不超过3个以上，附近50米左右。",
        expect![[r#"
            0..14 “约50人左右” warning “约50人左右”中“约”与“左右”重复，宜删去其中一个
              unsafe 删去“左右”
            17..38 “大约2.2万字左右” warning “大约2.2万字左右”中“大约”与“左右”重复，宜删去其中一个
              unsafe 删去“左右”
            41..60 “超过3个月以上” warning “超过3个月以上”中“超过”与“以上”重复，宜删去其中一个
              unsafe 删去“以上”
            ⇒ 约50人，大约2.2万字，超过3个月，不超过3个以上，附近50米左右。
        "#]],
    );
}

#[test]
fn less_has_no_multiple() {
    check_rule(
        &decrease_multiple::RULE,
        "下降2倍，减少了数倍，降至6倍。",
        expect![[r#"
        0..10 “下降2倍” warning 减少不宜用“倍”计，“下降2倍”宜改用分数或百分数，如“减少三分之二”；请核对原意
        13..28 “减少了数倍” warning 减少不宜用“倍”计，“减少了数倍”宜改用分数或百分数，如“减少三分之二”；请核对原意
    "#]],
    );
}

#[test]
fn a_number_keeps_to_one_kind_of_numerals() {
    check_rule(
        &mixed::RULE,
        "共1百零8户，5千多户，2万5千公里，500千伏，3百货。",
        expect![[r#"
            3..11 “1百零8” warning “1百零8”里两种数字混用，除“万”“亿”外，一个数应只用一种数字
            17..21 “5千” info “5千”里两种数字混用，除“万”“亿”外，一个数应只用一种数字
            34..38 “5千” info “5千”里两种数字混用，除“万”“亿”外，一个数应只用一种数字
        "#]],
    );
}

#[test]
fn a_fraction_has_its_zero() {
    check_rule(
        &decimal::RULE,
        "为.46个百分点，占.5%，见.46。",
        expect![[r#"
        3..6 “.46” warning 小数点前的0应写出，“.46”应写作“0.46”
          safe 改为“0.46”
        24..27 “.5%” warning 小数点前的0应写出，“.5%”应写作“0.5%”
          safe 改为“0.5%”
        ⇒ 为0.46个百分点，占0.5%，见.46。
    "#]],
    );
}

#[test]
fn a_day_of_a_name_has_its_dot() {
    check_rule(
        &named_day::RULE,
        "3.15消费者权益日，“3.15”消费者，“3·15”消费者。",
        expect![[r#"
            0..4 “3.15” hint 含月、日的专名，数字之间用间隔号并加引号，“3.15”写作“3·15”
              unsafe 改为“3·15”
            25..35 ““3.15”” hint 含月、日的专名，数字之间用间隔号并加引号，“3.15”写作“3·15”
              unsafe 改为“3·15”
            ⇒ “3·15”消费者权益日，“3·15”消费者，“3·15”消费者。
        "#]],
    );
}

#[test]
fn digits_are_narrow() {
    check_rule(
        &fullwidth::RULE,
        "到会１２人，第１．２条，国发〔２０１６〕７３号。",
        expect![[r#"
        6..12 “１２” warning 数字宜用半角，“１２”写作“12”
          safe 改为“12”
        21..30 “１．２” warning 数字宜用半角，“１．２”写作“1.2”
          safe 改为“1.2”
        ⇒ 到会12人，第1.2条，国发〔２０１６〕７３号。
    "#]],
    );
}

#[test]
fn a_document_full_of_wide_digits_is_told_once() {
    check_rule(
        &fullwidth::RULE,
        "１、２、３、４、５、６、７。",
        expect![[r#"
        0..3 “１” warning 数字宜用半角（全文共7处，此为第一处）
          at 6..9 “２” 同样的问题
          at 12..15 “３” 同样的问题
          at 18..21 “４” 同样的问题
          at 24..27 “５” 同样的问题
          at 30..33 “６” 同样的问题
          at 36..39 “７” 同样的问题
          safe 全部修改（7处）
        ⇒ 1、2、3、4、5、6、7。
    "#]],
    );
}

#[test]
fn percent_signs_are_alike() {
    check_rule(
        &mixed_percent::RULE,
        "5%，6%，7％。",
        expect![[r#"
        11..14 “％” hint 本文多用“%”，这里用了“％”，宜统一
          safe 改为“%”
        ⇒ 5%，6%，7%。
    "#]],
    );
    check_rule(
        &mixed_percent::RULE,
        "5%，6％。",
        expect![[r#"
        6..9 “％” hint 本文多用“%”，这里用了“％”，宜统一
          safe 改为“%”
        ⇒ 5%，6%。
    "#]],
    );
}

#[test]
fn a_day_that_no_calendar_has() {
    check_rule(
        &impossible_date::RULE,
        "请于2026年2月29日前报送。",
        expect![[r#"
        6..22 “2026年2月29日” error 2026年2月只有28天，没有29日，请核对
    "#]],
    );
    assert_eq!(run(&impossible_date::RULE, "2028年2月29日，2月29日，12月31日。", Syntax::Plain, None), []);
}

#[test]
fn a_day_of_the_week_fits_its_date() {
    check_rule(
        &weekday::RULE,
        "定于2026年11月23日(周二)召开。",
        expect![[r#"
        6..30 “2026年11月23日(周二” warning 2026年11月23日是星期一，请核对日期和星期
          unsafe 改为“星期一”
        ⇒ 定于2026年11月23日(周一)召开。
    "#]],
    );
    let right =
        "2026年11月23日（星期一），2026年11月29日（周日）、2026年11月29日，星期天，自2026年11月23日，周二至周四。";
    assert_eq!(run(&weekday::RULE, right, Syntax::Plain, None), []);
}
