import { type Page } from 'playwright-core';
import { readSheet } from '#sheets';
import { axeFindings, DemoPages, DESK, overflowOf, PHONE } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

const rowAt = (page: Page, at: number) => page.locator(`tr[data-row="${at}"]`);
const focused = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>('document.activeElement.getAttribute("data-row")');

describe('the ledger', () => {
  it('is filtered by its counts, keeps that in the address, and opens a line beside it', async () => {
    const page = await demo.show('/ledger', 'office');
    const overdue = page.getByRole('button', { name: /^已逾期 \d+$/ });
    await overdue.click();
    await page.waitForURL(/state=overdue/);
    const count = Number(/\d+/.exec(await overdue.innerText())?.[0]);
    await page.getByText(`共${count}项`).waitFor();
    await rowAt(page, 0).locator('td').nth(2).click();
    const panel = page.locator('aside', { hasText: '事项编号' });
    await panel.waitFor();
    expect(new URL(page.url()).searchParams.get('open')).not.toBeNull();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('has the leader whom the office names', async () => {
    const page = await demo.show('/ledger?open=zezhou.t1', 'office');
    await page.getByLabel('填写责任领导').fill('张建国副县长');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('definition').filter({ hasText: '张建国副县长' }).waitFor();
    await page.context().close();
  });

  it('is walked by keys alone', async () => {
    const page = await demo.show('/ledger', 'office');
    await rowAt(page, 0).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('KeyJ');
    expect(await focused(page)).toBe('2');
    await page.keyboard.press('End');
    const last = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 2;
    await rowAt(page, last).waitFor();
    expect(await focused(page)).toBe(String(last));
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=/);
    await page.context().close();
  });

  it('leads by a letter from a line to the form of its task', async () => {
    const page = await demo.show('/ledger', 'liaison');
    await rowAt(page, 0).focus();
    await page.keyboard.press('y');
    await page.waitForURL(/\/tasks\/.*do=extend/);
    await page.getByLabel('申请延期至').waitFor();
    await page.context().close();
  });

  it('is handed on as exactly what is seen', async () => {
    const context = await demo.contextOf('office');
    const seen = (await (await context.request.get('/api/ledger?status=overdue')).json()) as {
      total: number;
    };
    const file = await context.request.get('/api/ledger.xlsx?status=overdue');
    const { rows } = await readSheet(await file.body(), '台账.xlsx');
    expect(rows).toHaveLength(seen.total + 1);
    await context.close();
  });
});

const PAGES = ['/ledger', '/record', '/mails', '/mails?show=problems', '/directory'];
const MORE = ['/directory?show=units', '/directory?show=users', '/calendar'];

it.each([
  ['wide', { size: DESK }],
  ['narrow', { size: PHONE }],
  ['dark', { size: DESK, dark: true }],
])('the ledger and the registers, %s: axe finds nothing, nothing is cut off', async (_, look) => {
  for (const path of [...PAGES, ...MORE]) {
    const page = await demo.show(path, 'office', look);
    await page.waitForLoadState('networkidle');
    expect({ path, found: await axeFindings(page) }).toEqual({ path, found: [] });
    expect({ path, wide: (await overflowOf(page)) > 0 }).toEqual({ path, wide: false });
    await page.context().close();
  }
});

it('an auditor begins with the record of acts, and reads one whole', async () => {
  const page = await demo.show('/', 'auditor');
  await page.getByRole('heading', { name: '办理记录' }).waitFor();
  await page.getByRole('table').getByRole('button').first().click();
  await page.getByRole('complementary').getByRole('button', { name: '存储的原样▾' }).waitFor();
  await page.context().close();
});

it('a contact is registered by the office, and found by what is typed', async () => {
  const page = await demo.show('/directory', 'office');
  await page.getByRole('button', { name: '登记联系人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('地区').selectOption('zezhou');
  await dialog.getByLabel('单位').fill('县科协');
  await dialog.getByLabel('姓名').fill('孙小明');
  await dialog.getByLabel('邮箱').fill('sun@example.cn');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('searchbox', { name: '查找' }).fill('孙小明');
  await page.getByRole('cell', { name: 'sun@example.cn' }).waitFor();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(2);
  await page.context().close();
});

it('a mail is read as it was sent', async () => {
  const page = await demo.show('/mails', 'office');
  const row = page.getByRole('table').getByRole('row').nth(1);
  await row.getByRole('button').first().click();
  await page
    .getByRole('dialog')
    .getByText(/事项编号|签收/)
    .first()
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('no page complained: no error, nothing that the policy for contents stopped', () => {
  expect(demo.complaints).toEqual([]);
});
