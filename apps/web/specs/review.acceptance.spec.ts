import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { projectRoot } from '#platform';
import { p, wordFile } from '../../../libs/documents/src/docx/word-file.fixtures.ts';
import { axeFindings, DemoPages, DESK, overflowOf, PHONE } from './demo-pages.fixtures.ts';
import { choose, plainText, REGIONS, WORD } from './chosen-files.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

const seed = (name: string): string =>
  readFileSync(join(projectRoot(), 'seeds', `${name}.txt`), 'utf8');
/** Another document of the same region: the demo has imported the seeds themselves. */
const another = (name: string): string => `${seed(name)}\n（此件删减后公开）\n`;

/** A draft of the demo, made over HTTP. */
async function draft(page: Page, planId: string, name = 'fuliang'): Promise<void> {
  const data = { planId, region: name, name: `${name}.txt`, text: seed(name), again: true };
  const answer = await page.request.post('/api/plans', { data });
  expect(answer.status()).toBe(201);
}

async function shown(path: string, look: Parameters<DemoPages['show']>[2] = {}): Promise<Page> {
  return demo.show(path, 'office', look);
}

async function reviewing(
  planId: string,
  rest = '',
  look: Parameters<DemoPages['show']>[2] = {},
  name = 'fuliang',
): Promise<Page> {
  const page = await shown('/me', look);
  await draft(page, planId, name);
  await page.goto(`/plans/${planId}/review${rest}`);
  await page.getByRole('heading', { level: 1, name: /审定/ }).waitFor();
  return page;
}

const tab = (page: Page, name: RegExp): Locator =>
  page.getByRole('region', { name: '任务分解稿' }).getByRole('link', { name });

describe('a plan from its document to supervision', () => {
  it.each(['zezhou', 'fuliang', 'hebei', 'rushan', 'tunxi'])(
    '%s takes six clicks, and one more in the demo, whose officer keeps five regions',
    async (name) => {
      const page = await shown('/me');
      let clicks = 0;
      const click = async (target: Locator): Promise<void> => {
        await target.click();
        clicks++;
      };
      await click(page.getByRole('navigation').getByRole('link', { name: '导入与审定' }).first());
      await choose(page, plainText(`${name}.txt`, another(name)));
      clicks++;
      const place = new RegExp(`与《${REGIONS[name]}`);
      await click(page.getByRole('button', { name: place }));
      await page.waitForURL(/\/plans\/[^/]+\/review/);
      await page.getByRole('option').first().waitFor();
      await click(page.getByRole('button', { name: /^采用建议\d/ }));
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/由首位单位牵头/).waitFor();
      await click(dialog.getByRole('button', { name: /^采用\d+项$/ }));
      await dialog.waitFor({ state: 'detached' });
      await click(page.getByRole('link', { name: '启动前检查' }));
      await page.getByText(/督办事项\d+项；启动当日发任务交办邮件\d+封/).waitFor();
      await click(page.getByRole('button', { name: '启动督办' }));
      await page.getByText(/已启动督办：任务\d+项/).waitFor();
      expect(clicks).toBe(6 + 1);
      await page.context().close();
    },
  );

  it('may be a Word file; the same one again leads to its draft', async () => {
    const page = await shown('/plans/new');
    const body =
      p('某县夜市工作方案（2026年）') +
      p('一、重点任务') +
      p('1.更换路灯。2026年9月底前完成。（县城管局牵头，县供电公司配合）') +
      p('2.疏通管网。（县水务局负责）');
    const file = { name: '夜市.docx', mimeType: WORD, buffer: Buffer.from(wordFile(body)) };
    await choose(page, file);
    await page.getByRole('button', { name: /与《浮梁县/ }).click();
    await tab(page, /^任务2/).waitFor();
    const draft = new URL(page.url()).pathname;
    await page.goto('/plans/new');
    await choose(page, file);
    await page.waitForURL(`**${draft}`);
    await page.context().close();
  });

  it('that is no plan is refused in a sentence', async () => {
    const page = await shown('/plans/new');
    await choose(page, plainText('诗.txt', '床前明月光，疑是地上霜。举头望明月，低头思故乡。'));
    await page.getByRole('alert').waitFor();
    await page.context().close();
  });
});

