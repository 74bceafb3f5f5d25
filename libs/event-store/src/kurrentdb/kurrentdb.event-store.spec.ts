import { randomUUID } from 'node:crypto';
import { type ContractLimits, eventStoreContract } from '../event-store.contract.ts';
import { openKurrentEventStore } from './open-store.ts';
import {
  type KurrentSimulator,
  startKurrentSimulator,
} from './simulator/kurrent-simulator.fixtures.ts';

let simulator: KurrentSimulator;
beforeAll(async () => {
  simulator = await startKurrentSimulator();
});
afterAll(() => simulator.close());

/** What a server takes whose operator changed nothing. */
const SERVER: ContractLimits = { idsOnceInLog: false, appendBytes: 1024 * 1024 };

eventStoreContract(
  'KurrentEventStore (on a simulated server)',
  async () => {
    const options = { url: simulator.url, prefix: `t-${randomUUID()}` };
    const store = await openKurrentEventStore(options);
    return {
      store,
      reopen: async () => {
        await store.close();
        return openKurrentEventStore(options);
      },
    };
  },
  SERVER,
);
