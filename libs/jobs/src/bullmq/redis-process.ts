import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectOnce, type RedisAddress } from './redis-address.ts';
import { type RedisHome } from './redis-home.ts';

/**
 * Runs Redis beside a reader of our pipe. When this process ends, even by kill -9, the pipe closes and Redis is stopped; when Redis exits, the shell exits with its code.
 */
const SCRIPT = `
exec 3<&0
redis-server "$1" </dev/null 3<&- &
redis=$!
(cat <&3 >/dev/null; kill -TERM $redis 2>/dev/null) &
reader=$!
exec 3<&-
wait $redis
code=$?
kill $reader 2>/dev/null
exit $code`;

/** How long Redis may take to load what it holds. Milliseconds. */
const READY_MS = 60_000;
/** How long it may take to save. Milliseconds. */
const STOP_MS = 10_000;

export type RedisProcess = {
  /** Settles when the process has ended, with the last lines it said. */
  readonly ended: Promise<string>;
  /** @throws {Error} when Redis ends before it answers, with what it said last */
  readonly ready: () => Promise<void>;
  /** Asks Redis to save and exit. */
  readonly stop: () => Promise<void>;
};

export function launchRedis(home: RedisHome): RedisProcess {
  // Its own process group: Ctrl-C reaches only us, and we stop Redis after our jobs.
  const shell = spawn('sh', ['-c', SCRIPT, 'duban-redis', home.configFile], {
    cwd: home.folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const listen = (chunk: Buffer): void => {
    said.push(...chunk.toString().trim().split('\n'));
    said.splice(0, said.length - 5);
  };
  shell.stdout.on('data', listen);
  shell.stderr.on('data', listen);
  shell.stdin.on('error', () => undefined);
  const ended = once(shell, 'exit').then(() => {
    shell.stdin.destroy();
    return said.join(' | ');
  });
  let over = false;
  void ended.then(() => (over = true));

  return {
    ended,
    ready: async () => {
      const answer = answers(home.address, READY_MS, () => over);
      if (await answer) return;
      throw new Error(`redis-server did not start: ${said.join(' | ')}`);
    },
    stop: async () => {
      shell.stdin.end();
      const inTime = await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
      if (inTime === undefined && shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** Asks until Redis answers (true), or until `limitMs` have passed or `over` says so (false). */
async function answers(
  address: RedisAddress,
  limitMs: number,
  over: () => boolean,
): Promise<boolean> {
  const started = performance.now();
  while (!over() && performance.now() - started < limitMs) {
    if (await answersNow(address)) return true;
    await sleep(20);
  }
  return false;
}

async function answersNow(address: RedisAddress): Promise<boolean> {
  const redis = connectOnce(address);
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return true;
  } catch {
    return false;
  } finally {
    // After a failed attempt there is nothing to close, but ioredis would wait 2 s.
    if (redis.status !== 'end') redis.disconnect();
  }
}
