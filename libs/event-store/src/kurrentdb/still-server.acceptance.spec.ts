import { fact, newStream } from '../event-store.fixtures.ts';
import { useSimulator } from './simulated.fixtures.ts';

const server = useSimulator();

it("66 asks for the log's end no longer than five seconds when the server stands still", async () => {
  const store = await server.open();
  await store.append(newStream(), [fact(0)], 'no-stream');
  server.simulator.faults.pause();
  const begun = performance.now();
  const message = 'The KurrentDB server does not answer: No answer in time';
  await expect(store.head()).rejects.toMatchObject({
    name: 'StoreUnavailable',
    fatal: false,
    message,
  });
  expect(performance.now() - begun).toBeLessThan(6_000);
});

it("finds the log's end also where the server has to search long for it among the events of others", async () => {
  const store = await server.open();
  const { position } = await store.append(newStream(), [fact(0)], 'no-stream');
  server.simulator.faults.searchMs = 5_500;
  expect(await store.head()).toBe(position);
});
