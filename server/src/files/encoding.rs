//! Decoding and encoding the bytes of a file: UTF-8, UTF-16 with a byte order mark (BOM), GB18030.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};
use hegao_lexicon::language::han::is_common_or_extension_a;
use std::borrow::Cow;
use std::ops::Range;

/// The encoding of a file. A byte order mark (BOM) is not part of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// UTF-8 without a BOM.
    Utf8,
    /// UTF-8 with a BOM.
    Utf8Bom,
    /// UTF-16 little-endian, with a BOM.
    Utf16Le,
    /// UTF-16 big-endian, with a BOM.
    Utf16Be,
    /// GB18030 and its subsets GBK and GB 2312.
    Gb18030,
}

/// Why bytes could not be decoded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DecodeError {
    /// Binary data, or an encoding that cannot be determined.
    Unknown,
    /// The bytes begin with a UTF-8 or UTF-16 BOM, but the rest is not valid in that encoding.
    Broken(Encoding),
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DecodeError::Unknown => f.write_str("不是文本文件或编码无法识别"),
            DecodeError::Broken(encoding) => {
                write!(f, "文件以 {} 的字节顺序标记开头，但内容不符合该编码", encoding.name())
            }
        }
    }
}

impl std::error::Error for DecodeError {}

const BOMS: [(&[u8], Encoding); 3] =
    [(b"\xEF\xBB\xBF", Encoding::Utf8Bom), (b"\xFF\xFE", Encoding::Utf16Le), (b"\xFE\xFF", Encoding::Utf16Be)];

/// Decodes a file, borrowing the bytes if they are UTF-8. A BOM decides the encoding; otherwise valid UTF-8 is UTF-8;
/// otherwise bytes that decode without an error to Chinese text are GB18030; all others are refused.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), DecodeError> {
    if let Some(&(bom, encoding)) = BOMS.iter().find(|(bom, _)| bytes.starts_with(bom)) {
        let text = decode_as(encoding, &bytes[bom.len()..]).filter(|t| is_text(t));
        return text.map(|t| (t, encoding)).ok_or(DecodeError::Broken(encoding));
    }
    if let Some(text) = decode_as(Encoding::Utf8, bytes) {
        return if is_text(&text) { Ok((text, Encoding::Utf8)) } else { Err(DecodeError::Unknown) };
    }
    let text = decode_as(Encoding::Gb18030, bytes).filter(|t| is_text(t) && is_chinese(t));
    text.map(|t| (t, Encoding::Gb18030)).ok_or(DecodeError::Unknown)
}

fn decode_as(encoding: Encoding, bytes: &[u8]) -> Option<Cow<'_, str>> {
    let codec = match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom => return simdutf8::basic::from_utf8(bytes).ok().map(Cow::Borrowed),
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Gb18030 => GB18030,
    };
    codec.decode_without_bom_handling_and_without_replacement(bytes)
}

/// Whether a string can be text: it has no NUL.
fn is_text(text: &str) -> bool {
    memchr::memchr(0, text.as_bytes()).is_none()
}

/// In Chinese text there are at least this number of Chinese characters for each control or user-defined character.
const CHINESE_FOR_ODD: usize = 20;

/// Whether a string decoded as GB18030 is Chinese text. Almost any bytes decode as GB18030, but in Chinese text most
/// characters outside ASCII are Han characters or Chinese punctuation marks, and there are few control characters and
/// user-defined characters (rare names, a stray 0x1A of an old editor).
fn is_chinese(text: &str) -> bool {
    let (mut chinese, mut other, mut odd) = (0usize, 0usize, 0usize);
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' | '\u{c}' | ' '..='~' => {}
            '\u{2010}'..='\u{203b}' | '\u{2460}'..='\u{24ff}' | '\u{3000}'..='\u{303f}' => chinese += 1,
            c if is_common_or_extension_a(c) => chinese += 1,
            '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}' => chinese += 1,
            c if c.is_control() || matches!(c, '\u{e000}'..='\u{f8ff}') => odd += 1,
            _ => other += 1,
        }
    }
    chinese > other && odd * CHINESE_FOR_ODD <= chinese
}

impl Encoding {
    /// The name of the encoding, for users.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Bom => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Gb18030 => "GB18030",
        }
    }

    /// Encodes text in this encoding, with the BOM if there is one; `None` if the encoding lacks a character.
    pub fn encode(self, text: &str) -> Option<Vec<u8>> {
        let mut bytes: Vec<u8> = BOMS.iter().find(|(_, e)| *e == self).map_or(Vec::new(), |(bom, _)| bom.to_vec());
        match self {
            Encoding::Utf8 | Encoding::Utf8Bom => bytes.extend_from_slice(text.as_bytes()),
            Encoding::Utf16Le => bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
            Encoding::Utf16Be => bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
            Encoding::Gb18030 => {
                let (encoded, _, unmappable) = GB18030.encode(text);
                if unmappable {
                    return None;
                }
                bytes.extend_from_slice(&encoded);
            }
        }
        Some(bytes)
    }

    /// The bytes of a file after edits of its text, which must be ascending and must not overlap; every other byte is
    /// kept. `bytes` is the file with its BOM, `text` what it was decoded to; ranges are bytes of `text`. `None` if the
    /// encoding lacks a character.
    pub fn edited<'a>(
        self,
        bytes: &[u8],
        text: &str,
        edits: impl Iterator<Item = (Range<usize>, &'a str)>,
    ) -> Option<Vec<u8>> {
        let bom = BOMS.iter().find(|(_, e)| *e == self).map_or(0, |(bom, _)| bom.len());
        let mut places = Places { encoding: self, bytes, text, of_text: 0, of_file: bom };
        let (mut new, mut kept) = (Vec::with_capacity(bytes.len() + 64), 0);
        for (range, replacement) in edits {
            let (start, end) = (places.to(range.start)?, places.to(range.end)?);
            new.extend_from_slice(bytes.get(kept..start)?);
            new.extend_from_slice(self.encode(replacement)?.get(bom..)?);
            kept = end;
        }
        new.extend_from_slice(bytes.get(kept..)?);
        Some(new)
    }

    /// The number of bytes of the character `c`, which is written at the beginning of `bytes`.
    fn width(self, c: char, bytes: &[u8]) -> usize {
        match (self, bytes) {
            (Encoding::Utf8 | Encoding::Utf8Bom, _) => c.len_utf8(),
            (Encoding::Utf16Le | Encoding::Utf16Be, _) => c.len_utf16() * 2,
            (Encoding::Gb18030, [0..=0x80, ..]) => 1,
            (Encoding::Gb18030, [_, b'0'..=b'9', ..]) => 4,
            (Encoding::Gb18030, _) => 2,
        }
    }
}

