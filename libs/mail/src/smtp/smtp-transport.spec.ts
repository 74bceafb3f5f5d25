import { eventually, expectSoon, timed } from '#testing';
import { type MailOutcome, type Unsent } from '../mail-transport.port.ts';
import { mailTransportContract, message } from '../mail-transport.contract.ts';
import { openSmtp, type SmtpOptions } from './smtp-transport.ts';
import { startBroken, startSink, type SinkBehaviour } from './smtp-sink.fixtures.ts';

mailTransportContract('SmtpTransport', async () => {
  const sink = await startSink();
  return {
    transport: openSmtp({ url: sink.url }),
    received: () => Promise.resolve(sink.received),
    clean: sink.close,
  };
});

describe('the outcome of a mail', () => {
  async function sendTo(
    server: { url: string; close: () => Promise<void> },
    options: Partial<SmtpOptions> = {},
    to = 'wang@jiaoyu.test',
  ): Promise<MailOutcome | Unsent> {
    const transport = openSmtp({ url: server.url, ...options });
    try {
      return await transport.send(message({ to: { name: '王明', address: to } }));
    } finally {
      await transport.close();
      await server.close();
    }
  }
  const sink = (behaviour: SinkBehaviour) => startSink(behaviour);

  it.each<[string, SinkBehaviour, MailOutcome['outcome']]>([
    ['unknown recipient (550 at RCPT): bounced', { atRcpt: () => 550 }, 'bounced'],
    ['greylisted (451 at RCPT): deferred', { atRcpt: () => 451 }, 'deferred'],
    ['mailbox full for now (452 at RCPT): deferred', { atRcpt: () => 452 }, 'deferred'],
    ['content refused (554 after DATA): failed', { atData: 554 }, 'failed'],
    ['out of space (452 after DATA): deferred', { atData: 452 }, 'deferred'],
  ])('%s', async (_, behaviour, outcome) => {
    const result = await sendTo(await sink(behaviour));
    expect(result).toMatchObject({ outcome });
    expect(result).not.toHaveProperty('held');
    expect('reason' in result && result.reason).toMatch(/^\d{3} /);
  });

  it.each([
    ['王明@例子.中国', '王明@例子.中国'],
    ['wang@政务.example', 'wang@政务.example'],
    ['wang@xn--zfr164b.example', 'wang@政务.example'],
  ])('a mail to %s is delivered to %s', async (address, heard) => {
    const server = await sink({});
    expect(await sendTo(server, {}, address)).toMatchObject({ outcome: 'delivered' });
    expect(server.recipients).toEqual([heard]);
  });

  it('a mail waits when a login is wanted (530) or refused (535), for the operator to repair', async () => {
    for (const user of ['', 'duban:wrong@']) {
      const server = await sink({ locked: true });
      const url = server.url.replace('//', `//${user}`);
      expect(await sendTo({ ...server, url })).toEqual({
        outcome: 'deferred',
        held: true,
        reason: expect.stringMatching(
          /^邮件服务器 127.0.0.1:\d+ 不接受登录，.*（.*53[05] .*）。$/,
        ) as string,
      });
    }
  });

  it('a mail waits when the server refuses the sender, also where it says so of the recipient', async () => {
    for (const behaviour of [
      { atMail: '550 no such sender' },
      { atRcptSays: '553 5.7.1 <duban@zezhou.test>: Sender address rejected: not owned by user' },
    ]) {
      expect(await sendTo(await sink(behaviour))).toMatchObject({
        outcome: 'deferred',
        held: true,
        reason: expect.stringMatching(
          /^邮件服务器 .* 不接受发件人 duban@zezhou.test，请核对 DUBAN_MAIL_FROM（/,
        ) as string,
      });
    }
  });

  it('a mail that is too large for the server has failed, though the sender’s line is refused', async () => {
    const server = await sink({ atMail: '552 5.3.4 Message size exceeds fixed limit' });
    expect(await sendTo(server)).toMatchObject({ outcome: 'failed' });
  });

  it('the outcome of a mail says what the server answered', async () => {
    expect(await sendTo(await sink({}))).toEqual({
      outcome: 'delivered',
      response: expect.stringMatching(/^250 /) as string,
    });
  });

  it.each(['', 'wang', 'wang@jiaoyu.test>\r\nRCPT TO:<boss@example.test', '王 明@'])(
    'a mail to a malformed address (%j) bounces, and nobody else gets it',
    async (address) => {
      const server = await sink({ atRcpt: (to) => (to.includes('@') ? undefined : 550) });
      expect((await sendTo(server, {}, address)).outcome).toBe('bounced');
      expect(server.recipients).toEqual([]);
    },
  );

  it('a mail is deferred when nobody listens', async () => {
    const server = await sink({});
    await server.close();
    expect(await sendTo({ url: server.url, close: () => Promise.resolve() })).toMatchObject({
      outcome: 'deferred',
    });
  });

  it('a mail is deferred when the host is unknown', async () => {
    const nowhere = { url: 'smtp://mail.invalid:25', close: () => Promise.resolve() };
    expect(await sendTo(nowhere, { attemptMs: 3_000 })).toMatchObject({ outcome: 'deferred' });
  });

  it('a mail is deferred when the server hangs up before it greets', async () => {
    const server = await startBroken((socket) => socket.end());
    expect(await sendTo(server)).toMatchObject({ outcome: 'deferred' });
  });

  it('a mail is deferred when the server hangs up in the middle of the conversation', async () => {
    const server = await startBroken((socket) => {
      socket.write('220 sink.test\r\n');
      socket.once('data', () => socket.destroy());
    });
    expect(await sendTo(server)).toMatchObject({ outcome: 'deferred' });
  });

  it('a mail is deferred after the timeout when the server accepts and then says nothing', async () => {
    const server = await startBroken(() => undefined);
    await expectSoon(2_500, () =>
      timed(async () =>
        expect(await sendTo(server, { attemptMs: 300 })).toMatchObject({ outcome: 'deferred' }),
      ),
    );
  });

  it('a mail is deferred after the timeout when the server drips its answers for ever', async () => {
    const server = await startBroken((socket) => {
      const drip = setInterval(() => socket.write('220-wait\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await sendTo(server, { attemptMs: 400 })).toEqual({
      outcome: 'deferred',
      // Its greeting and the attempt run out at the same moment: whichever is noticed first.
      reason: expect.stringMatching(
        /^(No answer within 400 ms|Greeting never received)$/,
      ) as string,
    });
  });

  it('a mail is delivered when the server is slow but answers in time', async () => {
    expect(await sendTo(await sink({ slowMs: 200 }))).toMatchObject({ outcome: 'delivered' });
  });

  it('when one of many mails is refused the others go out over the same connections', async () => {
    const server = await sink({ atRcpt: (to) => (to.startsWith('gone') ? 550 : undefined) });
    const transport = openSmtp({ url: server.url, pool: 2 });
    const addresses = Array.from(
      { length: 20 },
      (_, n) => `${n % 5 === 0 ? 'gone' : 'here'}${n}@a.test`,
    );
    const outcomes = await Promise.all(
      addresses.map(async (address) => {
        const to = { name: '', address };
        const { outcome } = await transport.send(message({ messageId: address, to }));
        return `${address.slice(0, 4)} ${outcome}`;
      }),
    );
    await transport.close();
    await server.close();
    expect(new Set(outcomes)).toEqual(new Set(['gone bounced', 'here delivered']));
    expect(server.received).toHaveLength(16);
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  it('a mail goes out over a new connection when the server closed the idle one', async () => {
    const server = await sink({});
    const transport = openSmtp({ url: server.url });
    expect(await transport.send(message())).toMatchObject({ outcome: 'delivered' });
    server.hangUp();
    expect(await transport.send(message())).toMatchObject({ outcome: 'delivered' });
    expect(server.connections()).toBe(2);
    await transport.close();
    await server.close();
  });
});

describe('a mail that waits for a free connection', () => {
  const ids = Array.from({ length: 12 }, (_, n) => `waiting.${n}@duban.test`);

  async function until(check: () => boolean): Promise<void> {
    await eventually('it is so', check);
  }

  it('a process that woke up after another took over sends no mail that still waits for a connection', async () => {
    const server = await startSink({ slowMs: 150 });
    const transport = openSmtp({ url: server.url, pool: 2 });
    let isLeader = true;
    const sending = ids.map((messageId) => transport.send(message({ messageId }), () => isLeader));
    await until(() => server.recipients.length === 2);
    isLeader = false;
    const outcomes = (await Promise.all(sending)).map(({ outcome }) => outcome);
    await transport.close();
    await server.close();
    expect(server.received).toHaveLength(2);
    expect(outcomes).toEqual(ids.map((_, n) => (n < 2 ? 'delivered' : 'unsent')));
  });

  it('a mail that may no longer be sent counts no attempt when its time runs out', async () => {
    const server = await startBroken(() => undefined);
    const transport = openSmtp({ url: server.url, pool: 1, attemptMs: 300 });
    const first = transport.send(message());
    const waiting = transport.send(message());
    const forbidden = transport.send(message(), () => false);
    expect(await first).toMatchObject({ outcome: 'deferred' });
    expect(await waiting).toMatchObject({ outcome: 'deferred' });
    expect(await forbidden).toEqual({ outcome: 'unsent' });
    await transport.close();
    await server.close();
  });

  it('mails go out in the order in which they came, also after refusals', async () => {
    const server = await startSink({ atRcpt: (to) => (to.startsWith('gone') ? 550 : undefined) });
    const transport = openSmtp({ url: server.url, pool: 1 });
    const addresses = ids.map((_, n) => `${n % 3 === 0 ? 'gone' : 'here'}${n}@a.test`);
    await Promise.all(
      addresses.map((address) => transport.send(message({ to: { name: '', address } }))),
    );
    await transport.close();
    await server.close();
    expect(server.recipients).toEqual(addresses.filter((address) => address.startsWith('here')));
  });

  it('a mail whose connection was dropped is checked again before it is retried', async () => {
    let connections = 0;
    const server = await startBroken((socket) => {
      connections += 1;
      socket.end();
    });
    const transport = openSmtp({ url: server.url });
    expect(await transport.send(message(), () => connections === 0)).toEqual({ outcome: 'unsent' });
    expect(connections).toBe(1);
    expect(await transport.send(message())).toMatchObject({ outcome: 'deferred' });
    expect(connections).toBe(3);
    await transport.close();
    await server.close();
  });
});
