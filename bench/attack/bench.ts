import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attacksOn, type Attack } from '../../apps/server/src/end-to-end/attacks.fixtures.ts';
import { type Figure, quantile, tableOf } from '../figure.ts';
import { Server } from '../grow/server.ts';

const IDLE_ROUNDS = 500;
/** Milliseconds in which health is answered while somebody attacks. */
const GOAL_MS = 200;
const OFFICE = '泽州县科协';

/** How long health takes to answer, again and again until the work is over. Milliseconds. */
async function healthDuring(server: Server, work: Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  let isOver = false;
  const over = work.finally(() => (isOver = true));
  while (!isOver) times.push(await server.health());
  await over;
  return times;
}

async function idle(server: Server): Promise<readonly number[]> {
  const times: number[] = [];
  for (let left = IDLE_ROUNDS; left > 0; left--) times.push(await server.health());
  return times.slice(IDLE_ROUNDS / 5);
}

async function attacked(server: Server, attack: Attack): Promise<readonly number[]> {
  const body = attack.body();
  const send = () => server.send(attack, body);
  return healthDuring(server, Promise.all(Array.from({ length: attack.times ?? 1 }, send)));
}

/** P14: health while one request after another tries to stop the server, beside an idle server in the same run. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-attack-'));
  const server = await Server.start(folder, '2025-10-13T08:00:00+08:00');
  try {
    const text = readFileSync(new URL('../../seeds/tunxi.txt', import.meta.url), 'utf8');
    const plan = { planId: 'tunxi', region: 'tunxi', name: 'tunxi.txt', text };
    await server.ask('POST', 'plans', plan);
    await server.ask('POST', 'plans/tunxi/adopt', { adoptedOn: '2025-10-13', office: OFFICE });
    const quiet = await idle(server);
    const attacks = attacksOn('tunxi.t1');
    const seen: { readonly name: string; readonly worst: number }[] = [];
    for (const attack of attacks) {
      seen.push({ name: attack.name, worst: Math.max(...(await attacked(server, attack))) });
    }
    return [
      {
        name: 'P14 idle',
        what: 'health of an idle server, 99 % of answers within',
        ours: quantile(quiet, 0.99),
        unit: 'ms',
        goal: '',
      },
      ...seen.map(({ name, worst }) => ({
        name: 'P14 attack',
        what: `the slowest answer during: ${name}`,
        ours: worst,
        limit: GOAL_MS,
        unit: 'ms',
        ratio: worst / GOAL_MS,
        goal: '≤ 1',
      })),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
