import { randomUUID } from 'node:crypto';
import { type ContractLimits } from '../limits.contract.ts';
import { type OpenedLog } from '../event-store.fixtures.ts';
import { openKurrentEventStore } from './open-store.ts';

/** What a server keeps whose operator changed nothing. */
export const SERVER_LIMITS: ContractLimits = { idsOnceInLog: false, appendBytes: 1024 * 1024 };

/** An empty log on a server that keeps others too. */
export async function openLogOn(url: string): Promise<OpenedLog> {
  const options = { url, prefix: `t-${randomUUID()}` };
  const store = await openKurrentEventStore(options);
  return {
    store,
    reopen: async () => {
      await store.close();
      return openKurrentEventStore(options);
    },
  };
}

/** Warns that something was not tried, and how to try it. */
export function warnUntested(what: string, variable: string): void {
  process.stderr.write(`\n*** NOT TRIED: ${what}. Set ${variable} to try it. ***\n\n`);
}
