import { periodsOf, type WorkCalendar } from '#calendar';
import { Rejection } from '#contract';
import { type LocalDate, parseLocalDate, yearOf } from '#kernel';
import type { PlanContent } from '#plans';
import { phaseTerms, reportTerms, signOffTerms, targetTerms, taskTerms } from './item-terms.ts';
import { type ObligationTerms } from './obligation.events.ts';

export type Adoption = {
  readonly planId: string;
  readonly adoptedOn: LocalDate;
  /** Name of the supervising office. */
  readonly office: string;
  /** `MM-DD` of every year of the period on which every organization reports; default: none. */
  readonly checkIns?: readonly string[];
  /** When items came into the plan that were not there from the first day, by their ids; default: none. */
  readonly addedOn?: Readonly<Record<string, LocalDate>>;
};

/**
 * The obligations that a plan opens when it is adopted (domain.md §4), in the order of the document, sign-offs last.
 * @throws {Rejection} `period-missing` when something has no date of its own and the plan no last day
 */
export function obligationsOf(
  content: PlanContent,
  adoption: Adoption,
  calendar: WorkCalendar,
): readonly ObligationTerms[] {
  mustHaveLastDay(content);
  const { office, adoptedOn, addedOn = {} } = adoption;
  const item = (id: string) => ({ office, since: addedOn[id] ?? adoptedOn });
  const [periodFrom, periodTo] = [content.period?.from ?? null, content.period?.to ?? null];
  const phases = content.phases.flatMap(({ id: phaseId, ...phase }) =>
    phaseTerms({ phaseId, ...phase, ...item(phaseId) }),
  );
  const tasks = content.tasks.flatMap(({ id: taskId, ...task }) => {
    const [dueOn, dueOnDefaulted] = [task.dueOn ?? periodTo, task.dueOn === null];
    const { since } = item(taskId);
    const from = content.period?.from ?? content.issuedOn;
    const periods = periodsOf(task.recurring ?? [], { from, to: dueOn }).filter(
      (period) => period.dueOn >= since,
    );
    return taskTerms({ taskId, ...task, dueOn, dueOnDefaulted, periods, ...item(taskId) });
  });
  const targets = content.targets.flatMap(({ id: targetId, ...target }) =>
    targetTerms({ targetId, ...target, periodFrom, periodTo, ...item(targetId) }),
  );
  const parts = partsIn(tasks, content, office);
  return [
    ...phases,
    ...tasks,
    ...targets,
    ...reports(content, parts, adoption),
    ...signOffs(content, parts, adoption, calendar),
  ];
}

function mustHaveLastDay({ period, tasks, targets }: PlanContent): void {
  if (period) return;
  const undated =
    tasks.find((task) => task.tracked && task.dueOn === null) ??
    targets.find((target) => target.recurrence === 'yearly' || target.deadline === null);
  if (undated) throw new Rejection('period-missing', { number: undated.number });
}

/** The last day of what each organization but the office still has to do. */
function partsIn(
  tasks: readonly ObligationTerms[],
  { organizations }: PlanContent,
  office: string,
): ReadonlyMap<string, LocalDate> {
  const last = new Map<string, LocalDate>();
  for (const { organization, supports, dueOn, baselined } of tasks) {
    for (const name of baselined ? [] : [organization, ...supports]) {
      const known = last.get(name);
      if (name !== office && (!known || dueOn > known)) last.set(name, dueOn);
    }
  }
  const inOrder = [...new Set([...organizations, ...last.keys()])];
  return new Map(
    inOrder.flatMap((name) => {
      const day = last.get(name);
      return day === undefined ? [] : [[name, day]];
    }),
  );
}

function signOffs(
  { title: planTitle }: PlanContent,
  parts: ReadonlyMap<string, LocalDate>,
  { planId, adoptedOn: on }: Adoption,
  calendar: WorkCalendar,
): readonly ObligationTerms[] {
  return [...parts.keys()].map((organization) =>
    signOffTerms({ planId, planTitle, organization, on }, calendar),
  );
}

/** On each of the plan's days after its adoption, of everybody with a task that is still to be done. */
function reports(
  { title: planTitle, period }: PlanContent,
  parts: ReadonlyMap<string, LocalDate>,
  { planId, adoptedOn: on, checkIns = [] }: Adoption,
): readonly ObligationTerms[] {
  if (!period) return [];
  const first = yearOf(period.from);
  const years = Array.from({ length: yearOf(period.to) - first + 1 }, (_, index) => first + index);
  const days = years
    .flatMap((year) => checkIns.map((day) => parseLocalDate(`${year}-${day}`)))
    .filter((day) => day > on && day <= period.to);
  return days.flatMap((dueOn) => {
    const asked = [...parts].filter(([, last]) => last >= dueOn);
    const names = asked.map(([organization]) => organization).sort();
    return names.map((organization) => reportTerms({ planId, planTitle, organization, on }, dueOn));
  });
}
