/* A process of its own, to be killed: rebuilds views without end. Arguments: log file, folder of the views. */
import { openSqliteEventStore } from '#event-store/sqlite';
import { boards } from '../views.fixtures.ts';
import { openViews } from './sqlite.views.ts';

const [, , logPath = '', folder = ''] = process.argv;
const log = await openSqliteEventStore({ path: logPath });
const views = await openViews({ log, set: boards, folder });
process.stdout.write('ready');
for (;;) await views.rebuild();
