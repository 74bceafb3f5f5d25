import { PassThrough } from 'node:stream';
import { eventually } from '#testing';
import { AppendSignal } from '../append-signal.ts';
import { type LogReader } from './log-reader.ts';
import { Namespace } from './namespace.ts';
import { type Place, toPosition } from './place.ts';
import { type Answers, type ServerCalls } from './server-calls.ts';
import { Tail } from './tail.ts';

const at = (number: bigint): Place => ({ commit: number, prepare: number });
const CONFIRMED = { getEvent: () => undefined, hasConfirmation: () => true };

/** A server that confirms each subscription and then sends nothing. */
function silentServer(): { readonly calls: ServerCalls; readonly begun: Place[]; open: number } {
  const server = { begun: [] as Place[], open: 0 };
  const listen = (after: Place): Promise<Answers> => {
    server.begun.push(after);
    server.open++;
    const answers = new PassThrough({ objectMode: true });
    const cancel = (): unknown => answers.destroy(new Error('cancelled'));
    answers.on('close', () => server.open--);
    answers.write(CONFIRMED);
    return Promise.resolve(Object.assign(answers, { cancel }) as unknown as Answers);
  };
  return Object.assign(server, { calls: { listen } as unknown as ServerCalls });
}

const follow = (calls: ServerCalls, head: () => Promise<Place>): Tail => {
  const reader = { head: async () => toPosition(await head()) } as unknown as LogReader;
  return new Tail({
    calls,
    namespace: new Namespace('t'),
    reader,
    appendSignal: new AppendSignal(),
    watchMs: 30,
  });
};

it('54 the tail of a log on KurrentDB subscribes anew, from its own place, when the log has grown and nothing is heard of it', async () => {
  const server = silentServer();
  let head = at(7n);
  const tail = follow(server.calls, () => Promise.resolve(head));
  tail.start();
  await eventually('heard', () => tail.reaches(toPosition(head)));
  head = at(9n);
  await eventually('subscribed anew', () => server.begun.length === 2);
  await tail.stop();
  expect(server.begun).toEqual([at(7n), at(7n)]);
  expect(server.open).toBe(0);
});

it('the tail of a log on KurrentDB stays with a subscription that has missed nothing', async () => {
  const server = silentServer();
  const tail = follow(server.calls, () => Promise.resolve(at(7n)));
  tail.start();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await tail.stop();
  expect(server.begun).toHaveLength(1);
});

it('the tail of a log on KurrentDB subscribes anew when the log itself does not answer', async () => {
  const server = silentServer();
  let asked = 0;
  const head = (): Promise<Place> =>
    ++asked === 2 ? Promise.reject(new Error('away')) : Promise.resolve(at(7n));
  const tail = follow(server.calls, head);
  tail.start();
  await eventually('subscribed anew', () => server.begun.length === 2);
  await tail.stop();
});
