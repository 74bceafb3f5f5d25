import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { called } from './cli.fixtures.ts';

/**
 * The server here stands in for ours only to show how answers become exit codes and sentences, and what is sent twice
 * when the network fails; what the real one answers is shown end to end elsewhere.
 */
type ReceivedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
type Answer = { readonly status: number; readonly body: string } | 'hang up';

let answers: Answer[] = [];
let asked: ReceivedRequest[] = [];
let server: Server;
let url = '';

const json = (value: unknown, status = 200): Answer => ({ status, body: JSON.stringify(value) });

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      asked.push({ method, url: path, headers, body });
      const answer = answers.shift() ?? 'hang up';
      if (answer === 'hang up') request.socket.destroy();
      else response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answers = [];
  asked = [];
});

const ask = (...args: readonly string[]) => called(...args, '--server', url, '--token', 'secret');

describe('an answer of the server', () => {
  it('an answer of the server that refuses ends with 1 and its own sentence', async () => {
    answers = [json({ code: 'task-not-found', detail: '没有编号为“t9”的任务' }, 404)];
    expect(await ask('report', 't9', '--text', '进展')).toEqual({
      exitCode: 1,
      out: '',
      err: '没有编号为“t9”的任务\n',
    });
  });

  it('an answer of the server that fails ends with 3', async () => {
    answers = [json({ detail: '系统忙，请稍后再试；没有丢失任何内容' }, 503)];
    expect(await ask('plans', '--json')).toMatchObject({
      exitCode: 3,
      out: '',
      err: '系统忙，请稍后再试；没有丢失任何内容\n',
    });
  });

  it.each([200, 404, 502])('an answer of another program (%d) ends with 3', async (status) => {
    answers = [{ status, body: '<html>hello</html>' }];
    const { exitCode, err } = await ask('plans');
    expect(exitCode).toBe(3);
    expect(err).toContain('不是督办服务');
  });

  it('a server that never answers ends with 3, naming its address', async () => {
    const { exitCode, err } = await ask('plans');
    expect(exitCode).toBe(3);
    expect(err).toContain(url);
    expect(asked).toHaveLength(2);
  });

  it('saying it is not ready ends with 1, and is shown', async () => {
    const report = { ready: false, log: 'ok', views: 'behind', redis: 'ok' };
    answers = [json(report, 503), json(report, 503), json(report, 503)];
    const { exitCode, out, err } = await ask('status');
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '服务尚未就绪。\n' });
    expect(out).toContain('视图 更新中');
  });

  it('counts what concerns who has signed in, in place of the whole service', async () => {
    const rows = [
      { kind: 'task', status: 'open', count: 30 },
      { kind: 'target', status: 'open', count: 5 },
      { kind: 'task', status: 'met', count: 2 },
    ];
    const mails = [{ status: 'delivered', count: 9 }];
    const report = json({ ready: true, log: 'ok' });
    answers = [report, report, report, json({ rows }), json({ rows: mails })];
    const { out } = await ask('status');
    expect(asked.slice(3).map(({ url: path }) => path)).toEqual([
      '/api/obligations/summary',
      '/api/mails/summary',
    ]);
    expect(out.split('\n').slice(2)).toEqual(['事项：办理中35，已办结2', '邮件：已送达9', '']);
  });

  it('that has something for somebody to see to says so, in full sentences', async () => {
    const details = ['邮件暂时发不出：连不上邮件服务器。', '2027年节假日安排尚未录入。'];
    const report = { ready: true, log: 'ok', redis: null, mail: 'away', details };
    answers = [json(report), json(report), json(report)];
    const { exitCode, out } = await ask('status');
    expect(exitCode).toBe(0);
    expect(out.split('\n').slice(1, 4)).toEqual(['事件日志 正常 · 邮件 不可用', ...details]);
  });
});

