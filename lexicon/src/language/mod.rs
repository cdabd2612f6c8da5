//! The closed classes of the Chinese language of official documents.

pub mod lookalikes;
pub mod measures;
pub mod persons;
pub mod references;
pub mod relations;
pub mod time;
