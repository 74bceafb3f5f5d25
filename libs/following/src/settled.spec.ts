import { InMemoryEventStore } from '#event-store/in-memory';
import { type Command, type Decider, type Event } from '#kernel';
import { openSqliteViewStore } from '#views/sqlite';
import { aggregate, follower, type Following } from './follower.ts';
import { deskOf, eventsIn, packer, placed, tell } from './following.fixtures.ts';
import { type RunningFollower } from './running-follower.ts';
import { settle } from './settled.ts';
import { startFollower } from './start-follower.ts';

type Packed = Event<'Packed', { readonly parcel: string }>;
type Label = Command<'Label', { readonly parcel: string }>;
type Labelled = Event<'Labelled', { readonly parcel: string }>;

const labels: Decider<Label, Labelled, boolean> = {
  initialState: false,
  decide: ({ data }, done) => (done ? [] : [{ type: 'Labelled', data }]),
  evolve: () => true,
};
/** One link on: parcels lead to labels. */
const labelling: Following<Packed, Label, void> = {
  name: 'labelling',
  prefixes: ['parcel-'],
  context: () => new Promise((resolve) => setTimeout(resolve, 30)),
  rows: { Packed: ({ data: { parcel } }) => [{ type: 'Label', data: { parcel } }] },
  to: aggregate(labels, ({ data }) => `label-${data.parcel}`),
};

describe('what an order leads to', () => {
  const log = new InMemoryEventStore();
  const running: RunningFollower[] = [];
  const compare = log.compare.bind(log);
  const begin = async (changes: Parameters<typeof packer>[1] = {}) => {
    const runner = deskOf(log);
    const checkpoints = await openSqliteViewStore({ path: ':memory:' });
    for (const one of [follower(runner, labelling), packer(runner, changes)]) {
      running.push(await startFollower({ runner, checkpoints, follower: one }));
    }
    return running;
  };
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
  });

  it('is all there when it is settled, two links on, whoever was asked first', async () => {
    const followers = await begin();
    for (let n = 0; n < 5; n++) {
      const asked = await tell(log, placed(`${n}`, `pen${n}`));
      const { settled, upTo } = await settle(followers, asked, { compare, timeoutMs: 5_000 });
      expect(settled).toBe('settled');
      const labelled = await eventsIn(log, 'label-');
      expect(labelled).toHaveLength(n + 1);
      expect(labelled.at(-1)?.position).toBe(upTo);
    }
  });

  it('is behind when it takes too long', async () => {
    const followers = await begin();
    const asked = await tell(log, placed('9', 'cup'));
    const answer = await settle(followers, asked, { compare, timeoutMs: 5 });
    expect(answer.settled).toBe('behind');
  });

  it('is held, for who asked about that fact, and for no one else', async () => {
    const context = ({ stream }: { stream: string }) =>
      stream === 'order-stuck' ? Promise.reject(new Error('no')) : Promise.resolve();
    const followers = await begin({ context });
    const stuck = await tell(log, placed('stuck', 'pen'));
    const other = await tell(log, placed('fine', 'pen'));
    const ask = (asked: typeof stuck) => settle(followers, asked, { compare, timeoutMs: 2_000 });
    expect((await ask(stuck)).settled).toBe('held');
    expect((await ask(other)).settled).toBe('settled');
  });
});
