import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { projectRoot } from '#platform';
import { DemoPages, PHONE, type PEOPLE } from './demo-pages.fixtures.ts';

/** Bytes of one picture, at most. */
const MOST = 60_000;
const WIDE = { width: 1280, height: 800 } as const;
/** A sheet of A4. */
const SHEET = { width: 900, height: 1_200 } as const;

type Picture = {
  readonly name: string;
  readonly person: keyof typeof PEOPLE;
  readonly path: string;
  /** Default: a desk. */
  readonly size?: typeof PHONE | typeof SHEET;
  /** What one does before it is taken. */
  readonly before?: (page: Page) => Promise<unknown>;
};

const RED = encodeURIComponent('zezhou.t2.县科协');

const PICTURES: readonly Picture[] = [
  { name: 'todo', person: 'office', path: '/todo' },
  { name: 'task', person: 'liaison', path: '/tasks/zezhou.t2' },
  { name: 'review', person: 'office', path: '/plans/night-market/review' },
  { name: 'ledger', person: 'office', path: '/ledger?sort=-level' },
  { name: 'cases', person: 'supervisor', path: `/cases?open=${RED}` },
  { name: 'notice', person: 'supervisor', path: `/cases/${RED}/notice`, size: SHEET },
  { name: 'overview', person: 'supervisor', path: '/overview' },
  { name: 'directory', person: 'office', path: '/directory' },
  { name: 'todo-narrow', person: 'liaison', path: '/todo', size: PHONE },
  {
    name: 'report-narrow',
    person: 'liaison',
    path: '/t/zezhou.t1',
    size: PHONE,
    before: (page) => page.getByLabel('进展情况').fill('已完成实验室改造，正在验收。'),
  },
];

/** A document that the office has just dropped: its draft is what 审定 shows. */
async function importDraft(demo: DemoPages): Promise<void> {
  const context = await demo.contextOf('office');
  const text = readFileSync(join(projectRoot(), 'seeds', 'fuliang.txt'), 'utf8');
  const data = {
    planId: 'night-market',
    region: 'fuliang',
    name: 'fuliang.txt',
    text,
    again: true,
  };
  const answer = await context.request.post('/api/plans', { data });
  if (!answer.ok()) throw new Error(await answer.text());
  await context.close();
}

/** As the browser itself writes WebP: the best that is small enough. */
async function taken(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  for (let quality = 90; quality > 0; quality -= 5) {
    const shot = { format: 'webp', quality, optimizeForSpeed: false } as const;
    const { data } = await session.send('Page.captureScreenshot', shot);
    const picture = Buffer.from(data, 'base64');
    if (picture.length <= MOST) return picture;
  }
  throw new Error(`No picture of ${page.url()} is under ${MOST} bytes`);
}

async function draw(folder: string): Promise<void> {
  const demo = await DemoPages.open();
  try {
    for (const { name, person, path, size = WIDE, before } of PICTURES) {
      // Last of all: what is in review is told in 待办.
      if (name === 'review') await importDraft(demo);
      const page = await demo.show(path, person, { size });
      await page.waitForLoadState('networkidle');
      await before?.(page);
      const picture = await taken(page);
      writeFileSync(join(folder, `${name}.webp`), picture);
      process.stdout.write(`${name}.webp  ${Math.ceil(picture.length / 1_000)} KB\n`);
      await page.context().close();
    }
  } finally {
    await demo.close();
  }
}

if (import.meta.main) await draw(process.argv[2] ?? '.');
