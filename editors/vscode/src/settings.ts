// The settings that go to the server, under the names `hegao.toml` has for them. What is not set is
// not sent: a project's own file then decides.

import { workspace } from 'vscode';

/** Where the program is; `hegao` means: somewhere in PATH. */
export function programPath(): string {
  return workspace.getConfiguration('hegao').get<string>('path')?.trim() || 'hegao';
}

/** What the server is told, at the start and after each change. */
export function serverSettings(): Record<string, unknown> {
  const settings = workspace.getConfiguration('hegao');
  const names = ['select', 'ignore', 'severity', 'asOf', 'editor'];
  const given = names.map((name) => [name, settings.get<unknown>(name)] as const);
  return Object.fromEntries(given.filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).every(isEmpty);
  }
  return value === undefined || value === null || value === '';
}
