import { fact, newStream } from '../event-store.fixtures.ts';
import { useSimulator } from './simulated.fixtures.ts';

const server = useSimulator();

it("66 a log on KurrentDB gives up asking for the log's end when the server stands still", async () => {
  const store = await server.open();
  await store.append(newStream(), [fact(0)], 'no-stream');
  server.simulator.faults.pause();
  const message = 'The KurrentDB server does not answer: No answer in time';
  await expect(store.head()).rejects.toMatchObject({
    name: 'StoreUnavailable',
    fatal: false,
    message,
  });
});

it("a log on KurrentDB finds the log's end also where the server has to search long for it among the events of others", async () => {
  const store = await server.open();
  const { position } = await store.append(newStream(), [fact(0)], 'no-stream');
  server.simulator.faults.searchMs = 5_500;
  expect(await store.head()).toBe(position);
});
