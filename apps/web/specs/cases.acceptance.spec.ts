import { axeFindings, DemoPages, DESK, overflowOf, PHONE } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

/** The demo has five red notices to sign, of which this is one. */
const RED = encodeURIComponent('zezhou.t2.县科协');
const YELLOW = encodeURIComponent('zezhou.t2.县教育局');

it('a red notice is signed by two clicks, and then has its paper', async () => {
  const page = await demo.show('/cases', 'supervisor');
  const section = page.locator('section', { hasText: '红色督办单待签发' });
  await section.getByText('5项').waitFor();
  await section
    .locator(`[data-case="${decodeURIComponent(RED)}"] button`)
    .first()
    .click();
  await page.getByText('签发后即送主要负责人孙淑芳').waitFor();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await section.getByText('4项').waitFor();
  await page.goto(`/cases/${RED}`);
  await page.getByText('签发红色督办单').waitFor();
  await page.context().close();

  const office = await demo.show(`/cases/${RED}/notice`, 'office');
  await office.getByText('（拟稿）').first().waitFor();
  await office.getByLabel('机关代字').fill('泽督');
  await office.getByRole('button', { name: '编号' }).click();
  await office.getByText('泽督红〔2025〕1号').waitFor();
  const href = await office.getByRole('link', { name: '下载Word' }).getAttribute('href');
  const file = await office.request.get(href ?? '');
  expect(file.status()).toBe(200);
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
  await office.context().close();
});

it('a paper prints on two sheets of A4, the slips on the second', async () => {
  const page = await demo.show(`/cases/${YELLOW}/notice`, 'office');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await page.context().close();
});

it('whoever urges writes down the answer at once', async () => {
  const page = await demo.show(`/cases/${YELLOW}`, 'office');
  await page.getByRole('button', { name: '催办' }).click();
  await page.getByLabel('催办对象').fill('陈局长');
  await page.getByLabel('催办内容').fill('请本周内报送材料');
  await page.getByText(/草稿暂存本机/).waitFor();
  await page.reload(); // what is typed about a case survives, as about a task
  await page.getByRole('button', { name: '催办' }).click();
  await page.getByLabel('对方回复').fill('周五前报送');
  expect(await page.getByLabel('催办内容').inputValue()).toBe('请本周内报送材料');
  await page.getByRole('button', { name: '催办' }).last().click();
  await page.getByText(/电话陈局长：请本周内报送材料，答复：周五前报送/).waitFor();
  await page.context().close();
});

it('several are declined together by keyboard alone, what was chosen by x', async () => {
  const page = await demo.show('/cases?level=drafted', 'supervisor');
  await page.locator('[data-row]').nth(3).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('toolbar').getByRole('button', { name: '不予签发' }).focus();
  await page.keyboard.press('Enter');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('理由').focus();
  await page.keyboard.type('本周内可办结，暂不签发');
  await page.keyboard.press('Control+Enter');
  await page.getByText('不予签发2项，已办理').waitFor();
  await page.context().close();
});

it('a unit sees its own cases, and red ones in draft as yellow', async () => {
  const page = await demo.show('/cases', 'liaison');
  expect(await page.getByText('待签发').locator('visible=true').count()).toBe(0);
  expect(await page.getByText('县科协').locator('visible=true').count()).toBe(0);
  await page.context().close();
});

it.each([
  ['wide', { size: DESK }],
  ['narrow', { size: PHONE }],
  ['dark', { size: DESK, dark: true }],
])('cases, a case and a paper, %s: axe finds nothing, nothing is cut off', async (_, look) => {
  for (const path of [
    `/cases?open=${YELLOW}`,
    '/cases?by=unit',
    `/cases/${YELLOW}`,
    `/cases/${YELLOW}/notice`,
  ]) {
    const page = await demo.show(path, 'supervisor', look);
    await page.getByText('督办').first().waitFor();
    const urge = page.getByRole('button', { name: '催办' });
    if ((await urge.count()) > 0) await urge.first().click();
    expect([path, await axeFindings(page)]).toEqual([path, []]);
    expect([path, await overflowOf(page)]).toEqual([path, 0]);
    await page.context().close();
  }
});

it('no page of cases complained', () => {
  expect(demo.complaints).toEqual([]);
});
