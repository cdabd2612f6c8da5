#!/usr/bin/env bash
# Package: pypandoc_binary 1.17 (pandoc 3.9) and mammoth 1.13.0, PyPI
#          (the .docx is made with python-docx 1.2.0)
# Date:    2026-11-30
# Guess:   Word writes a field in a short form (w:fldSimple) or a long one (w:fldChar). They
#          mean the same and both hold the text last shown, so a converter keeps both or neither.
# Seen:    both keep the text of the long form and drop that of the short one: the date in
#          「请于……前报送」 is gone from a sentence that still reads well.
# Met by:  a drafter whose date or cross-reference is a field; a tool that checks .docx by way of text.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  pypandoc_binary==1.17 mammoth==1.13.0 python-docx==1.2.0 || exit 2
cd "$dir"
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
import docx, mammoth, pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

def run(inner):
    return f"<w:r>{inner}</w:r>"

def mark(kind):
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')

shown = run("<w:t>2026年12月10日</w:t>")
long = mark("begin") + run("<w:instrText> DATE </w:instrText>") + mark("separate") + shown + mark("end")
short = f'<w:fldSimple w:instr=" DATE ">{shown}</w:fldSimple>'
document = docx.Document()
for field in (long, short):
    sentence = run("<w:t>请于</w:t>") + field + run("<w:t>前报送情况。</w:t>")
    document.element.body.insert(-1, parse_xml(f'<w:p {nsdecls("w")}>{sentence}</w:p>'))
document.save("a.docx")

seen = {
    "pandoc": pypandoc.convert_file("a.docx", "plain", extra_args=["--wrap=none"]).split(),
    "mammoth": mammoth.extract_raw_text(open("a.docx", "rb")).value.split(),
}
for name, (one, other) in seen.items():
    print(f"{name:8} long form: {one}  short form: {other}")
same = all(lines == ["请于2026年12月10日前报送情况。", "请于前报送情况。"] for lines in seen.values())
sys.exit(0 if same else 1)
PY
