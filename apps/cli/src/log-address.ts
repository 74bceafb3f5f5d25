import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from './failure.ts';

/** Where a log is. */
export type LogAddress =
  | { readonly kind: 'sqlite'; readonly path: string; readonly shown: string }
  | {
      readonly kind: 'kurrentdb';
      readonly url: string;
      readonly prefix: string;
      /** Without the password. */
      readonly shown: string;
    };

/** The client's connection string: one or several hosts, behind them its own settings. */
const KURRENT =
  /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/([^@/?#\s]+@)?[^@/?#,:\s]+(:\d+)?(,[^@/?#,:\s]+(:\d+)?)*\/?(\?\S*)?$/;

/** How a log was named. */
export type LogName = {
  /** The option, for the sentence. */
  readonly option: string;
  /** `sqlite:PATH`, a connection string of KurrentDB, or `kurrentdb:` for `server`. */
  readonly text: string;
  /** Connection string that `kurrentdb:` stands for: on a command line others on the machine could read it. */
  readonly server: () => string;
  readonly prefix: string;
};

/** @throws {Failure} 2, without the text: a password may stand in it */
export function logAddress({ option, text, server, prefix }: LogName): LogAddress {
  const [, path] = /^sqlite:(.+)$/s.exec(text) ?? [];
  if (path !== undefined) return { kind: 'sqlite', path: resolve(path), shown: text };
  const url = text === 'kurrentdb:' ? server() : text;
  if (url === '') {
    throw new Failure(
      2,
      `${option} 只写 kurrentdb: 时，地址须在环境变量 KURRENTDB_URL 或 KURRENTDB_URL_FILE 所指的文件里。`,
    );
  }
  if (!KURRENT.test(url)) {
    throw new Failure(2, `${option} 应为 sqlite:文件，或 kurrentdb://主机:2113 这样的地址。`);
  }
  const shown = url.replace(/\/\/([^@/:]*):[^@/]*@/, '//$1:***@');
  return { kind: 'kurrentdb', url, prefix, shown: `${shown}（${prefix}）` };
}

/** As far as it can be told by the addresses; the logs' own identities tell the rest. */
export function isSamePlace(a: LogAddress, b: LogAddress): boolean {
  if (a.kind === 'sqlite') return b.kind === 'sqlite' && realPath(a.path) === realPath(b.path);
  return b.kind === 'kurrentdb' && a.url === b.url && a.prefix === b.prefix;
}

/** One name for one file, through links; also for a file that is not there yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
}
