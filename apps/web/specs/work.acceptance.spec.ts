import { type BrowserContext, type Page } from 'playwright-core';
import { eventually } from '#testing';
import { linesAt, pdfFile } from '../../../libs/documents/src/pdf/pdf-file.fixtures.ts';
import { axeFindings, DemoPages, DESK, INKED, overflowOf, PHONE } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

const TEXT = '已完成实验室改造，正在验收。';
/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

type Row = { readonly text: string; readonly evidence?: readonly { readonly name: string }[] };

async function reportsOf(page: Page, taskId: string): Promise<readonly Row[]> {
  const answer = await page.request.get(`/api/tasks/${taskId}`);
  return ((await answer.json()) as { reports: readonly Row[] }).reports;
}

/** How many facts there are, as an auditor counts them. */
async function factsSeenBy(context: BrowserContext): Promise<number> {
  const answer = await context.request.get('/api/audit?lines=records&limit=1');
  return ((await answer.json()) as { readonly total: number }).total;
}

describe('from the link of a mail', () => {
  it('a report is sent by three taps and the text, on a telephone', async () => {
    const taps = { count: 0 };
    const page = await demo.show('/', 'liaison', { size: PHONE });
    await page.goto('/t/zezhou.t1'); // the link
    taps.count++;
    const text = page.getByLabel('进展情况');
    await text.click();
    taps.count++;
    await text.pressSequentially(TEXT);
    await page.getByRole('button', { name: '报送', exact: true }).click();
    taps.count++;
    await page.getByText('已报送，督查室可以查看').waitFor();
    expect(taps.count).toBe(3);
    expect((await reportsOf(page, 'zezhou.t1')).map((one) => one.text)).toEqual([TEXT]);
    expect(await text.inputValue()).toBe('');
    await page.context().close();
  });

  it('nothing is written by following it', async () => {
    const context = await demo.contextOf('liaison');
    const auditor = await demo.contextOf('auditor');
    await factsSeenBy(auditor); // that somebody reads the record is a fact, once an hour
    const before = await factsSeenBy(auditor);
    for (const path of ['/t/zezhou.t1', '/i/zezhou.t1.县教育局', '/tasks/zezhou.t1?do=claim']) {
      const page = await context.newPage();
      await page.goto(path);
      await page.getByRole('heading', { name: /提升基础教育阶段/ }).waitFor();
      await page.close();
    }
    expect(await factsSeenBy(auditor)).toBe(before);
    await context.close();
    await auditor.close();
  });
});

