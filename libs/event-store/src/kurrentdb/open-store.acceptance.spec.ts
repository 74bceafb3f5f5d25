import { createServer } from 'node:net';
import { StoreUnavailable } from '../errors.ts';
import { openKurrentEventStore } from './open-store.ts';
import { useSimulator } from './simulated.fixtures.ts';

const server = useSimulator();

const refusal = async (url: string, prefix = 'duban'): Promise<StoreUnavailable> => {
  const error: unknown = await openKurrentEventStore({ url, prefix }).catch((e: unknown) => e);
  if (error instanceof StoreUnavailable) return error;
  throw new Error(`Not refused: ${String(error)}`);
};

it('opening a log on KurrentDB says that nobody listens there, at once, and that it may pass', async () => {
  const { fatal, message } = await refusal('kurrentdb://127.0.0.1:1?tls=false');
  expect(fatal).toBe(false);
  expect(message).toContain('ECONNREFUSED 127.0.0.1:1');
});

it('opening a log on KurrentDB gives up after a few seconds when somebody listens but does not answer', async () => {
  const silent = createServer();
  const sockets = new Set<{ destroy(): void }>();
  silent.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const { fatal } = await refusal(`kurrentdb://127.0.0.1:${port}?tls=false`);
  expect(fatal).toBe(false);
  for (const socket of sockets) socket.destroy();
  silent.close();
});

it('opening a log on KurrentDB gives up on a cluster of which no member answers', async () => {
  const { fatal } = await refusal('kurrentdb://127.0.0.1:1,127.0.0.1:2?tls=false');
  expect(fatal).toBe(false);
});

it.each([
  ['a malformed address', 'http://127.0.0.1:2113', 'kurrentdb://'],
  ['a CA file that is not there', 'kurrentdb://127.0.0.1:1?tls=true&tlsCaFile=/no/such', 'file'],
])('opening a log on KurrentDB does not try again with %s', async (_, url, said) => {
  const { fatal, message } = await refusal(url);
  expect(fatal).toBe(true);
  expect(message).toContain(said);
});

it('opening a log on KurrentDB does not try again without the safe connection that was asked for', async () => {
  const url = server.simulator.url.replace('tls=false', 'tls=true');
  const { fatal, message } = await refusal(url);
  expect(fatal).toBe(true);
  expect(message).toContain('No safe connection');
});

it('opening a log on KurrentDB does not try again when access is denied', async () => {
  server.simulator.faults.failNextReads(1, 'access-denied');
  const { fatal, message } = await refusal(server.simulator.url);
  expect(fatal).toBe(true);
  expect(message).toContain('denies access');
});

it.each(['', ' ', '$all', 'a/b', 'x'.repeat(101)])(
  'opening a log on KurrentDB refuses the prefix %j',
  async (prefix) => {
    expect(await refusal(server.simulator.url, prefix)).toMatchObject({ fatal: true });
  },
);

it('opening a log on KurrentDB makes one log when two processes make it at once', async () => {
  const logs = await Promise.all([1, 2, 3].map(() => server.open('made-at-once')));
  const identities = await Promise.all(logs.map((log) => log.epoch()));
  expect(new Set(identities).size).toBe(1);
});
