import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { freePort } from '../../server/src/end-to-end/redis-child.fixtures.ts';
import { ServerChild } from '../../server/src/end-to-end/server-child.fixtures.ts';

/** A name for this machine that a browser does not take for its own: over plain http no secure context. */
const OFFICE_NETWORK = 'office.example';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  `--host-resolver-rules=MAP ${OFFICE_NETWORK} 127.0.0.1`,
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sample people of the demo. */
export const PEOPLE = {
  office: 'zezhou-office',
  liaison: 'zezhou-edu',
  supervisor: 'supervisor',
  auditor: 'auditor',
  administrator: 'administrator',
} as const;

export const DESK = { width: 1366, height: 768 } as const;
export const PHONE = { width: 360, height: 740 } as const;

type Look = {
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** As from another machine of an office's network, by plain http. */
  readonly fromAfar?: boolean;
};

/** Debian's Chromium, without a window. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });

/** The demo on a real server, its pages in a real browser. */
export class DemoPages {
  /** What a page complained of: errors, and what the Content-Security-Policy stopped. */
  readonly complaints: string[] = [];

  private constructor(
    readonly url: string,
    readonly server: ServerChild,
    readonly browser: Browser,
    readonly data: string,
  ) {}

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<DemoPages> {
    const data = mkdtempSync(join(tmpdir(), 'duban-pages-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      DUBAN_DATA: data,
      DUBAN_PORT: String(port),
      DUBAN_DEMO: '1',
      DUBAN_LOG_LEVEL: 'error',
      ...settings,
    };
    const server = new ServerChild(url, env, '');
    await server.start();
    await server.hasSaid('按 Ctrl+C 停止');
    return new DemoPages(url, server, await startBrowser(), data);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  /** A browser of its own in which one of the people is signed in; left out: nobody is. */
  async contextOf(person?: keyof typeof PEOPLE, look: Look = {}): Promise<BrowserContext> {
    const { size = DESK, dark = false, fromAfar = false } = look;
    const context = await this.browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
      baseURL: fromAfar ? this.url.replace('127.0.0.1', OFFICE_NETWORK) : this.url,
    });
    if (person === undefined) return context;
    const answer = await context.request.post('/api/demo/become', {
      data: { userId: PEOPLE[person] },
    });
    if (!answer.ok()) throw new Error(`Nobody can be ${person}: ${await answer.text()}`);
    return context;
  }

  /** A page of one of the people, shown and at rest. */
  async show(path: string, person?: keyof typeof PEOPLE, look: Look = {}): Promise<Page> {
    const context = await this.contextOf(person, look);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning:/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    return page;
  }
}

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe finds wrong with a page as it stands, dialogs and drawers that are open included; nothing when it is clean. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Pixels by which a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

/** Waits until a canvas shows something dark. */
export const INKED = `(canvas) => new Promise((resolve) => {
  const look = () => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 200 && data[at] < 100) dark++;
    if (dark > 200) resolve(dark);
    else requestAnimationFrame(look);
  };
  look();
})`;