describe('what is typed about a task', () => {
  it('is there again after the page was left, and after the network was lost goes once', async () => {
    const page = await demo.show('/tasks/zezhou.t2', 'liaison');
    await page.getByLabel('进展情况').fill('草稿里的话');
    await page.getByText(/草稿(暂存本机|已保存)/).waitFor();
    await page.reload();
    const text = page.getByLabel('进展情况');
    const isBack = async () => (await text.inputValue()) === '草稿里的话';
    await eventually('the text is there again', isBack, 50);
    await page.context().setOffline(true);
    const send = page.getByRole('button', { name: '报送', exact: true });
    await send.click();
    await page.getByText('内容已保留').waitFor();
    expect(await text.inputValue()).toBe('草稿里的话');
    await page.context().setOffline(false);
    await send.click();
    await page.getByText('已报送，督查室可以查看').waitFor();
    const sent = (await reportsOf(page, 'zezhou.t2')).filter((one) => one.text === '草稿里的话');
    expect(sent).toHaveLength(1);
    await page.context().close();
  });

  it('goes with its files, and is kept when one does something else with it', async () => {
    const page = await demo.show('/tasks/zezhou.t5?do=report', 'liaison');
    await page.getByLabel('进展情况').fill('附验收照片');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '选文件' }).click(),
    ]);
    const photo = { name: '验收.png', mimeType: 'image/png', buffer: PIXEL };
    const large = { name: '过大.zip', mimeType: 'application/zip', buffer: Buffer.alloc(21 << 20) };
    await chooser.setFiles([large, photo]);
    await page.getByText('文件超过20MB').waitFor();
    await page.getByRole('link', { name: '验收.png' }).waitFor();
    await page.evaluate(`{
      const pasted = new DataTransfer();
      pasted.items.add(new File(['a'], '粘贴.txt', { type: 'text/plain' }));
      const event = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true });
      document.querySelector('textarea').dispatchEvent(event);
    }`);
    await page.getByRole('link', { name: '粘贴.txt' }).waitFor();
    await page.getByRole('button', { name: '移除粘贴.txt' }).click();
    await page.getByRole('button', { name: '申请延期' }).click();
    expect(await page.getByLabel('理由').inputValue()).toBe('附验收照片');
    await page.getByRole('button', { name: '报送进展' }).click();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByText('已报送，督查室可以查看').waitFor();
    const [report] = await reportsOf(page, 'zezhou.t5');
    expect(report).toMatchObject({ text: '附验收照片', evidence: [{ name: '验收.png' }] });
    await page.context().close();
  });

  it('is asked for where it is missing, and Enter sends nothing', async () => {
    const page = await demo.show('/tasks/zezhou.t1?do=extend', 'liaison');
    await page.getByRole('button', { name: '申请延期', exact: true }).last().click();
    await page.getByText('有2处需要改正').waitFor();
    expect(await page.evaluate('document.activeElement?.getAttribute("name")')).toBe('text');
    await page.keyboard.press('Enter');
    expect(await page.getByText('延期申请已提交').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

it('evidence is looked at in place, by whoever may read it, with the file beside it to save', async () => {
  const page = await demo.show('/tasks/zezhou.t8?do=report', 'liaison');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('进展情况').fill('附验收单');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选文件' }).click(),
  ]);
  // Of a font that the file does not bring: its letters are found by tables of our own server.
  const texts = linesAt(74, 100, '验收单：实验室改造，合格。');
  const bytes = pdfFile([{ texts }], '', '/UniGB-UCS2-H /ToUnicode 5 0 R');
  const scan = { name: '验收单.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  const photo = { name: '现场.png', mimeType: 'image/png', buffer: PIXEL };
  await chooser.setFiles([scan, photo]);
  const looks = page.getByRole('button', { name: /^查看/ });
  await looks.nth(1).waitFor();
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByText('已报送，督查室可以查看').waitFor();
  await page.getByRole('button', { name: '查看验收单.pdf' }).click();
  const shown = page.getByRole('region', { name: '验收单.pdf' });
  await shown.locator('canvas').evaluate(INKED);
  expect(asked.filter((url) => url.endsWith('/cmaps/UniGB-UCS2-H.bcmap'))).toHaveLength(1);
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: '查看现场.png' }).click();
  await page.getByRole('img', { name: '现场.png' }).waitFor();
  await page.getByRole('button', { name: '收起验收单.pdf' }).click();
  expect(await shown.count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '验收单.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('验收单.pdf');
  await page.context().close();
});

describe('what one has to do', () => {
  it('is answered several at once; rows stay where they are, and what is left is counted', async () => {
    const page = await demo.show('/todo', 'office');
    const section = page.locator('details', { hasText: '办结待审核' });
    const boxes = section.getByRole('checkbox');
    const before = await boxes.count();
    expect(before).toBe(2);
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('toolbar').getByRole('button', { name: '同意办结' }).click();
    await section.getByText('✓ 已同意办结').nth(1).waitFor();
    expect(await section.getByRole('listitem').count()).toBe(2);
    await page.getByText('办结待审核').first().waitFor();
    expect(await section.getByRole('heading').textContent()).toContain('0');
    await page.context().close();
  });

  it('is told within seconds when somebody else does something, and moves when one asks for it', async () => {
    const office = await demo.show('/todo', 'office');
    const liaison = await demo.contextOf('liaison');
    const claimed = await liaison.request.post('/api/tasks/zezhou.t5/claim', {
      data: { note: '已完成' },
    });
    expect(claimed.status()).toBe(200);
    await office.getByText('有1项变化').waitFor();
    await office.getByRole('button', { name: '显示' }).click();
    const section = office.locator('details', { hasText: '办结待审核' });
    await section.getByRole('button', { name: '退回' }).click();
    await section.getByLabel('理由').fill('缺验收单');
    await section.getByRole('button', { name: '退回', exact: true }).last().click();
    await section.getByText('✓ 已退回').waitFor();
    await liaison.close();
    await office.context().close();
  });
});

describe('beside a list', () => {
  it('a task opens by keyboard alone, and says what an answer sets off before it is given', async () => {
    const page = await demo.show('/todo', 'office', { size: DESK });
    const section = page.locator('details', { hasText: '延期待审批' });
    await page.keyboard.press('j');
    while ((await section.locator('a:focus').count()) === 0) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: /实施高素质农民培育计划/ });
    await panel.getByRole('button', { name: /^同意延期/ }).click();
    await panel.getByText(/时限改为2025-12-31后：作废提醒6次/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await section.locator('a:focus').count()).toBe(1);
    await page.context().close();
  });

  it('a task is reassigned when its effect has been seen', async () => {
    const page = await demo.show('/tasks/zezhou.t3', 'office');
    await page.getByRole('button', { name: '改派' }).click();
    await page.getByLabel('改由（单位名称）').fill('县科协');
    await page.getByLabel('理由').fill('职责调整');
    await page.getByRole('button', { name: '查看影响' }).click();
    await page.getByText(/牵头 县教育局 → 县科协/).waitFor();
    await page.getByRole('button', { name: '改派', exact: true }).last().click();
    await page.getByText('已改派，有关单位将收到通知').waitFor();
    await page.getByText('县科协的督办进程').waitFor();
    await page.context().close();
  });

  it('what is no task has its page with its form', async () => {
    const page = await demo.show('/i/zezhou.sign-off.县教育局', 'liaison');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

it.each([
  ['wide', { size: DESK }],
  ['narrow', { size: PHONE }],
  ['dark', { size: DESK, dark: true }],
])('lists and tasks, %s: axe finds nothing, nothing is cut off', async (_, look) => {
  for (const [path, person] of [
    ['/todo', 'office'],
    ['/todo', 'liaison'],
    ['/todo', 'supervisor'],
    ['/tasks/zezhou.t1?do=answer', 'liaison'],
    ['/tasks/zezhou.t5', 'office'],
  ] as const) {
    const page = await demo.show(path, person, look);
    expect([path, person, await axeFindings(page)]).toEqual([path, person, []]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});

it('no page complained', () => {
  expect(demo.complaints).toEqual([]);
});
