import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { projectRoot } from '#platform';
import { readTokens } from '../demo/sample-users.ts';
import { freePort } from './redis-child.fixtures.ts';
import { ServerChild } from './server-child.fixtures.ts';

const NODE = join(projectRoot(), 'node_modules', 'node', 'bin', 'node');
const CLI = join(projectRoot(), 'dist', 'apps', 'cli', 'src', 'main.js');

type Said = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The demo as a newcomer has it: its own Redis, mails as files, five plans and what happened to them. */
describe('the demo', () => {
  const data = mkdtempSync(join(tmpdir(), 'duban-demo-'));
  let server: ServerChild;
  let browser: Browser;
  let url = '';

  const duban = (as: number, ...args: readonly string[]): Promise<Said> => {
    const token = readTokens(data)?.[as]?.token ?? '';
    const env = { PATH: process.env['PATH'], DUBAN_SERVER: url, DUBAN_TOKEN: token };
    return new Promise((resolve) => {
      execFile(NODE, [CLI, ...args], { env, maxBuffer: 50_000_000 }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });
  };
  const [office, liaison, supervisor, auditor] = [0, 1, 2, 3];

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const env = {
      DUBAN_DATA: data,
      DUBAN_PORT: String(port),
      DUBAN_DEMO: '1',
      DUBAN_LOG_LEVEL: 'error',
    };
    server = new ServerChild(url, env, '');
    await server.start();
    await server.hasSaid('按 Ctrl+C 停止');
    const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('shows five plans being implemented, some items done, some late, some red', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}/status`);
    expect(await page.getByText('实施方案（2021—2025年）').count()).toBeGreaterThan(3);
    expect(await page.locator('section').first().innerText()).toMatch(
      /已逾期[1-9]\d*项.*已办结[1-9]\d*项/s,
    );
    expect(await page.locator('.chip.red').count()).toBeGreaterThan(0);
    expect(await page.locator('header').innerText()).toContain('2025-11-24 08:00');
    await page.close();
  });

  it('lets a person read a mail on a narrow screen, by keyboard', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${url}/mail`);
    const first = page.locator('tbody a').first();
    const subject = await first.innerText();
    await first.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mail\/.+/);
    expect(await page.locator('h1').innerText()).toBe(subject);
    const letter = page.frameLocator('iframe');
    expect(await letter.locator('body').innerText()).toContain('同志');
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(360);
    await page.close();
  });

  it('answers on the command line who owes what, and who changed what', async () => {
    const late = await duban(
      office,
      'obligations',
      '--status',
      'overdue',
      '--plan',
      'zezhou',
      '--json',
    );
    expect(late).toMatchObject({ code: 0, stderr: '' });
    expect(late.stdout).toContain('县教育局');
    const audit = await duban(auditor, 'audit', '--plan', 'zezhou');
    expect(audit.code).toBe(0);
    // What the deputy head did in the sample data.
    expect(audit.stdout).toMatch(/赵国庆.*签发致县教育局的红色督办单/);
    expect(await duban(liaison, 'audit')).toMatchObject({ code: 1 });
  });

  it('takes a measurement and a claim, and a supervisor decides a red card', async () => {
    const measured = await duban(
      office,
      'measure',
      'zezhou.g1',
      '--value',
      '13.2',
      '--as-of',
      '2025-11-20',
    );
    expect(measured).toMatchObject({ code: 0 });
    expect(await duban(liaison, 'complete', 'zezhou.t5')).toMatchObject({ code: 0 });
    const cards = await duban(supervisor, 'escalations', '--red-card', '--json');
    const { rows } = JSON.parse(cards.stdout) as { rows: { obligationId: string }[] };
    const id = rows[0]?.obligationId ?? '';
    expect(await duban(office, 'escalations', 'approve', id)).toMatchObject({ code: 1 });
    expect(await duban(supervisor, 'escalations', 'approve', id)).toMatchObject({ code: 0 });
  });

  it('lets a liaison sign for everything at once, and for nobody else', async () => {
    const sign = (body: object): Promise<Response> =>
      fetch(`${url}/api/tasks/sign`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${readTokens(data)?.[liaison]?.token ?? ''}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify(body),
      });
    const mine = await sign({ planId: 'zezhou' });
    expect(await mine.json()).toMatchObject({ written: 0 }); // it signed on 14 October
    const another = await sign({ planId: 'zezhou', organization: '县妇联' });
    expect(another.status).toBe(403);
    expect((await sign({ planId: 'hebei' })).status).toBe(409);
  });

  it('moves the clock, and the mails of the time between have gone out', async () => {
    const before = (await server.get('/api/mails?on=2025-12-01&limit=500')) as {
      rows: unknown[];
    };
    expect(before.rows).toHaveLength(0);
    expect(await duban(office, 'clock', '--to', '2025-12-02T09:00:00+08:00')).toMatchObject({
      code: 0,
    });
    const after = (await server.get('/api/mails?on=2025-12-01&limit=500')) as {
      rows: { status: string }[];
    };
    expect(after.rows.length).toBeGreaterThan(50);
    expect(after.rows.every(({ status }) => status === 'delivered')).toBe(true);
  });

  it('keeps everything over a restart', async () => {
    const before = await server.get('/api/obligations?limit=500');
    await server.kill();
    await server.start();
    expect(await server.get('/api/obligations?limit=500')).toEqual(before);
  });

  it('describes its interface, and refuses in one sentence', async () => {
    const described = (await server.get('/api/openapi.json')) as { paths: object };
    expect(Object.keys(described.paths)).toContain('/api/plans/{planId}/adopt');
    const refused = await fetch(`${url}/api/plans/zezhou/adopt`, { method: 'POST' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'sign-in-required' });
  });
});
