import { randomUUID } from 'node:crypto';
import { type EventStore } from '../event-store.port.ts';
import { openKurrentEventStore } from './open-store.ts';
import {
  type KurrentSimulator,
  type SimulatorOptions,
  startKurrentSimulator,
} from './simulator/kurrent-simulator.fixtures.ts';

/** A simulated server of its own for the tests of a file, and logs on it that are closed after each test. */
export function useSimulator(options?: SimulatorOptions): {
  readonly simulator: KurrentSimulator;
  /** Opens a log; with the prefix of another it is the same one. */
  open(prefix?: string): Promise<EventStore>;
} {
  let simulator: KurrentSimulator | undefined;
  const stores: EventStore[] = [];
  const running = (): KurrentSimulator => {
    if (!simulator) throw new Error('The simulator is started before the first test');
    return simulator;
  };
  beforeAll(async () => {
    simulator = await startKurrentSimulator(options);
  });
  afterEach(async () => {
    running().faults.clear();
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  afterAll(() => running().close());
  return {
    get simulator() {
      return running();
    },
    open: async (prefix = `t-${randomUUID()}`) => {
      const store = await openKurrentEventStore({ url: running().url, prefix });
      stores.push(store);
      return store;
    },
  };
}
