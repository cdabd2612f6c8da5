//! The heads of attachments: 附件1, without a colon (GB/T 9704—2012 7.3.7).

use crate::diagnostic::{Applicability, Basis};
use crate::rules::{DocumentContext, Sink};
use crate::text::outline::{AttachmentHead, Foot};

const BASIS: Basis = Basis::Standard("GB/T 9704—2012 7.3.7");
/// The number of blocks below a head, at least, that show that the attachment itself is there, and not a link to it.
const FEWEST: usize = 2;

/// Checks that no colon follows the number of an attachment.
pub fn check(cx: &DocumentContext<'_>, foot: &Foot, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    for (index, head) in foot.attachments.iter().enumerate().filter(|(_, head)| head.number.is_some()) {
        let label = &text[head.range.clone()];
        let bare = label.trim_end_matches(['：', ':']);
        let next = foot.attachments.get(index + 1).map_or(text.len(), |next| next.range.start);
        if bare.len() < label.len() && is_present(cx, head, next) {
            let at = head.range.start + bare.len()..head.range.end;
            let report = found.report(at.clone(), format!("附件首行写作“{bare}”，后面不用冒号")).rests_on(BASIS);
            report.repeats("附件首行的“附件”和顺序号后面不用冒号").fix(
                Applicability::Safe,
                "删去冒号",
                vec![(at, String::new())],
            );
        }
    }
}

/// Whether the text of an attachment follows its head, and not the name of a file.
fn is_present(cx: &DocumentContext<'_>, head: &AttachmentHead, next: usize) -> bool {
    let text = cx.prose.text();
    let blocks = cx.prose.blocks();
    let below = &blocks[blocks.partition_point(|block| block.range.start < head.range.end)..];
    let inside = below.iter().take_while(|block| block.range.start < next).take(FEWEST);
    let inside: Vec<&str> = inside.map(|block| &text[block.range.clone()]).collect();
    let named = |line: &&str| line.trim_end().ends_with(|c: char| c.is_ascii_alphanumeric());
    inside.len() == FEWEST && !inside.first().is_some_and(named)
}
