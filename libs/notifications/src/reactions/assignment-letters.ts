import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { organizationIdIn } from '#contract';
import { type LocalDate } from '#kernel';
import { obligationsOf, type ObligationTerms, withoutCancelled } from '#obligations/rules';
import type { PlanAdopted } from '#plans';
import { lineOf, once, type ToldLine } from '../domain/digest.ts';
import { eachOnce, isDone, partOf } from './parts.ts';
import { type DraftLetter, type LetterContext } from './letter-draft.ts';

type Drafts = readonly DraftLetter[];

/** One letter an organization: everything it is to sign for. Nothing for what was past already. */
export function adoptionLetters(adopted: PlanAdopted['data'], calendar: WorkCalendar): Drafts {
  const all = obligationsOf(adopted.content, adopted, calendar);
  const items = all.filter(({ baselined }) => !baselined);
  const to = items.filter(({ kind }) => kind === 'sign-off');
  return to.map(({ organization }) => {
    const letterId = `assignment.${adopted.planId}.${organization}`;
    return assignment({ letterId, organization, on: adopted.adoptedOn, items }, adopted, calendar);
  });
}

/** To those whom a ruling or an amendment names newly, or lets lead: what is new to them, and nothing that they were told before. */
export function newAssignmentLetters(
  factId: string,
  on: LocalDate,
  { plans, moved, done, calendar }: LetterContext,
): Drafts {
  if (!plans) return [];
  const { before, after } = plans;
  const was = obligationsOf(before.content, before, calendar);
  const all = obligationsOf(withoutCancelled(after).content, after, calendar);
  const is = all.filter((item) => !isDone(item, was, done));
  const known = new Set(running(was).flatMap((item) => toldTo(item)));
  const fresh = running(is).filter((item) => toldTo(item).some((key) => !known.has(key)));
  const dated = datedInForce(fresh, { was, is }, moved);
  return toTell(was, is, after.office).map((organization) => {
    const items = dated.filter((_, at) => {
      const item = fresh[at];
      return item !== undefined && !known.has(toldKey(item, organization));
    });
    const letterId = `assignment.${factId}.${organization}`;
    return assignment({ letterId, organization, on, items }, after, calendar);
  });
}

/**
 * The items, each with the date that counts: what was put off for one organization stays put off, also for who takes it
 * over, whatever the plan says.
 */
function datedInForce(
  items: readonly ObligationTerms[],
  { was, is }: Readonly<Record<'was' | 'is', readonly ObligationTerms[]>>,
  moved: LetterContext['moved'],
): readonly ObligationTerms[] {
  const opened = new Set(without(is, was).map(({ obligationId }) => obligationId));
  const left = without(was, is).filter(({ kind }) => kind === 'task');
  const handedOn = (part: string): LocalDate | undefined =>
    left
      .filter((item) => partOf(item) === part)
      .flatMap(({ obligationId }) => moved.get(obligationId) ?? [])
      .sort()
      .at(-1);
  return items.map((item) => {
    const { obligationId, dueOn } = item;
    const date = opened.has(obligationId) ? handedOn(partOf(item)) : moved.get(obligationId);
    return { ...item, dueOn: date ?? dueOn };
  });
}

const without = (
  items: readonly ObligationTerms[],
  others: readonly ObligationTerms[],
): readonly ObligationTerms[] => {
  const ids = new Set(others.map(({ obligationId }) => obligationId));
  return items.filter(({ obligationId }) => !ids.has(obligationId));
};

/** Who has a task to sign for that it had not, and who has signed as a support and now owes it. */
function toTell(
  was: readonly ObligationTerms[],
  is: readonly ObligationTerms[],
  office: string,
): readonly string[] {
  const tasks = (items: readonly ObligationTerms[]): readonly ObligationTerms[] =>
    running(items).filter(({ kind }) => kind === 'task');
  const pairs = (items: readonly ObligationTerms[]): ReadonlyMap<string, string> =>
    new Map(
      tasks(items).flatMap(({ subjectId, organization, supports }) =>
        [organization, ...supports].map((name) => [JSON.stringify([subjectId, name]), name]),
      ),
    );
  const known = pairs(was);
  const named = [...pairs(is)].flatMap(([pair, name]) => (known.has(pair) ? [] : name));
  const owing = tasks(without(is, was)).map(({ organization }) => organization);
  return [...new Set([...named, ...owing])].filter((name) => name !== office).sort();
}

const running = (items: readonly ObligationTerms[]): readonly ObligationTerms[] =>
  items.filter(({ baselined }) => !baselined);

/** Whoever only supported is told again when it leads; another date is no assignment, but an answer of the morning after. */
const toldKey = (item: ObligationTerms, organization: string): string => {
  const isOwing = item.organization === organization;
  return JSON.stringify([partOf(item), organization, isOwing]);
};

const toldTo = (item: ObligationTerms): readonly string[] =>
  [item.organization, ...item.supports].map((organization) => toldKey(item, organization));

type Mine = {
  readonly letterId: string;
  readonly organization: string;
  readonly on: LocalDate;
  readonly items: readonly ObligationTerms[];
};

/** Its own, and of what it only supports all that others owe. */
const mineIn = (
  items: readonly ObligationTerms[],
  organization: string,
): readonly ObligationTerms[] => {
  const told = items.filter(({ kind }) => kind !== 'sign-off' && kind !== 'check-in');
  const own = told.filter((item) => item.organization === organization);
  const isOwn = (other: ObligationTerms): boolean =>
    own.some((item) => partOf(item) === partOf(other) && item.dueOn === other.dueOn);
  return told.filter(
    (item) => own.includes(item) || (item.supports.includes(organization) && !isOwn(item)),
  );
};

function assignment(
  { letterId, organization, on, items }: Mine,
  { planId, region, office, content, organizationIds }: PlanAdopted['data'],
  calendar: WorkCalendar,
): DraftLetter {
  const idOf = (name: string): string => organizationIdIn(organizationIds, name);
  const organizationId = idOf(organization);
  const sides = { region, organization, organizationId, supports: [], office };
  const told = eachOnce(mineIn(items, organization)).map((item): ToldLine => {
    const role = item.organization === organization ? 'lead.liaison' : 'support.liaison';
    const { title: planTitle, documentNumber } = content;
    const about = { organizationId: idOf(item.organization), planTitle, documentNumber };
    const left = workingDaysLeft(calendar, on, item.dueOn);
    const subject = { ...item, ...about, status: 'open' };
    return { line: lineOf(subject, { role, form: 'reminder' }, left), role };
  });
  const groups = [{ bucket: 'items', lines: once(told) }] as const;
  const body = { kind: 'assignment', on, groups } as const;
  return {
    type: 'DraftLetter',
    data: { letterId, planId, sides, to: ['organization.liaison'], body },
  };
}
