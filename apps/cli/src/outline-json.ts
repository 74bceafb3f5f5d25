import { Rejection } from '#contract';
import { isLocalDate } from '#kernel';
import type {
  DateRange,
  Departments,
  Outline,
  PrintedDate,
  Rhythm,
  Section,
  Share,
  Span,
  Target,
  Task,
} from '#outline';
import { type Fields, fieldsOf } from './json-fields.ts';

/**
 * An outline from JSON: as `read --json` prints it, or a reviewed one that leaves out spans, task texts and warnings.
 * Where spans are missing, made-up ones keep the order of the document and put each target into its task.
 * @throws {Rejection} `outline-malformed`, naming the place
 */
export function outlineFromJson(text: string): Outline {
  const root = fieldsOf(jsonOf(text), '');
  if (!Array.isArray(root.value['sections'])) throw noOutline();
  const sections = root.list('sections', sectionOf);
  placeTasks(sections);
  return {
    title: root.text('title'),
    noticeTitle: root.textOrNull('noticeTitle'),
    documentNumber: root.textOrNull('documentNumber'),
    issuer: root.textOrNull('issuer'),
    issuedOn: root.dateOrNull('issuedOn'),
    publishedOn: root.dateOrNull('publishedOn'),
    period: periodOf(root),
    phases: root.list('phases', phaseOf),
    sections,
    targets: root.list('targets', (target) => targetOf(target, sections)),
    optionalTargets: [],
    departments: root.texts('departments'),
    departmentsVerbatim: root.texts('departmentsVerbatim'),
    aliases: root.record('aliases', (value): value is string => typeof value === 'string'),
    aliasConfidence: root.record('aliasConfidence', isConfidence),
    collectives: root.texts('collectives'),
    warnings: [],
  };
}

const isConfidence = (value: unknown): value is 'high' | 'low' =>
  value === 'high' || value === 'low';

const noOutline = (): Rejection =>
  new Rejection('outline-malformed', { why: '该JSON不是任务分解稿：没有sections。' });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new Rejection('outline-malformed', { why: '这个文件不是有效的 JSON。' });
  }
}

function periodOf(root: Fields): Outline['period'] {
  if (root.value['period'] === null || root.value['period'] === undefined) return null;
  const period = root.child('period');
  return { from: yearAt(period, 'from'), to: yearAt(period, 'to') };
}

function yearAt(fields: Fields, name: string): number {
  const year = fields.numberOrNull(name);
  if (year === null || !isLocalDate(`${String(year).padStart(4, '0')}-12-31`)) {
    throw fields.malformed(name);
  }
  return year;
}

function sectionOf(section: Fields): Section {
  return {
    ordinal: section.textOrNull('ordinal'),
    ...said(section, 'inferredOrdinal'),
    level: section.numberOrNull('level') ?? 1,
    kind: section.oneOf('kind', ['action', 'project', 'safeguard', 'other']),
    title: section.text('title'),
    ...(section.value['container'] === true && { container: true as const }),
    departments: departmentsOf(section),
    tasks: section.list('tasks', taskOf),
    span: spanOf(section),
  };
}

function taskOf(task: Fields): Task {
  const deadline = task.dateOrNull('deadline');
  const [shares, dates] = [task.list('shares', shareOf), task.list('dates', printedDateOf)];
  return {
    ordinal: task.text('ordinal'),
    title: task.textOrNull('title'),
    departments: departmentsOf(task),
    ...(task.value['inheritsDepartments'] === true && { inheritsDepartments: true as const }),
    text:
      task.textOrNull('text') ??
      [task.textOrNull('bodyStart'), task.textOrNull('bodyEnd')].join('……'),
    ...(shares.length > 0 && { shares }),
    ...said(task, 'printedMarker'),
    ...(deadline && { deadline }),
    ...said(task, 'deadlineWords'),
    ...(dates.length > 0 && { dates }),
    span: spanOf(task),
  };
}

const shareOf = (share: Fields): Share => ({
  text: share.text('text'),
  departments: departmentsOf(share),
  span: spanOf(share),
});

function printedDateOf(date: Fields): PrintedDate {
  const rhythm = date.value['rhythm'] === undefined ? null : rhythmOf(date.child('rhythm'));
  return {
    words: date.text('words'),
    on: date.dateOrNull('on'),
    ...(date.value['recurring'] === true && { recurring: true as const }),
    ...(rhythm && { rhythm }),
    what: date.textOrNull('what') ?? '',
    span: spanOf(date),
  };
}

