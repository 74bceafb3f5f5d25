import { type Instant } from '#kernel';
import { eventually } from '#testing';
import { InvalidAppend, RevisionConflict, StoreUnavailable, TooLarge } from './errors.ts';
import { type EventStore, type Position, type RecordedEvent } from './event-store.port.ts';
import {
  type OpenLog,
  collect,
  fact,
  facts,
  idsOf,
  newStream,
  upTo,
} from './event-store.fixtures.ts';
import { useLog } from './use-log.fixtures.ts';

/** Numbers 69 to 76; not of the catalogue, but of this port: a log can be migrated. */
export function movingContract(open: OpenLog): void {
  const log = useLog(open);
  let store: EventStore;
  beforeAll(() => {
    store = log.store;
  });

  const kept = async (stream: string): Promise<readonly object[]> =>
    (await collect(store.read(stream))).map(withoutPosition);

  it('69 takes over events as they are: ids, revisions and the moments of recording', async () => {
    const events = elsewhere(newStream('督办'), 3);
    const taken = await store.replicate(events);
    expect(taken.revision).toBe(2);
    expect(await kept(events[0]!.stream)).toEqual(events.map(withoutPosition));
  });

  it('69 takes over the rest of a stream, and lets it grow as any other', async () => {
    const events = elsewhere(newStream(), 5);
    const { stream } = events[0]!;
    await store.replicate(events.slice(0, 2));
    await store.replicate(events.slice(2));
    expect(await kept(stream)).toEqual(events.map(withoutPosition));
    expect(await store.append(stream, [fact(5)], 4)).toMatchObject({ revision: 5 });
    const grown = (await store.load(stream)).events.at(-1);
    expect(grown?.recordedAt.slice(0, 2)).toBe('20');
    expect(grown?.recordedAt).not.toBe(events[4]!.recordedAt);
  });

  it('70 writes nothing when the same is handed in again, also after others have written', async () => {
    const events = elsewhere(newStream(), 3);
    await store.replicate(events);
    await store.append(events[0]!.stream, [fact(3)], 2);
    const head = await store.head();
    expect(await store.replicate(events)).toMatchObject({ revision: 2 });
    expect(await store.replicate(events.slice(1))).toMatchObject({ revision: 2 });
    expect(await store.replicate(events.slice(0, 1))).toMatchObject({ revision: 0 });
    expect(await store.head()).toBe(head);
  });

  it('71 takes no events as done', async () => {
    const head = await store.head();
    expect(await store.replicate([])).toEqual({ revision: -1, position: head });
    expect(await store.head()).toBe(head);
  });

  it.each<[string, number, number, number]>([
    ['is not there yet', 0, 2, -1],
    ['ends too early', 1, 2, 0],
    ['has other events there', 4, 2, 3],
    ['has other events from its beginning', 1, 0, 0],
  ])('72 refuses events when the stream %s, and writes none of them', async (...given) => {
    const [, before, from, actual] = given;
    const events = elsewhere(newStream(), 5);
    const { stream } = events[0]!;
    await store.append(stream, facts(before), 'any');
    const there = await kept(stream);
    const conflict: unknown = await store.replicate(events.slice(from)).catch((e: unknown) => e);
    expect(conflict).toBeInstanceOf(RevisionConflict);
    expect((conflict as RevisionConflict).actual).toBe(actual);
    expect(await kept(stream)).toEqual(there);
  });

  it('72 refuses an old beginning with a new end', async () => {
    const events = elsewhere(newStream(), 3);
    await store.replicate(events.slice(0, 2));
    await expect(store.replicate(events)).rejects.toBeInstanceOf(RevisionConflict);
    expect(await kept(events[0]!.stream)).toHaveLength(2);
  });

  it('73 gives them positions of its own, in the order they came, and notifies subscribers', async () => {
    const [a, b] = [elsewhere(newStream(), 4), elsewhere(newStream(), 4)];
    const start = await store.head();
    const received: string[] = [];
    const following = store.subscribe({
      after: start,
      onEvents: (events) => {
        received.push(...idsOf(events));
        return Promise.resolve();
      },
    });
    const handedIn = [a.slice(0, 1), b.slice(0, 3), a.slice(1), b.slice(3)];
    for (const events of handedIn) {
      const { position } = await store.replicate(events);
      expect(position).toBe(await store.head());
    }
    const order = idsOf(handedIn.flat());
    const there = await collect(store.readAll({ after: start }));
    expect(idsOf(there)).toEqual(order);
    for (const [index, { position }] of there.slice(1).entries()) {
      expect(store.compare(position, there[index]!.position)).toBeGreaterThan(0);
    }
    await eventually('the follower hears of it', () => received.length === order.length);
    await following.stop();
    expect(received).toEqual(order);
  });

  it('74 refuses what it refuses to append', async () => {
    const [event] = elsewhere(newStream(), 1) as [RecordedEvent];
    const refused = (bad: Partial<RecordedEvent>): Promise<unknown> =>
      store.replicate([{ ...event, ...bad }]).catch((error: unknown) => error);
    expect(await refused({ id: 'e-1' })).toBeInstanceOf(InvalidAppend);
    expect(await refused({ stream: '$all' })).toBeInstanceOf(InvalidAppend);
    expect(await refused({ data: { n: NaN } })).toBeInstanceOf(InvalidAppend);
    expect(await refused({ revision: -1 })).toBeInstanceOf(InvalidAppend);
    expect(await refused({ recordedAt: 'yesterday' as Instant })).toBeInstanceOf(InvalidAppend);
    const text = 'x'.repeat(1024 * 1024);
    expect(await refused({ data: { text } })).toBeInstanceOf(TooLarge);
    expect((await store.load(event.stream)).exists).toBe(false);
  });

  it('75 refuses events of two streams, and events with a gap', async () => {
    const [one, two, three] = elsewhere(newStream(), 3) as [
      RecordedEvent,
      RecordedEvent,
      RecordedEvent,
    ];
    const [other] = elsewhere(newStream(), 2).slice(1) as [RecordedEvent];
    await expect(store.replicate([one, three])).rejects.toBeInstanceOf(InvalidAppend);
    await expect(store.replicate([two, one])).rejects.toBeInstanceOf(InvalidAppend);
    await expect(store.replicate([one, other])).rejects.toBeInstanceOf(InvalidAppend);
    expect((await store.load(one.stream)).exists).toBe(false);
  });

  it('76 takes over nothing any more once closed', async () => {
    const { store: other, discard } = await open();
    await other.close();
    const taking = other.replicate(elsewhere(newStream(), 1));
    await expect(taking).rejects.toBeInstanceOf(StoreUnavailable);
    await discard?.();
  });
}

/** Events as another log would give them, recorded long before this one was made. */
function elsewhere(stream: string, count: number): readonly RecordedEvent[] {
  return upTo(count).map((revision) => ({
    ...fact(revision, { meta: { actor: '张三' } }),
    stream,
    revision,
    position: `x1:${revision}` as Position,
    recordedAt: `1999-12-31T23:59:5${revision}.00${revision}Z` as Instant,
  }));
}

function withoutPosition({ position: _, ...event }: RecordedEvent): object {
  return event;
}