describe('a command', () => {
  it('lost on the way is sent again with the same key', async () => {
    answers = ['hang up', json({ written: 1, position: '7' })];
    const { exitCode, out } = await ask('complete', 'zezhou.t1', '--reason', '已验收');
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '已提交办结申请：zezhou.t1\n' });
    const [first, second] = asked;
    expect(second).toEqual({ ...first, headers: second?.headers });
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(first?.headers['idempotency-key']).toMatch(/^[\w-]{36}$/);
    expect(JSON.parse(first?.body ?? '')).toEqual({ reason: '已验收' });
  });

  it('a command that was already true is said to be', async () => {
    answers = [json({ written: 0 })];
    const { out } = await ask('complete', 'accept', 'zezhou.t1', '--organization', '县教育局');
    expect(out).toBe('已同意办结：zezhou.t1（县教育局）（此前已办理，未重复写入）\n');
  });

  it('carries the token, and ids in Chinese', async () => {
    answers = [json({ written: 1 })];
    await ask('escalations', 'approve', 'zezhou.t1.县教育局', '--json');
    expect(asked[0]?.headers.authorization).toBe('Bearer secret');
    expect(decodeURIComponent(asked[0]?.url ?? '')).toBe(
      '/api/escalations/zezhou.t1.县教育局/red-card/approve',
    );
  });

  it('a change of an outline carries the edits in the order they are written', async () => {
    answers = [json({ written: 1 })];
    const merge = ['--merge', '县工信局=县工业和信息化局'];
    const lead = (id: string, names: string): string[] => ['--set-lead', `${id}=${names}`];
    await ask('review', 'p', ...lead('p.t2', '甲局，乙局'), ...merge, ...lead('p.t3', '丙局'));
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      edits: [
        { edit: 'set-leads', id: 'p.t2', leads: ['甲局', '乙局'] },
        { edit: 'merge-organization', from: '县工信局', into: '县工业和信息化局' },
        { edit: 'set-leads', id: 'p.t3', leads: ['丙局'] },
      ],
    });
  });
});

describe('a list', () => {
  const plan = (planId: string) => ({ planId, title: '', status: 'draft', counts: {} });

  it('is one page unless all is asked for; then every page', async () => {
    answers = [json({ rows: [plan('a')], cursor: 'next' })];
    const page = await ask('plans', '--limit', '1', '--json');
    expect(JSON.parse(page.out)).toEqual({ rows: [plan('a')], cursor: 'next' });
    answers = [json({ rows: [plan('a')], cursor: 'next' }), json({ rows: [plan('b')] })];
    const all = await ask('plans', '--all', '--json');
    expect(JSON.parse(all.out)).toEqual({ rows: [plan('a'), plan('b')] });
    expect(asked.map((one) => one.url)).toEqual([
      '/api/plans?limit=1',
      '/api/plans?limit=500',
      '/api/plans?limit=500&cursor=next',
    ]);
  });

  it('says that there is more', async () => {
    answers = [json({ rows: [plan('a')], total: 3, cursor: 'next' })];
    const { err } = await ask('plans', '--limit', '1');
    expect(err).toBe('共3条，已列1条；全部列出请加 --all\n');
  });
});

it('the demo’s clock moves week by week, to moments and not by lengths', async () => {
  const at = (day: string): string => `2025-10-${day}T08:00:00+08:00`;
  answers = [
    json({ now: at('13') }),
    json({ now: at('20'), letters: 2 }),
    json({ now: at('22'), letters: 3 }),
  ];
  const { out, err } = await ask('clock', '--advance', 'P9D');
  expect(asked.slice(1).map(({ body }) => body)).toEqual([
    `{"to":"${at('20')}"}`,
    `{"to":"${at('22')}"}`,
  ]);
  expect(err).toBe('至2025-10-20 08:00：发出邮件2封\n至2025-10-22 08:00：发出邮件3封\n');
  expect(out).toBe('演示时钟 2025-10-22 08:00，期间共发出邮件5封\n');
});
