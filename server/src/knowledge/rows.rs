//! The position of a subject in a user table.

use super::references::Subject;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::delimited::DelimitedText;
use hegao_lexicon::delimited::heading::Heading;
use hegao_lexicon::policies::title_key;

/// The cell of a table that names the subject, as a byte range of the table's text.
pub fn row_of(text: &str, subject: &Subject) -> Option<std::ops::Range<usize>> {
    let delimited = DelimitedText::read(text);
    let heading = Heading::of(&delimited, false).ok()?;
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let cells = |column| {
        let cell = heading.cell(column);
        cell.into_iter().flat_map(|cell| (0..delimited.len()).map(move |row| (row, cell)))
    };
    let place = |(row, cell): (usize, usize)| {
        let cell = delimited.row(row).get(cell)?;
        let start = cell.start as usize + bom;
        // a cell that is quoted or has spaces at its ends is not in the text literally
        let within = text.get(start..)?.find(&*cell.text).unwrap_or(0);
        Some(start + within..(start + within + cell.text.len()).min(text.len()))
    };
    let bears = |fits: &dyn Fn(&str) -> bool, column: &'static str| {
        let fits = |(row, cell): &(usize, usize)| delimited.row(*row).get(*cell).is_some_and(|c| fits(&c.text));
        cells(column).find(fits).and_then(place)
    };
    match subject {
        Subject::Document { numbers, is_numbered, titles } if heading.table == Table::Policies => {
            bears(&|cell| numbers.contains(cell), "number")
                .or_else(|| bears(&|cell| !is_numbered && titles.contains(&*title_key(cell)), "title"))
        }
        Subject::Agency(names) if heading.table == Table::Agencies => bears(&|cell| names.contains(cell), "name"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry::tests::read;
    use super::*;

    fn found(table: &str, cited: &str) -> Option<String> {
        let (entry, lexicon) = read(cited);
        let subject = Subject::of(&entry.mentions[0], &lexicon);
        row_of(table, &subject).map(|r| format!("{} {}", r.start, &table[r.clone()]))
    }

    #[test]
    fn the_row_of_a_document_is_found_by_number_or_else_by_title() {
        let table = "\u{feff}标题,发文字号,来源\r\n某办法,某发〔2001〕1号,甲\r\n\" 某 办法\",某发〔2001〕9号,甲\r\n";
        assert_eq!(found(table, "《某办法》（某发〔2001〕9号）").as_deref(), Some("81 某发〔2001〕9号"));
        assert_eq!(found(table, "《某办法》").as_deref(), Some("31 某办法"));
        assert_eq!(found(table, "《某办法》（某发〔2001〕8号）"), None);
    }

    #[test]
    fn the_row_of_an_agency_is_found_by_its_full_name() {
        let table = "name\tshort_names\tsource\n云州市数据资源管理局\t云州市数据局\t甲\n";
        assert_eq!(found(table, "云州市数据局").as_deref(), Some("24 云州市数据资源管理局"));
        assert_eq!(found("title\tnumber\tsource\n甲\t乙\t丙\n", "云州市数据局"), None);
        assert_eq!(found("", "云州市数据局"), None);
    }
}
