import { type WayOut } from '../mail-transport.port.ts';
import { message } from '../mail-transport.contract.ts';
import { openSmtp, type SmtpOptions } from './smtp-transport.ts';
import { startBroken, startSink, type SinkBehaviour } from './smtp-sink.fixtures.ts';

const FROM = 'duban@zezhou.test';

type Server = { readonly url: string; readonly close: () => Promise<void> };

async function tried(server: Server, options: Partial<SmtpOptions> = {}): Promise<WayOut> {
  const transport = openSmtp({ url: server.url, attemptMs: 2_000, ...options });
  try {
    return await transport.check(FROM);
  } finally {
    await transport.close();
    await server.close();
  }
}
const triedOn = async (behaviour: SinkBehaviour, options: Partial<SmtpOptions> = {}) =>
  tried(await startSink(behaviour), options);

describe('the way out for mail is tried without sending anything', () => {
  it('is open when the server would take a letter, and says that it is not encrypted', async () => {
    const server = await startSink();
    expect(await tried(server)).toEqual({
      problem: null,
      remark: expect.stringContaining('没有加密') as string,
    });
    expect(server.recipients).toEqual([FROM]);
    expect(server.received).toEqual([]);
  });

  it('is open when the server does not know our own mailbox, or greylists it', async () => {
    for (const code of [550, 451]) {
      expect((await triedOn({ atRcpt: () => code })).problem).toBeNull();
    }
  });

  it('smtp:// encrypts where it can, and says that the certificate is not verified', async () =>
    expect(await triedOn({ encrypts: true })).toEqual({
      problem: null,
      remark: expect.stringContaining('未核验其证书') as string,
    }));

  it.each<[string, SinkBehaviour, Partial<SmtpOptions>, RegExp]>([
    [
      'a certificate nobody trusts',
      { encrypts: true },
      { verify: true },
      /证书未通过核验.*DUBAN_SMTP_CA/,
    ],
    ['no encryption', {}, { verify: true }, /连接未能加密/],
    ['a sign-in that is wanted', { locked: true }, {}, /不接受登录.*用户名和密码/],
    ['a sender that is refused', { atMail: '550 no' }, {}, /不接受发件人 duban@zezhou.test/],
    [
      'a sender that is refused with the recipient',
      { atRcptSays: '550 5.1.8 bad sender' },
      {},
      /不接受发件人/,
    ],
    [
      'a client that may not relay',
      { atRcptSays: '554 5.7.1 Relay access denied' },
      {},
      /拒绝为本机发信/,
    ],
  ])('what is wrong is one sentence in Chinese: %s', async (_, behaviour, options, sentence) => {
    const { problem } = await triedOn(behaviour, options);
    expect(problem).toMatch(sentence);
    expect(problem).toMatch(/^[^。]*。$/);
    expect(problem).not.toContain('secret');
  });

  it('a password stands in no sentence', async () => {
    const server = await startSink({ locked: true });
    const url = server.url.replace('//', '//duban:secret@');
    const { problem } = await tried({ ...server, url });
    expect(problem).toMatch(/不接受登录/);
    expect(problem).not.toContain('secret');
  });

  it('is closed when nobody listens, nobody greets, or the greeting is a refusal', async () => {
    const gone = await startSink();
    await gone.close();
    const nowhere = { ...gone, close: () => Promise.resolve() };
    expect((await tried(nowhere)).problem).toMatch(/^连不上邮件服务器 127.0.0.1:\d+，/);
    const silent = await startBroken(() => undefined);
    expect((await tried(silent, { attemptMs: 300 })).problem).toMatch(/^连不上邮件服务器/);
    const refusing = await startBroken((socket) => socket.write('554 no mail from here\r\n'));
    expect((await tried(refusing)).problem).toMatch(/拒绝为本机发信.*554 no mail from here/);
  });
});

it('a letter waits, and is not refused, when the server’s certificate is not trusted', async () => {
  const server = await startSink({ encrypts: true });
  const transport = openSmtp({ url: server.url, verify: true });
  expect(await transport.send(message())).toMatchObject({ outcome: 'deferred', held: true });
  await transport.close();
  const trusting = openSmtp({ url: server.url });
  expect(await trusting.send(message())).toMatchObject({ outcome: 'delivered' });
  await trusting.close();
  await server.close();
});
