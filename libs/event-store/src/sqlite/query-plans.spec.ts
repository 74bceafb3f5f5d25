import Database from 'better-sqlite3';
import { type NewEvent } from '../event-store.port.ts';
import { prepareAppend } from '../prepare-append.ts';
import { LogReader } from './log-reader.ts';
import { LogWriter } from './log-writer.ts';
import { openSqliteEventStore } from './open-store.ts';
import { removeTemporary, temporaryPath } from './temporary-log.fixtures.ts';

afterAll(removeTemporary);

const event = (n: number): NewEvent => {
  return { id: `00000000-0000-4000-8000-00000000000${n}`, type: 'Said', data: {}, meta: {} };
};

it('a log of one event is opened, and whatever is asked of it is looked up by an index', async () => {
  const path = await temporaryPath();
  const store = await openSqliteEventStore({ path });
  await store.append('task-a', [event(1)], 'any');
  await store.close();

  const asked: string[] = [];
  const db = new Database(path, { verbose: (text) => asked.push(String(text)) });
  const reader = new LogReader(db);
  reader.stream('task-a');
  reader.stretch('task-a', { from: 0, to: 9, maxCount: 5, direction: 'forward' });
  reader.stretch('task-a', { from: 0, to: 9, maxCount: 5, direction: 'backward' });
  reader.page(0, reader.head(), ['task-', 'plan-'], 5);
  const order = (stream: string, n: number) => {
    return { stream, events: prepareAppend(stream, [event(n)]), expected: 'any' as const };
  };
  new LogWriter(db).commit([order('task-a', 2), order('task-b', 1)], 0);

  const questions = asked.splice(0).filter((text) => /^\s*select/.test(text));
  const plans = questions.map((text) => {
    const steps = db.prepare(`explain query plan ${text}`).all() as { detail: string }[];
    return { text, scans: steps.filter(({ detail }) => detail.startsWith('SCAN')) };
  });
  db.close();
  expect(plans.length).toBeGreaterThanOrEqual(8);
  for (const { text, scans } of plans) expect({ text, scans }).toEqual({ text, scans: [] });
});
