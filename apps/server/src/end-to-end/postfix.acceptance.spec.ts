import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { type MailOutcome, type Unsent } from '#mail';
import { openSmtp, type SmtpOptions } from '#mail/smtp';
import { type MailRow } from '#notifications';
import { eventually } from '#testing';
import { message } from '../../../../libs/mail/src/mail-transport.contract.ts';
import { type SelfAuditReport } from '../consistency/self-audit.events.ts';
import { type HealthReport } from '../http/health.ts';
import { type RunningServer } from '../start-server.ts';
import { embedded } from './logs.fixtures.ts';
import { Postfix } from './postfix.fixtures.ts';
import { asker, openObligations, Town } from './town.fixtures.ts';

const FROM = 'duban@zezhou.example';

let postfix: Postfix;
beforeAll(async () => {
  postfix = await Postfix.start();
});
afterAll(() => postfix.end());

const letter = (to: string, more: Partial<Parameters<typeof message>[0]> = {}) =>
  message({
    from: { name: '督查室', address: FROM },
    to: { name: '', address: to },
    messageId: `${to}.${Math.random()}`,
    ...more,
  });

async function withTransport<T>(
  options: SmtpOptions,
  use: (transport: ReturnType<typeof openSmtp>) => Promise<T>,
): Promise<T> {
  const transport = openSmtp(options);
  try {
    return await use(transport);
  } finally {
    await transport.close();
  }
}
const checked = (options: SmtpOptions) => withTransport(options, (one) => one.check(FROM));
const sent = (
  options: SmtpOptions,
  to: string,
  more: Parameters<typeof letter>[1] = {},
): Promise<MailOutcome | Unsent> => withTransport(options, (one) => one.send(letter(to, more)));

const ca = (): string => readFileSync(postfix.ca, 'utf8');

describe('Debian’s Postfix, which offers STARTTLS with a certificate of its own,', () => {
  it('takes all letters of a morning from smtp:// as it stands', async () => {
    const before = postfix.mailbox('li').length;
    const outcomes = await withTransport({ url: postfix.url('open') }, (transport) =>
      Promise.all(Array.from({ length: 36 }, () => transport.send(letter('li@zezhou.example')))),
    );
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
    await eventually('all are in the mailbox', () => postfix.mailbox('li').length === before + 36);
    expect(postfix.said()).toContain('to=<li@zezhou.example>');
  });

  it('is told from one whose certificate can be trusted', async () => {
    const url = postfix.url('open');
    expect(await checked({ url })).toEqual({
      problem: null,
      remark: '与邮件服务器的连接已加密，未核验其证书（DUBAN_SMTP_VERIFY=1 则要求核验）。',
    });
    const wary = await checked({ url, verify: true });
    expect(wary.problem).toMatch(
      /^邮件服务器 127\.0\.0\.1:\d+ 的证书未通过核验，请用 DUBAN_SMTP_CA_FILE/,
    );
    expect(await checked({ url, ca: ca() })).toEqual({ problem: null, remark: null });
    expect(await sent({ url, verify: true }, 'li@zezhou.example')).toMatchObject({
      outcome: 'deferred',
      held: true,
    });
    expect(await sent({ url, ca: ca() }, 'li@zezhou.example')).toMatchObject({
      outcome: 'delivered',
    });
  });

  it('refuses what is this letter’s or this recipient’s alone, and nothing is held for it', async () => {
    const at = { url: postfix.url('open') };
    expect(await sent(at, 'gone@zezhou.example')).toEqual({
      outcome: 'bounced',
      reason: expect.stringMatching(/^550 5\.1\.1 /) as string,
    });
    expect(await sent(at, 'later@zezhou.example')).toEqual({
      outcome: 'deferred',
      reason: expect.stringMatching(/^450 4\.2\.0 /) as string,
    });
    expect(await sent(at, 'li@zezhou.example', { text: '督办'.repeat(10_000) })).toEqual({
      outcome: 'failed',
      reason: expect.stringMatching(/\b(552 5\.3\.4|larger than allowed)\b/) as string,
    });
    expect((await checked(at)).problem).toBeNull();
  });
});

