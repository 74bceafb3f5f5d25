import { join } from 'node:path';
import { type EventStore } from '#event-store';
import { openKurrentEventStore } from '#event-store/kurrentdb';
import { openSqliteEventStore } from '#event-store/sqlite';
import { newId } from '#kernel';
import { startKurrentSimulator } from '../../../../libs/event-store/src/kurrentdb/simulator/kurrent-simulator.fixtures.ts';

/** Where a world keeps its log. */
export type LogHome = {
  /** What the server is told. */
  readonly env: Readonly<Record<string, string>>;
  /** Opens the same log read-only. */
  readonly open: () => Promise<EventStore>;
  readonly close: () => Promise<void>;
};

/** @param data the data folder of the server */
export type OpenLogHome = (data: string) => Promise<LogHome>;

/** The default: a SQLite file in the data folder. */
export const embedded: OpenLogHome = (data) =>
  Promise.resolve({
    env: {},
    open: () => openSqliteEventStore({ path: join(data, 'log.db'), readOnly: true }),
    close: () => Promise.resolve(),
  });

/** KurrentDB, simulated. */
export const simulated: OpenLogHome = async () => {
  const simulator = await startKurrentSimulator();
  return { ...homeAt(simulator.url), close: () => simulator.close() };
};

/** The server that `KURRENTDB_URL` names; each world has a prefix of its own there. */
export const real: OpenLogHome = () => {
  const home = homeAt(process.env['KURRENTDB_URL'] ?? '');
  return Promise.resolve({ ...home, close: () => Promise.resolve() });
};

function homeAt(url: string): Omit<LogHome, 'close'> {
  const prefix = `t-${newId().slice(0, 13)}`;
  return {
    env: { KURRENTDB_URL: url, KURRENTDB_PREFIX: prefix },
    open: () => openKurrentEventStore({ url, prefix }),
  };
}

/** Whether there is a real server to test on. */
export const hasRealServer = (process.env['KURRENTDB_URL'] ?? '') !== '';

/** Warns that no real server was tested on. */
export function warnSkipped(what: string): void {
  if (hasRealServer) return;
  process.stderr.write(
    `\n!!! SKIPPED: ${what} on a real KurrentDB. KURRENTDB_URL names none; the simulator was used.\n\n`,
  );
}
