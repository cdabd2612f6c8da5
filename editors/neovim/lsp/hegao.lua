-- 核稿 for Neovim ≥ 0.11: `vim.lsp.enable('hegao')` starts `hegao server` for drafts. What is wrong
-- with a draft, and how to mend it, only the server knows.

-- 0.11 asks for diagnostics but cannot be told to ask again when settings change: the server then
-- sends them by itself
local pull = vim.fn.has('nvim-0.12') == 0 and { diagnostic = vim.NIL } or nil

-- rows of the lexicon and pages of rules lie nowhere on disk: the server has their text
local function read(uri)
  local client = vim.lsp.get_clients({ name = 'hegao' })[1]
  local answer = client and client:request_sync('workspace/textDocumentContent', { uri = uri }, 5000)
  if not client then
    return nil, '核稿没有在运行，先打开一份草稿'
  elseif not answer or answer.err then
    return nil, answer and answer.err.message or '核稿没有回答'
  end
  return answer.result.text
end

vim.api.nvim_create_autocmd('BufReadCmd', {
  group = vim.api.nvim_create_augroup('hegao', {}),
  pattern = 'hegao://*',
  callback = function(event)
    local text, why = read(event.match)
    if not text then
      vim.notify(why, vim.log.levels.WARN)
      return
    end
    vim.bo[event.buf].buftype = 'nofile'
    vim.bo[event.buf].swapfile = false
    vim.bo[event.buf].modifiable = true
    vim.api.nvim_buf_set_lines(event.buf, 0, -1, true, vim.split(vim.trim(text), '\n'))
    vim.bo[event.buf].modifiable = false
    vim.bo[event.buf].filetype = 'markdown'
  end,
})

-- a draft by its name, as `hegao check` finds them in a folder, or a buffer without a name: not settings
-- and tables that happen to be text, nor what other plugins show
local function is_draft(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  local ending = vim.fn.fnamemodify(name, ':e'):lower()
  local is_named_so = ending == 'md' or ending == 'markdown' or ending == 'txt'
  return vim.bo[buffer].buftype == '' and (name == '' or (is_named_so and not name:match('^%a[%w+.-]+://')))
end

---@type vim.lsp.Config
return {
  cmd = { 'hegao', 'server' },
  filetypes = { 'markdown', 'text' },
  root_dir = function(buffer, start)
    if is_draft(buffer) then
      start(vim.fs.root(buffer, { 'hegao.toml', '.git' }))
    end
  end,
  capabilities = {
    textDocument = pull,
    workspace = { textDocumentContent = { dynamicRegistration = true } },
  },
}
