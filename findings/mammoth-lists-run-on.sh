#!/usr/bin/env bash
# Package: mammoth 1.13.0, PyPI
#          (the .docx is made with python-docx 1.2.0)
# Date:    2026-11-30
# Guess:   two automatic lists of a .docx (一、二、… and then 第一条、第二条、…) come out as two
#          lists; at worst 一、 and 第一条 both turn into 1.
# Seen:    lists with nothing between them become one list that counts on, though each has a number
#          definition (w:numId) of its own: 第一条 is the third item.
# Met by:  who turns an automatically numbered .docx into HTML or, with a converter built on mammoth,
#          into Markdown: articles get numbers that they never had.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  mammoth==1.13.0 python-docx==1.2.0 || exit 2
cd "$dir"
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
import docx, mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

document = docx.Document()
numbering = document.part.numbering_part.element

def define(number, pattern):
    numbering.insert(0, parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'))
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))

def item(text, number):
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))

define(90, "%1、")
define(91, "第%1条")
item("明确责任", 90)
item("加强督导", 90)
item("本办法适用于全市。", 91)
item("本办法自印发之日起施行。", 91)
document.save("a.docx")

html = mammoth.convert_to_html(open("a.docx", "rb")).value
print(html)
wanted = ("<ol><li>明确责任</li><li>加强督导</li>"
          "<li>本办法适用于全市。</li><li>本办法自印发之日起施行。</li></ol>")
sys.exit(0 if html == wanted else 1)
PY
