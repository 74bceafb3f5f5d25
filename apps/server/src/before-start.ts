import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Rejection } from '#contract';
import { demandRedisServer } from '#jobs/bullmq';
import { type Settings } from '#platform';

type Needs = Pick<Settings, 'dataFolder' | 'host' | 'port' | 'redisUrl' | 'roles'>;

/**
 * What can be told in one sentence is told before anything is opened: no folder to write to, a port in use, no Redis.
 * The folder is there afterwards, and for this account alone.
 * @param tell told when the folder was open to others
 * @throws {Rejection} `data-folder-unusable`, `port-unusable`, `redis-missing`
 */
export async function demandStartable(
  { dataFolder, host, port, redisUrl, roles }: Needs,
  tell: (sentence: string) => void,
): Promise<void> {
  openFolder(dataFolder, tell);
  if (port !== 0) await demandFreePort(host, port);
  if (roles.includes('worker') && redisUrl === null) await demandRedisServer();
}

/** Rights of everybody but the owner. */
const OTHERS = 0o077;

function openFolder(folder: string, tell: (sentence: string) => void): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Access is not asked of root, nor of a disk that is mounted for reading only.
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    tighten(folder, tell);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Rejection('data-folder-unusable', { folder, why: FAULTS[code] ?? code });
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: '本账号没有读写权限',
  EPERM: '不属于本账号，不能收紧其权限',
  EROFS: '所在磁盘是只读的',
  EEXIST: '同名的文件不是文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOSPC: '磁盘已满',
};

/** The folder and what stands directly in it: who made it beforehand may have left it open to every account. */
function tighten(folder: string, tell: (sentence: string) => void): void {
  const inside = readdirSync(folder).map((name) => join(folder, name));
  const loose = [folder, ...inside].filter((path) => (statSync(path).mode & OTHERS) !== 0);
  for (const path of loose) chmodSync(path, statSync(path).mode & ~OTHERS);
  if (loose.length === 0) return;
  tell(`数据文件夹“${folder}”中有${loose.length}处原可被本机其他账号读取，已收紧为仅本账号可读写`);
}

const demandFreePort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
      reject(new Rejection('port-unusable', { why: portFault(code, `${host}:${port}`) }));
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });

function portFault(code: string, where: string): string {
  if (code === 'EADDRINUSE') {
    return `${where}已被占用，请停止占用它的程序，或用 DUBAN_PORT 另选端口`;
  }
  if (code === 'EACCES') return `本账号不能使用${where}，请用 DUBAN_PORT 另选1024以上的端口`;
  return `不能在${where}上提供服务（${code}），请核对 DUBAN_HOST 和 DUBAN_PORT`;
}

/** Under whom the process runs. */
export type Account = {
  /** Undefined where a system has none. */
  readonly uid: number | undefined;
  /** In a container the account says nothing of the machine's. */
  readonly isContained: boolean;
};

/** Files by which a container says that it is one. */
const CONTAINER = ['/.dockerenv', '/run/.containerenv'];

export const thisAccount = (): Account => ({
  uid: process.getuid?.(),
  isContained: CONTAINER.some((file) => existsSync(file)),
});

/** @throws {Rejection} `root-refused` outside demo and container, unless it is allowed */
export function demandNoRoot(
  { demo, allowRoot }: Pick<Settings, 'demo' | 'allowRoot'>,
  { uid, isContained }: Account,
): void {
  if (uid === 0 && !demo && !isContained && !allowRoot) throw new Rejection('root-refused');
}
