import { type Page } from 'playwright-core';
import { readSheet, writeSheets } from '#sheets';
import { axeFindings, DemoPages } from './demo-pages.fixtures.ts';

let demo: DemoPages;
beforeAll(async () => {
  demo = await DemoPages.open();
});
afterAll(() => demo.close());

/** The row of a table in which a text stands, found by typing it. */
async function found(page: Page, text: string) {
  await page.getByRole('searchbox', { name: '查找' }).fill(text);
  const row = page.getByRole('row').filter({ hasText: text });
  await row.first().waitFor();
  return row.first();
}

/** Of the county's science association: others have people of the same name. */
const DEPUTY = 'deputyhead.2@zezhou.example';
const LIAISON = 'liaison.2@zezhou.example';
const HEAD = 'head.2@zezhou.example';

/** Opens what is done with a contact. */
async function act(page: Page, address: string, what: string) {
  const row = await found(page, address);
  await row.getByRole('button', { name: /^操作/ }).click();
  await row.getByRole('button', { name: what, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

describe('contacts', () => {
  it('are taken in from a table that is pasted, each line that did not pass with its reason', async () => {
    const page = await demo.show('/directory', 'office');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('地区').selectOption('zezhou');
    await dialog
      .getByLabel('或者粘贴表格')
      .fill(
        [
          '编号\t单位\t姓名\t邮箱\t电话\t角色',
          'zezhou-new\t县科协\t钱晓明\tqian@example.cn\t555-0101\t科室负责人',
          'zezhou-bad\t县科协\t无邮箱\t不是邮箱\t\t联络员',
        ].join('\n'),
      );
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await dialog.getByText('写入1行，无变化0行，未通过1行').waitFor();
    await dialog.getByText(/邮箱“不是邮箱”格式有误/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await found(page, 'qian@example.cn');
    await page.context().close();
  });

  it('are taken in from a sheet of Excel', async () => {
    const page = await demo.show('/directory', 'office');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const heads = ['编号', '地区', '单位', '姓名', '邮箱', '电话', '角色'];
    const columns = heads.map((head) => ({ head, width: 16 }));
    const line = [
      'zezhou-sheet',
      'zezhou',
      '县科协',
      '冯小丽',
      'feng@example.cn',
      '',
      '科室负责人',
    ];
    const buffer = await writeSheets([{ name: '联系人', columns, rows: [line] }]);
    await dialog.getByLabel('地区').selectOption('zezhou');
    await dialog.getByLabel('文件').setInputFiles({
      name: '联系人.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await dialog.getByText('写入1行').waitFor();
    await page.context().close();
  });

  it('are corrected, stood in for, handed over and removed', async () => {
    const page = await demo.show('/directory', 'office');
    const change = await act(page, DEPUTY, '修改');
    await change.getByLabel('电话').fill('555-2222');
    await change.getByRole('button', { name: '保存' }).click();
    await change.waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: '555-2222' }).waitFor();

    const deputy = await act(page, DEPUTY, '指定代理人');
    await deputy.getByLabel('代理').selectOption({ label: '县科协 吴丽华' });
    await deputy.getByLabel('从').fill('2025-12-01');
    await deputy.getByLabel('到').fill('2025-12-05');
    await deputy.getByRole('button', { name: '指定代理人' }).click();
    await deputy.waitFor({ state: 'detached' });
    await page.getByText('吴丽华（2025-12-01至2025-12-05）').waitFor();

    const ending = await act(page, DEPUTY, '结束代理');
    await ending.getByRole('button', { name: '结束代理' }).click();
    await ending.waitFor({ state: 'detached' });
    await page.getByText('吴丽华（2025-12-01至2025-12-05）').waitFor({ state: 'detached' });

    const handing = await act(page, DEPUTY, '离任交接');
    await handing.getByLabel('接任人').selectOption({ label: '县科协 吴丽华' });
    await handing.getByLabel('理由').fill('调任');
    await handing.getByRole('button', { name: '离任交接' }).click();
    await handing.waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: DEPUTY }).waitFor({ state: 'detached' });

    for (const address of [LIAISON, HEAD]) {
      const removing = await act(page, address, '移除');
      await removing.getByRole('button', { name: '移除' }).click();
      await removing.waitFor({ state: 'detached' });
      await page.getByRole('cell', { name: address }).waitFor({ state: 'detached' });
    }
    await page.context().close();
  });
});

it('a unit is registered, with its other name', async () => {
  const page = await demo.show('/directory?show=units', 'office');
  await page.getByRole('button', { name: '登记单位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('地区').selectOption('zezhou');
  await dialog.getByLabel('单位', { exact: true }).fill('县数据发展中心');
  await dialog.getByLabel('别名').fill('县数据中心、数据中心');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = await found(page, '县数据发展中心');
  await row.getByText('县数据中心、数据中心').waitFor();
  await page.context().close();
});

it('an account is registered, gets its link again, and is disabled', async () => {
  const page = await demo.show('/directory?show=users', 'administrator');
  await page.getByRole('button', { name: '登记账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('编号').fill('zezhou-reader');
  await dialog.getByLabel('姓名').fill('何静');
  await dialog.getByLabel('邮箱').fill('he@example.cn');
  await dialog.getByLabel('查阅人员').check();
  await dialog.getByLabel('地区').fill('zezhou');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = await found(page, 'zezhou-reader');
  await row.getByRole('button', { name: '发送设置密码的链接' }).click();
  await row.getByRole('button', { name: '已发送' }).waitFor();
  await row.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('调离');
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await row.getByText('已停用').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('a year of working days is tried, then published by its notice', async () => {
  const page = await demo.show('/calendar?year=2027', 'office');
  await page.getByText('暂定，尚未见放假通知').waitFor();
  await page.getByRole('textbox', { name: '放假' }).fill('2027-01-01 元旦\n正月初一 春节');
  await page.getByLabel('通知的文号或标题').fill('国办发明电〔2026〕9号');
  await page.getByRole('button', { name: '试算影响' }).click();
  await page.getByText(/第2行应为“日期 节日”/).waitFor();
  await page.getByRole('textbox', { name: '放假' }).fill('2027-01-01 元旦\n2027-02-06 春节');
  await page.getByRole('button', { name: '试算影响' }).click();
  await page.getByText(/\d+个提醒或督办会改期/).waitFor();
  await page.getByRole('button', { name: '公布', exact: true }).click();
  await page.getByText('国办发明电〔2026〕9号', { exact: false }).first().waitFor();
  await page.getByText('已公布', { exact: false }).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

describe('mails', () => {
  it('are sent again, with the reason', async () => {
    const page = await demo.show('/mails', 'office');
    await page.getByRole('button', { name: '重新发送' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('收件人说没有收到');
    await dialog.getByRole('button', { name: '重新发送' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('that had nobody to go to are seen to in another way, with what was done', async () => {
    // The unit has no head and no liaison any more: the notice that is signed has nobody to go to.
    const context = await demo.contextOf('supervisor');
    const id = encodeURIComponent('zezhou.t2.县科协');
    const answer = await context.request.post(`/api/escalations/${id}/red-card/approve`, {
      data: { note: '' },
    });
    expect(answer.status()).toBe(200);
    await context.close();
    const page = await demo.show('/mails?show=problems', 'office');
    const acts = page.getByRole('button', { name: '已另行处理' });
    await acts.first().waitFor();
    const before = await acts.count();
    await acts.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('已电话告知');
    await dialog.getByRole('button', { name: '已另行处理' }).click();
    await dialog.waitFor({ state: 'detached' });
    await acts.nth(before - 1).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

it('the record of acts is handed on as a table', async () => {
  const page = await demo.show('/record', 'auditor');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出CSV' }).click(),
  ]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const { rows } = await readSheet(Buffer.concat(parts), '办理记录.csv');
  expect(rows.length).toBeGreaterThan(10);
  await page.context().close();
});

it('no page complained', () => {
  expect(demo.complaints).toEqual([]);
});
