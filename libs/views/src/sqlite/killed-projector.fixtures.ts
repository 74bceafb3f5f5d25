/* A process of its own, to be killed: appends and projects without end. Arguments: log file, views file. */
import { openSqliteEventStore } from '#event-store/sqlite';
import { Projector } from '../projector.ts';
import { boards, given, reported, tell } from '../views.fixtures.ts';
import { openSqliteViewStore } from './sqlite.view-store.ts';

const [, , logPath = '', viewsPath = ''] = process.argv;
const log = await openSqliteEventStore({ path: logPath });
const store = await openSqliteViewStore({ path: viewsPath });
const projector = new Projector({ log, store, set: boards, batchSize: 500 });
await projector.start();
await projector.waitFor(await tell(log, given('first')), 20_000);
process.stdout.write('ready');
for (let round = 0; ; round++) {
  const tasks = Array.from({ length: 60 }, (_, n) => `t${n}`);
  await Promise.all(
    tasks.map((task, n) => tell(log, given(task, `o${n % 3}`), reported(task, round % 100))),
  );
  await new Promise(setImmediate);
}
