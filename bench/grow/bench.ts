import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOutline } from '#outline';
import { contentOf } from '#plans/rules';
import { type Figure, tableOf } from '../figure.ts';
import { Pace } from './pace.ts';
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

/** What some work took of the server, and {@link Pace} of the machine meanwhile. */
type Cost = { readonly cpuMs: number; readonly letters: number; readonly pace: number };
type Lived = Pick<Part, 'name' | 'plans'> & {
  readonly opening: Cost;
  readonly mornings: readonly Cost[];
};

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
    const thirds = lived.slice(1);
    const corrected = new Corrected([
      ...thirds.flatMap(({ opening, mornings }) => [opening, ...mornings]),
      last,
    ]);
    return [
      ...growth(thirds, corrected),
      letters(thirds, last, corrected),
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
    for (let n = 1; n <= plans; n++) {
      await open(server, `${name}-${n}`, adoptedOn);
      // Or the clock stands still for so long that the nightly self-audit begins, and is counted in.
      if (n % 10 === 0)
        await server.goTo(`${adoptedOn}T09:${String(n / 10).padStart(2, '0')}:00+08:00`);
    }
    await server.goTo(`${adoptedOn}T20:00:00+08:00`);
  });
  const costs: Cost[] = [];
  for (const day of mornings) costs.push(await morning(server, day));
  return { name, plans, opening, mornings: costs };
}

/** From before anything is due on a day until its letters are posted. */
async function morning(server: Server, day: string): Promise<Cost> {
  await server.goTo(`${day}T07:00:00+08:00`);
  return costOf(server, () => server.goTo(`${day}T09:00:00+08:00`));
}

async function costOf(server: Server, work: () => Promise<void>): Promise<Cost> {
  const pace = new Pace();
  const before = await server.usage();
  try {
    await work();
  } finally {
    pace.stop();
  }
  const after = await server.usage();
  return {
    cpuMs: after.cpuMs - before.cpuMs,
    letters: after.letters - before.letters,
    pace: pace.median(),
  };
}

/** A copy of one plan in a region of its own, with a contact for each organization. */
async function open(server: Server, planId: string, adoptedOn: string): Promise<void> {
  await server.ask('POST', 'plans', { planId, region: planId, name: 'rushan.txt', text });
  const { organizations } = contentOf(readOutline(text), planId);
  for (const [at, organization] of organizations.entries()) {
    await server.ask('PUT', `contacts/${planId}-${at}`, {
      region: planId,
      organization,
      name: '王建国',
      email: `${at}@${planId}.example`,
      roles: ['liaison', 'sectionChief', 'deputyHead', 'head'],
    });
  }
  await server.ask('POST', `plans/${planId}/adopt`, { adoptedOn });
}

/** Milliseconds that some work would have taken with the machine all to itself: at the best pace of this run. */
class Corrected {
  private readonly best: number;

  constructor(all: readonly Cost[]) {
    this.best = Math.min(...all.map(({ pace }) => pace));
  }

  ms(costs: readonly Cost[]): number {
    return costs.reduce((sum, { cpuMs, pace }) => sum + (cpuMs * this.best) / pace, 0);
  }

  ofALetter(costs: readonly Cost[]): number {
    return this.ms(costs) / lettersIn(costs);
  }
}

const lettersIn = (costs: readonly Cost[]): number =>
  costs.reduce((sum, { letters }) => sum + letters, 0);

function growth(thirds: readonly Lived[], corrected: Corrected): readonly Figure[] {
  const compared = (what: string, ms: readonly number[]): Figure => {
    const [first = NaN, last = NaN] = [ms[0], ms.at(-1)];
    return {
      name: 'P13 growth',
      what: `${what}, the last third to the first`,
      unit: 'ms CPU',
      ours: last,
      limit: first,
      ratio: last / first,
      goal: '≤ 1.2',
      note: `thirds: ${ms.map((value) => value.toFixed(1)).join(', ')}`,
    };
  };
  return [
    compared(
      'a plan opened',
      thirds.map(({ opening, plans }) => corrected.ms([opening]) / plans),
    ),
    compared(
      'a letter',
      thirds.map(({ mornings }) => corrected.ofALetter(mornings)),
    ),
  ];
}

/** As many letters of each kind of morning, each with what led to it: looking, reminders, levels, posting. */
function letters(thirds: readonly Lived[], last: Cost, corrected: Corrected): Figure {
  const mornings = [...thirds.flatMap((third) => third.mornings), last];
  const ours = corrected.ofALetter(mornings);
  const measured = mornings.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / lettersIn(mornings);
  return {
    name: 'P13 letter',
    what: 'a letter, from what falls due to its posting',
    ours,
    limit: LETTER_MS,
    unit: 'ms CPU',
    ratio: ours / LETTER_MS,
    goal: '≤ 1',
    note: [
      `${lettersIn(mornings).toLocaleString('en')} letters`,
      `${corrected.ofALetter([last]).toFixed(1)} ms on the last morning, of all that an organization owes`,
      `${measured.toFixed(1)} ms as measured beside the neighbours`,
    ].join('; '),
  };
}

function memory(plans: number, full: Usage, collected: Usage): Figure {
  const [ours, limit] = [full.rss / 1e6, MEMORY_MB];
  return {
    name: 'P13 memory',
    what: `RSS with ${plans} plans, after the last morning`,
    ours,
    limit,
    unit: 'MB',
    ratio: ours / limit,
    goal: '≤ 1',
    note: `${placesOf(full)}; once garbage is collected ${megabytes(collected.rss)}: ${placesOf(collected)}`,
  };
}

function placesOf({ rss, heap, heapHeld, external, mapped }: Usage): string {
  const rest = rss - heapHeld - external - mapped;
  return [
    `V8 ${megabytes(heapHeld)} (${megabytes(heap)} in use)`,
    `buffers ${megabytes(external)}`,
    `the program ${megabytes(mapped)}`,
    `native, above all pages that SQLite keeps, ${megabytes(rest)}`,
  ].join(', ');
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

if (import.meta.main) {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, plans: { type: 'string', default: String(PLANS) } },
  });
  const figures = await run(Number(values.plans));
  console.log(values.json ? JSON.stringify(figures, null, 2) : tableOf(figures));
}
