import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type RedisAddress } from './redis-address.ts';

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const LONGEST_SOCKET_PATH = 103;

/** The folder of one private Redis: its settings, its data, and who runs it. */
export type RedisHome = {
  readonly folder: string;
  readonly configFile: string;
  readonly address: RedisAddress;
};

/** Writes the settings anew: address and password are of one start only. */
export async function writeSettings(path: string): Promise<RedisHome> {
  const folder = await openFolder(path);
  const socketPath = join(folder, 'redis.sock');
  const bySocket = Buffer.byteLength(socketPath) <= LONGEST_SOCKET_PATH;
  const port = bySocket ? 0 : await freePort();
  const password = bySocket ? undefined : randomBytes(24).toString('hex');
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    'protected-mode yes',
    ...(bySocket ? [`unixsocket ${quote(socketPath)}`, 'unixsocketperm 700'] : []),
    // A loopback port is open to every user of the machine; a socket in our folder is not.
    ...(password === undefined ? [] : [`requirepass ${password}`]),
    `dir ${quote(folder)}`,
    `pidfile ${quote(join(folder, 'redis.pid'))}`,
    'daemonize no',
    'save ""',
    'appendonly yes',
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    // At the default of 10 Redis itself makes delayed jobs up to 100 ms late.
    'hz 100',
  ];
  const configFile = join(folder, 'redis.conf');
  await rm(configFile, { force: true });
  await writeFile(configFile, `${lines.join('\n')}\n`, { mode: 0o600 });
  const address =
    password === undefined ? { socketPath } : { url: `redis://:${password}@127.0.0.1:${port}` };
  return { folder, configFile, address };
}

export async function openFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return realpath(path);
}

/** The process id of the Redis that works in the folder, also when whoever started it is gone. */
export async function redisIn(folder: string): Promise<number | undefined> {
  const pid = await readPid(join(folder, 'redis.pid'));
  if (pid === undefined || !isAlive(pid)) return undefined;
  // Process ids are reused: only one whose working directory is this folder is ours.
  const standsIn = await readlink(`/proc/${pid}/cwd`).catch(() => folder);
  return standsIn === folder ? pid : undefined;
}

export const ownerFile = (folder: string): string => join(folder, 'redis.owner');

export async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number(text.trim());
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port on the loopback'));
      });
    });
  });
}
