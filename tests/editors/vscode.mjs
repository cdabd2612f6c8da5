// Runs the real VS Code workbench (code-server, the same workbench in a browser) with the packaged
// extension: squiggle, Problems, hover, the page of a rule, completion, quick fix, the dialogs with the
// status of the server and the cited documents, the page of a known document, and the message when the
// program is missing.
// Not part of `cargo test`: it needs a browser and some hundred megabytes. Run it by hand:
//
//   cd editors/vscode && npm ci && npm run package && cd ../.. && cargo build
//   cd FOLDER-WITH-PLAYWRIGHT     # npm install playwright-core
//   CODE_SERVER=…/code-server CHROMIUM=/usr/bin/chromium node …/tests/editors/vscode.mjs OUT-FOLDER
//
// Screenshots of each stage are written to OUT-FOLDER. Look at them.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(join(process.cwd(), '/'))('playwright-core');
const root = resolve(fileURLToPath(import.meta.url), '../../..');
const codeServer = process.env.CODE_SERVER ?? 'code-server';
const hegao = process.env.HEGAO ?? join(root, 'target/debug/hegao');
const vsix = process.env.VSIX ?? join(root, 'editors/vscode/hegao.vsix');
const pictures = resolve(process.argv[2] ?? 'pictures');
const port = Number(process.env.PORT ?? 18733);
const PATIENCE = 90_000;
const RULE = 'document-number-bracket';

const DRAFT = `# 关于推进政务服务的通知

各市人民政府：

根据国发[2016]55号文件精神，现将有关事项通知如下。

落实《国务院关于印发“十三五”国家信息化规划的通知》（国发〔2016〕73号）。

抄送：工业和
`;

const home = mkdtempSync(join(tmpdir(), 'hegao-vscode-'));
const folder = (name) => join(home, name);
// the path of a program is a machine setting; in the user settings it takes effect only by chance
const settingsFile = join(folder('user'), 'Machine', 'settings.json');
mkdirSync(pictures, { recursive: true });
for (const name of ['drafts', 'user/Machine', 'extensions']) mkdirSync(folder(name), { recursive: true });
writeFileSync(join(folder('drafts'), 'draft.md'), DRAFT);

function configure(settings) {
  // atomically: the workbench may be reading
  writeFileSync(`${settingsFile}.new`, JSON.stringify(settings));
  renameSync(`${settingsFile}.new`, settingsFile);
}

function expect(what, holds, seen = '') {
  console.log(holds ? 'ok' : 'FAILED', what, seen);
  if (!holds) throw new Error(what);
}

