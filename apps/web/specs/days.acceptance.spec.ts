import { type Page } from 'playwright-core';
import { axeFindings, DemoPages, overflowOf, PHONE } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

/** Down the list by `j` until a row of the section has the focus. */
async function downTo(page: Page, section: string): Promise<void> {
  const focused = page.locator('details', { hasText: section }).locator('li :focus');
  for (let tries = 0; (await focused.count()) === 0; tries++) {
    if (tries > 200) throw new Error(`No row of ${section} takes the focus.`);
    await page.keyboard.press('j');
  }
}

/** On by Tab until a button has the focus. */
async function tabTo(page: Page, button: string): Promise<void> {
  const focused = page.locator('button:focus', { hasText: button });
  for (let tries = 0; (await focused.count()) === 0; tries++) {
    if (tries > 100) throw new Error(`${button} is not to be had by Tab.`);
    await page.keyboard.press('Tab');
  }
}

/** Text for a field of the row that just opened, and away. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
}

describe('by keyboard alone', () => {
  it('a liaison answers a notice and reports', async () => {
    const page = await demo.show('/todo', 'liaison');
    await page.locator('[data-row]').first().waitFor();
    await downTo(page, '督办待回复');
    await page.keyboard.press('a');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText('正在组织验收');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12102025');
    await tabTo(page, '回复督办');
    await page.keyboard.press('Enter');
    await page.getByText('✓ 已回复，承诺日前不再升级').waitFor();
    await page.goto('/tasks/zezhou.t1');
    await page.locator('[data-keys="page"]').waitFor();
    await page.keyboard.press('r');
    await write(page, '实验室改造已完成');
    await page.getByText('已报送，督查室可以查看').waitFor();
    await page.context().close();
  });

  it('the office accepts, declines with a reason, and goes on to the ledger', async () => {
    const page = await demo.show('/todo', 'office');
    await page.locator('[data-row]').first().waitFor();
    await downTo(page, '办结待审核');
    await tabTo(page, '同意办结');
    await page.keyboard.press('Enter');
    await page.getByText('✓ 已同意办结').waitFor();
    await downTo(page, '延期待审批');
    await tabTo(page, '不同意延期');
    await page.keyboard.press('Enter');
    await write(page, '年内须办结，请统筹安排师资');
    await page.getByText('✓ 已答复：不同意延期').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.waitForURL(/\/ledger/);
    await page.context().close();
  });

  it('who signs opens a red notice, signs it, and declines the next', async () => {
    const page = await demo.show('/cases?level=drafted', 'supervisor');
    const rows = page.locator('[data-row]');
    await rows.nth(4).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText(/签发后即送/).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Enter');
    await rows.nth(4).waitFor({ state: 'detached' });
    await rows.first().locator('button').first().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, '不予签发');
    await page.keyboard.press('Enter');
    await write(page, '本周内可办结，暂不签发');
    await rows.nth(3).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('on a telephone', () => {
  const phone = { size: PHONE };

  it('a liaison asks for more time', async () => {
    const page = await demo.show('/tasks/zezhou.t5', 'liaison', phone);
    await page.getByRole('button', { name: '申请延期' }).click();
    await page.getByLabel('理由').fill('教材尚未到货');
    await page.getByLabel('申请延期至').fill('2026-02-27');
    await page.getByRole('button', { name: '申请延期' }).last().click();
    await page.getByText('延期申请已提交').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('the office returns a claim with its reason', async () => {
    const page = await demo.show('/todo', 'office', phone);
    const section = page.locator('details', { hasText: '办结待审核' });
    await section.getByRole('button', { name: '退回' }).click();
    await section.getByLabel('理由').fill('缺验收单');
    await section.getByRole('button', { name: '退回', exact: true }).last().click();
    await section.getByText('✓ 已退回').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('who signs reads the case and signs by two taps', async () => {
    const page = await demo.show('/cases?level=drafted', 'supervisor', phone);
    const rows = page.locator('[data-row]');
    await rows.nth(2).waitFor();
    await rows.first().locator('button').first().click();
    await page.getByRole('button', { name: '签发', exact: true }).click();
    await rows.nth(2).waitFor({ state: 'detached' });
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('no page complained', () => {
  expect(demo.complaints).toEqual([]);
});
