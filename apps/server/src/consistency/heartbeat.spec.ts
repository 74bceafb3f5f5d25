import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { parseInstant, parseLocalDate } from '#kernel';
import { type MailMessage, type MailOutcome, MailTransport, type WayOut } from '#mail';
import { type SelfAuditReport } from './self-audit.events.ts';
import { sendHeartbeat } from './heartbeat.ts';

const report: SelfAuditReport = {
  runId: 'nightly',
  on: parseLocalDate('2026-01-05'),
  at: parseInstant('2026-01-05T02:30:00+08:00'),
  checked: {},
  found: 1,
  differences: ['表 <obligation-list> 与日志不符'],
  repaired: ['从日志重建了 ops 的表'],
};

class Mailbox extends MailTransport {
  readonly messages: MailMessage[] = [];
  answers: MailOutcome[] = [];
  override send(message: MailMessage): Promise<MailOutcome> {
    this.messages.push(message);
    return Promise.resolve(this.answers.shift() ?? { outcome: 'delivered', response: '250' });
  }
  override check(): Promise<WayOut> {
    return Promise.resolve({ problem: null, remark: null });
  }
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

/** A monitor that answers with these codes, then with 200. */
async function monitor(...codes: number[]) {
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      bodies.push(JSON.parse(text));
      response.writeHead(codes.shift() ?? 200).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/beat`;
  return { url, bodies, close: () => server.close() };
}

function sending(
  to: { heartbeatTo?: string; heartbeatUrl?: string },
  transport = new Mailbox(),
  told = report,
) {
  const failures: unknown[] = [];
  const settings = { heartbeatTo: null, heartbeatUrl: null, mailFrom: 'duban@x.example', ...to };
  const sent = sendHeartbeat(told, {
    settings,
    transport,
    maySend: () => true,
    signal: new AbortController().signal,
    pausesMs: [1, 1],
    onError: (error: unknown) => failures.push(error),
  });
  return { sent, failures };
}

describe('the heartbeat of a night', () => {
  it('is a mail that tells what was found and repaired, under one id', async () => {
    const transport = new Mailbox();
    await sending({ heartbeatTo: 'ops@x.example' }, transport).sent;
    expect(transport.messages).toHaveLength(1);
    expect(transport.messages[0]).toMatchObject({
      messageId: 'heartbeat.2026-01-05@x.example',
      subject: '【督办自检】2026-01-05 发现 1 处不符',
      to: { address: 'ops@x.example' },
    });
    expect(transport.messages[0]?.text).toContain('从日志重建了 ops 的表');
    expect(transport.messages[0]?.html).toContain('&lt;obligation-list&gt;');
  });

  it('tells what somebody has to see to, though nothing differs', async () => {
    const transport = new Mailbox();
    const warnings = ['2027年节假日安排尚未录入'];
    const told = { ...report, found: 0, differences: [], repaired: [], warnings };
    await sending({ heartbeatTo: 'ops@x.example' }, transport, told).sent;
    const [{ subject, text } = { subject: '', text: '' }] = transport.messages;
    expect(subject).toBe('【督办自检】2026-01-05 一切相符，另有事项请留意');
    expect(text).toContain('请留意：\n· 2027年节假日安排尚未录入');
  });

  it('says first, and in its subject, that the log may have been changed', async () => {
    const transport = new Mailbox();
    const alarms = ['办理记录中有1条与日志现在所记不同'];
    await sending({ heartbeatTo: 'ops@x.example' }, transport, { ...report, alarms }).sent;
    const [{ subject, text } = { subject: '', text: '' }] = transport.messages;
    expect(subject).toBe('【督办自检】2026-01-05 日志可能被改动，发现 1 处不符');
    expect(text).toMatch(/^报警：\n· 办理记录中有1条与日志现在所记不同\n/);
  });

  it('is a POST of counts to a monitor, which tries again until it is taken', async () => {
    const { url, bodies, close } = await monitor(500, 503);
    const { sent, failures } = sending({ heartbeatUrl: url });
    await sent;
    close();
    const { on, at } = report;
    expect(bodies).toEqual(
      Array(3).fill({ service: 'duban', on, at, found: 1, repaired: 1, warnings: 0, alarms: 0 }),
    );
    expect(failures.map(String)).toEqual([
      expect.stringContaining('500'),
      expect.stringContaining('503'),
    ]);
  });

  it('a heartbeat that nobody takes is reported, and the other way is tried all the same', async () => {
    const transport = new Mailbox();
    const to = { heartbeatTo: 'ops@x.example', heartbeatUrl: 'http://127.0.0.1:9/' };
    const { sent, failures } = sending(to, transport);
    await sent;
    expect(failures).toHaveLength(3);
    expect(transport.messages).toHaveLength(1);
  });

  it('is tried again when the mail server defers it', async () => {
    const transport = new Mailbox();
    transport.answers = [{ outcome: 'deferred', reason: 'busy' }];
    const { sent, failures } = sending({ heartbeatTo: 'ops@x.example' }, transport);
    await sent;
    expect(transport.messages).toHaveLength(2);
    expect(failures).toHaveLength(1);
  });

  it('goes nowhere without a setting', async () => {
    const transport = new Mailbox();
    await sending({}, transport).sent;
    expect(transport.messages).toEqual([]);
  });
});
