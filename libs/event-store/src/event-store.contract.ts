import { appendingContract } from './appending.contract.ts';
import { type OpenLog } from './event-store.fixtures.ts';
import { followingContract } from './following.contract.ts';
import { movingContract } from './moving.contract.ts';
import { readingContract } from './reading.contract.ts';
import { wholeLogContract } from './whole-log.contract.ts';

import { type ContractLimits } from './limits.contract.ts';

export type { OpenLog };

const EMBEDDED: ContractLimits = { idsOnceInLog: true, appendBytes: 4 * 1024 * 1024 };

/**
 * What every log must do, adapter by adapter; an adapter's spec calls it with a way to open an empty log.
 * The numbers are those of the catalogue of behaviours drawn from the suites of KurrentDB, Rails Event Store,
 * Commanded, Emmett and Marten (docs/adr tells of it). Not here, and why:
 *
 * - 23 changes of the past refused, 41 a new identity after a restore, 65 killed before the answer, 67 disk full
 *   or busy, 68 power cut: they need the storage itself in hand, and stand in the adapter's own spec;
 * - 30 deleted streams: this port deletes nothing, only a server's administrator can; in that adapter's spec;
 * - 38 and 39 for writers on several connections, 54 dropped as too slow, 66 deadline of a call: only a server
 *   has them; here they are kept in the form that a log in this process can show, the rest in the adapters' specs;
 * - 47 parking of what fails for ever: the consumer's to decide, `onError` tells it;
 * - 52 two consumers of one name: the lease of the consumers' own store;
 * - 55 hints ahead of the consumer: the port has none to store, see 46.
 */
export function eventStoreContract(
  name: string,
  open: OpenLog,
  limits: ContractLimits = EMBEDDED,
): void {
  describe(`${name} keeps the contract of the log`, () => {
    describe('appending', () => appendingContract(open, limits));
    describe('reading a stream', () => readingContract(open));
    describe('the log as a whole', () => wholeLogContract(open));
    describe('following the log', () => followingContract(open));
    describe('taking over events of another log', () => movingContract(open));
  });
}
