//! The language server: the only folder that knows tower-lsp, lsp-types and tokio.