const rhythmOf = (rhythm: Fields): Rhythm => ({
  every: rhythm.oneOf('every', ['month', 'quarter', 'half-year', 'year']),
  month: wholeAt(rhythm, 'month', 13),
  day: wholeAt(rhythm, 'day', 31),
});

/** A whole number from 1 to `most`. */
function wholeAt(fields: Fields, name: string, most: number): number {
  const value = fields.numberOrNull(name);
  if (value !== null && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw fields.malformed(name);
}

/** A text that may be left out. */
function said<N extends string>(fields: Fields, name: N): Partial<Record<N, string>> {
  const text = fields.textOrNull(name);
  return (text === null ? {} : { [name]: text }) as Partial<Record<N, string>>;
}

function targetOf(target: Fields, sections: readonly Section[]): Target {
  const sectionTitle = target.textOrNull('sectionTitle');
  const place = {
    sectionOrdinal: target.textOrNull('sectionOrdinal'),
    ...(sectionTitle !== null && { sectionTitle }),
    taskOrdinal: target.textOrNull('taskOrdinal'),
  };
  return {
    quote: target.text('quote'),
    subject: target.text('subject'),
    comparator: target.oneOf('comparator', ['>=', '>', '<=', '<', 'range']),
    value: target.numberOrNull('value'),
    upper: target.numberOrNull('upper'),
    unit: target.textOrNull('unit'),
    deadline: target.dateOrNull('deadline'),
    ...said(target, 'deadlineWords'),
    recurrence: target.oneOf('recurrence', ['level', 'cumulative', 'yearly']),
    ...said(target, 'modality'),
    ...said(target, 'reference'),
    ...said(target, 'printedComparator'),
    ...(target.value['window'] !== undefined && { window: windowOf(target.child('window')) }),
    ...place,
    departments: departmentsOf(target),
    span: 'span' in target.value ? spanOf(target) : homeOf(place, sections),
  };
}

const windowOf = (window: Fields): DateRange => ({
  from: window.date('from'),
  to: window.date('to'),
});

function phaseOf(phase: Fields): Outline['phases'][number] {
  return {
    ordinal: phase.text('ordinal'),
    name: phase.text('name'),
    printedWindow: phase.textOrNull('printedWindow') ?? '',
    from: phase.date('from'),
    to: phase.date('to'),
    ...(phase.value['approximate'] !== undefined && {
      approximate: phase.texts('approximate').filter((end) => end === 'from' || end === 'to'),
    }),
    text: phase.textOrNull('text') ?? '',
    span: spanOf(phase),
  };
}

function departmentsOf(item: Fields): Departments {
  const departments = item.child('departments');
  return {
    lead: departments.texts('lead'),
    support: departments.texts('support'),
    responsible: departments.texts('responsible'),
    ...(departments.value['openEnded'] === true && { openEnded: true as const }),
  };
}

const NOWHERE: Span = { start: -1, end: -1 };

function spanOf(item: Fields): Span {
  if (item.value['span'] === undefined) return NOWHERE;
  const span = item.child('span');
  return { start: span.numberOrNull('start') ?? -1, end: span.numberOrNull('end') ?? -1 };
}

/** Tasks without spans get one place each, beyond any real offset's reach: their running number. */
function placeTasks(sections: readonly Section[]): void {
  const tasks = sections.flatMap((section) => section.tasks);
  if (tasks.some(({ span }) => span.start >= 0)) return;
  for (const [index, task] of tasks.entries()) task.span = { start: index, end: index + 1 };
}

/** The place of the task that the ordinals name; nowhere for a target of a section or of the whole plan. */
function homeOf(
  {
    sectionOrdinal,
    sectionTitle,
    taskOrdinal,
  }: Pick<Target, 'sectionOrdinal' | 'sectionTitle' | 'taskOrdinal'>,
  sections: readonly Section[],
): Span {
  const section = sections.find(({ ordinal, title }) =>
    sectionOrdinal === null ? title === sectionTitle : ordinal === sectionOrdinal,
  );
  return section?.tasks.find(({ ordinal }) => ordinal === taskOrdinal)?.span ?? NOWHERE;
}
