import { type Page } from 'playwright-core';
import {
  axeFindings,
  DemoPages,
  DESK,
  overflowOf,
  type PEOPLE,
  PHONE,
} from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

/** Where the menus of whoever is signed in lead. */
async function menuOf(page: Page): Promise<readonly string[]> {
  const more = page.getByRole('button', { name: '更多▾' });
  if ((await more.count()) > 0) await more.click();
  const links = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
  const paths = (await links.all()).map((link) => link.getAttribute('href'));
  return (await Promise.all(paths)).map((path) => path ?? '');
}

/** The page at rest: its heading is there, and nothing is being read. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.getByText('正在读取').waitFor({ state: 'detached' });
}

const everybody: readonly (keyof typeof PEOPLE)[] = ['office', 'liaison', 'supervisor', 'auditor'];

it.each(everybody)(
  'each page of the menus of %s is clean for axe and not cut off, wide, narrow and dark',
  async (person) => {
    const first = await demo.show('/me', person);
    const paths = await menuOf(first);
    await first.context().close();
    expect(paths.length).toBeGreaterThan(2);
    for (const look of [{ size: DESK }, { size: PHONE }, { size: DESK, dark: true }]) {
      const page = await demo.show('/me', person, look);
      for (const path of paths) {
        await page.goto(path);
        await settled(page);
        const found = { path, axe: await axeFindings(page), beyond: await overflowOf(page) };
        expect(found).toEqual({ path, axe: [], beyond: 0 });
      }
      await page.context().close();
    }
  },
);

it('in an office’s own network, by plain http, every page of the office works', async () => {
  const page = await demo.show('/', undefined, { fromAfar: true });
  await page.getByRole('button', { name: /以督查室身份查看/ }).click();
  await page.getByRole('button', { name: '王建国▾' }).waitFor();
  expect(await page.evaluate<boolean>('isSecureContext')).toBe(false);
  for (const path of await menuOf(page)) {
    await page.goto(path);
    await settled(page);
  }
  await page.context().close();
});

it('no page complained: no error, nothing that the policy for contents stopped', () => {
  expect(demo.complaints).toEqual([]);
});
