// npm run mutants -- [PATH ...] [--sample=500] [--seed=1]: breaks rules one place at a time and counts how often a spec
// of the same library notices. No part of npm test: the score is for people who write specs.
import { fork } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, fail, node, root, say } from './prepare.mjs';

/** Where rules stand; adapters, slices and views are no rules. */
const RULES = [
  'libs/*/src/{domain,reactions}/**/*.ts',
  'libs/{calendar,due,following,kernel}/src/*.ts',
  'libs/explanations/src/explain/*.ts',
];
const NO_RULES = /\.(spec|fixtures|contract)\.ts$/;
/** Slices and long tests are not asked: a rule has a spec of its own. */
const SPECS = 'src/**/!(*.acceptance|*.http).spec.ts';
/** A process keeps each source that it loaded: it is left after so many mutants. */
const MUTANTS_A_PROCESS = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});

ensureInstalled();
const { findMutants, mutated, sampleOf } = await import('./mutants/find-mutants.mjs');
const textOf = (path) => readFileSync(path, 'utf8');
const nameOf = (path) => relative(root, path);

let worker;
let asked = 0;

function leaveWorker() {
  worker?.kill('SIGKILL');
  worker = undefined;
}

async function startWorker() {
  asked = 0;
  worker = fork(join(root, 'scripts/mutants/mutant-worker.mjs'), {
    execPath: node,
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((resolve) => worker.once('message', resolve));
}

/** What the worker answers; nothing when it ended, or took longer than `limitMs`. */
async function ask(request, limitMs) {
  if (!worker || asked++ === MUTANTS_A_PROCESS) {
    leaveWorker();
    await startWorker();
  }
  const answer = await new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    const answered = (given) => {
      clearTimeout(timer);
      resolve(given);
    };
    worker.once('message', answered);
    worker.once('exit', () => answered());
    worker.send(request);
  });
  worker.removeAllListeners('exit');
  if (!answer) leaveWorker();
  return answer;
}

const specsOfRoom = new Map();
const roomOf = (path) => nameOf(path).split('/').slice(0, 2).join('/');

/** The specs of a library with what they load and how long they take, unbroken. */
async function specsIn(room) {
  if (specsOfRoom.has(room)) return specsOfRoom.get(room);
  const specs = [];
  for (const name of globSync(`${room}/${SPECS}`, { cwd: root }).sort()) {
    const path = join(root, name);
    const from = performance.now();
    const answer = await ask({ specs: [path] }, 600_000);
    if (!answer || answer.failedSpec) fail(`${name} fails before anything is broken.`);
    specs.push({ path, ms: performance.now() - from, loaded: new Set(answer.loaded) });
  }
  specsOfRoom.set(room, specs);
  return specs;
}

const isNear = (spec, path) => dirname(spec) === dirname(path);
const isOwn = (spec, path) => spec.startsWith(path.replace(/ts$/, ''));

/** Nearest first, then the fastest. */
async function specsFor(path) {
  const specs = (await specsIn(roomOf(path))).filter(({ loaded }) => loaded.has(path));
  const distance = (spec) => (isOwn(spec.path, path) ? 0 : isNear(spec.path, path) ? 1 : 2);
  return specs.sort((one, other) => distance(one) - distance(other) || one.ms - other.ms);
}

async function isKilled(mutant) {
  const specs = await specsFor(mutant.path);
  if (specs.length === 0) return false;
  const usualMs = specs.reduce((sum, { ms }) => sum + ms, 0);
  const request = { mutant, specs: specs.map(({ path }) => path) };
  const answer = await ask(request, 10_000 + 4 * usualMs);
  return !answer || answer.failedSpec !== undefined;
}

/** The lines that a mutant changes, before and after. */
function differenceOf(mutant) {
  const lines = (text, end) => {
    const from = text.lastIndexOf('\n', mutant.start - 1) + 1;
    const to = text.indexOf('\n', end);
    return text.slice(from, to < 0 ? text.length : to).split('\n');
  };
  const text = textOf(mutant.path);
  const before = lines(text, mutant.end);
  const after = lines(mutated(text, mutant), mutant.start + mutant.replacement.length);
  return [...before.map((line) => `- ${line}`), ...after.map((line) => `+ ${line}`)].join('\n');
}

const paths = globSync(RULES, { cwd: root })
  .filter((name) => !NO_RULES.test(name))
  .filter((name) => positionals.length === 0 || positionals.some((part) => name.startsWith(part)))
  .sort()
  .map((name) => join(root, name));
const all = paths.flatMap((path) => findMutants(path, textOf(path)));
const sample = sampleOf(all, (path) => textOf(path), Number(values.sample), values.seed);
// One library after the other, so that its specs stay loaded.
sample.sort((one, other) =>
  one.path < other.path ? -1 : one.path > other.path ? 1 : one.start - other.start,
);

let killed = 0;
for (const [index, mutant] of sample.entries()) {
  if (await isKilled(mutant)) killed += 1;
  else
    console.log(`${nameOf(mutant.path)}:${mutant.line} ${mutant.kind}\n${differenceOf(mutant)}\n`);
  if ((index + 1) % 25 === 0) say(`${killed} of ${index + 1} killed`);
}
leaveWorker();
const score = ((100 * killed) / sample.length).toFixed(1);
console.log(
  `${killed} of ${sample.length} mutants killed (${score} %), of ${all.length} in ${paths.length} files; seed ${values.seed}`,
);
