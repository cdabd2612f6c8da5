//! What documents are judged by: the lexicon, loaded once and behind everything else, and the settings.

use super::settings_source::SettingsSource;
use crate::completion::Names;
use hegao_lexicon::{Date, Lexicon};
use std::sync::{Arc, OnceLock};

/// The lexicon and what is derived from it. Whoever asks first waits for it.
#[derive(Default, Debug)]
pub struct Knowledge {
    lexicon: OnceLock<Lexicon>,
    names: OnceLock<Names>,
}

impl Knowledge {
    /// The knowledge of a lexicon at hand.
    pub fn of(lexicon: Lexicon) -> Knowledge {
        Knowledge { lexicon: OnceLock::from(lexicon), names: OnceLock::new() }
    }

    /// The lexicon.
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| {
            Lexicon::shipped().unwrap_or_else(|error| {
                super::log(&format!("词库无法读取：{error}"));
                Lexicon::default()
            })
        })
    }

    /// The names to complete.
    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::new(self.lexicon()))
    }

    /// Builds everything that is built at first use.
    pub fn warm(&self) {
        self.lexicon().terms();
        self.names();
    }
}

/// Everything a judgement depends on besides the text.
#[derive(Clone, Debug)]
pub struct Engine {
    /// What is known.
    pub knowledge: Arc<Knowledge>,
    /// How to judge.
    pub settings: SettingsSource,
    /// Tells the day.
    pub clock: fn() -> Date,
}
