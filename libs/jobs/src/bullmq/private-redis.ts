import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Rejection } from '#contract';
import { type RedisAddress } from './redis-address.ts';
import {
  isAlive,
  openFolder,
  ownerFile,
  readPid,
  redisIn,
  writeSettings,
  type RedisHome,
} from './redis-home.ts';
import { launchRedis, type RedisProcess } from './redis-process.ts';
import { demandRedisServer } from './redis-server.ts';

export type PrivateRedisOptions = {
  /** Settings, data and socket live here; made when missing, readable by us only. */
  readonly folder: string;
  /** Told in single lines: an installation, a Redis that ended by itself, a stale one that was stopped. */
  readonly log: (line: string) => void;
};

export type PrivateRedis = {
  /** The same for as long as it runs, restarts included. */
  readonly address: RedisAddress;
  /** Saves and stops Redis. Harmless when repeated. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts a `redis-server` of our own: on a unix socket in the folder (on a free loopback port with a password where the path is
 * too long for one), append-only file flushed every second, no eviction. It is restarted when it exits, and it ends with this process, even when that is killed.
 * @throws {Rejection} `redis-missing` when there is no redis-server and none can be installed
 * @throws {Rejection} `redis-folder-in-use` when another living process runs a Redis in this folder
 * @throws {Error} when redis-server will not start, with what it said last
 */
export async function startPrivateRedis(options: PrivateRedisOptions): Promise<PrivateRedis> {
  await demandRedisServer();
  const folder = await openFolder(options.folder);
  await stopStale(folder, options.log);
  await writeFile(ownerFile(folder), `${process.pid}\n`);
  const home = await writeSettings(folder);
  const keeper = new RedisKeeper(home, options.log);
  await keeper.start();
  return { address: home.address, stop: () => keeper.stop() };
}

/** How long Redis may outlive a process that just died. Milliseconds. */
const FOLLOW_MS = 3_000;

/** Two Redis must never run on one set of files: the old one ends first, or this one does not start. */
async function stopStale(folder: string, log: (line: string) => void): Promise<void> {
  const stale = await staysFor(folder, FOLLOW_MS);
  if (stale === undefined) return;
  const owner = await readPid(ownerFile(folder));
  if (owner !== undefined && isAlive(owner)) {
    throw new Rejection('redis-folder-in-use', { owner, folder });
  }
  log(`Stopping redis-server ${stale}, left in ${folder} by a process that is gone`);
  process.kill(stale, 'SIGTERM');
  if ((await staysFor(folder, FOLLOW_MS)) === undefined) return;
  process.kill(stale, 'SIGKILL');
  if ((await staysFor(folder, FOLLOW_MS)) !== undefined) {
    throw new Error(`redis-server ${stale} in ${folder} cannot be stopped`);
  }
}

/** The Redis that is still in the folder after `limitMs`; undefined as soon as there is none. */
async function staysFor(folder: string, limitMs: number): Promise<number | undefined> {
  const started = performance.now();
  let pid = await redisIn(folder);
  while (pid !== undefined && performance.now() - started < limitMs) {
    await sleep(50);
    pid = await redisIn(folder);
  }
  return pid;
}

/** First pause before Redis is started again, doubled up to the longest. Milliseconds. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
/** After running this long the pause is reset. Milliseconds. */
const WELL_MS = 60_000;

class RedisKeeper {
  private process: RedisProcess | undefined;
  private readonly stopping = new AbortController();
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly home: RedisHome,
    private readonly log: (line: string) => void,
  ) {}

  async start(): Promise<void> {
    const first = launchRedis(this.home);
    this.process = first;
    try {
      await first.ready();
    } catch (error) {
      await first.stop();
      throw error;
    }
    this.keeping = this.keep(first);
  }

  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return this.keeping;
    this.stopping.abort();
    await this.process?.stop();
    await this.keeping;
    await rm(ownerFile(this.home.folder), { force: true });
  }

  private async keep(first: RedisProcess): Promise<void> {
    const { signal } = this.stopping;
    let current = first;
    let pauseMs = FIRST_PAUSE_MS;
    while (true) {
      const started = performance.now();
      const lastWords = await current.ended;
      if (signal.aborted) return;
      if (performance.now() - started > WELL_MS) pauseMs = FIRST_PAUSE_MS;
      this.log(`redis-server ended by itself, again in ${pauseMs} ms: ${lastWords}`);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (this.isStopping()) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      current = launchRedis(this.home);
      this.process = current;
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}
