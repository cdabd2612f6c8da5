#!/usr/bin/env bash
# Package: markdown-it 15.0.3, npm; markdown-it-py 4.3.0, PyPI
# Date:    2026-11-30
# Guess:   the Python port renders a plain paragraph as the original does; full-width blanks
#          (U+3000) are letters to Markdown, whose blanks are the ASCII ones.
# Seen:    the original keeps the two full-width blanks before a paragraph, the port takes them
#          away; of a second line in the same paragraph the port keeps them.
# Met by:  a drafter who indents with two full-width blanks (首行空二字) and sees one thing in a
#          preview made with JavaScript and another on a site made with Python.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund markdown-it@15.0.3 || exit 2
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" markdown-it-py==4.3.0 || exit 2
printf '　　现将有关事项通知如下。\n　　请各县抓好落实。\n' >a.md
node --input-type=module - >js.html <<'JS'
import {readFileSync} from 'node:fs'
import MarkdownIt from 'markdown-it'
process.stdout.write(new MarkdownIt('commonmark').render(readFileSync('a.md', 'utf8')))
JS
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
from markdown_it import MarkdownIt

original = open("js.html", encoding="utf-8").read()
port = MarkdownIt("commonmark").render(open("a.md", encoding="utf-8").read())
for name, html in (("markdown-it", original), ("markdown-it-py", port)):
    print(f"{name} (□ for U+3000):\n{html.replace(chr(0x3000), '□')}", end="")
same = (original == "<p>　　现将有关事项通知如下。\n　　请各县抓好落实。</p>\n"
        and port == "<p>现将有关事项通知如下。\n　　请各县抓好落实。</p>\n")
sys.exit(0 if same else 1)
PY
