//! Whether the titles of the attachments are those in the list (GB/T 9704—2012 7.3.7).

use crate::rules::{DocumentContext, Sink};
use crate::text::numbering::begins_with_number;
use crate::text::outline::{AttachmentHead, AttachmentNote, Foot};
use crate::text::{Block, BlockKind};

/// The maximum number of lines of a title.
const LINES: usize = 4;
/// The maximum length of a line of a title, in bytes.
const LONGEST: usize = 150;

/// Compares the title below the head of each attachment with its name in the list.
pub fn check(cx: &DocumentContext<'_>, note: &AttachmentNote, foot: &Foot, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    for head in foot.attachments.iter().filter(|head| !head.nested) {
        let number = head.number.or(Some(1).filter(|_| note.items.len() == 1));
        let listed = note.items.iter().zip(1..).find(|(item, index)| Some(item.number.unwrap_or(*index)) == number);
        let Some((item, _)) = listed else { continue };
        let (name, lines) = (&text[item.name.clone()], lines_below(text, cx.prose.blocks(), head));
        let Some(first) = lines.first().filter(|_| !is_title(name, text, &lines)) else { continue };
        let title = text[first.range.clone()].trim();
        if is_similar(&letters(name), &letters(title)) {
            let at = crate::text::outline::inner(text, first);
            let message = format!("附件标题“{title}”与附件说明里的“{name}”不一致");
            found.report(at, message).place(item.name.clone(), "附件说明");
        }
    }
}

/// The lines below the head of an attachment that may be its title: neither sentences nor numbered nor in a table.
fn lines_below<'a>(text: &str, blocks: &'a [Block], head: &AttachmentHead) -> Vec<&'a Block> {
    let from = blocks.partition_point(|b| b.range.start < head.range.end);
    let is_line = |b: &&Block| {
        let line = text[b.range.clone()].trim();
        matches!(b.kind, BlockKind::Paragraph | BlockKind::Heading(_))
            && line.len() <= LONGEST
            && !line.contains(['，', '。', '；', '：', ':', '|', '\u{fffc}'])
            && !begins_with_number(line)
    };
    blocks[from..].iter().take(LINES).take_while(is_line).collect()
}

/// Whether a name is that of the title, which may take several lines; a name that was wrapped in the list may be only
/// its beginning.
fn is_title(name: &str, text: &str, lines: &[&Block]) -> bool {
    let name = letters(name);
    let mut title = String::new();
    lines.iter().any(|line| {
        title.push_str(&letters(&text[line.range.clone()]));
        title == name
    }) || title.starts_with(&name)
}

/// The letters and digits of a name, without the punctuation that may differ.
fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether two names are alike enough to be those of the same attachment: half of the shorter one is in the other, in
/// the same order, and both end alike.
fn is_similar(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut row = vec![0_usize; other.len() + 1];
    for a in &one {
        let mut diagonal = 0;
        for (index, b) in other.iter().enumerate() {
            let above = row[index + 1];
            row[index + 1] = if a == b { diagonal + 1 } else { above.max(row[index]) };
            diagonal = above;
        }
    }
    let common = row.last().copied().unwrap_or(0);
    one.last() == other.last() && common * 2 >= one.len().min(other.len())
}
