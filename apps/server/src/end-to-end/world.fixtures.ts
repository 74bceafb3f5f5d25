import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEGIN, PUBLIC_URL } from './history.fixtures.ts';
import { embedded, type LogHome, type OpenLogHome } from './logs.fixtures.ts';
import { freePort, RedisChild } from './redis-child.fixtures.ts';
import { ServerChild } from './server-child.fixtures.ts';
import { SmtpSink } from './smtp-sink.fixtures.ts';

export type World = {
  /** The data folder. */
  readonly data: string;
  readonly log: LogHome;
  /** Who answers: a process that does everything, or one that only answers. */
  readonly server: ServerChild;
  /** Those who only work, when the roles are apart. */
  readonly workers: readonly ServerChild[];
  readonly redis: RedisChild;
  readonly sink: SmtpSink;
  /** The same server, data folder, Redis and mail, on another log. */
  readonly on: (log: LogHome) => ServerChild;
  readonly close: () => Promise<void>;
};

export type WorldOptions = {
  /** Default {@link embedded}. */
  readonly openLog?: OpenLogHome;
  /** Workers apart from the process that answers. Default 0: one process does everything. */
  readonly workers?: number;
  /** Where the clock stands at first. Default {@link BEGIN}. */
  readonly begin?: string;
};

export const TOKEN = 'token-of-the-end-to-end-test';

/** The real parts: the built server on a log, a redis-server, an SMTP sink, HTTP. */
export async function openWorld({
  openLog = embedded,
  workers = 0,
  begin = BEGIN,
}: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-e2e-'));
  mkdirSync(join(folder, 'redis'));
  const data = join(folder, 'data');
  const redis = await RedisChild.start(join(folder, 'redis'));
  const sink = new SmtpSink();
  const log = await openLog(data);
  const settings = {
    DUBAN_DATA: data,
    DUBAN_PUBLIC_URL: PUBLIC_URL,
    DUBAN_DEMO: '1',
    DUBAN_DEMO_DATA: '0',
    DUBAN_DEMO_START: begin,
    DUBAN_ADMIN_TOKEN: TOKEN,
    DUBAN_LOG_LEVEL: 'error',
    DUBAN_ALLOW_ROOT: '1',
    DUBAN_MAX_REFUSED: '1000000', // specs are refused on purpose
    REDIS_URL: redis.url,
    DUBAN_SMTP_URL: await sink.open(),
  };
  const port = await freePort();
  const hire = (at: number, roles?: string, home = log): ServerChild => {
    const env = { ...settings, ...home.env, DUBAN_PORT: String(at) };
    const args = roles === undefined ? [] : ['--roles', roles];
    return new ServerChild(`http://127.0.0.1:${at}`, env, TOKEN, args);
  };
  const server = hire(port, workers > 0 ? 'api' : undefined);
  const crew: ServerChild[] = [];
  for (let left = workers; left > 0; left--) crew.push(hire(await freePort(), 'worker'));
  const moved: ServerChild[] = [];
  const on = (home: LogHome): ServerChild => {
    const child = hire(port, undefined, home);
    moved.push(child);
    return child;
  };
  const close = async (): Promise<void> => {
    await Promise.all([server, ...crew, ...moved].map((child) => child.stop()));
    await redis.kill();
    await sink.close();
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([server, ...crew].map((child) => child.start()));
    return { data, log, server, workers: crew, redis, sink, on, close };
  } catch (error) {
    await close();
    throw error;
  }
}
