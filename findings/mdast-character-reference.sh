#!/usr/bin/env bash
# Package: mdast-util-to-markdown 2.1.2 (what remark-stringify 11 writes with), npm
# Date:    2026-11-30
# Guess:   a text of Chinese letters and marks is written into Markdown as it is; only marks of
#          Markdown's own (* _ [ #) get an escape.
# Seen:    where bold begins or ends with a Chinese mark, the Han letter outside it is written as a
#          character reference: 「**（一）强化督导。**&#x5404;县」. Bold without marks leaves 各 alone.
# Met by:  who makes Markdown from headings run into their paragraph (小标题加粗接正文), which is how
#          they are laid out in 公文; a search or a check of the source for 各县 finds nothing.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund mdast-util-to-markdown@2.1.2 || exit 2
node --input-type=module - <<'JS'
import {toMarkdown} from 'mdast-util-to-markdown'

const text = (value) => ({type: 'text', value})
const strong = (value) => ({type: 'strong', children: [text(value)]})
const write = (...children) => toMarkdown({type: 'root', children: [{type: 'paragraph', children}]}).trim()

const seen = [
  write(strong('（一）强化督导。'), text('各县要建立台账。')),
  write(text('落实'), strong('“一网通办”'), text('要求。')),
  write(strong('强化督导'), text('各县要建立台账。')),
]
console.log(seen.join('\n'))
const wanted = [
  '**（一）强化督导。**&#x5404;县要建立台账。',
  '落&#x5B9E;**“一网通办”**&#x8981;求。',
  '**强化督导**各县要建立台账。',
]
process.exit(seen.every((line, i) => line === wanted[i]) ? 0 : 1)
JS
