// npm test: what a newcomer and CI ask first. The ladder runs beside the specs; what kills processes, lives for months or
// starts a browser stands in scripts/acceptance.mjs. Ends with a line "N passed, N failed".
import { contractTable } from './contract-table.mjs';
import { ensureInstalled, ensurePrograms } from './prepare.mjs';
import { finish, runSpecs, runStep } from './steps.mjs';

const LADDER = ['lint', 'format:check', 'boundaries', 'unused'];

async function ladder() {
  const results = [];
  for (const name of LADDER) results.push(await runStep(name, 'npm', ['run', '-s', name]));
  return results;
}

async function specs() {
  const build = await runStep('build', process.execPath, ['scripts/build.mjs']);
  if (build.failed > 0) return [build];
  return [build, await runSpecs('specs', process.argv.slice(2))];
}

ensureInstalled();
ensurePrograms('redis-server');
const results = (await Promise.all([ladder(), specs()])).flat();
for (const { report } of results) if (report) console.log(contractTable(report).join('\n'));
finish(results);
