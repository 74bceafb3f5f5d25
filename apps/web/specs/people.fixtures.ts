import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { eventually } from '#testing';
import { type DemoPages } from './demo-pages.fixtures.ts';

/** The newest mail to an address, once it is another than the one before. */
export async function mailTo(demo: DemoPages, address: string, before = ''): Promise<string> {
  const folder = join(demo.data, 'mail');
  let text = '';
  await eventually(`a mail to ${address}`, async () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => join(folder, name));
    const latest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, 5);
    for (const file of latest) {
      const mail = await PostalMime.parse(readFileSync(file));
      if (mail.to?.some((one) => one.address === address) !== true) continue;
      text = mail.text ?? '';
      return text !== before;
    }
    return false;
  });
  return text;
}

export const linkIn = (mail: string): string => /https?:\/\/\S+#code=\S+/.exec(mail)?.[0] ?? '';

type NewUser = {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly email: string;
};

/** The administrator of the demo registers somebody, who is sent a code. */
export async function register(demo: DemoPages, user: NewUser): Promise<void> {
  const keeper = await demo.contextOf();
  const people = await keeper.request.get('/api/demo/people');
  const { rows } = (await people.json()) as { rows: { userId: string; roles: string[] }[] };
  const administrator = rows.find(({ roles }) => roles.includes('administrator'));
  await keeper.request.post('/api/demo/become', { data: { userId: administrator?.userId } });
  const registered = await keeper.request.post('/api/users', { data: user });
  expect(registered.status()).toBe(201);
  await keeper.close();
}

/** Somebody with a password, in a browser of their own. */
export async function signedUp(demo: DemoPages, user: NewUser, password: string): Promise<Page> {
  await register(demo, user);
  const page = await (await demo.contextOf()).newPage();
  await page.goto(linkIn(await mailTo(demo, user.email)));
  await page.getByLabel('新密码').fill(password);
  await page.getByRole('button', { name: '设置密码并登录' }).click();
  await page.getByRole('banner').getByText(user.name).waitFor();
  return page;
}
