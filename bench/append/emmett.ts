import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Append, sample } from './work.ts';

const VERSION = '0.42.4';
export const FOLDER = join(tmpdir(), `duban-bench-emmett-${VERSION}`);
const PACKAGES = [
  `@event-driven-io/emmett-sqlite@${VERSION}`,
  '@event-driven-io/emmett@0.42.0',
  'uuid@10',
  'async-retry@1',
];

/**
 * Installs Emmett's SQLite store for this benchmark only, into a folder for temporary files, once.
 * Its driver, sqlite3 5, is compiled there: two minutes.
 * @returns undefined when it is there, else why not
 */
export function installEmmett(): string | undefined {
  if (loads()) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
  const options = ['--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', ['install', ...options, ...PACKAGES, 'sqlite3@5'], {
    cwd: FOLDER,
    timeout: 300_000,
    stdio: 'ignore',
  });
  if (loads()) return undefined;
  return `Emmett could not be installed (npm ended with ${npm.status ?? 'a timeout'})`;
}

function loads(): boolean {
  if (!existsSync(FOLDER)) return false;
  const tried = spawnSync(process.execPath, ['-e', 'require("@event-driven-io/emmett-sqlite")'], {
    cwd: FOLDER,
    stdio: 'ignore',
  });
  return tried.status === 0;
}

/**
 * One shared connection and a lock around it: with its default, a connection for every call, nearly all of
 * 64 writers fail (SQLITE_BUSY, "cannot rollback - no transaction is active").
 */
export async function appendToEmmett(path: string): Promise<Append> {
  const emmett = createRequire(join(FOLDER, 'index.js'))(
    '@event-driven-io/emmett-sqlite',
  ) as Emmett;
  const connection = emmett.sqliteConnection({ fileName: path });
  await connection.command('PRAGMA journal_mode = WAL');
  await connection.command('PRAGMA synchronous = FULL');
  const store = emmett.getSQLiteEventStore({
    fileName: path,
    connectionOptions: { connection, singleton: true },
  });
  let last: Promise<unknown> = Promise.resolve();
  return (writer, turn) => {
    const { type, data, meta } = sample(turn);
    const expectedStreamVersion = turn === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(turn);
    last = last.then(() =>
      store.appendToStream(`bench-${writer}`, [{ type, data, metadata: meta }], {
        expectedStreamVersion,
      }),
    );
    return last;
  };
}

type Emmett = {
  sqliteConnection(options: { fileName: string }): Connection;
  getSQLiteEventStore(options: {
    fileName: string;
    connectionOptions: { connection: Connection; singleton: true };
  }): {
    appendToStream(
      stream: string,
      events: readonly object[],
      options: { expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
    ): Promise<unknown>;
  };
};
type Connection = { command(sql: string): Promise<unknown> };
