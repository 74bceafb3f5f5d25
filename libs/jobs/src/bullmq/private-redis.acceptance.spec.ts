import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '#testing';
import { startPrivateRedis, type PrivateRedis } from './private-redis.ts';
import { isAlive, ownerFile, writeSettings } from './redis-home.ts';
import { answers, ask, killRedis, newFolder, redisPid, removeFolder } from './redis.fixtures.ts';

describe('a private Redis', () => {
  let folder: string;
  let said: string[];
  let running: PrivateRedis[];
  const log = (line: string): void => void said.push(line);
  const start = async (where = folder): Promise<PrivateRedis> => {
    const redis = await startPrivateRedis({ folder: where, log });
    running.push(redis);
    return redis;
  };

  beforeEach(async () => {
    folder = await newFolder();
    said = [];
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((redis) => redis.stop()));
    await removeFolder(folder);
  });

  it('listens on a socket that only we may open, keeps jobs on disk and throws none away', async () => {
    const { address } = await start();
    expect(address).toEqual({ socketPath: join(folder, 'redis.sock') });
    expect((await stat(join(folder, 'redis.sock'))).mode & 0o077).toBe(0);
    const settings = await ask(address, (redis) =>
      redis.config('GET', 'port', 'hz', 'appendonly', 'appendfsync', 'maxmemory-policy'),
    );
    expect(Object.fromEntries(pairs(settings))).toEqual({
      port: '0',
      hz: '100',
      appendonly: 'yes',
      appendfsync: 'everysec',
      'maxmemory-policy': 'noeviction',
    });
    expect(said).toEqual([]);
  });

  it('listens on the loopback behind a password where the path is too long for a socket', async () => {
    const deep = join(folder, '督办'.repeat(10), '数据 "库"'.repeat(5));
    const { address } = await start(deep);
    const url = 'url' in address ? address.url : '';
    expect(url).toMatch(/^redis:\/\/:[0-9a-f]{48}@127\.0\.0\.1:\d+$/);
    expect(await answers(address)).toBe(true);
    expect(await answers({ url: url.replace(/:[0-9a-f]{48}@/, '') })).toBe(false);
    expect((await stat(join(deep, 'redis.conf'))).mode & 0o077).toBe(0);
  });

  it('keeps what it holds over a stop, and leaves nobody behind', async () => {
    const first = await start();
    const pid = await redisPid(folder);
    await ask(first.address, (redis) => redis.set('kept', 'yes'));
    await first.stop();
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await start();
    expect(await ask(second.address, (redis) => redis.get('kept'))).toBe('yes');
    expect(said).toEqual([]);
  });

  it('is started again when it is killed, at the same address, with what it held', async () => {
    const { address } = await start();
    await ask(address, (redis) => redis.set('kept', 'yes'));
    const killed = await killRedis(folder);
    await eventually('it is so', () => answers(address));
    expect(await redisPid(folder)).not.toBe(killed);
    expect(await ask(address, (redis) => redis.get('kept'))).toBe('yes');
    expect(said).toEqual([expect.stringContaining('ended by itself, again in 100 ms')]);
  });

  it('goes with us when we are killed, and the next start finds what it held', async () => {
    const script = fileURLToPath(new URL('run-private-redis.fixtures.ts', import.meta.url));
    const flags = ['--experimental-transform-types', '--no-warnings', '--conditions=source'];
    const us = spawn(process.execPath, [...flags, script, folder], { stdio: 'pipe' });
    await once(us.stdout, 'data');
    const address = { socketPath: join(folder, 'redis.sock') };
    const orphan = await redisPid(folder);
    await ask(address, (redis) => redis.set('kept', 'yes'));
    us.kill('SIGKILL');
    await once(us, 'exit');
    const next = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(next.address, (redis) => redis.get('kept'))).toBe('yes');
  });

  it('stops one that a dead process left behind: never two on one set of files', async () => {
    const { configFile, address } = await writeSettings(folder);
    const orphan = spawn('redis-server', [configFile], { stdio: 'ignore' });
    await eventually('it is so', () => answers(address));
    await writeFile(ownerFile(folder), '999999999\n');
    await start();
    expect(orphan.exitCode).toBe(0);
    expect(said).toEqual([
      `Stopping redis-server ${orphan.pid}, left in ${folder} by a process that is gone`,
    ]);
  });

  it('leaves the Redis of a living process alone, and says whose it is', async () => {
    const { address } = await start();
    await expect(start()).rejects.toMatchObject({
      code: 'redis-folder-in-use',
      message: `Process ${process.pid} runs a Redis in ${folder}: stop it first, or use another data folder.`,
    });
    expect(await answers(address)).toBe(true);
  });

  it('takes no process for its own only because it has the number of an old one', async () => {
    await writeFile(join(folder, 'redis.pid'), `${process.ppid}\n`);
    await start();
    expect(isAlive(process.ppid)).toBe(true);
    expect(said).toEqual([]);
  });

  it('says why when Redis will not start', async () => {
    const first = await start();
    await ask(first.address, (redis) => redis.set('kept', 'yes'));
    await first.stop();
    const files = join(folder, 'appendonlydir');
    await rm(join(files, 'appendonly.aof.manifest'));
    await writeFile(join(files, 'appendonly.aof.manifest'), 'nonsense\n');
    await expect(start()).rejects.toThrow(/redis-server did not start: .*manifest/);
  });
});

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((key, i) => (i % 2 === 0 ? [[key, flat[i + 1] ?? ''] as [string, string]] : []));
