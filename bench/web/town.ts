import { readFileSync } from 'node:fs';
import { readOutline } from '#outline';
import { contentOf } from '#plans/rules';
import { type Server } from '../grow/server.ts';

/** The clock of a town that begins, on the day on which every tenth plan falls due, once its letters are posted. */
const TODAY = '2025-12-31';
export const BEGIN = `${TODAY}T09:00:00+08:00`;
/** The next working day, once its letters are posted. */
const NOW = '2026-01-04T09:00:00+08:00';
/** Counties of the city, each with the units that the plan names. */
const COUNTIES = 10;
const countyOf = (n: number): string => `county-${n % COUNTIES}`;
/** Completions that wait for the office. */
const CLAIMS = 60;
/** Of each so many plans one is overdue. */
const OVERDUE = 10;

const printed = readFileSync(new URL('../../seeds/rushan.txt', import.meta.url), 'utf8');
const later = printed.replaceAll('2025年', '2027年');

type Line = {
  readonly itemId: string;
  readonly leads: readonly { readonly organization: string }[];
};

/** Copies of one plan in the counties of a city, until so many obligations stand; every tenth is overdue, some are claimed. */
export async function growTown(server: Server, obligations: number): Promise<void> {
  for (let n = 0; n < COUNTIES; n++) await registerContacts(server, countyOf(n));
  for (let n = 0; (await obligationsOf(server)) < obligations; n += OVERDUE) {
    for (let at = n; at < n + OVERDUE; at++) await adopt(server, at);
    // Or the clock stands still for so long that the nightly self-audit begins.
    const minutes = n / OVERDUE;
    const time = [10 + Math.floor(minutes / 60), minutes % 60].map((part) =>
      String(part).padStart(2, '0'),
    );
    await server.goTo(`${TODAY}T${time.join(':')}:00+08:00`);
    process.stderr.write(`${n + OVERDUE} plans\r`);
  }
  const due = await server.ask<{ readonly rows: readonly Line[] }>(
    'GET',
    `ledger?sort=due&limit=${CLAIMS}`,
  );
  for (const { itemId, leads } of due.rows) {
    await server.ask('POST', `tasks/${itemId}/claim`, { organization: leads[0]?.organization });
  }
  await server.goTo(NOW);
}

async function registerContacts(server: Server, region: string): Promise<void> {
  const { organizations } = contentOf(readOutline(printed), region);
  for (const [at, organization] of organizations.entries()) {
    await server.ask('PUT', `contacts/${region}-${at}`, {
      region,
      organization,
      name: '王建国',
      email: `${at}@${region}.example`,
      roles: ['liaison', 'sectionChief', 'deputyHead', 'head'],
    });
  }
}

async function adopt(server: Server, n: number): Promise<void> {
  const planId = `town-${n}`;
  const text = n % OVERDUE === 0 ? printed : later;
  const region = countyOf(Math.floor(n / OVERDUE));
  await server.ask('POST', 'plans', { planId, region, name: 'rushan.txt', text, again: true });
  await server.ask('POST', `plans/${planId}/adopt`, { adoptedOn: TODAY });
}

type Summary = { readonly rows: readonly { readonly count: number }[] };

export async function obligationsOf(server: Server): Promise<number> {
  const { rows } = await server.ask<Summary>('GET', 'obligations/summary');
  return rows.reduce((sum, { count }) => sum + count, 0);
}
