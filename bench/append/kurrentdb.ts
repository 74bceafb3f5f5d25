import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Figure } from '../figure.ts';
import { NODE_FLAGS, compete, ms, pick, play } from './contest.ts';

const SIMULATOR = fileURLToPath(
  new URL(
    '../../libs/event-store/src/kurrentdb/simulator/run-simulator.fixtures.ts',
    import.meta.url,
  ),
);

type Place = { readonly url: string; readonly name: string; readonly process?: ChildProcess };

/**
 * The log on KurrentDB beside a loop of its bare client, on the server of `KURRENTDB_URL`; without one on our
 * simulator, which keeps nothing on disk: there only the ratio means something.
 */
export async function onKurrentDb(): Promise<Figure[]> {
  const place = await placeOf(process.env['KURRENTDB_URL']);
  try {
    return [...[64, 1].map((writers) => appending(writers, place)), loading(place)];
  } finally {
    place.process?.kill();
  }
}

function appending(writers: number, { url, name }: Place): Figure {
  const contest = compete(['append-kurrentdb', 'append-kurrentdb-bare'], (contestant) =>
    play({ contestant, path: url, writers }),
  );
  const who = writers === 1 ? '1 writer' : `${writers} writers`;
  return {
    ...compared(contest, 'append-kurrentdb'),
    name: writers === 1 ? 'P2 KurrentDB' : 'P1 KurrentDB',
    what: `${who}, to the bare client, on ${name}`,
    unit: 'appends/s',
  };
}

function loading({ url, name }: Place): Figure {
  const contest = compete(['load-kurrentdb', 'load-kurrentdb-bare'], (contestant) =>
    play({ contestant, path: url }),
  );
  return {
    ...compared(contest, 'load-kurrentdb'),
    name: 'P3 KurrentDB',
    what: `20 events loaded, to the bare client, on ${name}`,
    unit: 'loads/s',
  };
}

function compared(
  contest: ReturnType<typeof compete>,
  contestant: string,
): Pick<Figure, 'ours' | 'limit' | 'ratio' | 'goal' | 'note'> {
  const [ours, bare] = [pick(contest, contestant), pick(contest, `${contestant}-bare`)];
  return {
    ours: ours.perSecond,
    limit: bare.perSecond,
    ratio: ours.perSecond / bare.perSecond,
    goal: '≥ 0.8',
    note: `p50 ${ms(ours.p50Ms)} p99 ${ms(ours.p99Ms)}; limit p50 ${ms(bare.p50Ms)} p99 ${ms(bare.p99Ms)}`,
  };
}

async function placeOf(url: string | undefined): Promise<Place> {
  if (url !== undefined) return { url, name: 'the server of KURRENTDB_URL' };
  const process = spawn(globalThis.process.execPath, [...NODE_FLAGS, SIMULATOR], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(process.stdout), 'line')) as [string];
  return { url: line.trim(), name: 'our simulator', process };
}
