// npm run test:acceptance: every *.acceptance.spec.ts, which kill and freeze processes, live through months, start a
// browser or speak to a simulator at length. Ends with a line "N passed, N failed".
import { contractTable } from './contract-table.mjs';
import { ensureBuilt, ensureInstalled, ensurePrograms } from './prepare.mjs';
import { finish, runSpecs } from './steps.mjs';

ensureInstalled();
ensurePrograms('redis-server', 'chromium', 'postfix');
ensureBuilt();
const acceptance = await runSpecs('acceptance', process.argv.slice(2));
if (acceptance.report) console.log(contractTable(acceptance.report).join('\n'));
finish([acceptance]);
