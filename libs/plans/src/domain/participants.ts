import { namedOwners, type Duties, organizationIdIn, type OrganizationIds } from '#contract';
import { equal, type LocalDate, parseLocalDate, yearOf } from '#kernel';
import { type PlanContent } from './content.events.ts';
import { type Participant } from './plan.events.ts';
import { plannedTasks } from './planned.ts';
import { ownDutiesIn } from './steps.ts';

/** What beside its content decides who takes part in a plan. */
export type Terms = {
  readonly office: string;
  readonly adoptedOn: LocalDate;
  /** `MM-DD`. */
  readonly checkIns: readonly string[];
  /** When tasks came into the plan, or began to be tracked, that were not so from the first day. */
  readonly addedOn: Readonly<Record<string, LocalDate>>;
  /** Of everybody named. */
  readonly organizationIds: OrganizationIds;
};

/**
 * Everybody but the office who is named in a tracked task that was not past when it came into the plan: who owes it, and
 * the supports of a lead. In the order of the plan's list, then by first appearance.
 */
export function participantsOf(content: PlanContent, terms: Terms): readonly Participant[] {
  const { office, adoptedOn, addedOn, organizationIds } = terms;
  const tasks = new Map<string, { taskId: string; dueOn: LocalDate }[]>();
  for (const { id: taskId, tracked, dueOn, ...duties } of plannedTasks(content)) {
    if (!tracked || dueOn === null || dueOn < (addedOn[taskId] ?? adoptedOn)) continue;
    for (const name of new Set([duties, ...ownDutiesIn(duties)].flatMap(signing))) {
      if (name !== office) tasks.set(name, [...(tasks.get(name) ?? []), { taskId, dueOn }]);
    }
  }
  const days = reportDays(content, terms);
  const names = new Set([...content.organizations, ...tasks.keys()]);
  return [...names].flatMap((organization) => {
    const own = tasks.get(organization) ?? [];
    const last = own.reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), '');
    const reportsOn = days.filter((day) => day <= last);
    if (own.length === 0) return [];
    const organizationId = organizationIdIn(organizationIds, organization);
    return [{ organization, organizationId, tasks: own, reportsOn }];
  });
}

/** Those whose part is another one, as it is after; who has none left comes last, without tasks. */
export function changedParticipants(
  before: readonly Participant[],
  after: readonly Participant[],
): readonly Participant[] {
  const was = new Map(before.map((one) => [one.organization, one]));
  const is = new Set(after.map(({ organization }) => organization));
  const gone = before.filter(({ organization }) => !is.has(organization));
  return [
    ...after.filter((one) => !equal(one, was.get(one.organization))),
    ...gone.map((one) => ({ ...one, tasks: [], reportsOn: [] })),
  ];
}

/** Who signs for a task: whoever owes it and, where somebody leads, the supports. */
const signing = (duties: Duties): readonly string[] => [
  ...namedOwners(duties),
  ...(duties.leads.length > 0 ? duties.supports : []),
];

/** The plan's days in each year of its period, after its adoption. */
function reportDays({ period }: PlanContent, { checkIns, adoptedOn }: Terms): readonly LocalDate[] {
  if (!period) return [];
  const first = yearOf(period.from);
  const years = Array.from({ length: yearOf(period.to) - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => checkIns.map((day) => parseLocalDate(`${year}-${day}`)))
    .filter((day) => day > adoptedOn && day <= period.to);
}
