#!/usr/bin/env bash
# Package: pypandoc_binary 1.17 (pandoc 3.9) and Markdown 3.11.3 with its smarty extension, PyPI
# Date:    2026-11-30
# Guess:   a pair of straight quotes around a Chinese term becomes “ and ”; if a tool can't tell the
#          sides it leaves the quotes straight.
# Seen:    behind a Han letter both become the closing mark: 推进”一网通办”改革. At the head of a
#          paragraph the pair comes out right, so that a short trial shows nothing.
# Met by:  a drafter who types " in Markdown and has the Word or the web version made from it.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" \
  pypandoc_binary==1.17 Markdown==3.11.3 || exit 2
cd "$dir"
PYTHONPATH="$dir/py" python3 - <<'PY'
import html, sys
import markdown, pypandoc

def pandoc(text):
    return pypandoc.convert_text(text, "plain", "markdown", extra_args=["--wrap=none"]).strip()

def smarty(text):
    return html.unescape(markdown.markdown(text, extensions=["smarty"]))[3:-4]

same = True
for source, wanted in (('推进"一网通办"改革', "推进”一网通办”改革"), ('"一网通办"改革', "“一网通办”改革")):
    for name, convert in (("pandoc", pandoc), ("smarty", smarty)):
        text = convert(source)
        print(f"{name}: {source} -> {text}")
        same = same and text == wanted
sys.exit(0 if same else 1)
PY
