import { axeFindings, DemoPages, DESK, overflowOf, PHONE } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

it('a leader reads in one sentence how many are late and red, and a click shows which', async () => {
  const page = await demo.show('/overview', 'supervisor');
  const sentence = await page.getByText(/^\d+份方案/).textContent();
  expect(sentence).toMatch(
    /^5份方案\d+项任务，已办结\d+项（\d+%），已逾期\d+项；红色督办\d+项(，其中\d+项待签发)?。$/,
  );
  const [, late = ''] = /已逾期(\d+)项/.exec(sentence ?? '') ?? [];
  await page.getByRole('link', { name: `已逾期${late}项` }).click();
  await page.waitForURL('**/ledger?state=overdue');
  await page.context().close();
});

it('a past day shows no acts and no colours, and today is one click away', async () => {
  const page = await demo.show('/overview?on=2025-11-03', 'office');
  await page.getByText(/^历史日期/).waitFor();
  expect(await page.getByText('待您办理').count()).toBe(0);
  expect(await page.getByRole('link', { name: /红/ }).count()).toBe(0);
  await page.getByRole('button', { name: '回到今日' }).click();
  await page.getByText('待您办理').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
});

it('the overview of five plans prints on one sheet', async () => {
  const page = await demo.show('/overview', 'office');
  const paper = await page.pdf({ preferCSSPageSize: true });
  const pages = paper.toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? [];
  expect(pages).toHaveLength(1);
  await page.context().close();
});

it('a plan is concluded from its page, with what goes on in view', async () => {
  const page = await demo.show('/overview', 'office');
  await page.getByRole('link', { name: /^河北省全民科学素质/ }).click();
  await page.getByRole('heading', { level: 1, name: /河北省/ }).waitFor();
  await page.getByRole('button', { name: '总结方案' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/尚未办结的\d+项任务继续办理和督办/).waitFor();
  await dialog.getByLabel('方案总结').fill('五年来各项任务按期推进。');
  await dialog.getByRole('button', { name: '总结方案' }).click();
  await page.getByText('五年来各项任务按期推进。').waitFor();
  await page
    .getByText(/已总结/)
    .first()
    .waitFor();
  await page.context().close();
});

it('by keyboard alone a unit is found by half a name and initials, a task by its words', async () => {
  const page = await demo.show('/overview', 'office');
  await page.keyboard.press('/');
  await page.keyboard.type('县jyj');
  await page.getByRole('option', { name: '县教育局' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/ledger\?unit=/);
  await page.goto('/overview');
  await page.getByText(/^\d+份方案/).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('科普队伍');
  const task = page.getByRole('option', { name: /强化科普队伍/ }).first();
  await task.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await task.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(tasks|plans)\//);
  await page.context().close();
});

it('what matches nothing says so, and pages and acts are found too', async () => {
  const page = await demo.show('/overview', 'auditor');
  await page.keyboard.press('/');
  await page.keyboard.type('查无此项');
  await page.getByText('没有符合“查无此项”的内容，可减少或更换词语').waitFor();
  await page.getByRole('combobox').fill('深色');
  await page.getByRole('option', { name: '改用深色' }).click();
  expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  await page.context().close();
});

it.each([
  ['wide', { size: DESK }],
  ['narrow', { size: PHONE }],
  ['dark', { size: DESK, dark: true }],
])('overview, plan and finder, %s: axe finds nothing, nothing is cut off', async (_, look) => {
  for (const path of ['/overview', '/overview?on=2025-11-03', '/plans/tunxi']) {
    const page = await demo.show(path, 'office', look);
    expect([path, await axeFindings(page)]).toEqual([path, []]);
    expect([path, await overflowOf(page)]).toEqual([path, 0]);
    await page.getByRole('button', { name: '查找任务、单位、文号' }).click();
    await page.getByRole('combobox').fill('科普');
    await page.getByRole('option', { name: /科普/ }).first().waitFor();
    expect([path, await axeFindings(page)]).toEqual([path, []]);
    await page.context().close();
  }
});

it('no page complained', () => expect(demo.complaints).toEqual([]));
