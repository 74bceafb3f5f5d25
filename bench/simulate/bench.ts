import { policyFromText } from '#policies/rules';
import { readFileSync } from 'node:fs';
import { stateCouncilCalendar as calendar } from '#calendar';
import { parseLocalDate } from '#kernel';
import { readOutline } from '#outline';
import { contentOf, type PlanContent } from '#plans/rules';
import { simulate } from '#obligations/rules';
import { type Figure, median, tableOf } from '../figure.ts';

const SEEDS = ['zezhou', 'rushan', 'fuliang', 'tunxi', 'hebei'];
const ROUNDS = 7;
/** Counties and cities of the country, about: one plan each. */
const PLANS = 3_000;

const FROM = parseLocalDate('2021-01-01');
const TO = parseLocalDate('2025-12-31');

/** P11: a dry run of the default policy over five years, from the first day of the period. */
export function run(): Promise<Figure[]> {
  const folder = new URL('../../seeds/', import.meta.url);
  const policy = policyFromText(readFileSync(new URL('policies/default.yaml', folder), 'utf8'));
  const plans = SEEDS.map((seed) => ({
    seed,
    content: contentOf(readOutline(readFileSync(new URL(`${seed}.txt`, folder), 'utf8')), seed),
  }));
  const dryRun = (content: PlanContent, planId: string): number => {
    const adoption = { planId, adoptedOn: FROM, office: '督查室' };
    return simulate(content, adoption, { policy, calendar }, { from: FROM, to: TO }).notices.length;
  };
  for (const { seed, content } of plans) dryRun(content, seed);
  const each = plans.map(({ seed, content }) => ({ seed, ...timeOf(() => dryRun(content, seed)) }));
  const slowest = each.toSorted((a, b) => b.ms - a.ms)[0];
  if (!slowest) throw new RangeError('No plans to run');
  let notices = 0;
  const before = performance.now();
  for (let turn = 0; turn < PLANS; turn++) {
    const plan = plans[turn % plans.length];
    if (plan) notices += dryRun(plan.content, `${plan.seed}-${turn}`);
  }
  const seconds = (performance.now() - before) / 1_000;
  return Promise.resolve([
    {
      name: 'P11 plan',
      what: `five years of the slowest plan, ${slowest.seed}`,
      ours: slowest.ms,
      limit: 50,
      unit: 'ms',
      ratio: slowest.ms / 50,
      goal: '≤ 1',
      note: each
        .map(({ seed, ms, found }) => `${seed} ${found} notices ${ms.toFixed(1)} ms`)
        .join(', '),
    },
    {
      name: 'P11 country',
      what: `five years of ${PLANS.toLocaleString('en')} plans`,
      ours: seconds,
      limit: 60,
      unit: 's',
      ratio: seconds / 60,
      goal: '≤ 1',
      note: `${notices.toLocaleString('en')} notices`,
    },
  ]);
}

function timeOf(work: () => number): { readonly ms: number; readonly found: number } {
  let found = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    found = work();
    return performance.now() - before;
  });
  return { ms: median(times), found };
}

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
