// Whether the program is there, before the client tries in vain to start it.

import { execFile } from 'node:child_process';
import { commands, window, type LogOutputChannel } from 'vscode';

/** Asks the program for its version; `undefined`, and a message with the way out, if it does not run. */
export async function findProgram(path: string, output: LogOutputChannel): Promise<string | undefined> {
  try {
    const version = await run(path, ['--version']);
    output.info(`${path}：${version}`);
    return version;
  } catch (error) {
    output.error(`${path} --version：${String(error)}`);
    void explainMissing(path, output);
    return undefined;
  }
}

function run(path: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(path, args, { timeout: 10_000 }, (error, stdout) => (error ? reject(error) : resolve(stdout.trim())));
  });
}

async function explainMissing(path: string, output: LogOutputChannel): Promise<void> {
  const where = path === 'hegao' ? '在 PATH 中找不到 hegao' : `不能运行 ${path}`;
  const [setPath, showOutput] = ['设置路径', '显示输出'];
  const choice = await window.showErrorMessage(
    `核稿：${where}。请先安装 hegao，或者设置它的完整路径。`,
    setPath,
    showOutput,
  );
  if (choice === setPath) {
    await commands.executeCommand('workbench.action.openSettings', 'hegao.path');
  } else if (choice === showOutput) {
    output.show();
  }
}
