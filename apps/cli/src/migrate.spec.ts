import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewEvent } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import {
  type KurrentSimulator,
  startKurrentSimulator,
} from '../../../libs/event-store/src/kurrentdb/simulator/kurrent-simulator.fixtures.ts';
import { called, duban } from './cli.fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-move-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newPath = (): string => join(folder, `log-${++count}.db`);

const event = (n: number): NewEvent => ({
  id: `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`,
  type: 'TaskRegistered',
  data: { n, 名称: '事项' },
  meta: { actor: 'office' },
});

/** A log of three streams and `events` events. */
async function logOf(events: number): Promise<string> {
  const path = newPath();
  const store = await openSqliteEventStore({ path });
  for (let n = 0; n < events; n++) await store.append(`task-泽州-${n % 3}`, [event(n)], 'any');
  await store.close();
  return path;
}

async function contentOf(path: string): Promise<readonly object[]> {
  const store = await openSqliteEventStore({ path, readOnly: true });
  const events: object[] = [];
  for await (const { position: _, ...rest } of store.readAll()) events.push(rest);
  await store.close();
  return events;
}

const moving = (from: string, to: string, ...more: string[]): readonly string[] => {
  return ['migrate', '--from', from, '--to', to, ...more];
};

it('duban migrate moves a log, tells people what was moved and what to do next', async () => {
  const [from, to] = [await logOf(40), newPath()];
  const { exitCode, out, err } = await duban(moving(`sqlite:${from}`, `sqlite:${to}`));
  expect(exitCode).toBe(0);
  expect(err).toBe('复制到第 40 个事件\n核对到第 40 个事件\n');
  expect(out).toMatch(/^已搬完，并逐个核对：sqlite:.* → sqlite:/);
  expect(out).toMatch(/\n事件 +流 +本次写入 +用时（秒）\n *40 +3 +40 +\d+\.\d\n/);
  expect(out).toMatch(/SHA-256 [0-9a-f]{64}\n下一步：.*reactions\.db/);
  expect(await contentOf(to)).toEqual(await contentOf(from));
});

it('duban migrate gives one JSON document, and only verifies when it is done already', async () => {
  const [from, to] = [await logOf(7), newPath()];
  const first = await called(...moving(`sqlite:${from}`, `sqlite:${to}`, '--json'));
  const again = await called(...moving(`sqlite:${from}`, `sqlite:${to}`, '--json'));
  const report = JSON.parse(first.out) as { hash: string };
  expect(Object.keys(report)).toEqual([
    ...['from', 'to', 'events', 'streams', 'hash', 'copied', 'tookMs'],
  ]);
  expect(report).toMatchObject({ events: 7, streams: 3, copied: 7, from: `sqlite:${from}` });
  expect(JSON.parse(again.out)).toMatchObject({ hash: report.hash, events: 7, copied: 0 });
});

it('duban migrate moves an empty log', async () => {
  const [from, to] = [await logOf(0), newPath()];
  const { exitCode, out } = await called(...moving(`sqlite:${from}`, `sqlite:${to}`, '--json'));
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ events: 0, streams: 0 });
});

describe('a move to a KurrentDB (simulated) and back', () => {
  let simulator: KurrentSimulator;
  beforeAll(async () => {
    simulator = await startKurrentSimulator();
  });
  afterAll(() => simulator.close());

  it('gives the same log, and does not print the password', async () => {
    const [from, back] = [await logOf(12), newPath()];
    const server = simulator.url.replace('//', '//duban:geheim@');
    const out = await called(...moving(`sqlite:${from}`, server, '--json'));
    const home = await called(
      ...moving('kurrentdb:', `sqlite:${back}`, '--kurrentdb', server, '--json'),
    );
    const shown = `${simulator.url.replace('//', '//duban:***@')}（duban）`;
    expect(JSON.parse(out.out)).toMatchObject({ events: 12, copied: 12, to: shown });
    expect(JSON.parse(home.out)).toMatchObject({ events: 12, copied: 12, from: shown });
    expect(`${out.out}${out.err}${home.out}${home.err}`).not.toContain('geheim');
    expect(await contentOf(back)).toEqual(await contentOf(from));
  });

  it('is refused, without the password, when nobody answers', async () => {
    const args = moving(`sqlite:${await logOf(1)}`, 'kurrentdb://u:geheim@127.0.0.1:1?tls=false');
    const { exitCode, err } = await called(...args);
    expect(exitCode).toBe(3);
    expect(err).toMatch(/^目标 kurrentdb:\/\/u:\*\*\*@127\.0\.0\.1:1\S* 无法打开：[^\n]+\n$/);
    expect(err).not.toContain('geheim');
  });

  it('is refused when the address has a setting that there is not', async () => {
    const args = moving(`sqlite:${await logOf(1)}`, 'kurrentdb://u:geheim@127.0.0.1:1?tls=maybe');
    const { exitCode, err } = await called(...args);
    expect(exitCode).toBe(3);
    expect(err).toMatch(/^目标 kurrentdb:\S* 无法打开：[^\n]+\n$/);
    expect(err).not.toContain('geheim');
  });
});

