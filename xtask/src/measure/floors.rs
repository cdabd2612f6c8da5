//! The figures of a measurement, and the limits they are compared with.

use anyhow::Context;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The figures of a measurement, by group and name.
#[derive(Debug)]
pub struct Figures {
    groups: BTreeMap<&'static str, BTreeMap<String, f64>>,
}

/// The limits of the figures, in the same groups as in [`Figures`].
#[derive(Serialize, Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Floors {
    /// The share of planted faults that are found, from 0 to 1: at least.
    found: BTreeMap<String, f64>,
    /// The share of planted faults whose fix restores the original, from 0 to 1: at least.
    repaired: BTreeMap<String, f64>,
    /// The share of malformed document numbers, classified by hand, that are found: at least.
    gold: BTreeMap<String, f64>,
    /// The number of findings above hint in published documents, per 10,000 Chinese characters: at most.
    noise: BTreeMap<String, f64>,
}

/// The header of the committed file.
const HEAD: &str = "# 在真实文件上的实测下限，由 `cargo xtask measure --raise` 写入，只升不降。\n\
                    # found、repaired：植入的错误查出、改对的比例；gold：人工核对的错误字号查出的个数；\n\
                    # noise：已发布文件每万字的提示数，是定下的上限，不由命令改写。\n\n";

impl Figures {
    /// Reads the output of the measuring program.
    pub fn read(json: &Value) -> anyhow::Result<Figures> {
        let mut groups = BTreeMap::from([("gold", BTreeMap::new())]);
        groups.insert("found", found(&json["recall"]));
        groups.insert("repaired", repaired(&json["recall"]));
        groups.insert("noise", numbers(&json["noise"]));
        let gold = json["gold"]["found"].as_f64().context("no figure `gold.found`")?;
        groups.insert("gold", BTreeMap::from([("found".to_owned(), gold)]));
        Ok(Figures { groups })
    }

    fn get(&self, group: &str, name: &str) -> Option<f64> {
        self.groups.get(group)?.get(name).copied()
    }
}

/// The share found, for each family of faults.
fn found(recall: &Value) -> BTreeMap<String, f64> {
    let families = recall.as_object().into_iter().flatten().filter(|(name, _)| !name.contains('/'));
    families.filter_map(|(name, share)| Some((name.clone(), share.as_f64()?))).collect()
}

/// The share repaired, for each family of faults that have an original.
fn repaired(recall: &Value) -> BTreeMap<String, f64> {
    let mut sums: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for (operator, row) in recall.as_object().into_iter().flatten() {
        let (Some((family, _)), Some(repaired), Some(n)) =
            (operator.split_once('/'), row["repaired"].as_f64(), row["n"].as_f64())
        else {
            continue;
        };
        let sum = sums.entry(family.to_owned()).or_default();
        *sum = (sum.0 + repaired, sum.1 + n);
    }
    sums.into_iter().map(|(family, (repaired, n))| (family, repaired / n)).collect()
}

fn numbers(object: &Value) -> BTreeMap<String, f64> {
    let pairs = object.as_object().into_iter().flatten();
    pairs.filter_map(|(name, value)| Some((name.clone(), value.as_f64()?))).collect()
}

impl Floors {
    /// Reads the committed file.
    pub fn parse(text: &str) -> anyhow::Result<Floors> {
        Ok(toml::from_str(text)?)
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        let rounded = |group: &BTreeMap<String, f64>| -> String {
            group.iter().map(|(name, value)| format!("{name} = {value:.4}\n")).collect()
        };
        let groups =
            [("found", &self.found), ("repaired", &self.repaired), ("gold", &self.gold), ("noise", &self.noise)];
        let groups: Vec<String> = groups.map(|(name, group)| format!("[{name}]\n{}", rounded(group))).into();
        format!("{HEAD}{}", groups.join("\n"))
    }

    /// The figures that are worse than their limits, one line each.
    pub fn fallen(&self, figures: &Figures) -> Vec<String> {
        let mut fallen = Vec::new();
        for (group, floors, most) in self.groups() {
            for (name, floor) in floors {
                match figures.get(group, name) {
                    // the file is rounded to four decimal places
                    Some(now) if behind(now, *floor, most) => {
                        fallen.push(format!("{group}.{name}: {now:.4}, was {floor:.4}"))
                    }
                    Some(_) => {}
                    None => fallen.push(format!("{group}.{name}: not measured, was {floor:.4}")),
                }
            }
        }
        fallen
    }

    /// Takes over the figures that are better or new. Noise limits are not changed: a new rule may report what no rule
    /// reported before, so its limit is decided by people and not recorded.
    pub fn raise(&mut self, figures: &Figures) {
        let records = [("found", &mut self.found), ("repaired", &mut self.repaired), ("gold", &mut self.gold)];
        for (group, floors) in records {
            for (name, now) in figures.groups.get(group).into_iter().flatten() {
                let floor = floors.entry(name.clone()).or_insert(*now);
                *floor = floor.max(*now);
            }
        }
    }

    /// The groups with their names, and whether the limit is a maximum.
    fn groups(&self) -> [(&'static str, &BTreeMap<String, f64>, bool); 4] {
        [
            ("found", &self.found, false),
            ("repaired", &self.repaired, false),
            ("gold", &self.gold, false),
            ("noise", &self.noise, true),
        ]
    }
}

/// Whether a figure is worse than its limit by more than the rounding of the file.
fn behind(now: f64, floor: f64, most: bool) -> bool {
    const ROUNDING: f64 = 0.0001;
    if most { now > floor + ROUNDING } else { now < floor - ROUNDING }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use serde_json::json;

    fn figures(found: f64, repaired: f64, noise: f64) -> Figures {
        let row = json!({"n": 200, "found": 200, "repaired": repaired});
        let text = json!({"recall": {"number": found, "number/ordinal": row, "policy/by-title": {"n": 9, "found": 9, "repaired": null}},
            "noise": {"agency": noise}, "gold": {"found": 43}});
        Figures::read(&text).expect("figures")
    }

    const FILE: &str = "[found]\nnumber = 0.99\n[repaired]\nnumber = 0.9\n[gold]\nfound = 43\n[noise]\nagency = 0.1\n";

    #[test]
    fn figures_below_their_floors_are_named() {
        let floors = Floors::parse(FILE).expect("floors");
        assert_eq!(floors.fallen(&figures(0.99, 190.0, 0.1)), [] as [String; 0]);
        let fallen = floors.fallen(&figures(0.98, 170.0, 0.2));
        expect![
            "found.number: 0.9800, was 0.9900\nrepaired.number: 0.8500, was 0.9000\nnoise.agency: 0.2000, was 0.1000"
        ]
        .assert_eq(&fallen.join("\n"));
    }

    #[test]
    fn floors_only_rise() {
        let mut floors = Floors::parse(FILE).expect("floors");
        floors.raise(&figures(0.5, 200.0, 0.05));
        let text = floors.text();
        expect![[r#"
            [found]
            number = 0.9900

            [repaired]
            number = 1.0000

            [gold]
            found = 43.0000

            [noise]
            agency = 0.1000
        "#]]
        .assert_eq(text.strip_prefix(HEAD).expect("the head"));
        assert_eq!(Floors::parse(&text).expect("floors").text(), text);
    }
}
