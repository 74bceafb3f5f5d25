// A process that runs specs, with one place of the sources broken when it is told so. Each run loads all sources afresh,
// so that what a module works out when it is loaded is broken, too.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import LightRunner from 'jest-light-runner';
import { root } from '../prepare.mjs';
import { compile } from '../run-sources.mjs';
import { mutated } from './find-mutants.mjs';

const nothing = () => undefined;
process.setSourceMapsEnabled(false);
// What a broken source left behind says nothing about the next one.
process.on('unhandledRejection', nothing);
process.on('uncaughtException', nothing);
// Whoever asked has ended.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const compiled = new Map();
let run = 0;
let broken = { path: '', code: '' };
let loaded = new Set();

function codeOf(path) {
  if (path === broken.path) return broken.code;
  if (!compiled.has(path)) compiled.set(path, compile(path, readFileSync(path, 'utf8')));
  return compiled.get(path);
}

const isSource = (url) => url.startsWith('file:') && url.split('?')[0].endsWith('.ts');
registerHooks({
  resolve(specifier, context, next) {
    const result = next(specifier, context);
    if (!isSource(result.url)) return result;
    return { ...result, url: `${result.url}${result.url.includes('?') ? '&' : '?'}run=${run}` };
  },
  load(url, context, next) {
    if (!isSource(url)) return next(url, context);
    const path = fileURLToPath(url.split('?')[0]);
    loaded.add(path);
    return { format: 'module', shortCircuit: true, source: codeOf(path) };
  },
});

const config = {
  rootDir: root,
  setupFiles: [],
  setupFilesAfterEnv: [],
  transform: [],
  transformIgnorePatterns: [],
  snapshotSerializers: [],
  snapshotFormat: {},
  slowTestThreshold: 60,
};
const options = { maxWorkers: 1, testNamePattern: null, updateSnapshot: 'none', expand: false };

async function isFailing(spec) {
  let failed = true;
  const keep = (_, { numFailingTests }) => void (failed = numFailingTests > 0);
  const runner = new LightRunner(options);
  const started = () => Promise.resolve();
  await runner.runTests([{ path: spec, context: { config } }], null, started, keep, nothing);
  return failed;
}

/** Asked with `{ mutant, specs }`, answers with the first spec that fails, or none, and the sources that were loaded. */
process.on('message', async ({ mutant, specs }) => {
  run += 1;
  loaded = new Set();
  broken = { path: '', code: '' };
  if (mutant) {
    const code = compile(mutant.path, mutated(readFileSync(mutant.path, 'utf8'), mutant));
    broken = { path: mutant.path, code };
  }
  let failedSpec;
  for (const spec of specs) {
    if (await isFailing(spec)) failedSpec = spec;
    if (failedSpec) break;
  }
  process.send({ failedSpec, loaded: [...loaded] });
});
process.send({});
