import { InMemoryEventStore } from '#event-store/in-memory';
import { changed, type OrderEvent, placed, tell } from './following.fixtures.ts';
import { type Fold, stateBefore } from './state-before.ts';

/** What was ordered last. */
const goods: Fold<OrderEvent, readonly string[]> = {
  initialState: [],
  evolve: (known, event) => (event.type === 'OrderNoted' ? known : event.data.goods),
};

describe('the state of a stream before a fact', () => {
  it('adds up the facts before it, and no other stream’s', async () => {
    const log = new InMemoryEventStore();
    await tell(log, placed('1', 'pen'), placed('2', 'cup'), changed('1', 'ink'), changed('1'));
    const before = stateBefore(log, goods);
    const states = [0, 1, 2].map((revision) => before({ stream: 'order-1', revision }));
    expect(await Promise.all(states)).toEqual([[], ['pen'], ['ink']]);
    await log.close();
  });
});