describe('the review', () => {
  it('by keyboard alone: a missed task is added by marking lines, and taken back', async () => {
    const page = await reviewing('keys');
    await tab(page, /^任务40/).waitFor();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(2);
    await page.keyboard.press('Enter');
    await page.getByRole('toolbar').waitFor();
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('设为任务');
    await page.keyboard.press('Enter');
    await tab(page, /^任务41/).waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+z');
    await tab(page, /^任务40/).waitFor();
    await page.context().close();
  });

  it('links both sides: a line opens its task, a task lights its lines', async () => {
    const page = await reviewing('link');
    const line = page.locator('[role="option"][data-of="link.t2"]').first();
    await line.scrollIntoViewIfNeeded();
    await line.click();
    const head = page.getByRole('button', { name: /提升基础教育阶段科学教育水平/, expanded: true });
    await head.waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe('link.t2');
    await page.reload();
    await head.waitFor();
    expect(await line.getAttribute('class')).toMatch(/lit/);
    await page.context().close();
  });

  it('splits a task, drops one, and restores it', async () => {
    const page = await reviewing('parts', '?show=tasks&at=parts.t2');
    await page.getByRole('button', { name: '拆分' }).click();
    await page.getByLabel('另起一行即拆为另一项任务').fill('完善课程。\n配备教师。');
    await page.getByRole('button', { name: '拆为2项' }).click();
    await tab(page, /^任务41/).waitFor();
    await page.getByRole('button', { name: '移出', exact: true }).click();
    await tab(page, /^任务40/).waitFor();
    await page.getByRole('button', { name: /已移出1/ }).click();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await tab(page, /^任务41/).waitFor();
    await page.context().close();
  });

  it('takes a correction though another item was changed meanwhile', async () => {
    const page = await reviewing('two', '?show=tasks&at=two.t2');
    const title = page.getByLabel('名称', { exact: true });
    await title.waitFor();
    const edits = [{ edit: 'set-title', id: 'two.t5', title: '别处改动' }];
    await page.request.post('/api/plans/two/edits', { data: { edits } });
    await title.fill('我的改动');
    await title.press('Enter');
    await page.getByRole('button', { name: /我的改动/ }).waitFor();
    await page.getByRole('button', { name: /别处改动/ }).waitFor();
    await page.context().close();
  });

  it('settles a doubt beside its clause, and a collective by its units', async () => {
    const page = await reviewing('ask', '?show=open', {}, 'tunxi');
    const question = page.getByRole('listitem').filter({ hasText: '“各镇人民政府”为统称' });
    await question.getByLabel('所含单位').fill('屯光镇人民政府');
    await question.getByLabel('所含单位').press('Enter');
    await question.getByRole('button', { name: '明确到1个单位' }).click();
    await question.waitFor({ state: 'detached' });
    const doubt = page.getByRole('listitem').filter({ hasText: '换行或换页断开' }).first();
    const checks = page.getByRole('button', { name: '核对无误' });
    const before = await checks.count();
    await doubt.getByRole('button', { name: '看原文' }).click();
    await doubt.getByRole('button', { name: '核对无误' }).click();
    await checks.nth(before - 1).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is discarded with a reason, and gone from the list', async () => {
    const page = await shown('/me');
    await draft(page, 'away');
    await page.goto('/plans/new');
    const row = page
      .getByRole('listitem')
      .filter({ has: page.locator('a[href="/plans/away/review"]') });
    await row.getByRole('button', { name: '删除草稿' }).click();
    await page.getByLabel('删除理由').fill('重复导入');
    await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click();
    await row.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

it('an amended text is shown as a difference, one change left out, and approved', async () => {
  const page = await shown('/plans/hebei/amendment');
  await choose(page, plainText('调整稿.txt', seed('hebei').replaceAll('2025年', '2026年')));
  await page.getByRole('region', { name: '修改' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '批准调整' }).click();
  await page.getByLabel('调整理由').fill('期限顺延一年');
  await page.getByRole('dialog').getByRole('button', { name: '批准调整' }).click();
  await page.getByLabel(/选择文件/).waitFor();
  await page.context().close();
});

describe.each([
  ['wide', { size: DESK }],
  ['narrow', { size: PHONE }],
  ['dark', { size: DESK, dark: true }],
] as const)('%s', (look, how) => {
  it('axe finds nothing, nothing is cut off', async () => {
    const page = await reviewing(`axe-${look}`, '', how);
    const clean = async (path: string): Promise<void> => {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    };
    const at = `/plans/axe-${look}`;
    await clean('/plans/new');
    const parts = look === 'wide' ? ['targets', 'phases', 'organizations', 'unread'] : ['open'];
    for (const show of parts) await clean(`${at}/review?show=${show}`);
    await clean(`${at}/review?show=tasks&at=axe-${look}.t2`);
    await clean(`${at}/review?side=text`);
    await clean(`${at}/check`);
    await clean(`${at}/check?by=person`);
    await page.goto(`${at}/review`);
    await page.getByRole('button', { name: /^采用建议/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

it('no page complained', () => expect(demo.complaints).toEqual([]));
