/** Faults that only the simulator has, as the real client sees them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type KurrentDBClient, NO_STREAM } from '@kurrent/kurrentdb-client';
import { eventually } from '#testing';
import {
  all,
  clientOf,
  counted,
  filled,
  failure,
  failureName,
  newNamespace,
  oneByOne,
  revisions,
  Watched,
} from './client.fixtures.ts';
import { type AppendFailure, type Drop, type ReadFailure } from './faults.fixtures.ts';
import {
  type KurrentSimulator,
  type SimulatorOptions,
  startKurrentSimulator,
} from './kurrent-simulator.fixtures.ts';

describe('faults of the simulated server', () => {
  let simulator: KurrentSimulator;
  let client: KurrentDBClient;
  let ours: string;
  let stream: string;

  beforeEach(async () => {
    simulator = await startKurrentSimulator();
    client = clientOf(simulator.url);
    ours = newNamespace();
    stream = `${ours}任务-1`;
    await client.appendToStream(stream, counted(0), { streamState: NO_STREAM });
  });
  afterEach(async () => {
    for (const end of endings.splice(0)) await end();
    await client.dispose();
    await simulator.close();
  });

  const endings: (() => Promise<unknown>)[] = [];
  const another = async (options: SimulatorOptions): Promise<KurrentSimulator> => {
    const started = await startKurrentSimulator(options);
    endings.push(() => started.close());
    return started;
  };
  const connected = (url: string): KurrentDBClient => {
    const made = clientOf(url);
    endings.unshift(() => made.dispose());
    return made;
  };

  const written = () => simulator.log.all.filter(({ stream: name }) => name === stream).length;

  const seen: [AppendFailure, inBatch: string, alone: string][] = [
    ['unavailable', 'UnavailableError', 'UnavailableError'],
    ['cancelled', 'CancelledError', 'CancelledError'],
    ['deadline', 'DeadlineExceededError', 'DeadlineExceededError'],
    ['timeout', 'DeadlineExceededError', 'UnknownError'],
    ['not-leader', 'NotLeaderError', 'NotLeaderError'],
    ['too-busy', 'UnknownError', 'UnavailableError'],
    ['not-ready', 'UnknownError', 'UnavailableError'],
    ['access-denied', 'AccessDeniedError', 'AccessDeniedError'],
  ];

  it.each(seen)('an append that fails as %s commits nothing', async (how, inBatch, alone) => {
    simulator.faults.failNextAppends(2, how);
    const event = counted(1);
    expect(await failureName(client.appendToStream(stream, event))).toBe(inBatch);
    expect(await failureName(client.appendToStream(stream, event, oneByOne))).toBe(alone);
    expect(written()).toBe(1);
    expect((await client.appendToStream(stream, event)).nextExpectedRevision).toBe(1n);
  });

  it.each(seen)('an answer lost as %s is of an append that stands', async (how, inBatch) => {
    simulator.faults.loseNextAppendAnswers(1, how);
    const event = counted(1);
    const append = () => client.appendToStream(stream, event, { streamState: 0n });
    expect(await failureName(append())).toBe(inBatch);
    expect(written()).toBe(2);
    expect((await append()).nextExpectedRevision).toBe(1n);
    expect(written()).toBe(2);
  });

  it('a hanging append is neither committed nor answered, and others pass it by', async () => {
    simulator.faults.hangNextAppends(1);
    const hanging = client.appendToStream(stream, counted(1)).then(() => 'answered');
    hanging.catch(() => undefined);
    await client.appendToStream(stream, counted(2));
    expect(await Promise.race([hanging, setTimeout(50, 'hangs')])).toBe('hangs');
    expect(written()).toBe(2);
  });

  const reads: [ReadFailure, string][] = [
    ['unavailable', 'UnavailableError'],
    ['not-leader', 'NotLeaderError'],
    ['deadline', 'DeadlineExceededError'],
    ['access-denied', 'AccessDeniedError'],
  ];

  it.each(reads)('a read fails as %s', async (how, name) => {
    simulator.faults.failNextReads(1, how);
    expect(await failureName(all(client.readStream(stream)))).toBe(name);
    expect(await revisions(client.readStream(stream))).toEqual([0]);
  });

  const drops: [Drop, string][] = [
    ['unavailable', 'UnavailableError: 14 UNAVAILABLE'],
    ['cancelled', 'CancelledError: 1 CANCELLED'],
    ['too-slow', 'UnknownError: 10 ABORTED: Operation timed out: Consumer too slow'],
  ];

  it.each(drops)('a subscription is dropped as %s', async (how, what) => {
    const watched = new Watched(client, ours);
    await watched.until('caught up');
    expect(simulator.faults.dropSubscriptions(how)).toBe(1);
    const told = await watched.tells(3);
    expect(told[2]).toContain(what);
    expect(simulator.faults.dropSubscriptions(how)).toBe(0);
  });

  it('a paused server answers nobody until it goes on', async () => {
    const watched = new Watched(client, ours);
    await watched.until('caught up');
    simulator.faults.pause();
    const append = client.appendToStream(stream, counted(1)).then(() => 'answered');
    const read = revisions(client.readStream(stream));
    expect(await Promise.race([append, read, setTimeout(50, 'silence')])).toBe('silence');
    simulator.faults.resume();
    expect(await append).toBe('answered');
    expect((await read)[0]).toBe(0);
    expect(await watched.tells(3)).toEqual(['confirmed', 'caught up', '任务-1@1']);
    await watched.end();
  });

  it('a server that stops breaks what is under way, and has its data when it is back', async () => {
    await revisions(client.readStream(stream));
    const watched = new Watched(client, ours);
    await watched.until('caught up');
    simulator.faults.hangNextAppends(1);
    const hanging = failureName(client.appendToStream(stream, counted(1)));
    await setTimeout(20);
    await simulator.stop();
    expect(await hanging).toBe('UnavailableError');
    expect((await watched.tells(3))[2]).toMatch(/^UnavailableError/);
    expect(await failureName(all(client.readStream(stream)))).toBe('UnavailableError');
    await simulator.start();
    const appended = await succeeding(() => client.appendToStream(stream, counted(1)));
    expect(appended.nextExpectedRevision).toBe(1n);
    expect(await succeeding(() => revisions(client.readStream(stream)))).toEqual([0, 1]);
  });

  it('after a restart a repeat is known by its revision, no longer by its ids alone', async () => {
    const event = counted(1);
    await client.appendToStream(stream, event);
    await simulator.stop();
    await simulator.start();
    const repeat = await succeeding(() =>
      client.appendToStream(stream, event, { streamState: 0n }),
    );
    expect(repeat.nextExpectedRevision).toBe(1n);
    expect((await client.appendToStream(stream, event)).nextExpectedRevision).toBe(2n);
  });

  it('a client whose first read finds no server never reads again, only a new one does', async () => {
    await simulator.stop();
    expect(await failureName(all(client.readStream(stream)))).toBe('UnavailableError');
    await simulator.start();
    await setTimeout(800);
    expect(await failureName(all(client.readStream(stream)))).toBe('UnavailableError');
    expect(await revisions(connected(simulator.url).readStream(stream))).toEqual([0]);
  });

  it('a client that was sent to a leader who is not there never reads again either', async () => {
    await revisions(client.readStream(stream));
    simulator.faults.follow({ host: '127.0.0.1', port: 1 });
    const leader = { requiresLeader: true };
    expect(await failureName(all(client.readStream(stream, leader)))).toBe('NotLeaderError');
    simulator.faults.lead();
    await setTimeout(800);
    expect(await failureName(all(client.readStream(stream)))).toBe('UnavailableError');
    expect(await revisions(connected(simulator.url).readStream(stream))).toEqual([0]);
  });

  it('a follower names the leader, and the client goes there', async () => {
    const second = await another({ joins: simulator });
    const cluster = `kurrentdb://127.0.0.1:${simulator.endpoint.port},127.0.0.1:${second.endpoint.port}`;
    second.faults.follow(simulator.endpoint);
    const anyNode = connected(`${cluster}?tls=false`);
    await anyNode.appendToStream(stream, counted(1));
    const leader = { requiresLeader: true };
    expect(await revisions(anyNode.readStream(stream, leader))).toEqual([0, 1]);
    second.faults.lead();
    simulator.faults.follow(second.endpoint);
    const { error } = await failure(anyNode.appendToStream(stream, counted(2)));
    expect(error).toMatchObject({ leader: { address: '127.0.0.1', port: second.endpoint.port } });
    expect((await anyNode.appendToStream(stream, counted(2))).nextExpectedRevision).toBe(2n);
    expect(await failureName(all(anyNode.readStream(stream, leader)))).toBe('NotLeaderError');
    expect(await revisions(anyNode.readStream(stream, leader))).toEqual([0, 1, 2]);
  });

  it('a burst of events drops also who reads', async () => {
    const watched = new Watched(client, ours);
    await watched.until('caught up');
    await client.appendToStream(
      stream,
      Array.from({ length: 300 }, (_, n) => counted(n)),
    );
    await watched.tells(3);
    await setTimeout(50);
    expect(watched.told.at(-1)).toMatch(/Consumer too slow/);
  });

  it('a slow subscriber of a server of generation 25 falls behind and catches up', async () => {
    const newer = await another({ generation: 25 });
    const reader = connected(newer.url);
    const watched = new Watched(reader, ours);
    await watched.until('caught up');
    await reader.appendToStream(
      stream,
      Array.from({ length: 300 }, (_, n) => counted(n)),
    );
    await watched.until('任务-1@299');
    await watched.tells(304);
    await watched.end();
    const events = Array.from({ length: 300 }, (_, n) => `任务-1@${n}`);
    expect(watched.told.filter((what) => what.includes('@'))).toEqual(events);
    expect(watched.told).toContain('fell behind');
    expect(watched.told.at(-1)).toBe('caught up');
    expect(watched.checkpoints.length).toBeGreaterThan(0);
  });

  it('a subscriber of a server of generation 25 that resumes from a checkpoint of the filter loses no event', async () => {
    const newer = await another({ generation: 25 });
    const reader = connected(newer.url);
    await reader.appendToStream(stream, [counted(0), counted(1)]);
    const [, second] = await all(reader.readStream(stream));
    const checkpoint = { commit: second?.position?.commit ?? 0n, prepare: 0n };
    const watched = new Watched(reader, ours, { fromPosition: checkpoint });
    expect((await watched.tells(2))[1]).toBe('任务-1@1');
    await watched.end();
  });

  it('a full simulator says so', async () => {
    const small = await another({ maxBytes: 2_000, systemEventEvery: 0 });
    const writer = connected(small.url);
    const { error } = await failure(writer.appendToStream(stream, filled(3_000)));
    expect(String(error['message'])).toContain('The simulator is full');
    expect(small.log.all).toEqual([]);
  });

  it('runs as a process of its own', async () => {
    const script = fileURLToPath(new URL('./run-simulator.fixtures.ts', import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    endings.push(() => Promise.resolve(child.kill('SIGKILL')));
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const outside = connected(String(line).trim());
    await outside.appendToStream(stream, counted(0), { streamState: NO_STREAM });
    expect(await revisions(outside.readStream(stream))).toEqual([0]);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

/** A client finds a server that is back only after a while. */
async function succeeding<T>(attempt: () => Promise<T>): Promise<T> {
  let done: T | undefined;
  await eventually('it succeeds', async () => {
    done = await attempt().catch(() => undefined);
    return done !== undefined;
  });
  return done as T;
}
