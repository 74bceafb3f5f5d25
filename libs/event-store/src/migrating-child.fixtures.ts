import { writeSync } from 'node:fs';
import { migrateLog } from './migrate.ts';
import { openSqliteEventStore } from './sqlite/index.ts';

/** What the process says on stdout: that it begins, and that it has done. */
export type Said = 'begun\n' | 'done\n';

const [source = '', target = ''] = process.argv.slice(2);
const from = await openSqliteEventStore({ path: source });
const to = await openSqliteEventStore({ path: target });
say('begun\n');
await migrateLog({ from, to });
say('done\n');
await to.close();
await from.close();

function say(said: Said): void {
  writeSync(1, said);
}
