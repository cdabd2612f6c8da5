#!/usr/bin/env bash
# Package: docx2txt 0.9, python-docx 1.2.0 and pypandoc_binary 1.17 (pandoc 3.9), PyPI
# Date:    2026-11-30
# Guess:   the hyphen that Word keeps on one line (Ctrl+Shift+连字符) comes out of a .docx as "-".
# Seen:    three readers, three texts: docx2txt leaves it out, so that GB/T 9704-2012 becomes
#          GB/T 97042012, another number; python-docx writes "-"; pandoc writes U+2011, which looks
#          the same and which no search for "-" finds.
# Met by:  a drafter who keeps the number of a standard from being split over two lines; a tool that
#          looks for such numbers in the text.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  docx2txt==0.9 python-docx==1.2.0 pypandoc_binary==1.17 || exit 2
cd "$dir"
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
import docx, docx2txt, pypandoc
from docx.oxml import OxmlElement

document = docx.Document()
run = document.add_paragraph().add_run("按照GB/T 9704")
run._r.append(OxmlElement("w:noBreakHyphen"))
run.add_text("2012排版。")
document.save("a.docx")

seen = {
    "docx2txt": docx2txt.process("a.docx").strip(),
    "python-docx": docx.Document("a.docx").paragraphs[0].text,
    "pandoc": pypandoc.convert_file("a.docx", "plain", extra_args=["--wrap=none"]).strip(),
}
for name, text in seen.items():
    print(f"{name:12}", ascii(text[2:-3]))
wanted = {"docx2txt": "", "python-docx": "-", "pandoc": "\u2011"}
same = all(text == f"按照GB/T 9704{wanted[name]}2012排版。" for name, text in seen.items())
sys.exit(0 if same else 1)
PY