describe('a move that cannot be', () => {
  const refused = async (from: string, to: string, ...more: string[]) => {
    const { exitCode, out, err } = await called(...moving(from, to, ...more));
    expect(out).toBe('');
    expect(err.trimEnd()).not.toContain('\n');
    return { exitCode, err: err.replaceAll(folder, '') };
  };

  it.each([
    ['log.db', 'sqlite:b', '--from 应为 sqlite:文件，或 kurrentdb://主机:2113 这样的地址。'],
    ['sqlite:a', 'sqlite:', '--to 应为 sqlite:文件，或 kurrentdb://主机:2113 这样的地址。'],
    ['sqlite:a', 'http://x', '--to 应为 sqlite:文件，或 kurrentdb://主机:2113 这样的地址。'],
    ['kurrentdb://u:secret@', 'sqlite:b', '--from 应为 sqlite:文件，或 kurrentdb://主机:2113 这样的地址。'], // oxfmt-ignore
    ['sqlite:a/../b', 'sqlite:b', '来源和目标是同一个日志。'],
    ['kurrentdb:', 'sqlite:b', '--from 只写 kurrentdb: 时，地址须在环境变量 KURRENTDB_URL 或 KURRENTDB_URL_FILE 所指的文件里。'], // oxfmt-ignore
    ['esdb://h:2113', 'esdb://h:2113', '来源和目标是同一个日志。'],
  ])('a move from %s to %s is wrong usage', async (from, to, sentence) => {
    const unset = ['--kurrentdb', '']; // whatever the environment says
    expect(await refused(from, to, ...unset)).toEqual({ exitCode: 2, err: `${sentence}\n` });
  });

  it('a move with a malformed prefix is refused', async () => {
    const { exitCode, err } = await refused('sqlite:a', 'esdb://h', '--prefix', '督办');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^--prefix“督办”有误，应以小写字母开头/);
  });

  it('a move without a source is refused and makes no target', async () => {
    const to = newPath();
    expect(await refused(`sqlite:${folder}/none.db`, `sqlite:${to}`)).toEqual({
      exitCode: 1,
      err: '找不到日志文件：/none.db\n',
    });
    expect(() => readFileSync(to)).toThrow('ENOENT');
  });

  it('a move without a folder, or into a wrong one, is refused', async () => {
    const from = await logOf(1);
    mkdirSync(join(folder, 'data'));
    expect(await refused(`sqlite:${from}`, `sqlite:${folder}/none/log.db`)).toEqual({
      exitCode: 1,
      err: '找不到文件夹：/none\n',
    });
    expect(await refused(`sqlite:${from}`, `sqlite:${folder}/data`)).toEqual({
      exitCode: 1,
      err: '这不是文件：/data；请写到 log.db 这一级\n',
    });
    expect(await refused(`sqlite:${folder}/data`, `sqlite:${newPath()}`)).toMatchObject({
      exitCode: 1,
    });
  });

  it('a move is refused when both logs are one file under two names', async () => {
    const from = await logOf(1);
    symlinkSync(from, join(folder, 'link.db'));
    expect(await refused(`sqlite:${from}`, `sqlite:${folder}/link.db`)).toMatchObject({
      exitCode: 2,
    });
  });

  it.each(['', 'no log at all, but long enough to look like something, as letters do'])(
    'a move is refused when the source is no log: %j, and it stays as it was',
    async (text) => {
      const from = newPath();
      writeFileSync(from, text);
      const { exitCode, err } = await refused(`sqlite:${from}`, `sqlite:${newPath()}`);
      expect(exitCode).toBe(3);
      expect(err).toMatch(/^来源 sqlite:\S+ 无法打开：.+\n$/);
      expect(readFileSync(from, 'utf8')).toBe(text);
    },
  );

  it('a move is refused while a server uses one of the logs', async () => {
    const [from, to] = [await logOf(1), await logOf(0)];
    for (const [path, side] of [
      [from, '来源'],
      [to, '目标'],
    ] as const) {
      // oxfmt-ignore
      const server = await openSqliteEventStore({ path });
      const { exitCode, err } = await refused(`sqlite:${from}`, `sqlite:${to}`);
      expect(exitCode).toBe(3);
      expect(err).toContain(`${side} sqlite:`);
      expect(err).toContain(`正被进程 ${process.pid} 使用；请先停止督办服务。`);
      await server.close();
    }
  });

  it('a move is refused onto a log that holds something else, which stays as it was', async () => {
    const [from, to] = [await logOf(9), await logOf(10)];
    const before = await contentOf(to);
    const { exitCode, err } = await refused(`sqlite:${from}`, `sqlite:${to}`);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^目标的第 1 个事件.*没有写入任何事件\n$/);
    expect(await contentOf(to)).toEqual(before);
  });
});
