// 核稿 for VS Code: starts `hegao server` and hands it the drafts. What is wrong with a draft, and
// how to mend it, only the server knows.

import { commands, window, workspace, type ExtensionContext } from 'vscode';
import {
  ExecuteCommandRequest,
  LanguageClient,
  ShowMessageNotification,
} from 'vscode-languageclient/node';
// Drafts by name, and texts that are not saved yet. With schemes, since VS Code hands out output panes, the
// chat box and the old side of a diff as plain text too; with names, since settings and lexicon tables are
// plain text to it, and fix on save must not rewrite them. Tested by tests/editors.
import drafts from './drafts.json';
import { showMessage } from './messages';
import { findProgram } from './program';
import { programPath, serverSettings } from './settings';

const output = window.createOutputChannel('核稿', { log: true });
let client: LanguageClient | undefined;
/** Starts and stops, one after the other: two restarts at once would leave two servers. */
let queue: Promise<void> = Promise.resolve();

export function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    output,
    commands.registerCommand('hegao.restart', restart),
    commands.registerCommand('hegao.showOutput', () => output.show()),
    commands.registerCommand('hegao.showStatus', showStatus),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('hegao.path')) {
        await restart();
      } else if (change.affectsConfiguration('hegao')) {
        await client?.sendNotification('workspace/didChangeConfiguration', { settings: { hegao: serverSettings() } });
      }
    }),
  );
  return restart();
}

export async function deactivate(): Promise<void> {
  await queue;
  await stop();
}

function restart(): Promise<void> {
  queue = queue.then(stop).then(start).catch((error: unknown) => {
    output.error(String(error));
    void window.showErrorMessage(`核稿：语言服务器没有启动：${String(error)}`);
  });
  return queue;
}

async function start(): Promise<void> {
  const path = programPath();
  if ((await findProgram(path, output)) === undefined) {
    return;
  }
  client = new LanguageClient(
    'hegao',
    '核稿',
    { command: path, args: ['server'] },
    { documentSelector: drafts, initializationOptions: serverSettings(), outputChannel: output },
  );
  await client.start();
  client.onNotification(ShowMessageNotification.type, showMessage);
}

/** Has the server say how it is doing; without one, says so, and how to get one. */
async function showStatus(): Promise<void> {
  if (client?.isRunning()) {
    await client.sendRequest(ExecuteCommandRequest.type, { command: 'hegao.status' });
    return;
  }
  const [again, showOutput] = ['重新启动', '显示输出'];
  const choice = await window.showWarningMessage('核稿：语言服务器没有运行。', again, showOutput);
  if (choice === again) {
    await restart();
  } else if (choice === showOutput) {
    output.show();
  }
}

async function stop(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
}
