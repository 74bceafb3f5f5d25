import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '#platform';
import { demandNoRoot, demandStartable } from './before-start.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const needs = (dataFolder: string, port = 0) => ({
  dataFolder,
  host: '127.0.0.1',
  port,
  redisUrl: 'redis://127.0.0.1:1',
  roles: ROLES,
});
const told: string[] = [];
const tell = (sentence: string): number => told.push(sentence);
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('before anything is opened', () => {
  it('the folder is made for this account alone', async () => {
    const data = join(folder, 'a', 'b');
    await demandStartable(needs(data), tell);
    expect([modeOf(data), told]).toEqual([0o700, []]);
  });

  it('a folder that was open to others is tightened, with one sentence', async () => {
    const data = join(folder, 'open');
    mkdirSync(join(data, 'mail'), { recursive: true });
    writeFileSync(join(data, 'log.db'), '');
    for (const path of [data, join(data, 'mail')]) chmodSync(path, 0o755);
    chmodSync(join(data, 'log.db'), 0o644);
    await demandStartable(needs(data), tell);
    await demandStartable(needs(data), tell);
    expect(told).toEqual([
      `数据文件夹“${data}”中有3处原可被本机其他账号读取，已收紧为仅本账号可读写`,
    ]);
    expect([data, join(data, 'mail'), join(data, 'log.db')].map(modeOf)).toEqual([
      0o700, 0o700, 0o600,
    ]);
  });

  it('a folder that is none is refused in one sentence', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const [data, why] of [
      [file, '同名的文件不是文件夹'],
      [join(file, 'data'), '路径中有一段不是文件夹'],
    ] as const) {
      await expect(demandStartable(needs(data), tell)).rejects.toMatchObject({
        code: 'data-folder-unusable',
        message: expect.stringContaining(`数据文件夹“${data}”不能使用：${why}`) as string,
      });
    }
  });

  it('a port that is in use is refused in one sentence, and a free one is left free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const data = join(folder, 'port');
    await expect(demandStartable(needs(data, port), tell)).rejects.toThrow(
      `127.0.0.1:${port}已被占用，请停止占用它的程序，或用 DUBAN_PORT 另选端口。`,
    );
    other.close();
    await once(other, 'close');
    await demandStartable(needs(data, port), tell);
    await demandStartable(needs(data, port), tell);
    await expect(
      demandStartable({ ...needs(data, port), host: '203.0.113.1' }, tell),
    ).rejects.toThrow(/不能在203\.0\.113\.1:\d+上提供服务（EADDRNOTAVAIL）/);
  });
});

describe('root', () => {
  const machine = { uid: 0, isContained: false };
  const real = { demo: false, allowRoot: false };
  it('is refused in real use on a machine', () =>
    expect(() => demandNoRoot(real, machine)).toThrow('不以 root 账号运行'));
  it.each([
    ['in the demo', { ...real, demo: true }, machine],
    ['where it is allowed', { ...real, allowRoot: true }, machine],
    ['in a container', real, { ...machine, isContained: true }],
    ['when it is another account', real, { ...machine, uid: 1000 }],
    ['where there are no such accounts', real, { ...machine, uid: undefined }],
  ])('is not refused %s', (_, settings, account) =>
    expect(() => demandNoRoot(settings, account)).not.toThrow(),
  );
});
