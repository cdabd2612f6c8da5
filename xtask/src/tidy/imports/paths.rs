//! The `use` declarations and the paths of bare code.

/// A name that a file imports into its scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Use {
    /// 1-based line of the declaration.
    pub line: usize,
    /// The path as written, split into segments.
    pub path: Vec<String>,
    /// The name it has in this file.
    pub name: String,
    /// Whether it is re-exported.
    pub is_public: bool,
}

/// A path of two segments or more in the code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Path {
    /// 1-based line.
    pub line: usize,
    /// The segments.
    pub segments: Vec<String>,
}

/// The names in a file.
#[derive(Clone, Default, Debug)]
pub struct Named {
    /// Its `use` declarations, one for each name.
    pub uses: Vec<Use>,
    /// The paths outside of `use` declarations.
    pub paths: Vec<Path>,
}

/// Reads bare code.
pub fn read(code: &str) -> Named {
    let mut named = Named::default();
    let mut tokens = Tokens { rest: code, line: 1 };
    let mut is_public = false;
    while let Some(token) = tokens.next() {
        let line = tokens.line;
        match token {
            "use" => {
                Tree { line, is_public, uses: &mut named.uses }.read(&mut tokens, &[]);
            }
            name if is_name(name) => {
                let segments = tokens.path(name);
                if segments.len() > 1 {
                    named.paths.push(Path { line, segments });
                }
                // `pub(crate)` and the like are public for this crate
                is_public = name == "pub" || is_public && ["crate", "super", "in"].contains(&name);
                continue;
            }
            "(" | ")" => continue,
            _ => {}
        }
        is_public = false;
    }
    named
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

struct Tokens<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let start = self.rest.find(|c: char| !c.is_whitespace())?;
        self.line += self.rest[..start].matches('\n').count();
        self.rest = &self.rest[start..];
        let word = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(self.rest.len());
        let length = match word {
            0 if self.rest.starts_with("::") => 2,
            0 => self.rest.chars().next()?.len_utf8(),
            _ => word,
        };
        let (token, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some(token)
    }

    fn peek(&self) -> Option<&'a str> {
        Tokens { rest: self.rest, line: 0 }.next()
    }

    /// The rest of a path whose first name has been read; a `::` followed by something else than a name (`<`, `{`) ends
    /// it.
    fn path(&mut self, first: &str) -> Vec<String> {
        let mut segments = vec![first.to_owned()];
        while self.peek() == Some("::") {
            let mut ahead = Tokens { rest: self.rest, line: self.line };
            ahead.next();
            let Some(name) = ahead.next().filter(|token| is_name(token)) else { break };
            segments.push(name.to_owned());
            *self = ahead;
        }
        segments
    }
}

/// The tree of one `use` declaration.
struct Tree<'a> {
    line: usize,
    is_public: bool,
    uses: &'a mut Vec<Use>,
}

impl Tree<'_> {
    /// Reads one branch, up to the `,`, `}` or `;` after it.
    fn read(&mut self, tokens: &mut Tokens<'_>, above: &[String]) {
        let mut path = above.to_vec();
        let mut name = None;
        while let Some(token) = tokens.peek().filter(|token| ![",", "}", ";"].contains(token)) {
            tokens.next();
            match token {
                "{" => return self.branches(tokens, &path),
                "as" => name = tokens.next().map(str::to_owned),
                "::" => {}
                segment => path.push(segment.to_owned()),
            }
        }
        if path.len() > above.len() {
            self.leaf(path, name);
        }
    }

    fn branches(&mut self, tokens: &mut Tokens<'_>, above: &[String]) {
        loop {
            self.read(tokens, above);
            if tokens.next() != Some(",") {
                return;
            }
        }
    }

    fn leaf(&mut self, mut path: Vec<String>, name: Option<String>) {
        // `a::{self}` is `a`
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let last = path.last().cloned().unwrap_or_default();
        self.uses.push(Use { line: self.line, path, name: name.unwrap_or(last), is_public: self.is_public });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses(code: &str) -> Vec<String> {
        let public = |u: &Use| if u.is_public { "pub " } else { "" };
        let shown = |u: &Use| format!("{}{}{} as {}", u.line, public(u), u.path.join("::"), u.name);
        read(code).uses.iter().map(shown).collect()
    }

    #[test]
    fn a_declaration_is_one_use_for_each_name() {
        let code = "use a::{self, b::{C, D as E}, f};\npub(crate) use super::g;\nuse h;";
        let expected = ["1a as a", "1a::b::C as C", "1a::b::D as E", "1a::f as f", "2pub super::g as g", "3h as h"];
        assert_eq!(uses(code), expected);
    }

    #[test]
    fn paths_are_read_wherever_they_stand() {
        let code = "fn f(x: &a::B<c::D>) -> E {\n    super::g::h::<i::J>(k!(l::m))\n}";
        let found = read(code).paths.iter().map(|p| (p.line, p.segments.join("::"))).collect::<Vec<_>>();
        let expected = [(1, "a::B"), (1, "c::D"), (2, "super::g::h"), (2, "i::J"), (2, "l::m")];
        assert_eq!(found, expected.map(|(line, path)| (line, path.to_owned())));
    }
}
