import { readFileSync } from 'node:fs';
import { readOutline } from '#outline';
import { hostileTexts } from './hostile.ts';
import { type Figure, median, tableOf } from '../figure.ts';

const SEEDS = ['zezhou', 'rushan', 'fuliang', 'tunxi', 'hebei'];
const ROUNDS = 7;
const PLAN_BYTES = 25_000;
const BOOK_BYTES = 1_000_000;
const HOSTILE_UNITS = 250_000;

/** P10: reading a document into its outline, with one process that has already read a few. */
export function run(): Promise<Figure[]> {
  const folder = new URL('../../seeds/', import.meta.url);
  const texts = SEEDS.map((seed) => readFileSync(new URL(`${seed}.txt`, folder), 'utf8'));
  for (let turn = 0; turn < 20; turn++) texts.forEach(readOutline);
  const each = texts.map((text, index) => ({
    name: SEEDS[index] ?? '',
    bytes: Buffer.byteLength(text),
    ms: timeOf(text),
  }));
  const slowest = each.toSorted((a, b) => perByte(b) - perByte(a))[0];
  if (!slowest) throw new RangeError('No plans to read');
  const plan = perByte(slowest) * PLAN_BYTES;
  const books = texts.map((text) => ({
    half: longer(text, BOOK_BYTES / 2),
    whole: longer(text, BOOK_BYTES),
  }));
  const read = books.map(({ half, whole }) => ({ half: timeOf(half), whole: timeOf(whole) }));
  const worst = read.toSorted((one, other) => other.whole - one.whole)[0] ?? { half: 0, whole: 0 };
  const [longest] = books;
  const tasks = longest ? tasksIn(longest.whole) : 0;
  return Promise.resolve([
    {
      name: 'P10 plan',
      what: `25 KB of the slowest plan, ${slowest.name}`,
      ours: plan,
      limit: 10,
      unit: 'ms',
      ratio: plan / 10,
      goal: '≤ 1',
      note: each
        .map(({ name, bytes, ms }) => `${name} ${kb(bytes)} ${ms.toFixed(1)} ms`)
        .join(', '),
    },
    {
      name: 'P10 1 MB',
      what: 'the slowest plan, its sections printed again and again',
      ours: worst.whole,
      limit: 300,
      unit: 'ms',
      ratio: worst.whole / 300,
      goal: '≤ 1',
      note: `${tasks.toLocaleString('en')} tasks in the first of them`,
    },
    {
      name: 'P10 growth',
      what: '1 MB, to twice the time of half of it',
      ours: worst.whole,
      limit: 2 * worst.half,
      unit: 'ms',
      ratio: worst.whole / (2 * worst.half),
      goal: '≤ 1.25',
      note: 'time in proportion to length',
    },
    hostile(),
  ]);
}

/** The text made of one thing that grows worst: four times the length, to four times the time. */
function hostile(): Figure {
  const short = hostileTexts(HOSTILE_UNITS / 4);
  const grown = Object.entries(hostileTexts(HOSTILE_UNITS)).map(([name, text]) => {
    const [quarter, whole] = [bestOf(short[name] ?? ''), bestOf(text)];
    return { name, quarter, whole, ratio: whole / (4 * quarter) };
  });
  const worst = grown.reduce((one, other) => (other.ratio > one.ratio ? other : one));
  const slowest = grown.reduce((one, other) => (other.whole > one.whole ? other : one));
  return {
    name: 'P10 hostile',
    what: `750 KB of ${worst.name}, to four times the time of a quarter of it`,
    ours: worst.whole,
    limit: 4 * worst.quarter,
    unit: 'ms',
    ratio: worst.ratio,
    goal: '≤ 1.5',
    note: `slowest: ${slowest.name}, ${slowest.whole.toFixed(0)} ms`,
  };
}

/** The best of three: what runs beside disturbs a single one. */
function bestOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    readOutline(text);
    return performance.now() - before;
  });
  return Math.min(...times);
}

const perByte = ({ ms, bytes }: { ms: number; bytes: number }): number => ms / bytes;
const kb = (bytes: number): string => `${Math.round(bytes / 1_000)} KB`;

function timeOf(text: string): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const before = performance.now();
      readOutline(text);
      return performance.now() - before;
    }),
  );
}

const tasksIn = (text: string): number =>
  readOutline(text).sections.reduce((sum, { tasks }) => sum + tasks.length, 0);

/** The same plan with its sections of measures repeated until it has so many bytes. */
function longer(text: string, bytes: number): string {
  const sections = readOutline(text).sections.filter(
    ({ kind }) => kind === 'action' || kind === 'project',
  );
  const [start, end] = [sections[0]?.span.start ?? 0, sections.at(-1)?.span.end ?? text.length];
  const body = text.slice(start, end);
  const times = Math.ceil((bytes - Buffer.byteLength(text)) / Buffer.byteLength(body)) + 1;
  return text.slice(0, start) + Array<string>(times).fill(body).join('\n') + text.slice(end);
}

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
