import { defined } from '#kernel';
import type { LocalDate } from '#kernel';
import { copyOf, isNobody, nobody } from './departments.ts';
import { DUTY_REASONS } from './duties.ts';
import { opensWithVerb } from './kinds.ts';
import type { Departments, Outline, Section, Share, Target, Task } from './outline.ts';
import { normalise } from './normalise.ts';
import type { Passage } from './passage.ts';
import { withoutRepeats } from './repeated-targets.ts';
import type { SectionDraft } from './section-drafts.ts';
import { countedIn, type DutyDraft } from './targets-in.ts';
import type { Said } from './time-frames.ts';
import type { Warnings } from './warnings.ts';
import type { Years } from './years.ts';

/** The place with what it is called, and who is named for which part of its text. */
type Placed = Place & { title: string; shares: readonly Share[] };
type Found = Pick<Outline, 'targets' | 'optionalTargets'>;
type Place = Pick<Target, 'sectionOrdinal' | 'sectionTitle' | 'taskOrdinal' | 'departments'>;

/** Sections that tell what has been, not what is to come. */
const LOOKING_BACK = /现状|背景|形势|回顾|成效|成绩|基础与|发展基础|工作基础/;
/** What is built has to be so, as 建设标准 and 技术要求 say; it is no aim of the plan. */
const STANDARDS = /(?:技术|建设|设计|施工|验收|质量)(?:要求|标准|规范|参数)$/;
/** 夯实绿色发展基础 is to be done. */
const countsNothing = (title: string): boolean =>
  STANDARDS.test(title) || (LOOKING_BACK.test(title) && !opensWithVerb(title));

/**
 * The targets of the whole plan in document order, each with its place.
 * @param sections the finished ones, one for each draft
 */
export function targetsOf(
  drafts: readonly SectionDraft[],
  sections: readonly Section[],
  preamble: Passage,
  years: Years,
  warnings: Warnings,
): Found {
  const found: Found = { targets: [], optionalTargets: [] };
  const into = { found, years, warnings };
  addCounted(preamble, { sectionOrdinal: null, taskOrdinal: null, departments: nobody() }, into);
  const around: Around[] = [];
  for (const [index, draft] of drafts.entries()) {
    const section = sections[index];
    if (!section) continue;
    while ((around.at(-1)?.level ?? 0) >= section.level) around.pop();
    around.push(countSection(draft, section, around.at(-1), into));
  }
  return { ...found, targets: withoutRepeats(found.targets) };
}

/** A section that holds those that follow. */
type Around = {
  level: number;
  /** It tells what has been. */
  past: boolean;
  /** What it says about time for all that it holds. */
  time: Said | null;
};

function countSection(
  draft: SectionDraft,
  section: Section,
  within: Around | undefined,
  into: Into,
): Around {
  const { level, title } = section;
  if (within?.past || countsNothing(normalise(title))) return { level, past: true, time: null };
  const last = addCounted(draft.text, placeOf(section, null), into, within?.time);
  const time = normalise(title).includes('目标') ? last : null;
  for (const [at, task] of draft.tasks.entries()) {
    const finished = section.tasks[at] ?? null;
    const before = into.found.targets.length;
    addCounted(task.text, placeOf(section, finished), into, time);
    if (task.row && finished) dueWithRow(into.found.targets.slice(before), finished);
  }
  return { level, past: false, time };
}

/** What a row counts is due when the row is, unless it says otherwise itself. */
function dueWithRow(targets: readonly Target[], { deadline, deadlineWords }: Task): void {
  if (!deadline) return;
  for (const target of targets) {
    if (target.deadline !== null || target.recurrence === 'yearly') continue;
    Object.assign(target, { deadline, ...defined({ deadlineWords }) });
  }
}

function placeOf(section: Section, task: Task | null): Placed {
  const own: Departments = task?.departments ?? nobody();
  return {
    sectionOrdinal: section.ordinal,
    ...(section.ordinal === null ? { sectionTitle: section.title } : {}),
    taskOrdinal: task?.ordinal ?? null,
    departments: isNobody(own) ? section.departments : own,
    shares: task?.shares ?? [],
    title: task?.title ?? section.title,
  };
}

type Into = { found: Found; years: Years; warnings: Warnings };

/** Returns what its last paragraph says about time. */
function addCounted(
  text: Passage,
  { title, shares = [], ...place }: Partial<Placed> & Place,
  { found, years, warnings }: Into,
  over: Said | null = null,
): Said | null {
  const { targets, duties, time } = countedIn(text, years, over);
  const named = namedFor(shares);
  for (const target of targets) {
    if (isPast(target, years)) continue;
    found.targets.push({
      ...target,
      subject: target.subject || (title ?? target.quote),
      ...place,
      departments: copyOf(named(target) ?? place.departments),
    });
  }
  for (const duty of duties) addDuty(duty, place, found, warnings);
  return time;
}

/** Who is named for the part that a target stands in; asked for one after the other in their order. */
function namedFor(shares: readonly Share[]): (target: Pick<Target, 'span'>) => Departments | null {
  let at = 0;
  return ({ span: { start } }) => {
    while ((shares[at]?.span.end ?? Infinity) <= start) at++;
    const share = shares[at];
    return share && share.span.start <= start ? share.departments : null;
  };
}

function addDuty(
  { why, quote, span }: DutyDraft,
  { sectionOrdinal, taskOrdinal }: Place,
  { optionalTargets }: Found,
  warnings: Warnings,
): void {
  const reason = DUTY_REASONS[why];
  optionalTargets.push({ quote, reason, sectionOrdinal, taskOrdinal, span });
  if (why === 'other-interval' && /\d/.test(quote)) {
    warnings.add('recurrence-unsupported', `“${quote}”按年以外的周期考核，未列为指标。`, span);
  }
}

/** A figure of a day before the plan tells where it starts from: 截至2024年底，… */
function isPast({ deadline }: Pick<Target, 'deadline'>, { period, issuedOn }: Years): boolean {
  const from = period ? (`${period.from}-01-01` as LocalDate) : issuedOn;
  return deadline !== null && from !== null && deadline < from;
}
