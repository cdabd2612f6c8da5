-- 核稿 for Neovim ≥ 0.11: `vim.lsp.enable('hegao')` starts `hegao server` for drafts. What is wrong
-- with a draft, and how to mend it, only the server knows.

---@type vim.lsp.Config
return {
  cmd = { 'hegao', 'server' },
  filetypes = { 'markdown', 'text' },
  root_markers = { 'hegao.toml', '.git' },
}
