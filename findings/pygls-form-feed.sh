#!/usr/bin/env bash
# Package: pygls 2.1.1 with lsprotocol 2025.0.0, PyPI; vscode-languageserver-textdocument 1.0.16, npm
# Date:    2026-11-30
# Guess:   libraries of both sides of LSP count lines alike: its specification names \n, \r\n and \r
#          as line ends, and no others.
# Seen:    pygls also begins a line at a form feed and at U+2028, the package of VS Code does not:
#          from there on every position of a server written with pygls is a line off.
# Met by:  the author of a server for prose: text taken from a PDF has a form feed between pages, and
#          text pasted from elsewhere brings U+2028 along.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund vscode-languageserver-textdocument@1.0.16 || exit 2
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  pygls==2.1.1 lsprotocol==2025.0.0 || exit 2
node --input-type=module - >lines.txt <<'JS'
import {TextDocument} from 'vscode-languageserver-textdocument'
const texts = ['第一页\f第二页\n附件', '标题\u2028副标题\n附件', '第一页\r第二页\n附件']
for (const text of texts) {
  console.log(TextDocument.create('file:///a.txt', 'plaintext', 1, text).lineCount)
}
JS
PYTHONPATH="$dir/py" python3 - <<'PY'
import sys
from pygls.workspace import TextDocument

texts = ["第一页\f第二页\n附件", "标题\u2028副标题\n附件", "第一页\r第二页\n附件"]
client = [int(line) for line in open("lines.txt")]
server = [len(TextDocument("file:///a.txt", text).lines) for text in texts]
for name, one, other in zip(("form feed", "U+2028", "\\r"), client, server):
    print(f"{name:9}  lines in vscode-languageserver-textdocument: {one}  in pygls: {other}")
sys.exit(0 if client == [2, 2, 3] and server == [3, 3, 3] else 1)
PY
