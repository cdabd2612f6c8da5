#!/usr/bin/env bash
# Package: docx2txt 0.9, PyPI
#          (the .docx is made with python-docx 1.2.0)
# Date:    2026-11-30
# Guess:   with tracked changes in a .docx, what was taken away is either all left out of the text
#          or all kept in it.
# Seen:    deleted text is left out, but text that was moved stands at its old place and at its new
#          one. Word writes deleted text as w:delText and text moved away as the ordinary w:t.
# Met by:  who takes the text of a draft that came back with revisions (审阅、修订) not yet accepted.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  docx2txt==0.9 python-docx==1.2.0 || exit 2
cd "$dir"
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
import docx, docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

WHO = 'w:author="审稿人" w:date="2026-11-02T09:00:00Z"'

def run(text, tag="t"):
    return f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"

def change(kind, number, inner):
    return f'<w:{kind} w:id="{number}" {WHO}>{inner}</w:{kind}>'

def move(kind, number, inner):
    start = f'<w:{kind}RangeStart w:id="{number}" w:name="move1" {WHO}/>'
    return start + change(kind, number + 1, inner) + f'<w:{kind}RangeEnd w:id="{number}"/>'

deleted = run("同意") + change("del", 1, run("暂缓", "delText")) + change("ins", 2, run("按期")) + run("实施。")
moved = move("moveFrom", 3, run("各县")) + run("要督促") + move("moveTo", 5, run("各县")) + run("抓好落实。")
document = docx.Document()
for inner in (deleted, moved):
    document.element.body.insert(-1, parse_xml(f'<w:p {nsdecls("w")}>{inner}</w:p>'))
document.save("a.docx")

seen = docx2txt.process("a.docx").split()
print("暂缓 deleted, 按期 inserted:", seen[0])
print("各县 moved behind 要督促:  ", seen[1])
sys.exit(0 if seen == ["同意按期实施。", "各县要督促各县抓好落实。"] else 1)
PY
