import { type LocalDate, parseLocalDate } from '#kernel';
import type { Departments, Outline, Section, Target, Task } from '#outline';
import {
  type Duties,
  type PhaseContent,
  type PlanContent,
  type TargetContent,
  type TaskContent,
} from './content.events.ts';
import { type Findings } from './plan.events.ts';
import { stepsOf } from './steps-of.ts';

/** What the reader said beside the content. */
export const findingsOf = ({ aliases, aliasConfidence, warnings }: Outline): Findings => ({
  aliases,
  aliasConfidence,
  warnings,
});

/**
 * What of an outline is tracked, with ids that the same outline always gives:
 * `{planId}.p1` phases, `.t1` tasks and `.g1` targets, each numbered through in the order of the document.
 * Short names that are certain become the full ones; nothing else is changed.
 */
export function contentOf(outline: Outline, planId: string): PlanContent {
  const names = new Map(
    Object.entries(outline.aliases).filter(([name]) => outline.aliasConfidence[name] === 'high'),
  );
  const dutiesOf = (departments: Departments): Duties => {
    const full = (list: readonly string[]): readonly string[] => [
      ...new Set(list.map((name) => names.get(name) ?? name)),
    ];
    const { lead, support, responsible } = departments;
    return { leads: full(lead), supports: full(support), responsible: full(responsible) };
  };
  const tasks = tasksOf(outline, planId, dutiesOf);
  return {
    title: outline.title,
    documentNumber: outline.documentNumber,
    issuer: outline.issuer,
    issuedOn: outline.issuedOn,
    period: periodOf(outline),
    phases: outline.phases.map((phase, index) => phaseOf(phase, `${planId}.p${index + 1}`)),
    tasks: tasks.map(({ content }) => content),
    targets: outline.targets.map((target, index) =>
      targetOf(target, `${planId}.g${index + 1}`, tasks, dutiesOf),
    ),
    organizations: outline.departments,
    collectives: outline.collectives,
  };
}

function periodOf({ period }: Outline): { from: LocalDate; to: LocalDate } | null {
  if (!period) return null;
  const day = (year: number, rest: string): LocalDate =>
    parseLocalDate(`${String(year).padStart(4, '0')}-${rest}`);
  return { from: day(period.from, '01-01'), to: day(period.to, '12-31') };
}

const phaseOf = (phase: Outline['phases'][number], id: string): PhaseContent => ({
  id,
  number: `阶段${phase.ordinal}`,
  name: phase.name,
  from: phase.from,
  to: phase.to,
  text: phase.text,
});

type DutiesOf = (departments: Departments) => Duties;
type PlacedTask = { readonly content: TaskContent; readonly section: Section; readonly task: Task };

function tasksOf(outline: Outline, planId: string, dutiesOf: DutiesOf): readonly PlacedTask[] {
  const placed = outline.sections.flatMap((section) =>
    section.tasks.map((task) => ({ section, task })),
  );
  return placed.map(({ section, task }, index) => ({
    section,
    task,
    content: {
      id: `${planId}.t${index + 1}`,
      number: `${placeOf(section, outline)}${task.ordinal}`,
      title: task.title ?? firstSentence(task.text),
      section: section.title,
      tracked: isTracked(section, task),
      clause: task.text || (task.title ?? ''),
      dueOn: task.deadline ?? null,
      ...stepsOf(task, dutiesOf),
      ...dutiesOf(task.inheritsDepartments ? section.departments : task.departments),
    },
  }));
}

/** As printed; items under no heading stand in a section that bears the plan's title, or 正文 where it has none: no place. */
const placeOf = ({ ordinal, title }: Section, outline: Outline): string =>
  ordinal ?? (title === (outline.title || UNTITLED) ? '' : title);

/** What the reader calls the section of items under no heading in a document without a title. */
export const UNTITLED = '正文';

/** What is to be done, and of the safeguards what somebody is named for. */
function isTracked({ kind, departments }: Section, { departments: own }: Task): boolean {
  if (kind !== 'safeguard') return kind === 'action' || kind === 'project';
  return [own, departments].some(
    ({ lead, support, responsible }) => lead.length + support.length + responsible.length > 0,
  );
}

const TITLE_LENGTH = 40;

/** What a task without a title is called. */
export function firstSentence(text: string): string {
  const sentence = text.split(/[。；\n]/, 1)[0] ?? '';
  return sentence.length > TITLE_LENGTH ? `${sentence.slice(0, TITLE_LENGTH)}…` : sentence;
}

function targetOf(
  target: Target,
  id: string,
  tasks: readonly PlacedTask[],
  dutiesOf: DutiesOf,
): TargetContent {
  const home = tasks.find(
    ({ task }) => task.span.start <= target.span.start && target.span.end <= task.span.end,
  );
  const { subject, quote, comparator, value, upper, unit, deadline, recurrence } = target;
  return {
    id,
    number: home?.content.number ?? target.sectionOrdinal ?? target.sectionTitle ?? '',
    taskId: home?.content.id ?? null,
    subject,
    quote,
    comparator,
    value,
    upper,
    unit,
    deadline,
    recurrence,
    soft: target.modality !== undefined,
    reference: target.reference ?? null,
    ...dutiesOf(target.departments),
  };
}
