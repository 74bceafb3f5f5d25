import { openSqliteEventStore } from '#event-store/sqlite';
import { ByHand } from './by-hand.ts';
import { appendToEmmett } from './emmett.ts';
import {
  appendToKurrentDb,
  appendWithClient,
  loadFromKurrentDb,
  loadWithClient,
} from './kurrentdb-contestants.ts';
import { fill, foldByHand, loadByHand, loadOurs } from './reading.ts';
import { type Append, type Round, appendWith, sample } from './work.ts';

/** One contestant, one round, in a process of its own: `contestant.ts NAME FILE WRITERS` prints a Round. */
const [name = '', path = '', writers = '1'] = process.argv.slice(2);

async function appendToOurs(): Promise<Append> {
  const store = await openSqliteEventStore({ path });
  return (writer, turn) =>
    store.append(`bench-${writer}`, [sample(turn)], turn === 0 ? 'no-stream' : turn - 1);
}

const CONTESTANTS: Readonly<Record<string, (writers: number) => Promise<Round | undefined>>> = {
  'append-ours': async (count) => appendWith(count, await appendToOurs()),
  'append-in-groups': (count) => appendWith(count, new ByHand(path, count).inGroups),
  'append-one-by-one': (count) => appendWith(count, new ByHand(path, count).oneByOne),
  'append-emmett': async (count) => appendWith(count, await appendToEmmett(path)),
  'append-kurrentdb': async (count) => appendWith(count, await appendToKurrentDb(path)),
  'append-kurrentdb-bare': (count) => appendWith(count, appendWithClient(path)),
  'load-kurrentdb': () => loadFromKurrentDb(path),
  'load-kurrentdb-bare': () => loadWithClient(path),
  fill: () => fill(path).then(() => undefined),
  'load-ours': () => loadOurs(path),
  'load-by-hand': () => loadByHand(path),
  'fold-by-hand': () => foldByHand(path),
};

const contestant = CONTESTANTS[name];
if (!contestant) throw new Error(`No contestant "${name}"`);
const round = await contestant(Number(writers));
process.stdout.write(JSON.stringify(round ?? null), () => process.exit());
