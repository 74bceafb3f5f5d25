import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type EventStore } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import { openViews } from '#views/sqlite';
import { type Figure, median, tableOf } from '../figure.ts';
import { type ViewSet } from '#views';
import { boards, lines } from './boards.ts';
import { rebuildByHand } from './by-hand.ts';
import { type EmmettLog, emmettLog, loadEmmett } from './emmett.ts';
import { fill, history } from './history.ts';

const PLANS = 160;
const EMMETT_PLANS = 8;
const ROUNDS = 3;

type Log = { readonly store: EventStore; readonly path: string; readonly events: number };

/** P4: all views built from the first event of the log. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const large = await logOf(folder, PLANS);
  const small = await logOf(folder, PLANS / 10);
  const emmett = await emmettOf(folder);
  try {
    const rates = new Rates();
    await rebuild(small, folder); // a first one, for the compiler
    for (let round = 0; round < ROUNDS; round++) {
      rates.note('ours', await rebuild(large, folder));
      rates.note('by hand', rebuildWithout(large, folder));
      rates.note('a tenth', await rebuild(small, folder));
      rates.note('one view', await rebuild(large, folder, lines));
      if (typeof emmett === 'string') continue;
      rates.note('emmett', await emmett.projecting());
      rates.note('emmett idle', await emmett.idle());
    }
    return figuresOf(rates, large.events, emmett);
  } finally {
    await Promise.all([large.store.close(), small.store.close()]);
    rmSync(folder, { recursive: true });
  }
}

/** Events a second by what was run, one value a round. */
class Rates {
  private readonly values = new Map<string, number[]>();

  note(what: string, perSecond: number): void {
    this.values.set(what, [...(this.values.get(what) ?? []), perSecond]);
  }

  median(what: string): number {
    return median(this.values.get(what) ?? []);
  }
}

function figuresOf(rates: Rates, events: number, emmett: EmmettLog | string): Figure[] {
  const ours = rates.median('ours');
  const views = `${boards.projections.length} views of ${events.toLocaleString('en')} events`;
  const figure = (what: string, goal: string): Figure => {
    return { name: 'P4', what: `${views}, to ${what}`, ours, unit: 'events/s', goal };
  };
  const beside = (what: string, goal: string, limit: number): Figure => {
    return { ...figure(what, goal), limit, ratio: ours / limit };
  };
  const figures = [
    beside('the same by hand', '≥ 0.9', rates.median('by hand')),
    beside('a tenth of them', '≥ 0.83', rates.median('a tenth')),
  ];
  const what = 'one view with a row for each event, to Emmett';
  const peers = { name: 'P4', what, unit: 'events/s', goal: '≥ 20' };
  const oneView = rates.median('one view');
  if (typeof emmett === 'string') return [...figures, { ...peers, ours: oneView, note: emmett }];
  const peer = rates.median('emmett');
  const idle = Math.round(rates.median('emmett idle')).toLocaleString('en');
  const note = `Emmett: ${emmett.events.toLocaleString('en')} events, its handler awaits the upsert; ${idle} with an empty one`;
  return [...figures, { ...peers, ours: oneView, peer, ratio: oneView / peer, note }];
}

async function emmettOf(folder: string): Promise<EmmettLog | string> {
  const emmett = loadEmmett();
  if (typeof emmett === 'string') return emmett;
  return emmettLog(emmett, join(folder, 'emmett.db'), [...history(EMMETT_PLANS)]);
}

async function logOf(folder: string, plans: number): Promise<Log> {
  const path = join(folder, `log-${plans}.db`);
  const store = await openSqliteEventStore({ path });
  return { store, path, events: await fill(store, plans) };
}

/** @returns events a second */
async function rebuild(
  { store, path, events }: Log,
  folder: string,
  set: ViewSet = boards,
): Promise<number> {
  const target = mkdtempSync(join(folder, 'views-'));
  const start = performance.now();
  const views = await openViews({ log: store, set, folder: target });
  const seconds = (performance.now() - start) / 1_000;
  await views.close();
  const [file = ''] = readdirSync(target).filter((name) => name.endsWith('.db'));
  if (set === boards) demandRows(join(target, file), path);
  rmSync(target, { recursive: true });
  return events / seconds;
}

function rebuildWithout({ path, events }: Log, folder: string): number {
  const target = join(folder, 'by-hand.db');
  const start = performance.now();
  const folded = rebuildByHand(path, target);
  const seconds = (performance.now() - start) / 1_000;
  if (folded !== events) throw new Error(`${folded} of ${events} events were folded by hand`);
  demandRows(target, path);
  rmSync(target);
  return events / seconds;
}

const known = new Map<string, string>();

/** Whoever writes other rows from the same log has no figure. */
function demandRows(views: string, log: string): void {
  const db = new Database(views, { readonly: true });
  const sums = boards.projections.map(({ name }) =>
    db.prepare(`select count(*), sum(length(row)) from "${name}"`).raw().get(),
  );
  db.close();
  const rows = JSON.stringify(sums);
  if ((known.get(log) ?? rows) !== rows) throw new Error(`rows differ: ${rows}`);
  known.set(log, rows);
}

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
