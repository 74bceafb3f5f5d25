import { type EventStore } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { carryOut } from './carry-out.fixtures.ts';
import { followAgain } from './follow-again.ts';
import { changed, deskOf, eventsIn, packed, packer, placed, tell } from './following.fixtures.ts';
import { type Follower } from './follower.ts';

let log: EventStore;
let follower: Follower;

beforeEach(() => {
  log = new InMemoryEventStore();
  follower = packer(deskOf(log));
});
afterEach(() => log.close());

/** As it was first read, but for those whose write was lost. */
const follow = async (...lost: readonly number[]): Promise<void> => {
  for (const [place, fact] of (await eventsIn(log, 'order-')).entries()) {
    if (!lost.includes(place)) await carryOut(follower, fact);
  }
};

it('a write that was lost is made good, and nothing else is written', async () => {
  await tell(log, placed('1', 'pen'), placed('2', 'cup'), placed('3', 'ink'));
  await follow(1);
  expect(await packed(log)).toEqual(['pen', 'ink']);
  await followAgain(log, follower);
  expect(await packed(log)).toEqual(['pen', 'ink', 'cup']);
  await followAgain(log, follower);
  expect(await packed(log)).toHaveLength(3);
});

it('what a later fact of the same source went past stays as that left it', async () => {
  await tell(log, changed('1', 'pen'), changed('1', 'ink'));
  await follow(0);
  await followAgain(log, follower);
  expect(await packed(log)).toEqual(['ink']);
});

it('what a rule refuses is passed over, and not recorded again', async () => {
  await tell(log, placed('1', 'bomb', 'pen'), placed('2', 'cup'));
  await followAgain(log, follower);
  expect(await packed(log)).toEqual(['pen', 'cup']);
  expect(await eventsIn(log, 'refusal-')).toEqual([]);
});

it('a fault is not passed over', async () => {
  await tell(log, placed('1', 'pen'));
  const context = () => Promise.reject(new Error('no route to the shop'));
  await expect(followAgain(log, packer(deskOf(log), { context }))).rejects.toThrow(
    'no route to the shop',
  );
});
