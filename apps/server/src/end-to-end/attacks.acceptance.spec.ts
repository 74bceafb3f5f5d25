import { attacksOn } from './attacks.fixtures.ts';
import { OFFICE, textOf } from './history.fixtures.ts';
import { openWorld, type World } from './world.fixtures.ts';

/** Processor time of the server for one attack, in milliseconds: each took it seconds, some for ever. */
const MOST_CPU_MS = 3_000;

const token = 'token-of-the-end-to-end-test';

describe('while a signed-in user or nobody attacks with one request', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
    const plan = { planId: 'tunxi', region: 'tunxi', name: 'tunxi.txt', text: textOf('tunxi') };
    await world.server.post('/api/plans', plan);
    await world.server.post('/api/plans/tunxi/adopt', { adoptedOn: '2025-11-03', office: OFFICE });
  });
  afterAll(() => world.close());

  const cpuMs = async (): Promise<number> => {
    const lines = await (await fetch(`${world.server.url}/metrics`)).text();
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(lines)?.[1]) * 1_000;
  };

  /** Asks after its health again and again until the attack is over. */
  async function healthUntil(over: Promise<unknown>): Promise<number> {
    let [isOver, answered] = [false, 0];
    void over.finally(() => (isOver = true));
    while (!isOver) {
      const answer = await fetch(`${world.server.url}/healthz`);
      expect(answer.status).toBe(200);
      answered++;
    }
    return answered;
  }

  it.each(attacksOn('tunxi.t1'))(
    'it is refused, and health is answered meanwhile: $name',
    async ({ path, method, signedIn, body, code, times = 1 }) => {
      const text = body();
      const headers = {
        'Content-Type': 'application/json',
        ...(signedIn && { Authorization: `Bearer ${token}` }),
      };
      const send = async (): Promise<unknown> => {
        const answer = await fetch(world.server.url + path, { method, headers, body: text });
        return ((await answer.json()) as { code: unknown }).code;
      };
      const before = await cpuMs();
      const attacks = Promise.all(Array.from({ length: times }, send));
      const answered = await healthUntil(attacks);
      expect(await attacks).toEqual(Array.from({ length: times }, () => code));
      expect(answered).toBeGreaterThan(0);
      expect((await cpuMs()) - before).toBeLessThan(MOST_CPU_MS);
    },
  );
});
