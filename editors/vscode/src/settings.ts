// The settings that go to the server, under the names `hegao.toml` has for them. What is not set is
// not sent: a project's own file then decides.

import { workspace } from 'vscode';

/** Where the program is; `hegao` means: somewhere in PATH. */
export function programPath(): string {
  return workspace.getConfiguration('hegao').get<string>('path')?.trim() || 'hegao';
}

/** Settings of this client, which the server does not know. */
const OWN = ['path', 'trace'];

/** What the server is told, at the start and after each change: every setting but our own. */
export function serverSettings(): Record<string, unknown> {
  const all = Object.entries(workspace.getConfiguration().get<Record<string, unknown>>('hegao') ?? {});
  return record(given(Object.fromEntries(all.filter(([name]) => !OWN.includes(name)))));
}

/** A value without what is empty in it, at any depth; `undefined` when nothing is left. */
function given(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length > 0 ? value : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const inner = Object.entries(value).map(([name, inner]) => [name, given(inner)] as const);
    const kept = inner.filter(([, value]) => value !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value === null || value === '' ? undefined : value;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