describe('Postfix that asks for encryption, sign-in and a sender of one’s own', () => {
  it.each(['submission', 'smtps'] as const)('takes letters by %s', async (port) => {
    const options = { url: postfix.url(port), ca: ca() };
    expect(await checked(options)).toEqual({ problem: null, remark: null });
    expect(await sent(options, 'wang@zezhou.example')).toMatchObject({ outcome: 'delivered' });
  });

  it.each<[string, () => SmtpOptions, string, RegExp]>([
    [
      'a wrong password',
      () => ({ url: postfix.url('submission', 'duban:wrong') }),
      FROM,
      /不接受登录，请核对 DUBAN_SMTP_URL 中的用户名和密码（535 5\.7\.8 /,
    ],
    [
      'another’s address as the sender',
      () => ({ url: postfix.url('submission') }),
      'boss@zezhou.example',
      /不接受发件人 boss@zezhou\.example，请核对 DUBAN_MAIL_FROM（553 5\.7\.1 /,
    ],
    [
      'smtps:// with a certificate nobody knows',
      () => ({ url: postfix.url('smtps') }),
      FROM,
      /的证书未通过核验/,
    ],
    [
      'smtps:// where TLS begins later',
      () => ({ url: postfix.url('submission').replace('smtp:', 'smtps:') }),
      FROM,
      /的连接未能加密，.*（wrong version number）。$/,
    ],
  ])('says of %s what is wrong, and the letter waits', async (_, options, from, sentence) => {
    const way = await withTransport(options(), (one) => one.check(from));
    expect(way.problem).toMatch(sentence);
    const outcome = await sent(options(), 'wang@zezhou.example', {
      from: { name: '', address: from },
    });
    expect(outcome).toEqual({ outcome: 'deferred', held: true, reason: way.problem });
  });
});

describe('a server whose mail settings are wrong', () => {
  let town: Town;
  let server: RunningServer;
  const start = async (url: string): Promise<void> => {
    await town.stop();
    server = await town.start(undefined, { DUBAN_SMTP_URL: url, DUBAN_MAIL_FROM: FROM });
  };
  const ask = <T>(method: string, path: string, body?: object) =>
    asker(server)<T>(method, path, body);
  const health = async (): Promise<HealthReport> =>
    (await (await fetch(`${server.url}/readyz`)).json()) as HealthReport;
  const mails = async (): Promise<readonly Pick<MailRow, 'status' | 'held'>[]> =>
    (await server.app.ops.find<MailRow>('mail-list', { orderBy: [['on', 'asc']] })).rows.map(
      ({ status, held }) => ({ status, held }),
    );

  beforeAll(async () => {
    town = await Town.open(embedded, '2025-11-28T09:00:00+08:00');
    await start(postfix.url('submission', 'duban:wrong'));
    await openObligations(server, { first: '2025-12-31' }, '2025-11-28', 'wang@zezhou.example');
  });
  afterAll(() => town.close());

  it('says so at start, before there is a letter, wherever one looks', async () => {
    await eventually('it was tried', async () => (await health()).mail === 'away');
    const sentence = /^邮件暂时发不出，恢复后自动补发：邮件服务器 .* 不接受登录，/;
    const { ready, details } = await health();
    expect({ ready, details }).toEqual({ ready: true, details: [expect.stringMatching(sentence)] });
    expect(await (await fetch(`${server.url}/status`)).text()).toContain('不接受登录');
    const report = await ask<SelfAuditReport>('POST', 'doctor', {});
    expect(report).toMatchObject({ found: 0, warnings: [expect.stringMatching(sentence)] });
  });

  it('keeps its letters, and sends them when it is started with the right ones', async () => {
    const before = postfix.mailbox('wang').length;
    await ask('POST', 'demo/clock', { to: '2025-12-01T09:00:00+08:00' });
    expect(await mails()).toEqual([{ status: 'deferred', held: true }]);
    await start(postfix.url('submission'));
    await eventually('it is there', () => postfix.mailbox('wang').length === before + 1);
    const read = await PostalMime.parse(postfix.mailbox('wang').at(-1) ?? '');
    expect(read.from?.address).toBe(FROM);
    await eventually('it is recorded', async () => (await mails())[0]?.status === 'delivered');
    expect(await mails()).toEqual([{ status: 'delivered', held: false }]);
    expect(await health()).toMatchObject({ mail: 'ok' });
  });

  it('keeps them while the mail server is down, and sends them when it is back', async () => {
    const before = postfix.mailbox('wang').length;
    postfix.stop();
    await ask('POST', 'demo/clock', { to: '2025-12-17T09:00:00+08:00' });
    expect((await mails()).at(-1)).toEqual({ status: 'deferred', held: true });
    expect((await health()).details[0]).toContain('连不上邮件服务器');
    await postfix.run();
    await ask('POST', 'doctor', {}); // looks anew; else it would within a minute
    await eventually('it is there', () => postfix.mailbox('wang').length === before + 1);
    await eventually('the way is open', async () => (await health()).mail === 'ok');
  });
});
