import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '#platform';
import { axeFindings, DemoPages, DESK, overflowOf, PHONE } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

it('one click makes a visitor of the demo one of its people', async () => {
  const page = await demo.show('/');
  await page.getByRole('button', { name: /以签发领导身份查看/ }).click();
  await page.getByRole('banner').getByText('赵国庆').waitFor();
  expect(new URL(page.url()).pathname).not.toBe('/login');
  await page.context().close();
});

it('whoever signs out sees nothing any more, and comes back to the page that was asked for', async () => {
  const page = await demo.show('/me', 'auditor');
  await page.getByRole('button', { name: '周文斌▾' }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL(/\/login/);
  await page.goto('/me');
  await page.waitForURL(/\/login\?next=%2Fme/);
  await page.getByRole('button', { name: /以审计人员身份查看/ }).click();
  await page.waitForURL(/\/me$/);
  await page.context().close();
});

it.each([
  ['wide', { size: DESK }],
  ['narrow', { size: PHONE }],
  ['dark', { size: DESK, dark: true }],
])('signing in and the menus, %s: axe finds nothing, nothing is cut off', async (_, look) => {
  const login = await demo.show('/login', undefined, look);
  expect(await axeFindings(login)).toEqual([]);
  expect(await overflowOf(login)).toBeLessThanOrEqual(0);
  await login.context().close();
  const page = await demo.show('/me', 'office', look);
  await page.getByRole('button', { name: '王建国▾' }).click();
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

it('the sheet of keys opens by ?, closes by Escape, and speaks English to who reads English', async () => {
  const page = await demo.show('/me', 'office');
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: '王建国▾' }).click();
  await page.getByRole('combobox', { name: '语言' }).selectOption('English');
  await page.getByRole('heading', { name: 'My account' }).waitFor();
  expect(await page.evaluate<string>('document.documentElement.lang')).toBe('en');
  await page.context().close();
});

it('files of the pages are kept for a year and come compressed; the page itself is asked for anew', async () => {
  const page = await fetch(`${demo.url}/todo`);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? '';
  const asked = await fetch(demo.url + script, { headers: { 'Accept-Encoding': 'br' } });
  expect(asked.headers.get('content-encoding')).toBe('br');
  expect(asked.headers.get('cache-control')).toContain('max-age=31536000, immutable');
});

it('an address of the API that is none is no page', async () => {
  const answer = await fetch(`${demo.url}/api/nothing`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    404,
    expect.stringContaining('application/problem+json') as string,
  ]);
});

it('no page complained: no error, nothing that the policy for contents stopped', () => {
  expect(demo.complaints).toEqual([]);
});

type Chunk = { readonly file: string; readonly imports?: readonly string[] };

it('the first visit takes at most 200 KB of compressed script', () => {
  const folder = join(projectRoot(), 'dist', 'web');
  const manifest = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  ) as Readonly<Record<string, Chunk>>;
  const needed = new Set<string>();
  const need = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || needed.has(chunk.file)) return;
    needed.add(chunk.file);
    for (const other of chunk.imports ?? []) need(other);
  };
  for (const name of FIRST_PAGES) need(name);
  const sizes = [...needed].map((file) => gzipSync(readFileSync(join(folder, file))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThanOrEqual(200 * 1024);
});

/** What somebody loads before the first list shows. */
const FIRST_PAGES = ['index.html', 'src/features/sign-in/login-page.tsx'];
