//! What none of the rules of this family reports.

use super::RULES;
use crate::rules::citation::testing::silent;

#[test]
fn punctuation_inside_a_title_is_not_reported() {
    silent(
        RULES,
        &[
            "《某办公厅关于同意甲、乙、丙省开展试点的复函》（某办函〔2021〕68号）",
            "《某计划（试行）》",
            "《某规划（2018-2020年）》",
            "《某规划（2019－2025）》",
            "《某规划（2021—2035年）》",
        ],
    );
}

#[test]
fn titles_in_a_row_may_have_commas_between_them_or_not() {
    silent(
        RULES,
        &[
            "根据《甲法》、《乙条例》和《丙办法》（云发〔2015〕50号）、《丁规定》，制定本方案。",
            "根据《甲法》《乙条例》《丙办法》（云发〔2015〕50号）《丁规定》，制定本方案。",
        ],
    );
}
