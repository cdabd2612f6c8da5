"""A session with a third-party client: pytest-lsp, with the capabilities of real editors that it bundles.
It checks by itself that what it receives agrees with them. Run by `main.rs` beside this file:

    HEGAO=… python3 -m pytest tests/clients
"""

import os

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

URI = "file:///drafts/%E9%80%9A%E7%9F%A5.md"
TEXT = "# 关于推进政务服务的通知\n\n😀根据国发[2016]55号文件精神。\n\n抄送：国家发展改"
BRACKET = "document-number-bracket"


def make_client() -> LanguageClient:
    """The client of pytest-lsp. It announces that capabilities can be registered, but needs a handler for that."""
    client = make_test_lsp_client()

    @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def register(params: lsp.RegistrationParams):
        return None

    return client


@pytest_lsp.fixture(
    params=["visual_studio_code", "neovim@latest", "neovim@0.6.1", "emacs"],
    config=ClientServerConfig(server_command=[os.environ["HEGAO"], "server"], client_factory=make_client),
)
async def client(request, lsp_client: LanguageClient):
    capabilities = client_capabilities(request.param)
    params = lsp.InitializeParams(capabilities=capabilities, workspace_folders=[])
    lsp_client.offered = (await lsp_client.initialize_session(params)).capabilities
    yield
    # stdin stays open: the server must end nevertheless, otherwise this waits for ever
    await lsp_client.shutdown_session()
    assert lsp_client._server.returncode == 0


def document() -> lsp.TextDocumentIdentifier:
    return lsp.TextDocumentIdentifier(URI)


async def findings(client: LanguageClient) -> list[lsp.Diagnostic]:
    """Opens the draft and returns its findings, which are pulled or pushed depending on the client."""
    item = lsp.TextDocumentItem(uri=URI, language_id="markdown", version=1, text=TEXT)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    if client.offered.diagnostic_provider is None:
        await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return list(client.diagnostics[URI])
    report = await client.text_document_diagnostic_async(lsp.DocumentDiagnosticParams(document()))
    return list(report.items)


async def bracket(client: LanguageClient) -> lsp.Diagnostic:
    found = [finding for finding in await findings(client) if finding.code == BRACKET]
    assert len(found) == 1
    return found[0]


def column(client: LanguageClient, line: int, character: int) -> int:
    """A column in characters, converted to the position encoding that server and client agreed on."""
    encoding = client.offered.position_encoding or "utf-16"
    before = TEXT.split("\n")[line][:character]
    units = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]
    return len(before.encode(units[0])) // units[1]


@pytest.mark.asyncio
async def test_a_session_ends(client: LanguageClient):
    pass


@pytest.mark.asyncio
async def test_a_finding_has_the_right_range(client: LanguageClient):
    finding = await bracket(client)
    start, end = lsp.Position(2, column(client, 2, 5)), lsp.Position(2, column(client, 2, 11))
    assert finding.range == lsp.Range(start, end)
    assert finding.source == "hegao"


@pytest.mark.asyncio
async def test_a_name_is_completed(client: LanguageClient):
    await findings(client)
    at = lsp.Position(4, column(client, 4, 8))
    found = await client.text_document_completion_async(lsp.CompletionParams(document(), at))
    labels = [item.label for item in found.items]
    assert "国家发展改革委" in labels, labels


@pytest.mark.asyncio
async def test_a_number_has_a_card(client: LanguageClient):
    await findings(client)
    at = lsp.Position(2, column(client, 2, 6))
    card = await client.text_document_hover_async(lsp.HoverParams(document(), at))
    assert "国发〔2016〕55号" in card.contents.value


@pytest.mark.asyncio
async def test_a_fault_is_fixed(client: LanguageClient):
    finding = await bracket(client)
    context = lsp.CodeActionContext(diagnostics=[finding])
    params = lsp.CodeActionParams(document(), finding.range, context)
    offered = await client.text_document_code_action_async(params)
    action = next(action for action in offered if action.is_preferred)
    assert action.title == "改为“〔2016〕”"
    changes = [change for change in action.edit.document_changes or []]
    edits = changes[0].edits if changes else action.edit.changes[URI]
    assert [edit.new_text for edit in edits] == ["〔", "〕"]


@pytest.mark.asyncio
async def test_all_faults_are_fixed_at_once(client: LanguageClient):
    finding = await bracket(client)
    context = lsp.CodeActionContext(diagnostics=[], only=[lsp.CodeActionKind.SourceFixAll])
    params = lsp.CodeActionParams(document(), finding.range, context)
    [action] = await client.text_document_code_action_async(params)
    assert action.kind == "source.fixAll.hegao"
    if action.edit is None:
        action = await client.code_action_resolve_async(action)
    assert action.edit is not None


@pytest.mark.asyncio
async def test_the_status_lists_the_document(client: LanguageClient):
    await findings(client)
    status = await client.protocol.send_request_async("hegao/status", None)
    assert status.documents[0].uri == URI
