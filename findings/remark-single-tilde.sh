#!/usr/bin/env bash
# Package: remark 15.0.1 with remark-gfm 4.0.1, and markdown-it 15.0.3, npm
# Date:    2026-11-30
# Guess:   text is struck out by two tildes, so "3~5个" is plain text and a formatter leaves it alone.
# Seen:    remark takes two ranges in one sentence for struck-out text and, asked only to lay the
#          source out anew, doubles both tildes. markdown-it saw plain text before; it sees
#          struck-out text afterwards.
# Met by:  a drafter who types ranges of numbers with the tilde of the keyboard and formats on save.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund remark@15.0.1 remark-gfm@4.0.1 markdown-it@15.0.3 || exit 2
node --input-type=module - <<'JS'
import MarkdownIt from 'markdown-it'
import {remark} from 'remark'
import remarkGfm from 'remark-gfm'

const source = '每镇确定3~5个村，每村推荐6~8户。'
const formatted = String(await remark().use(remarkGfm).process(source)).trim()
const html = [source, formatted].map((text) => new MarkdownIt().render(text).trim())
console.log('source:     ', source)
console.log('formatted:  ', formatted)
console.log('markdown-it:', html[0], '->', html[1])
const same =
  formatted === '每镇确定3~~5个村，每村推荐6~~8户。' &&
  html[0] === `<p>${source}</p>` &&
  html[1] === '<p>每镇确定3<s>5个村，每村推荐6</s>8户。</p>'
process.exit(same ? 0 : 1)
JS
