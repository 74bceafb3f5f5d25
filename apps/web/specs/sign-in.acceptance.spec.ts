import { generate } from 'otplib';
import { type BrowserContext, type Page } from 'playwright-core';
import { eventually } from '#testing';
import { axeFindings, DemoPages, DESK, overflowOf, PHONE } from './demo-pages.fixtures.ts';
import { linkIn, mailTo, register } from './people.fixtures.ts';

const PASSWORD = '今天早上我去河边看水位计了';

let demo: DemoPages;
/** Of a liaison of the directory, whom nobody registered as a user. */
let liaison: { readonly name: string; readonly email: string };
beforeAll(async () => {
  demo = await DemoPages.open();
  const office = await demo.contextOf('office');
  const answer = await office.request.get('/api/contacts?limit=200');
  const { rows } = (await answer.json()) as {
    rows: { name: string; email: string; roles: string[] }[];
  };
  const found = rows.find(({ roles }) => roles.includes('liaison'));
  if (!found) throw new Error('The demo has no liaison.');
  liaison = found;
  await office.close();
});
afterAll(() => demo.close());

const digitsIn = (mail: string): string => /验证码：(\d{6})/.exec(mail)?.[1] ?? '';

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}
async function askForLink(page: Page): Promise<void> {
  await page.getByLabel('工作邮箱').fill(liaison.email);
  await page.getByRole('button', { name: '发送链接' }).click();
  await page.getByText('会收到登录链接').waitFor();
}

describe('a liaison', () => {
  it('signs in by the link of a mail, in the browser that asked, and lands where it wanted to', async () => {
    const context = await demo.contextOf(undefined, { size: PHONE });
    await askForLink(await open(context, '/login?next=/me'));
    const link = linkIn(await mailTo(demo, liaison.email));
    const page = await open(context, link);
    await page.getByText('链接只能使用一次').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/\/me$/);
    await page.getByText(liaison.name).first().waitFor();
    const again = await open(context, link);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.getByText('无效、已使用或已过期').waitFor();
    await again.getByRole('button', { name: '重新获取链接' }).click();
    await again.getByLabel('工作邮箱').waitFor();
    await context.close();
  });

  it('types the six digits where the mail was opened elsewhere, by keyboard alone', async () => {
    const context = await demo.contextOf();
    const page = await open(context, '/login?next=/me');
    const before = await mailTo(demo, liaison.email);
    await askForLink(page);
    const digits = digitsIn(await mailTo(demo, liaison.email, before));
    expect(await page.evaluate<string>('document.activeElement.name')).toBe('code');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('无效').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('验证码').fill(`${digits.slice(0, 3)} ${digits.slice(3)}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/me$/);
    await context.close();
  });
});

describe('who has a password', () => {
  const user = { userId: 'zhang-min', name: '张敏', roles: ['office'], email: 'zhang@x.example' };
  let secret = '';
  /** A step of 30 s is taken once, and one ahead of the clock at most. */
  let used = 0;
  const stepNow = (): number => Math.floor((performance.timeOrigin + performance.now()) / 30_000);
  const codeNow = async (): Promise<string> => {
    await eventually('a step that was not used', () => used <= stepNow(), 100);
    used = Math.max(used + 1, stepNow());
    return generate({ secret, epoch: used * 30 });
  };
  const signInAs = async (page: Page, password: string): Promise<void> => {
    await page.getByLabel('账号').fill(user.userId);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };

  it('chooses it by the code of a mail, and is signed in', async () => {
    await register(demo, user);

    const context = await demo.contextOf();
    const page = await open(context, linkIn(await mailTo(demo, user.email)));
    await page.getByLabel('新密码').fill('short');
    await page.getByRole('button', { name: '设置密码并登录' }).click();
    await page.getByRole('alert').getByText('至少12个字符').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '设置密码并登录' }).click();
    await page.getByRole('banner').getByText('张敏').waitFor();
    await context.close();
  });

  it('sets up an authenticator, which is then asked for after the password', async () => {
    const context = await demo.contextOf();
    const page = await open(context, '/login?next=/me');
    await signInAs(page, 'not the right one');
    await page.getByText('账号或密码不正确').waitFor();
    await signInAs(page, PASSWORD);
    await page.waitForURL(/\/me$/);
    await page.getByRole('button', { name: '启用动态口令' }).click();
    await page.getByRole('img', { name: '密钥的二维码' }).waitFor();
    secret = ((await page.locator('code').first().innerText()) || '').replaceAll(' ', '');
    await page.getByLabel('动态口令').fill('000000');
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText('动态口令不正确').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('动态口令').fill(await codeNow());
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText('动态口令已启用').waitFor();

    const other = await demo.contextOf(undefined, { size: PHONE, dark: true });
    const second = await open(other, '/login?next=/me');
    await signInAs(second, PASSWORD);
    await second.getByLabel('动态口令').waitFor();
    expect(await axeFindings(second)).toEqual([]);
    expect(await overflowOf(second)).toBeLessThanOrEqual(0);
    await second.getByLabel('动态口令').fill(await codeNow());
    await second.getByRole('button', { name: '登录', exact: true }).click();
    await second.waitForURL(/\/me$/);
    await second.getByRole('button', { name: '退出其他设备' }).click();
    await second.getByText(/已退出其他\d台设备/).waitFor();

    await page.getByLabel('用途或所在机器').fill('台账导出');
    await page.getByRole('button', { name: '新建令牌' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('登录已过期').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await dialog.getByLabel('动态口令').fill(await codeNow());
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('令牌只显示这一次').waitFor();
    await other.close();
    await context.close();
  });
});

it('lets another act for one until a day, and takes it back', async () => {
  const page = await demo.show('/me', 'office');
  const card = page.locator('section', { hasText: '代办授权' });
  await card.getByLabel('对方的用户编号').fill('nobody-here');
  await card.getByLabel('授权至').fill('2025-12-31');
  await card.getByText('2025年12月31日 星期三，工作日').waitFor();
  await card.getByRole('button', { name: '授权', exact: true }).click();
  await card.getByRole('alert').waitFor();
  await card.getByLabel('对方的用户编号').fill('zezhou-edu');
  await card.getByRole('button', { name: '授权', exact: true }).click();
  await card.getByText('zezhou-edu · 2025-12-31到期').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await card.getByRole('button', { name: '收回' }).click();
  await card.getByText('zezhou-edu · 2025-12-31到期').waitFor({ state: 'detached' });
  await page.context().close();
});

it.each([
  ['wide', { size: DESK }],
  ['narrow', { size: PHONE }],
  ['dark', { size: DESK, dark: true }],
])('choosing a password, %s: axe finds nothing, nothing is cut off', async (_, look) => {
  const page = await demo.show('/enroll', undefined, look);
  await page.getByLabel('代码').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

it('the policy of the pages stopped nothing, and no page complained', () =>
  expect(demo.complaints).toEqual([]));
