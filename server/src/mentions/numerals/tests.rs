//! What is read as a number, a range, a date or an amount, and what is not.

use super::*;

fn figures(text: &str) -> Vec<String> {
    let show = |f: Figure| match f.shape {
        Shape::Number => format!("number {}", &text[f.range]),
        Shape::Span(s) => format!("{} to {}", &text[s.first], &text[s.second]),
        Shape::Point => format!("point {}", &text[f.range]),
        Shape::Code => format!("code {}", &text[f.range]),
    };
    Numerals::scan(text).figures.into_iter().map(show).collect()
}

#[test]
fn figures_are_read_as_a_whole() {
    assert_eq!(figures("增长3.15%，1,200元，１２个。"), ["number 3.15%", "number 1,200", "number １２"]);
    assert_eq!(figures("9～16亿、15%—30%，2016--2020年"), ["9 to 16", "15% to 30%", "2016 to 2020"]);
    assert_eq!(figures("占.46"), ["point .46"]);
    assert_eq!(figures("1.总则\n2. 分则"), ["number 1", "number 2"]);
}

#[test]
fn codes_are_not_numbers() {
    for code in ["010-1234-5678", "8:00", "1/3", "000014349/2016-00257", "v1.2.3", "JTG3350-03-2020", "5_6", "3:2"] {
        assert_eq!(figures(&format!("见{code}。")), [format!("code {code}")]);
    }
    assert_eq!(figures("GB/T 9704-2012"), ["code 9704-2012"]);
    // a comma between years does not group three digits
    assert_eq!(figures("2016,2017"), ["number 2016", "number 2017"]);
}

fn dates(text: &str) -> Vec<(&str, Vec<u16>)> {
    let dates = Numerals::scan(text).dates;
    dates.into_iter().map(|d| (&text[d.range()], d.parts().map(|p| p.value).collect())).collect()
}

#[test]
fn dates_are_read_in_any_numerals() {
    assert_eq!(dates("于2016年9月、8月1号起"), [("2016年9月", vec![2016, 9]), ("8月1号", vec![8, 1])]);
    assert_eq!(dates("二〇一六年十二月三十一日"), [("二〇一六年十二月三十一日", vec![2016, 12, 31])]);
    assert_eq!(dates("附件三2016年 1 月 20 日"), [("2016年 1 月 20 日", vec![2016, 1, 20])]);
    assert_eq!(dates("二〇〇8年二十日"), [("二〇〇8年", vec![2008])]);
    assert_eq!(dates("12016年、13月1日、5年、2016年13月、9月份"), [("2016年", vec![2016])]);
}

#[test]
fn a_zero_that_is_not_the_han_zero_is_found_once() {
    let zeros =
        |text: &'static str| -> Vec<&str> { Numerals::scan(text).zeros.into_iter().map(|z| &text[z]).collect() };
    assert_eq!(zeros("二零一二年、二○○八年、一○五医院"), ["二零一二", "二○○八", "一○五"]);
    assert!(zeros("一百零八、张○○、○五、二〇一二年、八○").is_empty());
}

fn approximations(text: &str) -> Vec<&str> {
    Numerals::scan(text).approximations.into_iter().map(|a| &text[a.range]).collect()
}

#[test]
fn neighbouring_numbers_before_a_measure_word_are_one_amount() {
    assert_eq!(
        approximations("有三、四个，约十五、六岁，来五、六十人，有3、4个"),
        ["三、四", "五、六", "五、六", "3、4"]
    );
    for text in [
        "一、二季度",
        "第三、四个",
        "二、三个月内完成",
        "分一、二、三个",
        "中学二、三年级",
        "有三、五年",
        "有四、三个",
        "一、二次设备",
        "共13、14个",
        "有三、四",
    ] {
        assert!(approximations(text).is_empty(), "{text}");
    }
}

#[test]
fn hostile_text_is_read_once() {
    for piece in ["1-", "年", "○", "三、四个", "一", "1,234", " 年", "２", "2016年", "月日"] {
        let text = piece.repeat(100_000);
        assert!(Numerals::scan(&text).figures.len() <= text.len());
    }
}
