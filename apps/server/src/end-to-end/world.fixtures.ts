import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEGIN } from './history.fixtures.ts';
import { freePort, RedisChild } from './redis-child.fixtures.ts';
import { ServerChild } from './server-child.fixtures.ts';
import { SmtpSink } from './smtp-sink.fixtures.ts';

export type World = {
  /** The data folder. */
  readonly data: string;
  readonly server: ServerChild;
  readonly redis: RedisChild;
  readonly sink: SmtpSink;
  readonly close: () => Promise<void>;
};

/** The real parts: the built server on SQLite, a redis-server, an SMTP sink, HTTP. */
export async function openWorld(env: Readonly<Record<string, string>> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-e2e-'));
  mkdirSync(join(folder, 'redis'));
  const redis = await RedisChild.start(join(folder, 'redis'));
  const sink = new SmtpSink();
  const token = 'token-of-the-end-to-end-test';
  const port = await freePort();
  const settings = {
    DUBAN_DATA: join(folder, 'data'),
    DUBAN_PORT: String(port),
    DUBAN_DEMO: '1',
    DUBAN_DEMO_DATA: '0',
    DUBAN_DEMO_START: BEGIN,
    DUBAN_ADMIN_TOKEN: token,
    DUBAN_LOG_LEVEL: 'error',
    REDIS_URL: redis.url,
    DUBAN_SMTP_URL: await sink.open(),
    ...env,
  };
  const server = new ServerChild(`http://127.0.0.1:${port}`, settings, token);
  await server.start();
  const close = async (): Promise<void> => {
    await server.stop();
    await redis.kill();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { data: join(folder, 'data'), server, redis, sink, close };
}
