//! Checks of forms of numbers: the example has the form, the times are in order, and the form belongs to one issuer.

use super::FaultCollector;

/// Numbers of an issuer that does not exist: a form that fits one of them would silence the faults of every issuer.
const STRANGERS: [&str; 3] = ["甲乙丙发〔2026〕5号", "甲乙丙发2026年第5号", "甲乙丙发[2026]5号"];

pub(super) fn check(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    for row in &loaded.formats {
        let form = &row.record;
        if form.example.is_empty() {
            collector.warn(row, "example", "没有例，请写一个真实的字号，好核对格式");
        } else if !form.fits(&form.example, None) {
            let message = format!("例“{}”不合这个格式，请改正其一", form.example);
            collector.error(row, "example", message);
        }
        if let (Some(since), Some(until)) = (form.since, form.until)
            && until <= since
        {
            collector.error(row, "until", "停用日期不晚于起始日期，请改正");
        }
        if let Some(stranger) = STRANGERS.iter().find(|number| form.fits(number, None)) {
            let message = format!("格式太宽，别的机关的字号（如“{stranger}”）也合，错了不再报；请写上自己的代字");
            collector.warn(row, "pattern", message);
        }
    }
}
