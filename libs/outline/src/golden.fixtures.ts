import { readFileSync } from 'node:fs';
import type { Departments, Outline, Phase, Section, Target, Task } from './outline.ts';

export const SEEDS = ['zezhou', 'rushan', 'fuliang', 'tunxi', 'hebei'] as const;
export type Seed = (typeof SEEDS)[number];

/** What the reviewed outlines hold; they have no spans and describe bodies instead of holding them. */
export type GoldenTask = Pick<
  Task,
  'ordinal' | 'title' | 'departments' | 'printedMarker' | 'inheritsDepartments'
> & {
  bodyStart: string;
  bodyEnd: string;
  bodyChars: number;
};
export type GoldenSection = Omit<Section, 'tasks' | 'span'> & { tasks: GoldenTask[] };
export type GoldenPhase = Omit<Phase, 'span'> & { acceptFrom?: [string, string] };
export type GoldenTarget = Omit<Target, 'span'>;
export type Golden = Omit<Outline, 'sections' | 'phases' | 'targets' | 'warnings'> & {
  sections: GoldenSection[];
  phases: GoldenPhase[];
  targets: GoldenTarget[];
  optionalTargets: { quote: string }[];
};

const seeds = new URL('../../../seeds/', import.meta.url);

export const textOf = (seed: Seed): string => readFileSync(new URL(`${seed}.txt`, seeds), 'utf8');
export const goldenOf = (seed: Seed): Golden =>
  JSON.parse(readFileSync(new URL(`golden/${seed}.json`, seeds), 'utf8')) as Golden;

/** One line of the score: what was found of what is expected, and what is too much. */
export type Score = {
  part: string;
  expected: number;
  found: number;
  extra: number;
  faults: string[];
};

/** Compares two lists as sets of texts. */
function score(part: string, expected: readonly string[], actual: readonly string[]): Score {
  const left = [...actual];
  const missing = expected.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const faults = [...missing.map((one) => `- ${one}`), ...left.map((one) => `+ ${one}`)];
  return {
    part,
    expected: expected.length,
    found: expected.length - missing.length,
    extra: left.length,
    faults,
  };
}

const METADATA = [
  'title',
  'noticeTitle',
  'documentNumber',
  'issuer',
  'issuedOn',
  'publishedOn',
  'period',
  'departments',
  'departmentsVerbatim',
  'aliases',
  'aliasConfidence',
  'collectives',
] as const;

const metadata = (outline: Pick<Outline, (typeof METADATA)[number]>): string[] =>
  METADATA.map((key) => `${key}: ${JSON.stringify(outline[key])}`);

const sections = (list: readonly Omit<GoldenSection, 'tasks'>[]): string[] =>
  list.map(({ ordinal, inferredOrdinal, level, kind, title, container }) =>
    JSON.stringify([ordinal, inferredOrdinal ?? null, level, kind, title, container ?? false]),
  );

/** The body as the reviewed outlines measure it: no white space, brackets and commas full-width. */
const measured = (body: string): string =>
  body
    .replace(/\s/g, '')
    .replace(/[(),]/g, (char) => ({ '(': '（', ')': '）', ',': '，' })[char] ?? char);

const goldenTasks = (list: readonly GoldenSection[]): string[] =>
  list.flatMap(({ ordinal, tasks }) =>
    tasks.map(({ ordinal: number, title, printedMarker, inheritsDepartments, ...body }) =>
      JSON.stringify([
        ordinal,
        number,
        title,
        printedMarker ?? null,
        inheritsDepartments ?? false,
        body.bodyStart,
        body.bodyEnd,
        body.bodyChars,
      ]),
    ),
  );

const readTasks = (list: readonly Section[]): string[] =>
  list.flatMap(({ ordinal, tasks }) =>
    tasks.map(({ ordinal: number, title, printedMarker, inheritsDepartments, text }) => {
      const body = measured(text);
      return JSON.stringify([
        ordinal,
        number,
        title,
        printedMarker ?? null,
        inheritsDepartments ?? false,
        body.slice(0, 12),
        body.slice(-12),
        body.length,
      ]);
    }),
  );

type Holder = { ordinal: string | null; departments: Departments };
const named = ({ departments: { lead, support, responsible } }: Holder): boolean =>
  lead.length + support.length + responsible.length > 0;

const clauses = (list: readonly (Holder & { tasks: readonly Holder[] })[]): string[] =>
  list.flatMap((section) =>
    [section, ...section.tasks]
      .filter(named)
      .map(({ ordinal, departments: d }) =>
        JSON.stringify([
          section.ordinal,
          ordinal,
          d.lead,
          d.support,
          d.responsible,
          d.openEnded ?? false,
        ]),
      ),
  );

const phases = (list: readonly GoldenPhase[], golden: readonly GoldenPhase[]): string[] =>
  list.map(({ ordinal, name, printedWindow, from, to, approximate, text }, index) => {
    const [earliest, latest] = golden[index]?.acceptFrom ?? [from, from];
    const opening = from >= earliest && from <= latest ? golden[index]?.from : from;
    return JSON.stringify([ordinal, name, printedWindow, opening, to, approximate ?? [], text]);
  });

const targets = (list: readonly GoldenTarget[]): string[] =>
  list.map((one) =>
    JSON.stringify([
      one.quote,
      one.comparator,
      one.value,
      one.upper,
      one.unit,
      one.deadline,
      one.recurrence,
      one.modality ?? null,
      one.reference ?? null,
      one.window ?? null,
      one.printedComparator ?? null,
      one.sectionOrdinal,
      one.sectionTitle ?? null,
      one.taskOrdinal,
      one.departments.lead,
      one.departments.support,
      one.departments.responsible,
    ]),
  );

/** All parts of one seed. Subjects are judged apart, for some reviewed ones are paraphrases. */
export function scores(golden: Golden, read: Outline): Score[] {
  return [
    score('metadata', metadata(golden), metadata(read)),
    score('sections', sections(golden.sections), sections(read.sections)),
    score('tasks', goldenTasks(golden.sections), readTasks(read.sections)),
    score('clauses', clauses(golden.sections), clauses(read.sections)),
    score('phases', phases(golden.phases, golden.phases), phases(read.phases, golden.phases)),
    score('targets', targets(golden.targets), targets(read.targets)),
    score(
      'subjects',
      golden.targets.map(({ quote }) => quote),
      alikeSubjects(golden.targets, read.targets),
    ),
  ];
}

/** The quotes of the targets whose subject says the same, though maybe in other words. */
function alikeSubjects(golden: readonly GoldenTarget[], read: readonly GoldenTarget[]): string[] {
  return golden
    .filter(({ quote, subject }) =>
      read.some((one) => one.quote === quote && one.subject !== '' && alike(subject, one.subject)),
    )
    .map(({ quote }) => quote);
}

function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const shared = Array.from(short).filter((char) => long.includes(char)).length;
  return shared >= short.length * 0.9;
}
