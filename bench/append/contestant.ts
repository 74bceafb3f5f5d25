import { openSqliteEventStore } from '#event-store/sqlite';
import { ByHand } from './by-hand.ts';
import { appendToEmmett } from './emmett.ts';
import { fill, foldByHand, loadByHand, loadOurs } from './reading.ts';
import { type Append, type Round, appendWith, sample } from './work.ts';

/** One contestant, one round, in a process of its own: `contestant.ts NAME FILE WRITERS` prints a Round. */
const [name = '', path = '', writers = '1'] = process.argv.slice(2);

async function appendToOurs(): Promise<Append> {
  const store = await openSqliteEventStore({ path });
  return (writer, turn) =>
    store.append(`bench-${writer}`, [sample(turn)], turn === 0 ? 'no-stream' : turn - 1);
}

async function play(): Promise<Round | undefined> {
  const count = Number(writers);
  switch (name) {
    case 'append-ours':
      return appendWith(count, await appendToOurs());
    case 'append-in-groups':
      return appendWith(count, new ByHand(path, count).inGroups);
    case 'append-one-by-one':
      return appendWith(count, new ByHand(path, count).oneByOne);
    case 'append-emmett':
      return appendWith(count, await appendToEmmett(path));
    case 'fill':
      await fill(path);
      return undefined;
    case 'load-ours':
      return loadOurs(path);
    case 'load-by-hand':
      return loadByHand(path);
    case 'fold-by-hand':
      return foldByHand(path);
    default:
      throw new Error(`No contestant "${name}"`);
  }
}

const round = await play();
process.stdout.write(JSON.stringify(round ?? null), () => process.exit());
