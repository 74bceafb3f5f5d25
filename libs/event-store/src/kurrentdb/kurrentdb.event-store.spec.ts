import { eventStoreContract } from '../event-store.contract.ts';
import { SERVER_LIMITS, openLogOn } from './server.fixtures.ts';
import {
  type KurrentSimulator,
  startKurrentSimulator,
} from './simulator/kurrent-simulator.fixtures.ts';

let simulator: KurrentSimulator;
beforeAll(async () => {
  simulator = await startKurrentSimulator();
});
afterAll(() => simulator.close());

eventStoreContract(
  'KurrentEventStore (on a simulated server)',
  () => openLogOn(simulator.url),
  SERVER_LIMITS,
);
