-- Runs the real Neovim with the client in this repository: a draft is opened, its findings are shown, names
-- are completed, a fault is fixed, and the server ends. Run by `main.rs` beside this file:
--   HEGAO=… DRAFT=… nvim --headless --clean --cmd 'set rtp^=editors/neovim' -l tests/editors/neovim.lua

local PATIENCE = 10000 -- ms; a wait takes this long only if something is broken

local function show(value)
  return type(value) == 'string' and value or vim.inspect(value)
end

--- Prints what was seen, and ends the run with a failure if `holds` is false.
local function expect(what, holds, seen)
  io.stdout:write(('%s %s %s\n'):format(holds and 'ok' or 'FAILED', what, seen and show(seen) or ''))
  if not holds then
    vim.cmd.cquit({ count = 1, bang = true })
  end
end

local function eventually(condition)
  return (vim.wait(PATIENCE, condition, 20))
end

local function line_with(buffer, text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local at = line:find(text, 1, true)
    if at then
      return number, line, at
    end
  end
end

local function finding(buffer, code)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if diagnostic.code == code then
      return diagnostic
    end
  end
end

vim.lsp.config('hegao', { cmd = { vim.env.HEGAO, 'server' } })
vim.lsp.enable('hegao')
vim.cmd.edit(vim.fn.fnameescape(vim.env.DRAFT))
vim.bo.filetype = 'markdown'
local buffer = vim.api.nvim_get_current_buf()

local attached = eventually(function()
  local client = vim.lsp.get_clients({ bufnr = buffer, name = 'hegao' })[1]
  return client and client.initialized
end)
expect('the client attaches', attached)
local client = vim.lsp.get_clients({ bufnr = buffer, name = 'hegao' })[1]
expect('a position encoding is agreed on', client.offset_encoding ~= nil, client.offset_encoding)

-- diagnostics: the right rule, at the right bytes
local BRACKET = 'document-number-bracket'
expect('the fault is shown', eventually(function()
  return finding(buffer, BRACKET) ~= nil
end))
local number, line, at = line_with(buffer, '[2016]')
local fault = finding(buffer, BRACKET)
expect('on its line', fault.lnum + 1 == number, fault.lnum + 1)
expect('at its bytes', line:sub(fault.col + 1, fault.end_col) == '[2016]', line:sub(fault.col + 1, fault.end_col))
expect('with its name', fault.source == 'hegao', fault.message)

-- completion: the beginning of an agency name
local typed, _, _ = line_with(buffer, '抄送：工业和')
vim.api.nvim_win_set_cursor(0, { typed, #vim.api.nvim_buf_get_lines(buffer, typed - 1, typed, false)[1] })
local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
-- after the last character of the line, where a person types
params.position.character = vim.str_utfindex(vim.api.nvim_get_current_line(), client.offset_encoding)
local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', params, PATIENCE)
local result = answer and answer[client.id] and answer[client.id].result or {}
local labels = vim.tbl_map(function(item)
  return item.label
end, result.items or result)
expect('names are completed', vim.list_contains(labels, '工业和信息化部'), labels)

-- hover: there is a card for the cited document
vim.api.nvim_win_set_cursor(0, { number, at - 1 })
params = vim.lsp.util.make_position_params(0, client.offset_encoding)
answer = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', params, PATIENCE)
local card = answer and answer[client.id] and answer[client.id].result
expect('the number has a card', card ~= nil and card ~= vim.NIL, card and card.contents and card.contents.value)

-- definition: no draft of the folder is the cited document, so the row of the lexicon is shown
vim.api.nvim_win_set_cursor(0, { number, at - 1 })
vim.lsp.buf.definition()
expect('the row can be read', eventually(function()
  return line_with(0, '发文字号：国发〔2016〕55号') ~= nil
end), vim.api.nvim_buf_get_lines(0, 0, -1, false))
expect('and is no draft', vim.bo.buftype == 'nofile' and #vim.lsp.get_clients({ bufnr = 0 }) == 0, vim.bo.buftype)
vim.cmd.edit('hegao:///规则/' .. BRACKET .. '.md')
expect('so can the page of a rule', line_with(0, '# ' .. BRACKET) == 1, vim.api.nvim_buf_get_name(0))
vim.cmd.buffer(buffer)

-- code lens above the title: it is shown, and its command is executed by the server
local told
vim.lsp.handlers['window/showMessage'] = function(_, message)
  told = message.message
end
vim.lsp.codelens.refresh({ bufnr = buffer })
expect('the documents cited are counted', eventually(function()
  return #vim.lsp.codelens.get(buffer) == 1
end), vim.tbl_map(function(lens)
  return lens.command.title
end, vim.lsp.codelens.get(buffer)))
vim.api.nvim_win_set_cursor(0, { 1, 0 })
vim.lsp.codelens.run()
expect('and named', eventually(function()
  return told ~= nil
end), told)

-- the parts of the document
local symbols = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', params, PATIENCE)
symbols = symbols and symbols[client.id] and symbols[client.id].result or {}
expect('the outline begins with the title', #symbols == 1 and symbols[1].name == '关于推进政务服务的通知', symbols)

-- quick fix: the brackets are corrected, the finding disappears
vim.api.nvim_win_set_cursor(0, { number, fault.col })
vim.lsp.buf.code_action({
  apply = true,
  filter = function(action)
    return action.isPreferred
  end,
})
expect('the fault is mended', eventually(function()
  return line_with(buffer, '国发〔2016〕55号') ~= nil
end), vim.api.nvim_buf_get_lines(buffer, number - 1, number, false)[1])
expect('and no longer shown', eventually(function()
  return finding(buffer, BRACKET) == nil
end))

--- Takes the one action at a finding whose title contains a text.
local function act(code, title)
  local found = finding(buffer, code)
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.title:find(title, 1, true) ~= nil
    end,
  })
end

-- adding a word, by a command of the server: the finding disappears, the text does not change
act('document-number-unknown-prefix', '加入本单位词库')
expect('a word is made known', eventually(function()
  return finding(buffer, 'document-number-unknown-prefix') == nil
end), vim.fn.readfile(vim.fs.dirname(vim.env.DRAFT) .. '/词库/机关代字.tsv'))
expect('and stands as it was', line_with(buffer, '按照国办涵〔2020〕5号执行。') ~= nil)

-- ignoring a finding, by a comment above it
act('slogan-misspelled', '在此处忽略')
expect('a finding is let pass', eventually(function()
  return finding(buffer, 'slogan-misspelled') == nil
end))
expect('by a comment', line_with(buffer, '<!-- hegao: ignore slogan-misspelled -->') ~= nil)

-- completion: what stands complete comes first, and the first item changes nothing
vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', '请财政部' })
local last = vim.api.nvim_buf_line_count(buffer)
vim.api.nvim_win_set_cursor(0, { last, #'请财政部' })
params = vim.lsp.util.make_position_params(0, client.offset_encoding)
params.position.character = vim.str_utfindex('请财政部', client.offset_encoding)
answer = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', params, PATIENCE)
local first = answer[client.id].result.items[1]
vim.lsp.util.apply_text_edits({ first.textEdit }, buffer, client.offset_encoding)
local after = vim.api.nvim_buf_get_lines(buffer, last - 1, last, false)[1]
expect('a complete name stays as it is', after == '请财政部', first)

-- what is no draft is left alone; a buffer without a name is one
local function attaches(name, filetype)
  vim.cmd.enew()
  if name then
    vim.api.nvim_buf_set_name(0, vim.fs.dirname(vim.env.DRAFT) .. '/' .. name)
  end
  vim.bo.filetype = filetype
  return vim.wait(500, function()
    return #vim.lsp.get_clients({ bufnr = 0, name = 'hegao' }) > 0
  end, 20)
end
for _, name in ipairs({ 'hegao.toml', '提法.tsv', '提法.csv', 'COMMIT_EDITMSG' }) do
  expect('no client for ' .. name, not attaches(name, 'text'))
end
expect('a client for plain text', attaches('函.txt', 'text'))
expect('a client for a buffer without a name', attaches(nil, 'markdown'))

local start = vim.uv.hrtime()
client:stop()
local stopped = eventually(function()
  return client:is_stopped()
end)
expect('the server goes away', stopped, ('%.0f ms'):format((vim.uv.hrtime() - start) / 1e6))
vim.cmd.qall({ bang = true })
