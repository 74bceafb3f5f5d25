import { defined } from '#kernel';
import type { Clause } from './clauses.ts';
import { isNobody, nobody, weigh, type Naming } from './departments.ts';
import type { Departments, Section, Share, Span, Task } from './outline.ts';
import type { SectionDraft, TaskDraft } from './section-drafts.ts';
import { taskDates } from './task-deadlines.ts';
import type { Warnings } from './warnings.ts';
import type { Years } from './years.ts';

/** What settles the names and dates of the whole document, and where doubts go. */
export type Settling = { naming: Naming; years: Years; warnings: Warnings };

export function finishSections(drafts: readonly SectionDraft[], settling: Settling): Section[] {
  liftSectionClauses(drafts);
  const sections = drafts.map((draft) => finishSection(draft, settling));
  warnOfNobody(sections, settling.warnings);
  return sections;
}

/** Each task that nobody is named for, or the whole document where it names nobody at all. */
function warnOfNobody(sections: readonly Section[], warnings: Warnings): void {
  const owed = sections
    .filter(({ kind }) => kind === 'action' || kind === 'project')
    .flatMap(({ tasks }) => tasks);
  const alone = owed.filter(
    ({ departments, inheritsDepartments }) => !inheritsDepartments && isNobody(departments),
  );
  if (alone.length > 1 && alone.length === owed.length) {
    warnings.add('no-departments', `全部${alone.length}项任务均未写明责任单位。`);
    return;
  }
  for (const { title, ordinal, span } of alone) {
    warnings.add('no-departments', `任务“${title ?? ordinal}”未写明责任单位。`, span);
  }
}

/**
 * A clause on a line of its own behind the last task belongs to the section where no other task has one.
 * With a single task the rest of the document tells.
 */
function liftSectionClauses(drafts: readonly SectionDraft[]): void {
  const several = drafts.filter(({ tasks }) => tasks.length > 1);
  const lifted = several.filter(closesWithClause);
  const owned = several.filter(
    ({ tasks }) => tasks.filter(({ clauses }) => clauses.length > 0).length > 1,
  );
  const single = drafts.filter((draft) => draft.tasks.length === 1 && closesWithClause(draft));
  for (const draft of lifted.length > owned.length ? [...lifted, ...single] : lifted) {
    const last = draft.tasks.at(-1);
    if (!last) continue;
    draft.clauses.push(...last.clauses);
    last.clauses = [];
  }
}

function closesWithClause({ tasks, clauses }: SectionDraft): boolean {
  const last = tasks.at(-1)?.clauses ?? [];
  return (
    clauses.length === 0 &&
    last.length > 0 &&
    last.every(({ ownLine }) => ownLine) &&
    tasks.slice(0, -1).every((task) => task.clauses.length === 0)
  );
}

function finishSection(draft: SectionDraft, settling: Settling): Section {
  const { naming, warnings } = settling;
  const departments = weigh(draft.clauses, naming);
  warnOfLead(departments, draft.clauses, draft.title, warnings);
  const { ordinal, inferredOrdinal, level, kind, title, container, span } = draft;
  return {
    ordinal,
    ...defined({ inferredOrdinal }),
    level,
    kind,
    title,
    ...(container ? { container: true as const } : {}),
    departments,
    tasks: draft.tasks.map((task) => finishTask(task, departments, settling)),
    span,
  };
}

function finishTask(
  task: TaskDraft,
  inherited: Departments,
  { naming, years, warnings }: Settling,
): Task {
  const own = weigh(task.clauses, naming);
  const inherits = isNobody(own) && !isNobody(inherited);
  const name = task.title ?? task.ordinal;
  warnOfLead(own, task.clauses, name, warnings);
  return {
    ordinal: task.ordinal,
    title: task.title,
    departments: inherits ? nobody() : own,
    ...sharesOf(task.clauses, naming),
    ...(inherits ? { inheritsDepartments: true as const } : {}),
    text: task.body.text,
    ...defined({ printedMarker: task.printedMarker }),
    ...taskDates(task, years, warnings),
    span: task.span,
  };
}

/** Who is named for what, where several parts of a text name somebody. */
function sharesOf(clauses: readonly Clause[], naming: Naming): Pick<Task, 'shares'> {
  const shares = clauses.flatMap((clause) => {
    const { covers, lists } = clause;
    if (!covers || covers.length === 0 || lists.length === 0) return [];
    const departments = weigh([clause], naming);
    return [{ text: covers.text, departments, span: covers.span() } satisfies Share];
  });
  return shares.length > 1 ? { shares } : {};
}

function warnOfLead(
  { lead, support, responsible }: Departments,
  clauses: readonly Clause[],
  name: string,
  warnings: Warnings,
): void {
  const span = spanOf(clauses);
  if (lead.length > 1) {
    warnings.add(
      'several-leads',
      `“${name}”有${lead.length}个牵头单位（${lead.join('、')}），请确定由谁牵头。`,
      span,
    );
  }
  const others = support.length + responsible.length;
  if (lead.length === 0 && others > 0) {
    warnings.add('no-lead', `“${name}”列有${others}个单位，未明确牵头单位。`, span);
  }
  const apart = clauses.filter(({ ownLine, lists }) => !ownLine && lists.length > 0);
  if (apart.length > 1) {
    warnings.add(
      'several-clauses',
      `“${name}”文中有${apart.length}处责任分工，整项任务的单位已合并，各句所列单位另记。`,
      span,
    );
  }
}

function spanOf(clauses: readonly Clause[]): Span | undefined {
  const spans = clauses.map(({ passage }) => passage.span());
  const [first] = spans;
  return first && { start: first.start, end: spans.at(-1)?.end ?? first.end };
}
