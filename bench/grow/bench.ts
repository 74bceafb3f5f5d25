import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOutline } from '#outline';
import { contentOf } from '#plans/rules';
import { type Figure, tableOf } from '../figure.ts';
import { Server, type Usage } from './server.ts';

const PLANS = 90;
const LETTER_MS = 8;
const MEMORY_MB = 600;

const text = readFileSync(new URL('../../seeds/rushan.txt', import.meta.url), 'utf8');

/** Plans that are adopted on one Monday, and the mornings on which their organizations are reminded to sign. */
type Part = {
  readonly name: string;
  readonly plans: number;
  readonly adoptedOn: string;
  readonly mornings: readonly string[];
};

const partsOf = (plans: number): readonly Part[] => {
  const third = Math.ceil(plans / 3);
  const part = (name: string, count: number, ...days: readonly string[]): Part => {
    const [adoptedOn = '', ...mornings] = days.map((day) => `2025-${day}`);
    return { name, plans: count, adoptedOn, mornings };
  };
  return [
    // For the compiler; counted nowhere.
    part('warm', Math.ceil(third / 4), '09-15', '09-18', '09-23'),
    part('first', third, '10-13', '10-16', '10-21'),
    part('second', third, '10-27', '10-30', '11-04'),
    part('third', third, '11-10', '11-13', '11-18'),
  ];
};

/** A month before the plans end: every organization is reminded of all that it owes. */
const LAST_MORNING = '2025-12-01';

type Cost = { readonly cpuMs: number; readonly letters: number };
type Lived = Pick<Part, 'name' | 'plans'> & { readonly opening: Cost; readonly mornings: Cost };

/** P13: a server in which plans are opened one after another, then one morning of letters. */
export async function run(plans = PLANS): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const parts = partsOf(plans);
  const server = await Server.start(folder, `${parts[0]?.adoptedOn ?? ''}T08:00:00+08:00`);
  try {
    const lived: Lived[] = [];
    for (const part of parts) {
      lived.push(await live(server, part));
      process.stderr.write(`${part.name}: ${part.plans} plans\n`);
    }
    const last = await morning(server, LAST_MORNING);
    const full = await server.usage();
    await server.collectGarbage();
    const collected = await server.usage();
    const total = parts.reduce((sum, part) => sum + part.plans, 0);
    return [
      ...growth(lived.slice(1)),
      letters(lived.slice(1), last),
      memory(total, full, collected),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function live(server: Server, { name, plans, adoptedOn, mornings }: Part): Promise<Lived> {
  await server.goTo(`${adoptedOn}T09:00:00+08:00`);
  const opening = await costOf(server, async () => {
    for (let n = 1; n <= plans; n++) await open(server, `${name}-${n}`, adoptedOn);
    await server.goTo(`${adoptedOn}T20:00:00+08:00`);
  });
  let [cpuMs, written] = [0, 0];
  for (const day of mornings) {
    const cost = await morning(server, day);
    cpuMs += cost.cpuMs;
    written += cost.letters;
  }
  return { name, plans, opening, mornings: { cpuMs, letters: written } };
}

/** From before anything is due on a day until its letters are posted. */
async function morning(server: Server, day: string): Promise<Cost> {
  await server.goTo(`${day}T07:00:00+08:00`);
  return costOf(server, () => server.goTo(`${day}T09:00:00+08:00`));
}

async function costOf(server: Server, work: () => Promise<void>): Promise<Cost> {
  const before = await server.usage();
  await work();
  const after = await server.usage();
  return { cpuMs: after.cpuMs - before.cpuMs, letters: after.letters - before.letters };
}

/** A copy of one plan in a region of its own, with a contact for each organization. */
async function open(server: Server, planId: string, adoptedOn: string): Promise<void> {
  await server.ask('POST', 'plans', { planId, name: 'rushan.txt', text });
  const { organizations } = contentOf(readOutline(text), planId);
  for (const [at, organization] of organizations.entries()) {
    await server.ask('PUT', `contacts/${planId}-${at}`, {
      ...{ region: planId, organization, name: '王建国', email: `${at}@${planId}.example` },
      roles: ['liaison', 'sectionChief', 'deputyHead', 'head'],
    });
  }
  await server.ask('POST', `plans/${planId}/adopt`, { adoptedOn });
}

function growth(thirds: readonly Lived[]): readonly Figure[] {
  const compared = (what: string, unit: string, ms: readonly number[]): Figure => {
    const [first = NaN, last = NaN] = [ms[0], ms.at(-1)];
    return {
      ...{ name: 'P13 growth', what: `${what}, the last third to the first`, unit },
      ...{ ours: last, limit: first, ratio: last / first, goal: '≤ 1.2' },
      note: `thirds: ${ms.map((value) => value.toFixed(1)).join(', ')}`,
    };
  };
  return [
    compared(
      'a plan opened',
      'ms CPU',
      thirds.map(({ opening, plans }) => opening.cpuMs / plans),
    ),
    compared(
      'a letter',
      'ms CPU',
      thirds.map(({ mornings }) => mornings.cpuMs / mornings.letters),
    ),
  ];
}

/** As many letters of each kind of morning, each with what led to it: looking, reminders, levels, posting. */
function letters(thirds: readonly Lived[], last: Cost): Figure {
  const mornings = [...thirds.map((third) => third.mornings), last];
  const sum = (of: keyof Cost): number => mornings.reduce((total, cost) => total + cost[of], 0);
  const ours = sum('cpuMs') / sum('letters');
  const alone = (last.cpuMs / last.letters).toFixed(1);
  return {
    ...{ name: 'P13 letter', what: 'a letter, from what falls due to its posting' },
    ...{ ours, limit: LETTER_MS, unit: 'ms CPU', ratio: ours / LETTER_MS, goal: '≤ 1' },
    note: `${sum('letters').toLocaleString('en')} letters; ${alone} ms on the last morning, of all that an organization owes`,
  };
}

function memory(plans: number, full: Usage, collected: Usage): Figure {
  const { rss, heap, external } = collected;
  const [ours, limit] = [full.rss / 1e6, MEMORY_MB];
  return {
    ...{ name: 'P13 memory', what: `RSS with ${plans} plans, after the last morning` },
    ...{ ours, limit, unit: 'MB', ratio: ours / limit, goal: '≤ 1' },
    note: [
      `${megabytes(full.heap)} of it heap`,
      `${megabytes(rss)} once garbage is collected: ${megabytes(heap)} heap, ${megabytes(external)} buffers, the rest code and SQLite`,
    ].join('; '),
  };
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

if (import.meta.main) {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, plans: { type: 'string', default: String(PLANS) } },
  });
  const figures = await run(Number(values.plans));
  console.log(values.json ? JSON.stringify(figures, null, 2) : tableOf(figures));
}
