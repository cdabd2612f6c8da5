//! User tables, read in any encoding and merged into the lexicon.

use super::problem::Problem;
use super::reader::Placed;
use super::stamps::Stamps;
use super::tables::named;
use crate::files::reading::{self, LARGEST_TABLE};
use crate::files::{self, near};
use hegao_lexicon::overlay::Overlay;
use hegao_lexicon::{Fault, Level, Lexicon};
use std::collections::HashMap;
use std::path::Path;

/// Merges the tables that the settings file `config` names into the lexicon, in order. Faulty parts are reported and
/// left out; the rest is used.
pub(super) fn lay_over(lexicon: &mut Lexicon, config: &Path, patterns: &[Placed], stamps: &mut Stamps) -> Vec<Problem> {
    let (tables, mut problems) = named(config, patterns);
    stamps.note_tables(config, patterns, &tables);
    let (mut overlay, mut left) = (Overlay::default(), LARGEST_TOGETHER);
    for table in tables {
        let file = near(&table);
        match reading::text(&table, LARGEST_TABLE) {
            Ok(text) if text.len() > left => {
                let message = format!("各词库表合计超过 {} MB，从这个文件起没有读", LARGEST_TOGETHER >> 20);
                problems.push(Problem::new(file, None, message));
                break;
            }
            Ok(text) => {
                left -= text.len();
                lexicon.lay(&mut overlay, &files::shown(&file), &text);
            }
            Err(why) => problems.push(Problem::new(file, None, format!("无法读取：{why}"))),
        }
    }
    problems.extend(few_of_each(overlay.finish(lexicon)));
    problems
}

/// The largest size of all tables of a settings file together, in bytes.
const LARGEST_TOGETHER: usize = 4 * LARGEST_TABLE as usize;

/// The maximum number of faults reported per table: more do not help if the whole table is wrong.
const TOLD: usize = 20;

/// The first faults of each table, and the number of the remaining ones.
fn few_of_each(faults: Vec<Fault>) -> Vec<Problem> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut problems = Vec::new();
    for fault in faults {
        let count = counts.entry(fault.file.clone()).or_insert(0);
        *count += 1;
        if *count <= TOLD {
            problems.push(problem(fault));
        }
    }
    let mut rest: Vec<(String, usize)> = counts.into_iter().filter(|(_, count)| *count > TOLD).collect();
    rest.sort();
    problems.extend(rest.into_iter().map(|(file, count)| {
        let message = format!("另有 {} 处问题，请用“hegao lexicon check {file}”查看", count - TOLD);
        Problem::new(file.into(), None, message)
    }));
    problems
}

fn problem(fault: Fault) -> Problem {
    let at = Some((fault.line, fault.column));
    Problem { file: fault.file.into(), at, is_warning: fault.level < Level::Error, message: fault.message }
}
