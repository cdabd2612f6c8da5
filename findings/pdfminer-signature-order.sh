#!/usr/bin/env bash
# Package: pdfminer.six 20260107 and pypdf 7.1.1, PyPI; the PDF is made with reportlab 5.1.0
# Date:    2026-11-30
# Guess:   lines of a page that neither overlap nor share a height are read from top to bottom.
# Seen:    pdfminer.six takes the signature and the date, which stand to the right, for a column: the
#          note below them (（此件公开发布）, at the left edge) is read before them. pypdf keeps the order.
# Met by:  who takes text from finished documents to check the order of 署名、成文日期、附注, or to
#          cut a document off behind its date.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  pdfminer.six==20260107 pypdf==7.1.1 reportlab==5.1.0 || exit 2
cd "$dir"
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
from pdfminer.high_level import extract_text
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
canvas = Canvas("a.pdf")
canvas.setFont("STSong-Light", 16)
lines = [(112, 700, "以上要求请抓好落实。"), (360, 644, "某县人民政府"),
         (350, 616, "2026年12月1日"), (112, 588, "（此件公开发布）")]
for x, y, text in lines:
    canvas.drawString(x, y, text)
canvas.save()

page = [text for _, _, text in lines]
miner = extract_text("a.pdf").split()
other = PdfReader("a.pdf").pages[0].extract_text().split()
print("on the page, from top: ", *page)
print("pdfminer.six:          ", *miner)
print("pypdf:                 ", *other)
sys.exit(0 if other == page and miner == [page[0], page[3], page[1], page[2]] else 1)
PY
