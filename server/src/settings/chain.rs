//! A settings file with all the files it extends.

use super::Layer;
use super::names::LookUp;
use super::parse::parse;
use super::problem::Problem;
use super::reader::Placed;
use super::stamps::Stamps;
use crate::files::near;
use crate::files::reading::{self, LARGEST_SETTINGS};
use std::path::{Path, PathBuf};

/// Settings files, the deepest base first.
pub(super) type Chain = Vec<(PathBuf, Layer)>;

/// Reads the settings file and the files it extends, the deepest base first.
pub(super) fn chain(path: &Path, look_up: LookUp, problems: &mut Vec<Problem>, stamps: &mut Stamps) -> Chain {
    let mut chain = Chain::new();
    let mut next = Some((path.to_owned(), None::<(PathBuf, Placed)>));
    while let Some((path, named_by)) = next.take() {
        let complain = |message: String| match &named_by {
            None => Problem::new(near(&path), None, message),
            Some((file, at)) => {
                let message = format!("extend 指向的“{}”{message}", at.path);
                Problem::new(near(file), Some((at.line, at.column)), message)
            }
        };
        if chain.iter().any(|(seen, _)| same_file(seen, &path)) {
            problems.push(complain("形成循环".to_owned()));
            break;
        }
        stamps.note(&path);
        let text = match reading::text(&path, LARGEST_SETTINGS) {
            Ok(text) => text,
            Err(why) => {
                problems.push(complain(format!("无法读取：{why}")));
                break;
            }
        };
        let (file, faults) = parse(&text, look_up);
        let faults = faults.into_iter();
        problems.extend(faults.map(|f| {
            let problem = Problem::new(near(&path), Some((f.line, f.column)), f.message);
            Problem { is_warning: f.is_warning, ..problem }
        }));
        next = file.extend.clone().map(|base| {
            let folder = path.parent().unwrap_or(&path);
            (folder.join(&base.path), Some((path.clone(), base)))
        });
        chain.push((path, file));
    }
    chain.reverse();
    chain
}

fn same_file(a: &Path, b: &Path) -> bool {
    a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}
