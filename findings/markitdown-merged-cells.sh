#!/usr/bin/env bash
# Package: markitdown 0.1.9 with mammoth 1.13.0 and markdownify 1.2.3, PyPI
#          (the .docx is made with python-docx 1.2.0)
# Date:    2026-11-30
# Guess:   a cell of a Word table that spans two rows comes out once, with an empty cell (or the
#          same words again) in the row below, since a Markdown table cannot span.
# Seen:    the row below gets one cell less, so that each of its cells stands one column further
#          to the left: what was under 任务 is now under 单位.
# Met by:  who turns the 任务分工表 of an annex into Markdown, where the unit's cell spans its tasks.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  'markitdown[docx]==0.1.9' mammoth==1.13.0 markdownify==1.2.3 python-docx==1.2.0 || exit 2
cd "$dir"
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
import docx
from markitdown import MarkItDown

document = docx.Document()
rows = [("单位", "任务", "时限"), ("教育局", "摸底", "三月"), ("", "整改", "六月")]
table = document.add_table(rows=3, cols=3)
for row, words in zip(table.rows, rows):
    for cell, word in zip(row.cells, words):
        cell.text = word
unit = table.cell(1, 0).merge(table.cell(2, 0))
unit.text = "教育局"
document.save("a.docx")

text = MarkItDown().convert("a.docx").text_content
print(text)
cells = [[c.strip() for c in line.strip("|").split("|")] for line in text.splitlines() if "|" in line]
sys.exit(0 if ["教育局", "摸底", "三月"] in cells and ["整改", "六月"] in cells else 1)
PY
