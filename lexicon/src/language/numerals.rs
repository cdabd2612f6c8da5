//! Han numerals: the digits and their values, the different forms of zero, the magnitudes.

/// The Han digits, each at the index of its value (GB/T 15835—2011 writes zero as 〇 in years and numbers).
pub const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Powers of ten that multiply the preceding digit, ascending.
pub const MAGNITUDES: [char; 5] = ['十', '百', '千', '万', '亿'];

/// The value of a Han digit; all forms of zero count.
#[inline]
pub fn digit(c: char) -> Option<u8> {
    Some(match c {
        '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ if is_other_zero(c) => 0,
        _ => return None,
    })
}

/// Whether a character is used in place of 〇: 零, a circle, the Latin letter O.
#[inline]
pub fn is_other_zero(c: char) -> bool {
    matches!(c, '零' | '○' | '◯' | 'Ｏ' | 'O' | 'o')
}

/// The value of an Arabic digit in half or full width.
#[inline]
pub fn arabic_digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => u8::try_from(c as u32 - '0' as u32).ok(),
        '０'..='９' => u8::try_from(c as u32 - '０' as u32).ok(),
        _ => None,
    }
}

/// Whether a character is one of 一 to 九.
#[inline]
pub fn is_counting_digit(c: char) -> bool {
    matches!(digit(c), Some(1..))
}

/// Whether a character can be part of a Han number below 100 without a zero: 一 to 九, 十.
#[inline]
pub fn is_small(c: char) -> bool {
    is_counting_digit(c) || c == '十'
}

/// The value of a magnitude below ten thousand: 十, 百, 千.
#[inline]
pub fn magnitude(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

/// Whether a character can be part of a Han number below ten thousand: 〇, 零, 一 to 九, 十, 百, 千.
#[inline]
pub fn is_numeral(c: char) -> bool {
    is_counting_digit(c) || matches!(c, '〇' | '零') || magnitude(c).is_some()
}

/// Whether a character can be part of any Han number: those of [`is_numeral`], 万, 亿, and 两 for 二.
#[inline]
pub fn is_any_numeral(c: char) -> bool {
    is_numeral(c) || matches!(c, '万' | '亿' | '两')
}

/// The value of a Han number below ten thousand: 二十一, 一百〇二, 十. Characters that are not numerals are skipped.
pub fn value(number: &str) -> u32 {
    let (mut total, mut ones) = (0_u32, 0);
    for c in number.chars() {
        let Some(magnitude) = magnitude(c) else {
            ones = digit(c).map_or(ones, u32::from);
            continue;
        };
        total = total.saturating_add(ones.max(1) * magnitude);
        ones = 0;
    }
    total.saturating_add(ones)
}

/// A number below 100 in Han numerals, as in heading numbers: 二十一, 十. Zero gives an empty string.
pub fn written(number: u32) -> String {
    let digit = |n: u32| DIGITS.iter().zip(0..).skip(1).find(|(_, v)| *v == n).map(|(c, _)| c.to_string());
    let digit = |n: u32| digit(n).unwrap_or_default();
    let (tens, ones) = (number / 10 % 10, digit(number % 10));
    match tens {
        0 => ones,
        1 => format!("十{ones}"),
        _ => format!("{}十{ones}", digit(tens)),
    }
}

/// The number below 100 at the start of a text, with at most two digits, Arabic or Han (`31`, 三十一, 三一), and its
/// length in bytes; blanks may separate its characters.
pub fn small(text: &str) -> Option<(u8, usize)> {
    let (mut tens, mut ones, mut len, mut digits) = (0, 0, 0, 0);
    for c in text.chars().take(5) {
        match (c, arabic_digit(c).or_else(|| digit(c))) {
            ('十', _) => {
                tens = 10 * if digits == 0 { 1 } else { ones };
                ones = 0;
                digits = 1;
            }
            (_, Some(value)) if digits < 2 => {
                tens += if tens == 0 { ones * 10 } else { 0 };
                ones = value;
                digits += 1;
            }
            (' ', _) if len > 0 => {}
            _ => break,
        }
        len += c.len_utf8();
    }
    (len > 0 && digits > 0).then(|| (tens.saturating_add(ones), text[..len].trim_end().len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_digit_has_the_index_of_its_value() {
        for (value, c) in DIGITS.iter().enumerate() {
            assert_eq!(digit(*c).map(usize::from), Some(value));
        }
        assert!("零○◯ＯOo".chars().all(|c| digit(c) == Some(0) && is_other_zero(c)));
        assert_eq!(digit('十'), None);
    }

    #[test]
    fn each_class_of_numerals_contains_the_one_below() {
        let chosen = |is: fn(char) -> bool| "〇零一二九十百千万亿两○点".chars().filter(|c| is(*c)).collect::<String>();
        assert_eq!(chosen(is_counting_digit), "一二九");
        assert_eq!(chosen(is_small), "一二九十");
        assert_eq!(chosen(is_numeral), "〇零一二九十百千");
        assert_eq!(chosen(is_any_numeral), "〇零一二九十百千万亿两");
        assert!(MAGNITUDES.iter().all(|c| is_any_numeral(*c)));
    }

    #[test]
    fn numbers_have_values() {
        for (number, wanted) in
            [("十", 10), ("二十一", 21), ("一百〇二", 102), ("九", 9), ("一千零五十", 1050), ("", 0)]
        {
            assert_eq!(value(number), wanted, "{number}");
        }
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        assert_eq!([0, 1, 10, 11, 20, 99].map(written), ["", "一", "十", "十一", "二十", "九十九"]);
        assert!((1..100).all(|number| value(&written(number)) == number));
    }

    #[test]
    fn small_numbers_begin_a_text() {
        for (text, wanted) in
            [("5年", (5, 1)), ("十二月", (12, 6)), ("三十一日", (31, 9)), ("１２月", (12, 6)), ("二〇", (20, 6))]
        {
            assert_eq!(small(text), Some(wanted), "{text}");
        }
        assert_eq!(small("年"), None);
        assert_eq!(small("3 1日"), Some((31, 3)));
    }
}