async function serve() {
  const folders = ['--user-data-dir', folder('user'), '--extensions-dir', folder('extensions')];
  execFileSync(codeServer, [...folders, '--install-extension', vsix], { stdio: 'ignore' });
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const server = spawn(
    codeServer,
    [...folders, ...quiet, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, folder('drafts')],
    { stdio: 'ignore' },
  );
  const end = Date.now() + PATIENCE;
  for (;;) {
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.ok, () => false);
    if (up) return server;
    if (Date.now() > end) throw new Error('code-server does not answer');
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

async function openDraft(page) {
  await page.goto(`http://127.0.0.1:${port}/?folder=${folder('drafts')}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: PATIENCE });
  await page.dblclick('.explorer-folders-view .monaco-list-row >> text=draft.md');
  await page.waitForSelector('.monaco-editor .view-line', { timeout: PATIENCE });
}

const text = (page) => page.locator('.monaco-editor .view-lines').first().innerText();

/** Follows the link to the page of the rule, and closes the page. */
async function led(page, link, picture) {
  await link.click({ timeout: PATIENCE });
  const tab = page.locator('.tab.active', { hasText: `${RULE}.md` });
  await tab.waitFor({ timeout: PATIENCE });
  const phrase = page.locator('.monaco-editor .view-line:visible', { hasText: '发文字号里的年份用六角括号' });
  await phrase.first().waitFor({ timeout: PATIENCE });
  await page.screenshot({ path: join(pictures, picture) });
  expect('the name of a rule leads to its page', true, (await tab.innerText()).replace(/\s+/g, ''));
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached', timeout: PATIENCE });
}

async function shown(page) {
  await page.waitForSelector('.squiggly-error', { timeout: PATIENCE });
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.nth(1).waitFor({ timeout: PATIENCE });
  await page.screenshot({ path: join(pictures, '1-problems.png') });
  const problems = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
  expect('the fault stands in Problems', problems.some((p) => p.includes(RULE)), problems);
  await led(page, page.locator('.markers-panel a.monaco-link', { hasText: RULE }), '1-page.png');
  await page.keyboard.press('Control+j');
  await rows.first().waitFor({ state: 'hidden', timeout: PATIENCE });
}

async function completed(page) {
  await page.click('.monaco-editor .view-lines');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Space');
  const row = page.locator('.suggest-widget.visible .monaco-list-row >> text=工业和信息化部').first();
  await row.waitFor({ timeout: PATIENCE });
  await page.screenshot({ path: join(pictures, '2-completion.png') });
  expect('names are completed', true, (await page.locator('.suggest-widget .monaco-list-row').allInnerTexts()).length);
  await page.keyboard.press('Escape');
}

async function mended(page) {
  // the first problem, whatever else is found further down
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.waitForSelector('.zone-widget .marker-widget', { timeout: PATIENCE });
  await page.screenshot({ path: join(pictures, '3-fault.png') });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:visible >> text=发文机关').first().waitFor({ timeout: PATIENCE });
  expect('the number has a card', true);
  await page.screenshot({ path: join(pictures, '4-hover.png') });
  await led(page, page.locator('.monaco-hover:visible a.code-link', { hasText: RULE }), '4-page.png');
  await page.keyboard.press('Control+.');
  const first = page.locator('.action-widget .monaco-list-row.action').first();
  await first.waitFor({ timeout: PATIENCE });
  await page.screenshot({ path: join(pictures, '5-quick-fix.png') });
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('.monaco-editor .view-lines')?.textContent?.includes('国发〔2016〕55号'),
    undefined,
    { timeout: PATIENCE },
  );
  expect('the fault is mended', true, (await text(page)).split('\n').find((line) => line.includes('国发')));
  await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: PATIENCE });
  expect('and no longer shown', true);
}

/** What stands in the dialog, which is then closed. */
async function dialog(page, picture) {
  const box = page.locator('.monaco-dialog-box');
  await box.waitFor({ timeout: PATIENCE });
  await page.screenshot({ path: join(pictures, picture) });
  const said = (await box.innerText()).replace(/\s+/g, ' ');
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached', timeout: PATIENCE });
  return said;
}

async function askStatus(page) {
  await page.keyboard.press('F1');
  await page.keyboard.type('核稿: 显示状态');
  await page.locator('.quick-input-list .monaco-list-row >> text=显示状态').first().waitFor({ timeout: PATIENCE });
  await page.keyboard.press('Enter');
}

async function told(page) {
  await askStatus(page);
  const status = await dialog(page, '6-status.png');
  expect('the server says what it knows', /词库资料截至 \d{4}-.*文件 [1-9]\d+/.test(status), status);
  expect('and of the draft', status.includes('draft.md：问题 2'));
  await page.locator('.codelens-decoration a').first().click();
  const cited = await dialog(page, '7-cited.png');
  expect('what no longer stands is named in full', cited.includes('（国发〔2016〕73号）：已失效'), cited);
}

async function lookedUp(page) {
  await page.click('.monaco-editor .view-lines');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('5:6');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F12');
  const row = page.locator('.monaco-editor .view-line:visible', { hasText: '发文机关：国务院' }).first();
  await row.waitFor({ timeout: PATIENCE });
  await page.screenshot({ path: join(pictures, '8-known.png') });
  expect('a document that is nowhere on disk has a page', await page.locator('.tab >> text=国发〔2016〕55号.md').isVisible());
}

async function missing(page) {
  configure({ 'hegao.path': '/nowhere/hegao' });
  await openDraft(page); // the extension starts again
  const toast = page.locator('.notification-toast >> text=不能运行 /nowhere/hegao').first();
  await toast.waitFor({ timeout: PATIENCE });
  const button = page.locator('.notification-toast .monaco-button >> text=设置路径').first();
  await page.screenshot({ path: join(pictures, '9-missing.png') });
  expect('a missing program is named, with the way out', await button.isVisible());
  await askStatus(page);
  await page.locator('.notification-toast >> text=语言服务器没有运行').first().waitFor({ timeout: PATIENCE });
  expect('and asking how it does says so too', true);
}

configure({ 'hegao.path': hegao });
const server = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, locale: 'zh-CN' });
let failed = false;
try {
  await openDraft(page);
  await shown(page);
  await completed(page);
  await mended(page);
  await told(page);
  await lookedUp(page);
  await missing(page);
} catch (error) {
  failed = true;
  console.error(String(error));
  await page.screenshot({ path: join(pictures, 'failed.png') });
}
await browser.close();
server.kill();
rmSync(home, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
