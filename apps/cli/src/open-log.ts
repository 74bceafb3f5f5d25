import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type EventStore, StoreUnavailable } from '#event-store';
import { Failure } from './failure.ts';
import { type LogAddress } from './log-address.ts';

/**
 * Opens the log that is moved. An SQLite log is opened for writing, though nothing is written to it: so no server
 * can write to it meanwhile.
 * @throws {Failure} 1 when there is none, 3 when it is in use, out of reach, or no log
 */
export const openSource = (address: LogAddress): Promise<EventStore> =>
  openExisting('来源', address);

/**
 * Opens a log that is there, for writing.
 * @param side what it is called in a sentence
 * @throws {Failure} as {@link openSource}
 */
export function openExisting(side: string, address: LogAddress): Promise<EventStore> {
  return opened(side, address, async () => {
    if (address.kind === 'kurrentdb') return openKurrent(address);
    const { path } = address;
    if (!existsSync(path)) throw new Failure(1, `找不到日志文件：${path}`);
    demandFile(path);
    const { openSqliteEventStore } = await import('#event-store/sqlite');
    const look = await openSqliteEventStore({ path, readOnly: true }); // an empty file is no log, and stays so
    await look.close();
    return openSqliteEventStore({ path });
  });
}

/**
 * Opens the log that is moved to, or makes it.
 * @throws {Failure} as {@link openSource}
 */
export function openTarget(address: LogAddress): Promise<EventStore> {
  return opened('目标', address, async () => {
    if (address.kind === 'kurrentdb') return openKurrent(address);
    const { path } = address;
    if (!existsSync(dirname(path))) throw new Failure(1, `找不到文件夹：${dirname(path)}`);
    if (existsSync(path)) demandFile(path);
    const { openSqliteEventStore } = await import('#event-store/sqlite');
    return openSqliteEventStore({ path });
  });
}

async function openKurrent({
  url,
  prefix,
}: LogAddress & { readonly kind: 'kurrentdb' }): Promise<EventStore> {
  const { openKurrentEventStore } = await import('#event-store/kurrentdb');
  return openKurrentEventStore({ url, prefix });
}

function demandFile(path: string): void {
  if (!statSync(path).isFile()) {
    throw new Failure(1, `这不是文件：${path}；请写到 log.db 这一级`);
  }
}

async function opened(
  side: string,
  { kind, shown }: LogAddress,
  open: () => Promise<EventStore>,
): Promise<EventStore> {
  try {
    return await open();
  } catch (error) {
    if (kind === 'sqlite') {
      const { LogInUse } = await import('#event-store/sqlite');
      if (error instanceof LogInUse) {
        throw new Failure(3, `${side} ${shown} 正被进程 ${error.holder} 使用；请先停止督办服务。`);
      }
    }
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new Failure(3, `${side} ${shown} 无法打开：${error.message}`);
  }
}
