import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Append, sample } from './work.ts';

const VERSION = '0.42.4';
export const FOLDER = join(tmpdir(), `duban-bench-emmett-${VERSION}-prebuilt`);
const PACKAGES = [
  `@event-driven-io/emmett-sqlite@${VERSION}`,
  '@event-driven-io/emmett@0.42.0',
  'uuid@10',
  'async-retry@1',
  // The driver that it asks for, sqlite3 5, is compiled for minutes where it cannot be loaded from GitHub; this fork
  // with the same interface has it built inside.
  'sqlite3@npm:@appthreat/sqlite3@9.0.2',
];

/**
 * Installs Emmett's SQLite store for this benchmark only, into a folder for temporary files, once: ten seconds.
 * @returns undefined when it is there, else why not
 */
export function installEmmett(): string | undefined {
  if (loads()) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
  const options = ['--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', ['install', ...options, ...PACKAGES], {
    cwd: FOLDER,
    timeout: 60_000,
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

type Ask = (sql: string, values?: readonly unknown[]) => Promise<unknown>;
export type Connection = { readonly command: Ask; readonly query: Ask; readonly querySingle: Ask };

/**
 * What Emmett expects of sqlite3 5 and the fork does otherwise: an object is bound as its text (Emmett gives one as the
 * partition of a stream), and the number of an error is its primary code, by which Emmett knows a row that is there.
 */
export function lenient(connection: Connection): Connection {
  const asText = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? Object.prototype.toString.call(value) : value;
  const wrapped =
    (ask: Ask): Ask =>
    (sql, values) =>
      ask(sql, values?.map(asText)).catch((error: unknown) => {
        const { errno } = error as { readonly errno?: number };
        throw Object.assign(error as Error, errno !== undefined && { errno: errno & 0xff });
      });
  const { command, query, querySingle } = connection;
  return {
    ...connection,
    command: wrapped(command),
    query: wrapped(query),
    querySingle: wrapped(querySingle),
  };
}

/**
 * One shared connection and a lock around it: with its default, a connection for every call, nearly all of
 * 64 writers fail (SQLITE_BUSY, "cannot rollback - no transaction is active").
 */
export async function appendToEmmett(path: string): Promise<Append> {
  const emmett = createRequire(join(FOLDER, 'index.js'))(
    '@event-driven-io/emmett-sqlite',
  ) as Emmett;
  const connection = lenient(emmett.sqliteConnection({ fileName: path }));
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
