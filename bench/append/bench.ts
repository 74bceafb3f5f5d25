import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, tableOf } from '../figure.ts';
import { compete, ms, pick, play } from './contest.ts';
import { installEmmett } from './emmett.ts';
import { onKurrentDb } from './kurrentdb.ts';
import { type Round } from './work.ts';

const SLOW_SYNC = fileURLToPath(new URL('../shims/slowsync.c', import.meta.url));

/** How slow the disk is made to be. */
type Disk = { readonly name: string; readonly environment: Readonly<Record<string, string>> };

/** P1, P2 and P3: durable appends of 64 writers and of one, and loading a stream of 100 events; then KurrentDB. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    const noEmmett = installEmmett();
    const figures = disksOf(folder).flatMap((disk) => [
      appending('P1', 64, disk, folder, noEmmett),
      appending('P2', 1, disk, folder, noEmmett),
    ]);
    return [...figures.flat(), ...loading(folder), ...(await onKurrentDb())];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function appending(
  name: 'P1' | 'P2',
  writers: number,
  disk: Disk,
  folder: string,
  noEmmett: string | undefined,
): Figure[] {
  const names = ['append-ours', 'append-in-groups', 'append-one-by-one'];
  if (noEmmett === undefined) names.push('append-emmett');
  const contest = compete(names, (contestant, round) =>
    play({
      contestant,
      path: join(folder, `${contestant} ${writers} ${disk.name} ${round}.db`),
      writers,
      environment: disk.environment,
    }),
  );
  const ours = pick(contest, 'append-ours');
  const shared = { name: `${name} ${disk.name}`, ours: ours.perSecond, unit: 'appends/s' };
  const [byHand, oneByOne] = ['append-in-groups', 'append-one-by-one'].map((one) =>
    pick(contest, one),
  ) as [Round, Round];
  const figures: Figure[] = [
    {
      ...shared,
      what: `${writers === 1 ? '1 writer' : `${writers} writers`}, to group commit by hand`,
      limit: byHand.perSecond,
      ratio: ours.perSecond / byHand.perSecond,
      goal: '≥ 0.8',
      note: `p50 ${ms(ours.p50Ms)} p99 ${ms(ours.p99Ms)}; limit p50 ${ms(byHand.p50Ms)} p99 ${ms(byHand.p99Ms)}`,
    },
  ];
  if (name === 'P1') {
    figures.push({
      ...shared,
      what: `${writers} writers, to a commit for each`,
      limit: oneByOne.perSecond,
      ratio: ours.perSecond / oneByOne.perSecond,
      goal: disk.name === '+1 ms' ? '≥ 15' : '',
    });
  }
  return [
    ...figures,
    besideEmmett(shared, contest.get('append-emmett'), noEmmett, goalToEmmett(writers, disk)),
  ];
}

function besideEmmett(
  shared: Pick<Figure, 'name' | 'ours' | 'unit'>,
  emmett: Round | undefined,
  missing: string | undefined,
  goal: string,
): Figure {
  const what = `${shared.name.startsWith('P1') ? '64 writers' : '1 writer'}, to Emmett SQLite`;
  if (!emmett) return { ...shared, what, goal, note: missing ?? '' };
  const note = `one connection and a lock; p50 ${ms(emmett.p50Ms)} p99 ${ms(emmett.p99Ms)}`;
  return {
    ...shared,
    what,
    goal,
    peer: emmett.perSecond,
    ratio: shared.ours / emmett.perSecond,
    note,
  };
}

/** One writer waits for one flush an append, whoever serves it: on slow disks nobody is three times faster. */
function goalToEmmett(writers: number, disk: Disk): string {
  if (writers > 1) return '≥ 10';
  return disk.name === 'as is' ? '≥ 3' : '';
}

function loading(folder: string): Figure[] {
  const path = join(folder, 'loading.db');
  play({ contestant: 'fill', path });
  const names = ['load-ours', 'load-by-hand', 'fold-by-hand'];
  const contest = compete(names, (contestant) => play({ contestant, path }));
  const ours = pick(contest, 'load-ours');
  return names.slice(1).map((name) => {
    const limit = pick(contest, name);
    const whole = name === 'load-by-hand';
    return {
      name: 'P3',
      what: `100 events loaded and folded, to ${whole ? 'the same' : 'type and data alone'} by hand`,
      ours: ours.perSecond,
      limit: limit.perSecond,
      unit: 'loads/s',
      ratio: ours.perSecond / limit.perSecond,
      goal: whole ? '≥ 0.8' : '',
      note: `p50 ${ms(ours.p50Ms)} p99 ${ms(ours.p99Ms)}; limit p50 ${ms(limit.p50Ms)} p99 ${ms(limit.p99Ms)}`,
    };
  });
}

/** The disk as it is; and slower ones, where a C compiler can make the shim. */
function disksOf(folder: string): readonly Disk[] {
  const asIs: Disk = { name: 'as is', environment: {} };
  const shim = join(folder, 'slowsync.so');
  const cc = spawnSync('cc', ['-O2', '-shared', '-fPIC', '-o', shim, SLOW_SYNC, '-ldl']);
  if (cc.status !== 0) return [asIs];
  const slower = [1, 5].map((extra) => ({
    name: `+${extra} ms`,
    environment: { LD_PRELOAD: shim, SLOWSYNC_US: String(extra * 1_000) },
  }));
  return [asIs, ...slower];
}

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
