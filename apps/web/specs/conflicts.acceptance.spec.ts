import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { projectRoot } from '#platform';
import { axeFindings, DemoPages, PHONE } from './demo-pages.fixtures.ts';
import { signedUp } from './people.fixtures.ts';

const PASSWORD = '今天早上我去河边看水位计了';
const ZHANG = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@x.example' };

let demo: DemoPages;
let zhang: Page;
beforeAll(async () => {
  demo = await DemoPages.open();
  zhang = await signedUp(demo, ZHANG, PASSWORD);
});
afterAll(() => demo.close());

/** A draft whose second task is open. */
async function reviewing(planId: string): Promise<Page> {
  const page = await demo.show('/me', 'office');
  const text = readFileSync(join(projectRoot(), 'seeds', 'fuliang.txt'), 'utf8');
  const data = { planId, region: 'fuliang', name: '方案.txt', text, again: true };
  expect((await page.request.post('/api/plans', { data })).status()).toBe(201);
  await page.goto(addressOf(planId));
  await titleOf(page).waitFor();
  return page;
}
const addressOf = (planId: string): string => `/plans/${planId}/review?show=tasks&at=${planId}.t2`;
const titleOf = (page: Page): Locator => page.getByLabel('名称', { exact: true });
const head = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(name), expanded: true });

async function correctedByZhang(planId: string, title: string): Promise<void> {
  const edits = [{ edit: 'set-title', id: `${planId}.t2`, title }];
  const answer = await zhang.request.post(`/api/plans/${planId}/edits`, { data: { edits } });
  expect(answer.status()).toBe(200);
}

describe('two of the office who correct the same item', () => {
  it('see each other, and what one types is not written over what the other has written', async () => {
    const wang = await reviewing('both');
    await zhang.goto(addressOf('both'));
    await titleOf(zhang).fill('张敏改的名称');
    await titleOf(wang).fill('王建国改的名称');
    await titleOf(zhang).press('Enter');
    await head(wang, '张敏改的名称').waitFor();
    expect(await titleOf(wang).inputValue()).toBe('王建国改的名称');
    await titleOf(wang).press('Enter');
    await wang.getByText('尚未保存，您填写的已保留。现为：张敏改的名称').waitFor();
    expect(await titleOf(wang).inputValue()).toBe('王建国改的名称');
    expect(await axeFindings(wang)).toEqual([]);
    await wang.getByRole('button', { name: '仍用我填写的' }).click();
    await head(zhang, '王建国改的名称').waitFor();
    await wang.context().close();
  });

  it('are told who was faster where nothing was heard of it, and may take that', async () => {
    const wang = await reviewing('deaf');
    await wang.route('**/api/live', (route) => route.abort());
    await wang.reload();
    await titleOf(wang).fill('王建国改的名称');
    await correctedByZhang('deaf', '张敏改的名称');
    await titleOf(wang).press('Enter');
    await wang
      .getByRole('alert')
      .getByText(/您填写期间内容已有变动：.*张敏/)
      .waitFor();
    await wang.getByText('现为：张敏改的名称').waitFor();
    expect(await titleOf(wang).inputValue()).toBe('王建国改的名称');
    await wang.getByRole('button', { name: '用现有内容' }).click();
    expect(await titleOf(wang).inputValue()).toBe('张敏改的名称');
    await wang.context().close();
  });
});

it('a session that ends in the middle of a correction: it is written after signing in again', async () => {
  await (await reviewing('ended')).context().close();
  await zhang.goto(addressOf('ended'));
  await titleOf(zhang).fill('没有丢失的名称');
  await zhang.context().clearCookies();
  await titleOf(zhang).press('Enter');
  const dialog = zhang.getByRole('dialog');
  await dialog.getByText('登录已过期').waitFor();
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await head(zhang, '没有丢失的名称').waitFor();
});

it('a corrected item goes back to what the document prints, and that is undone', async () => {
  const page = await reviewing('back');
  const printed = await titleOf(page).inputValue();
  await titleOf(page).fill('提升基础教育和高等教育阶段科学教育水平');
  await titleOf(page).press('Enter');
  const corrected = page.getByRole('region', { name: /已更正/ });
  await corrected.locator('ins').first().waitFor();
  expect((await corrected.locator('ins').allInnerTexts()).join('')).toMatch(/和高等教育/);
  expect(await axeFindings(page)).toEqual([]);
  await corrected.getByRole('button', { name: '恢复原文' }).click();
  await head(page, printed).waitFor();
  expect(await corrected.count()).toBe(0);
  await page.getByRole('button', { name: '还原' }).click();
  await head(page, '提升基础教育和高等教育阶段').waitFor();
  await page.context().close();
});

describe('two tabs of one liaison', () => {
  const REASON = '施工图审查未完成，需延期一个月。';
  const claimed = async (page: Page): Promise<void> => {
    await page.getByLabel('说明（可不填）').fill('已全部完成。');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/claim')),
      page.getByRole('button', { name: '申请办结', exact: true }).last().click(),
    ]);
    expect([answer.status(), await answer.text()]).toEqual([200, expect.any(String)]);
  };

  it.each([
    ['hears of it', 'zezhou.t1', false],
    ['hears nothing', 'zezhou.t2', true],
  ])('on one task: what the other %s keeps what was typed', async (_, taskId, isDeaf) => {
    const context = await demo.contextOf('liaison', { size: PHONE });
    const [one, other] = [await context.newPage(), await context.newPage()];
    if (isDeaf) await other.route('**/api/live', (route) => route.abort());
    await other.goto(`/tasks/${taskId}?do=extend`);
    await other.getByLabel('理由').fill(REASON);
    await other.getByLabel('申请延期至').fill('2025-12-30');
    await one.goto(`/tasks/${taskId}?do=claim`);
    await claimed(one);
    await other.getByRole('button', { name: '申请延期', exact: true }).last().click();
    await other.getByText('办结申请待审核，其间不能申请延期').first().waitFor();
    expect(await other.getByLabel('理由').inputValue()).toBe(REASON);
    await context.close();
  });
});

it('no page complained', () => expect(demo.complaints).toEqual([]));
