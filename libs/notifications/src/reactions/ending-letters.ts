import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { organizationIdIn, type OrganizationIds } from '#contract';
import { dayOf, type Recorded } from '#following';
import { type LocalDate, type Of } from '#kernel';
import {
  obligationsOf,
  type ObligationTerms,
  type PlanAsItStands,
  withoutCancelled,
} from '#obligations/rules';
import type { DutiesRuled, PlanAmended, PlanEvent } from '#plans';
import type { TaskCancelled } from '#tasks';
import { lineOf } from '../domain/digest.ts';
import { type LetterBody } from '../domain/letter.events.ts';
import { type DraftLetter, type LetterContext } from './letter-draft.ts';
import { eachOnce, isDone, isGone, partOf } from './parts.ts';

type Drafts = readonly DraftLetter[];

/** A task that the office ended beside the plan, to everybody named in it. What ends with its plan is told with the plan. */
export function cancellationLetters(
  fact: Recorded<TaskCancelled>,
  { items, calendar }: LetterContext,
): Drafts {
  const isFollowing = fact.meta['followed'] !== undefined;
  const running = items.filter(({ status }) => status !== 'met' && status !== 'missed');
  const [first] = running;
  if (isFollowing || !first) return [];
  const { planId, region, office } = first;
  const { organizations, organizationIds, cancelledOn: on, reason: note } = fact.data;
  const told = new Set(running.flatMap(everybodyIn));
  const named = organizations.filter((name) => told.has(name) && name !== office);
  return named.map((organization) => {
    const own = running.filter((row) => row.organization === organization);
    const lines = eachOnce(own.length > 0 ? own : [first]).map((about) =>
      lineOf(
        { ...about, level: null },
        { role: 'organization.liaison', form: 'reminder' },
        workingDaysLeft(calendar, on, about.dueOn),
      ),
    );
    const body = { kind: 'ended', on, note, groups: [{ bucket: 'items', lines }] } as const;
    const plan = { planId, region, office, organizationIds };
    return letterTo(organization, `ended.${fact.id}`, { plan, body });
  });
}

/** A plan that was withdrawn, to everybody who had something to do in it. */
export function withdrawalLetters(
  fact: Recorded<Of<PlanEvent, 'PlanWithdrawn'>>,
  { plans, calendar }: LetterContext,
): Drafts {
  if (!plans) return [];
  const { before: plan } = plans;
  const named = new Set(tasksOf(plan, calendar).flatMap(everybodyIn));
  const { withdrawnOn: on, reason: note } = fact.data;
  const { title: planTitle } = plan.content;
  const body = { kind: 'ended', on, note, planTitle, groups: [] } as const;
  return [...named]
    .filter((name) => name !== plan.office)
    .sort()
    .map((organization) => letterTo(organization, `ended.${fact.id}`, { plan, body }));
}

/** What a ruling or an amendment takes from an organization: a task that others do now, or one that is no longer there. */
export function transferLetters(
  fact: Recorded<DutiesRuled | PlanAmended>,
  { plans, done, calendar }: LetterContext,
): Drafts {
  if (!plans) return [];
  const { before, after } = plans;
  const was = tasksOf(before, calendar);
  const is = tasksOf(after, calendar).filter((item) => !isDone(item, was, done));
  const { reason: note } = fact.data;
  const tell = (kind: 'ended' | 'transferred', lost: ReadonlyMap<string, Lost>): Drafts =>
    [...lost]
      .filter(([organization]) => organization !== after.office)
      .map(([organization, items]) => {
        const lines = eachOnce(items).map((item) =>
          lineAbout(item, after, { on: dayOf(fact), calendar }),
        );
        const groups = [{ bucket: 'items', lines }] as const;
        const body = { kind, on: dayOf(fact), note, groups };
        return letterTo(organization, `${kind}.${fact.id}`, { plan: after, body });
      });
  const gone = was.filter((item) => isGone(item, is) && !isDone(item, was, done));
  return [
    ...tell('ended', byOrganization(gone.map((item) => ({ item, names: everybodyIn(item) })))),
    ...tell('transferred', byOrganization(is.flatMap((item) => leavers(item, was, is)))),
  ];
}

const tasksOf = (plan: PlanAsItStands, calendar: WorkCalendar): readonly ObligationTerms[] =>
  obligationsOf(withoutCancelled(plan).content, plan, calendar).filter(
    ({ kind, baselined }) => kind === 'task' && !baselined,
  );

const everybodyIn = ({
  organization,
  supports,
}: Pick<ObligationTerms, 'organization' | 'supports'>): readonly string[] => [
  organization,
  ...supports,
];

type Lost = readonly ObligationTerms[];
type Told = { readonly item: ObligationTerms; readonly names: readonly string[] };

/** Who was named in this part of a task and is not any more; said once, beside the first who owes it now. */
function leavers(item: ObligationTerms, was: Lost, is: Lost): readonly Told[] {
  const now = is.filter((one) => partOf(one) === partOf(item));
  if (now[0] !== item) return [];
  const named = new Set(now.flatMap(everybodyIn));
  const before = was.filter((one) => partOf(one) === partOf(item)).flatMap(everybodyIn);
  return [{ item, names: [...new Set(before)].filter((name) => !named.has(name)) }];
}

function byOrganization(told: readonly Told[]): ReadonlyMap<string, Lost> {
  const lost = new Map<string, ObligationTerms[]>();
  for (const { item, names } of told) {
    for (const name of names) lost.set(name, [...(lost.get(name) ?? []), item]);
  }
  return new Map([...lost].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function lineAbout(
  item: ObligationTerms,
  { content, organizationIds }: PlanAsItStands,
  { on, calendar }: { readonly on: LocalDate; readonly calendar: WorkCalendar },
) {
  const organizationId = organizationIdIn(organizationIds, item.organization);
  const { title: planTitle, documentNumber } = content;
  return lineOf(
    { ...item, organizationId, planTitle, documentNumber, status: 'open' },
    { role: 'organization.liaison', form: 'reminder' },
    workingDaysLeft(calendar, on, item.dueOn),
  );
}

type About = {
  readonly plan: {
    readonly planId: string;
    readonly region: string;
    readonly office: string;
    readonly organizationIds: OrganizationIds;
  };
  readonly body: LetterBody;
};

function letterTo(organization: string, id: string, { plan, body }: About): DraftLetter {
  const { planId, region, office, organizationIds } = plan;
  const organizationId = organizationIdIn(organizationIds, organization);
  const sides = { region, organization, organizationId, supports: [], office };
  const to = ['organization.liaison'] as const;
  return {
    type: 'DraftLetter',
    data: { letterId: `${id}.${organization}`, planId, sides, to, body },
  };
}
