import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type ExpectedRevision, type NewEvent } from '../event-store.port.ts';
import { openSqliteEventStore } from './open-store.ts';

/**
 * A process to be killed: `WRITERS` at once append to streams of their own until the end comes.
 * It says on stdout, a JSON line each, what it is about to append and what was answered;
 * what it said stays said, because `writeSync` hands it to the system.
 */
export type ChildLine = {
  readonly kind: 'opened' | 'try' | 'done';
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly ids: readonly string[];
};

const WRITERS = 16;

const [path = ''] = process.argv.slice(2);
const store = await openSqliteEventStore({ path });
say({ kind: 'opened', stream: '', expected: 'any', ids: [] });
await Promise.all(Array.from({ length: WRITERS }, () => write(`killed-${randomUUID()}`)));

async function write(stream: string): Promise<never> {
  for (let expected: ExpectedRevision = 'no-stream', turn = 0; ; turn++) {
    const events = Array.from({ length: (turn % 3) + 1 }, (_, n) => eventOf(turn, n));
    const ids = events.map(({ id }) => id);
    say({ kind: 'try', stream, expected, ids });
    const { revision } = await store.append(stream, events, expected);
    say({ kind: 'done', stream, expected, ids });
    expected = revision;
  }
}

function eventOf(turn: number, n: number): NewEvent {
  const note = '按月报送进展情况'.repeat((turn * 7 + n) % 40);
  return { id: randomUUID(), type: 'Counted', data: { turn, n, note }, meta: { actor: 'child' } };
}

function say(line: ChildLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
