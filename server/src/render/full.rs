//! x
use super::location::Locations;
use super::{FileReport, Look};
pub fn fragment(file: &FileReport<'_>, locations: &Locations<'_>, _look: Look) -> String {
    super::concise::fragment(file, locations)
}
