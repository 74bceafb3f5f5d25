import { randomUUID } from 'node:crypto';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { eventually } from '#testing';
import { InvalidAppend, StreamGone } from '../errors.ts';
import { type EventStore } from '../event-store.port.ts';
import { collect, fact, facts, newStream, upTo } from '../event-store.fixtures.ts';
import { useSimulator } from './simulated.fixtures.ts';

const server = useSimulator();
let store: EventStore;
let prefix: string;
let others: KurrentDBClient;
beforeEach(async () => {
  prefix = `t-${randomUUID()}`;
  store = await server.open(prefix);
  others = KurrentDBClient.connectionString(server.simulator.url);
});
afterEach(() => others.dispose());

const onServer = (stream: string): string => `${prefix}/${stream}`;

it.each([
  ['no JSON', { contentType: 'application/octet-stream', data: Buffer.from('{"half":') }],
  ['JSON, but no object', { contentType: 'application/json', data: 'text' }],
  ['a list', { contentType: 'application/json', data: [1, 2] }],
] as const)(
  'a log on KurrentDB names the event of another program that is %s',
  async (_, event) => {
    const stream = newStream('督办');
    const id = randomUUID();
    const alien = { id, type: 'Alien', metadata: {}, ...event };
    await others.appendToStream(onServer(stream), alien as never);
    const told = expect.stringContaining(id) as unknown;
    await expect(store.load(stream)).rejects.toMatchObject({ fatal: true, message: told });
    await expect(collect(store.readAll())).rejects.toMatchObject({ message: told });
  },
);

it('a log on KurrentDB names the event whose meta data are not texts', async () => {
  const stream = newStream();
  await others.appendToStream(onServer(stream), {
    id: randomUUID(),
    type: 'Alien',
    contentType: 'application/json',
    data: {},
    metadata: { attempt: 1 },
  });
  await expect(store.load(stream)).rejects.toThrow(/Alien.*meta data/);
});

it('a log on KurrentDB stops who follows all before such an event, names it, and lets pass who does not want its stream', async () => {
  const [wide, narrow]: [string[], string[]] = [[], []];
  const errors: string[] = [];
  const keep = (received: string[]) => (events: readonly { id: string }[]) => {
    received.push(...events.map(({ id }) => id));
    return Promise.resolve();
  };
  const onError = (error: unknown): unknown => errors.push(String(error));
  store.subscribe({ after: 'start', onEvents: keep(wide), onError });
  store.subscribe({ after: 'start', prefixes: ['fine-'], onEvents: keep(narrow) });
  await store.append('fine-1', [fact(0)], 'no-stream');
  await eventually('both heard', () => wide.length === 1 && narrow.length === 1);
  const alien = { id: randomUUID(), type: 'Alien', contentType: 'application/json' } as const;
  await others.appendToStream(onServer('alien-1'), { ...alien, data: 'text', metadata: {} });
  await store.append('fine-1', [fact(1)], 0);
  await eventually('the narrow one heard', () => narrow.length === 2);
  await eventually('told', () => errors.length >= 2);
  expect(errors[0]).toContain(alien.id);
  expect(wide).toHaveLength(1);
});

it('a log on KurrentDB takes what the server writes into our names for nothing of ours', async () => {
  await store.append('gone-1', facts(2), 'no-stream');
  await store.append('here-1', facts(1), 'no-stream');
  await others.tombstoneStream(onServer('gone-1'));
  await others.setStreamMetadata(onServer('here-1'), { maxCount: 100 });
  const streams = (await collect(store.readAll())).map(({ stream }) => stream);
  expect(new Set(streams)).toContain('here-1');
  expect(streams.every((stream) => ['gone-1', 'here-1'].includes(stream))).toBe(true);
  expect(await store.head()).toBe((await store.load('here-1')).events[0]?.position);
});

it('30 a log on KurrentDB finds a stream gone that was deleted for ever', async () => {
  const stream = newStream();
  await store.append(stream, facts(2), 'no-stream');
  await others.tombstoneStream(onServer(stream));
  await expect(store.load(stream)).rejects.toBeInstanceOf(StreamGone);
  await expect(collect(store.read(stream))).rejects.toBeInstanceOf(StreamGone);
  await expect(store.append(stream, [fact(2)], 1)).rejects.toBeInstanceOf(StreamGone);
});

it('30 a log on KurrentDB finds a stream gone that was deleted softly, not never written', async () => {
  const stream = newStream();
  await store.append(stream, facts(2), 'no-stream');
  await others.deleteStream(onServer(stream));
  await expect(store.load(stream)).rejects.toBeInstanceOf(StreamGone);
  expect(await store.load(newStream())).toMatchObject({ exists: false });
});

it('30 a log on KurrentDB finds a stream gone whose beginning was cut off', async () => {
  const stream = newStream();
  await store.append(stream, facts(3), 'no-stream');
  await others.setStreamMetadata(onServer(stream), { truncateBefore: 1 });
  await expect(store.load(stream)).rejects.toBeInstanceOf(StreamGone);
});

it('a log on KurrentDB keeps the moment of events taken over where others do not take it for theirs', async () => {
  const append = store.append(newStream(), [fact(0, { meta: { $recordedAt: 'x' } })], 'any');
  await expect(append).rejects.toBeInstanceOf(InvalidAppend);
});

it('a log on KurrentDB keeps names apart that differ only in the prefix of their log', async () => {
  const theirs = await server.open(`${prefix}x`);
  await Promise.all(upTo(3).map((n) => theirs.append('plan-1', [fact(n)], 'any')));
  await store.append('plan-1', [fact(0)], 'no-stream');
  expect((await store.load('plan-1')).revision).toBe(0);
});
