import { FakeClock } from '#testing';
import { eventStoreContract } from '../event-store.contract.ts';
import { fact } from '../event-store.fixtures.ts';
import { InMemoryEventStore } from './in-memory.event-store.ts';

eventStoreContract('InMemoryEventStore', () =>
  Promise.resolve({ store: new InMemoryEventStore() }),
);

it('the log in memory takes the time of recording from its clock', async () => {
  const clock = new FakeClock('2026-03-01T09:00:00+08:00');
  const store = new InMemoryEventStore({ clock });
  await store.append('thing-1', [fact(0)], 'no-stream');
  const { events } = await store.load('thing-1');
  expect(events[0]?.recordedAt).toBe('2026-03-01T01:00:00.000Z');
});
