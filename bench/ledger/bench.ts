import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateCouncilCalendar as calendar } from '#calendar';
import { contactList } from '#directory';
import { type Position } from '#event-store';
import { OthersReports, type User } from '#http';
import { parseLocalDate } from '#kernel';
import { planBoard } from '#plans';
import { type ReadModels, type ViewStore } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { FindLedger } from '../../apps/server/src/ledger/find-ledger.ts';
import { ledgerList } from '../../apps/server/src/ledger/ledger-list.ts';
import { type LedgerFilter } from '../../apps/server/src/ledger/ledger-where.ts';
import { type Figure, quantile, tableOf } from '../figure.ts';
import { rowOf, unitOf } from './town.ts';

const TASKS = 100_000;
const AT_ONCE = 5_000;
const ROUNDS = 6;
const LIMIT_MS = 100;
const LIMIT = 200;

const office: User = {
  userId: 'u-office',
  name: '督查室',
  roles: ['office'],
  region: 'town',
  organization: null,
};
const liaison: User = { ...office, roles: ['liaison'], organization: unitOf(7) };

type Question = {
  readonly asked?: Partial<LedgerFilter>;
  readonly sort?: string;
  readonly from?: number;
  readonly user?: User;
};

/** What people do with a ledger: scroll, jump, sort, filter, find. */
const QUESTIONS: readonly Question[] = [
  {},
  { from: 60_000 },
  { sort: 'due' },
  { sort: '-due', from: 60_000 },
  { sort: 'lead', from: 30_000 },
  { sort: '-level,due' },
  { sort: '-report' },
  { asked: { organization: unitOf(7) } },
  { asked: { organization: unitOf(7), role: 'lead' }, sort: 'due' },
  { asked: { status: 'open' }, from: 50_000 },
  { asked: { status: 'overdue' }, sort: 'due' },
  { asked: { level: 'red' } },
  { asked: { planId: 'town-7' } },
  { asked: { dueFrom: parseLocalDate('2025-03-01'), dueTo: parseLocalDate('2025-03-31') } },
  { asked: { q: '河湖 水利局9' } },
  { asked: { q: '推进' }, from: 1_000 },
  { user: liaison },
];

/** P12: a page of a ledger of 100,000 tasks, and the counts that stand over its first page. */
async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const views = await openSqliteViewStore({ path: join(folder, 'views.db') });
  try {
    await fill(views);
    const asked: Times[] = [];
    for (const question of QUESTIONS) asked.push(await timesOf(views, question));
    const pages = asked.flatMap((times) => times.pages);
    const counts = asked.flatMap((times) => times.counts);
    return [
      figure(
        `a page of ${LIMIT} of ${TASKS.toLocaleString('en')} tasks, 95 of 100, processor`,
        pages,
      ),
      figure('the counts over the first page, 95 of 100, processor', counts),
    ];
  } finally {
    await views.close();
    rmSync(folder, { recursive: true });
  }
}

type Times = { readonly pages: readonly number[]; readonly counts: readonly number[] };

async function timesOf(views: ViewStore, question: Question): Promise<Times> {
  const { asked = {}, sort = 'order', from = 0, user = office } = question;
  const ledger = new FindLedger(views as unknown as ReadModels, {
    asked: { all: false, ...asked },
    user,
    today: parseLocalDate('2025-07-01'),
    calendar,
    others: new OthersReports(),
  });
  const [pages, counts] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round++) {
    pages.push(await timeOf(() => ledger.page({ sort, limit: LIMIT, from })));
    if (from === 0) counts.push(await timeOf(() => ledger.counts()));
  }
  return { pages, counts };
}

const figure = (what: string, times: readonly number[]): Figure => {
  const ours = quantile(times, 0.95);
  const note = `median ${quantile(times, 0.5).toFixed(0)} ms, ${times.length} questions`;
  const ratio = ours / LIMIT_MS;
  return { name: 'P12 ledger', what, ours, limit: LIMIT_MS, unit: 'ms', ratio, goal: '≤ 1', note };
};

/** Of the processor: what runs beside does not count. Milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function fill(views: ViewStore): Promise<void> {
  await views.define({ name: 'views', projections: [ledgerList, planBoard, contactList] });
  for (let from = 0; from < TASKS; from += AT_ONCE) {
    const changes = Array.from({ length: AT_ONCE }, (_, n) => ({
      view: 'ledger',
      ...rowOf(from + n),
    }));
    const before = await views.checkpoint('views');
    const position = String(from + AT_ONCE).padStart(9, '0') as Position;
    await views.commit('views', changes, before, { position, epoch: 'e' });
  }
}

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