/// A place in a text and in the file it was decoded from, moving forward.
struct Places<'a> {
    encoding: Encoding,
    bytes: &'a [u8],
    text: &'a str,
    of_text: usize,
    of_file: usize,
}

impl Places<'_> {
    /// Moves to a byte offset in the text; returns the byte offset in the file.
    fn to(&mut self, offset: usize) -> Option<usize> {
        for c in self.text.get(self.of_text..offset)?.chars() {
            self.of_file += self.encoding.width(c, self.bytes.get(self.of_file..)?);
        }
        self.of_text = offset;
        Some(self.of_file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "关于加强〔2016〕73号文件管理的通知\r\n　　㐀𠀀😀“”—……\r\n";

    #[test]
    fn every_encoding_round_trips_byte_for_byte() {
        use Encoding::*;
        for encoding in [Utf8, Utf8Bom, Utf16Le, Utf16Be, Gb18030] {
            let bytes = encoding.encode(TEXT).expect("encodable");
            let (text, found) = decode(&bytes).expect("decodable");
            assert_eq!((&*text, found), (TEXT, encoding));
            assert_eq!(found.encode(&text), Some(bytes));
        }
    }

    #[test]
    fn bytes_that_are_not_chinese_text_are_refused() {
        let cases: [&[u8]; 5] = [
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
            b"a\0b",
            b"caf\xe9 au lait",
            b"\xc4\xe3\xba\xc3\x01", // 你好 with a control character
            b"\xd0\xee\xd8\xe0\xff", // ends in a byte GB18030 does not have
        ];
        for bytes in cases {
            assert_eq!(decode(bytes), Err(DecodeError::Unknown), "{bytes:?}");
        }
    }

    #[test]
    fn one_odd_character_does_not_make_a_file_unreadable() {
        let text = "某市关于有关工作的通知，请各区人民政府认真执行，抓好落实。";
        let bytes = GB18030.encode(text).0;
        for odd in [&b"\x0b"[..], b"\x1a", b"\x7f", b"\xaa\xa1"] {
            let (text, encoding) =
                decode(&[&bytes, odd].concat()).map(|(t, e)| (t.into_owned(), e)).expect("decodable");
            assert_eq!((text.chars().count(), encoding), (30, Encoding::Gb18030), "{odd:?}");
        }
    }

    #[test]
    fn an_edit_leaves_every_other_byte_as_it_is() {
        use Encoding::*;
        for encoding in [Utf8, Utf8Bom, Utf16Le, Utf16Be, Gb18030] {
            let bytes = encoding.encode(TEXT).expect("encodable");
            let at = |what: &str| TEXT.find(what).map(|start| start..start + what.len()).expect("in the text");
            let edits = [(at("73"), "〇"), (at("😀"), ""), (at("—"), "𠀀")];
            let new = encoding.edited(&bytes, TEXT, edits.iter().cloned());
            let text = TEXT.replace("73", "〇").replace('😀', "").replacen('—', "𠀀", 1);
            assert_eq!(new, encoding.encode(&text));
        }
        // a blank and a euro sign that are mostly written in another way
        let bytes =
            [GB18030.encode("国发").0.as_ref(), b"\xa3\xa0[2016]\x8073", GB18030.encode("号").0.as_ref()].concat();
        let text = decode_as(Gb18030, &bytes).expect("decodable");
        let edits = [("[", "〔"), ("]", "〕")].map(|(old, new)| (text.find(old).map_or(0..0, |i| i..i + 1), new));
        let new = Gb18030.edited(&bytes, &text, edits.into_iter()).expect("encodable");
        assert_eq!(new, [&bytes[..6], b"\xa1\xb2" as &[u8], b"2016", b"\xa1\xb3", &bytes[12..]].concat());
    }

    #[test]
    fn a_byte_order_mark_decides_the_encoding() {
        assert_eq!(decode(b"\xEF\xBB\xBF\xC4\xE3"), Err(DecodeError::Broken(Encoding::Utf8Bom)));
        assert_eq!(decode(b"\xFF\xFE\x60"), Err(DecodeError::Broken(Encoding::Utf16Le)));
        assert_eq!(decode(b""), Ok((Cow::Borrowed(""), Encoding::Utf8)));
    }
}
