//! Faults of tables, each at its place.

use super::books::Books;
use super::{Demands, check};

fn told(books: &mut Books<'_>, hints: bool) -> String {
    books.settle();
    let canonical = |number: &str| number.contains('[').then(|| number.replace('[', "〔").replace(']', "〕"));
    check(books, &Demands { canonical: &canonical, hints }).iter().map(|f| format!("{f}\n")).collect()
}

#[test]
fn the_shipped_tables_pass() {
    let told = told(&mut Books::shipped(true), false);
    let errors: Vec<&str> = told.lines().filter(|l| l.contains(" 错误: ")).collect();
    assert_eq!(errors, [""; 0]);
}
