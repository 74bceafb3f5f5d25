import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { projectRoot } from '#platform';
import { docxOf, paragraphsOf } from '../../../libs/documents/src/docx/made-docx.fixtures.ts';
import { printed } from '../../../libs/documents/src/pdf/printed.fixtures.ts';
import { choose, REGIONS, WORD } from './chosen-files.fixtures.ts';
import { axeFindings, DemoPages, DESK, INKED, overflowOf, PHONE } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

const seed = (name: string): string =>
  readFileSync(join(projectRoot(), 'seeds', `${name}.txt`), 'utf8');

/** A draft of the demo, read from a file. */
async function drafted(page: Page, planId: string, name: string, file: Uint8Array): Promise<void> {
  const base64 = Buffer.from(file).toString('base64');
  const data = { planId, region: 'fuliang', name, base64, again: true };
  const answer = await page.request.post('/api/plans', { data });
  expect(answer.status()).toBe(201);
}

const original = (page: Page): Locator => page.locator('[data-side="text"]');
const marks = (page: Page, id: string): Locator => original(page).locator(`[data-items~="${id}"]`);

/** Ids of the tasks that no mark of the file is of. */
async function unmarked(page: Page, planId: string): Promise<readonly string[]> {
  const answer = await page.request.get(`/api/plans/${planId}/review`);
  const { content } = (await answer.json()) as {
    readonly content: { readonly tasks: readonly { readonly id: string }[] };
  };
  const counts = await Promise.all(
    content.tasks.map(async ({ id }) => ({ id, n: await marks(page, id).count() })),
  );
  expect(counts.length).toBeGreaterThan(5);
  return counts.flatMap(({ id, n }) => (n === 0 ? [id] : []));
}

describe('a Word file', () => {
  it.each(Object.keys(REGIONS))('%s is imported, and shown as printed', async (name) => {
    const page = await demo.show('/plans/new', 'office');
    const file = Buffer.from(await docxOf(paragraphsOf(seed(name))));
    await choose(page, { name: `${name}.docx`, mimeType: WORD, buffer: file });
    await page.getByRole('button', { name: new RegExp(`与《${REGIONS[name]}`) }).click();
    await page.waitForURL(/\/plans\/[^/]+\/review/);
    const planId = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.getByRole('link', { name: '原样' }).click();
    await original(page).locator('section p[data-items]').first().waitFor();
    expect(await unmarked(page, planId)).toEqual([]);
    await page.context().close();
  });
});

describe('a PDF file', () => {
  it('is shown page by page, every task marked where it is printed', async () => {
    const page = await demo.show('/me', 'office');
    await drafted(page, 'pages', '方案.pdf', await printed(demo.browser, seed('fuliang')));
    await page.goto('/plans/pages/review?as=file&show=tasks&at=pages.t2');
    await original(page).locator('canvas').first().waitFor();
    expect(await unmarked(page, 'pages')).toEqual([]);
    // What is open stands in sight, on a page that is drawn: ink, not white only.
    const box = page.locator('[data-items~="pages.t2"]').first();
    expect(await box.getAttribute('data-lit')).toBe('');
    const canvas = original(page).locator('[data-page]').filter({ has: box }).locator('canvas');
    await canvas.evaluate(INKED);
    await page.context().close();
  });
});

describe.each([
  ['Word', 'docx'],
  ['PDF', 'pdf'],
] as const)('what a %s file prints', (_, kind) => {
  const planId = `link-${kind}`;
  beforeAll(async () => {
    const text = seed('fuliang');
    const file =
      kind === 'pdf' ? await printed(demo.browser, text) : await docxOf(paragraphsOf(text));
    const page = await demo.show('/me', 'office');
    await drafted(page, planId, `方案.${kind}`, file);
    await page.context().close();
  });

  it('is linked with the outline, by pointer and by keyboard', async () => {
    const page = await demo.show(`/plans/${planId}/review?as=file&show=tasks`, 'office');
    const [first, second] = [marks(page, `${planId}.t1`), marks(page, `${planId}.t2`)];
    const head = (name: RegExp): Locator => page.getByRole('button', { name, expanded: true });
    await second.first().click();
    await head(/提升基础教育阶段科学教育水平/).waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe(`${planId}.t2`);
    await second.first().focus();
    await page.keyboard.press('ArrowUp');
    await first.first().and(original(page).locator('[data-lit]')).waitFor();
    await page.keyboard.press('Enter');
    await head(/将弘扬科学精神贯穿于育人全链条/).waitFor();
    await page.keyboard.press('F6');
    expect(await page.evaluate<boolean>(IN_OUTLINE)).toBe(true);
    await page.keyboard.press('F6');
    expect(await page.evaluate<boolean>(IN_OUTLINE)).toBe(false);
    await page.locator(`[data-head="${planId}.t2"]`).hover();
    await second.first().and(original(page).locator('[data-lit]')).waitFor();
    await page.context().close();
  });

  it.each([
    ['wide', { size: DESK }],
    ['narrow', { size: PHONE }],
    ['dark', { size: DESK, dark: true }],
  ] as const)('%s: axe finds nothing, nothing is cut off', async (_look, how) => {
    const path = `/plans/${planId}/review?as=file&side=text&at=${planId}.t2`;
    const page = await demo.show(path, 'office', how);
    await marks(page, `${planId}.t2`).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('a file that cannot be shown says so, and is saved', async () => {
  const page = await demo.show('/me', 'office');
  const samples = join(projectRoot(), 'libs/documents/src/doc/samples');
  await drafted(page, 'old', '夜市.doc', readFileSync(join(samples, 'night.doc')));
  await page.goto('/plans/old/review?as=file');
  await page.getByText('“夜市.doc”不能在页面中显示').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('夜市.doc');
  await page.context().close();
});

it('no page complained', () => expect(demo.complaints).toEqual([]));

const IN_OUTLINE = `document.activeElement.closest('[data-side="text"]') === null && document.activeElement.matches('[data-head]')`;
