import { shift, type WorkCalendar } from '#calendar';
import { equal, type LocalDate } from '#kernel';
import { obligationsOf } from './obligations-of.ts';
import { type ObligationTerms } from './obligation-terms.ts';
import { signOff, SIGN_OFF } from './organization-duties.ts';
import { type Wording } from './obligation.ts';
import { type PlanAsItStands, withoutCancelled } from './plan-as-it-stands.ts';

/** What a ruling or an amendment of a plan means for what is owed. */
export type ObligationChanges = {
  /** Owed from now on; what had ended under the same id is owed again. */
  readonly opened: readonly ObligationTerms[];
  /** Owed no longer, by this organization. */
  readonly ended: readonly ObligationTerms[];
  readonly rescheduled: readonly ObligationTerms[];
  readonly revised: readonly { readonly obligationId: string; readonly wording: Wording }[];
  /** Organizations that are newly named in a task, with the tasks: they sign for these, too. */
  readonly toSign: readonly string[];
};

/**
 * Compares what a plan opens before and after a change; what stays the same is in none of the lists, so that nothing
 * already sent is sent again. @param on the day of the change: new sign-offs are due 3 working days later
 */
export function obligationChanges(
  before: PlanAsItStands,
  after: PlanAsItStands,
  on: LocalDate,
  calendar: WorkCalendar,
): ObligationChanges {
  const was = outcomesOf(before, calendar);
  const is = after.withdrawn ? new Map<string, ObligationTerms>() : outcomesOf(after, calendar);
  const both = [...is.values()].flatMap((now) => {
    const then = was.get(now.obligationId);
    return then ? [{ then, now }] : [];
  });
  const live = after.withdrawn ? is : outcomesOf(withoutCancelled(after), calendar);
  const fresh = openedBy(was, live, after, on);
  const now = new Map([...live, ...byId(fresh)]);
  const toSign = after.withdrawn ? [] : newlyNamed(was, now, after.office);
  const [title, signedBy] = [after.content.title, shift(calendar, on, SIGN_OFF)];
  const signOffs = toSign.map((organization) =>
    signOff(organization, signedBy, { ...after, title }),
  );
  return {
    opened: [...fresh, ...signOffs],
    ended: endedBy(was, is, { before, after, calendar }),
    rescheduled: both.filter(({ then, now }) => then.dueOn !== now.dueOn).map(({ now }) => now),
    revised: both
      .filter(({ then, now }) => !sameWording(then, now))
      .map(({ now }) => ({ obligationId: now.obligationId, wording: wordingOf(now) })),
    toSign,
  };
}

/**
 * Sign-offs and check-ins of organizations that a cancelled task was the last to name: there is nothing left to sign for
 * or to report on. @param plan with the task among those that are cancelled
 */
export function leftAlone(
  plan: PlanAsItStands,
  taskId: string,
  calendar: WorkCalendar,
): readonly string[] {
  if (plan.withdrawn) return [];
  const cancelled = plan.cancelled.filter((id) => id !== taskId);
  const of = (stands: PlanAsItStands): readonly ObligationTerms[] =>
    obligationsOf(withoutCancelled(stands).content, stands, calendar).filter(({ kind }) =>
      ['sign-off', 'check-in'].includes(kind),
    );
  const still = byId(of(plan));
  const ids = of({ ...plan, cancelled }).map(({ obligationId }) => obligationId);
  return ids.filter((id) => !still.has(id));
}

type ById = ReadonlyMap<string, ObligationTerms>;

const byId = (terms: readonly ObligationTerms[]): ById =>
  new Map(terms.map((one) => [one.obligationId, one]));

const outcomesOf = (plan: PlanAsItStands, calendar: WorkCalendar): ById =>
  byId(obligationsOf(plan.content, plan, calendar).filter(({ kind }) => kind !== 'sign-off'));

/**
 * A duty that is handed on stays what it was; an item that is new and past already waits for a ruling; a report of a
 * time before somebody was named is not asked for.
 */
function openedBy(
  was: ById,
  is: ById,
  { asOf }: PlanAsItStands,
  on: LocalDate,
): readonly ObligationTerms[] {
  const subjects = new Set([...was.values()].map(({ subjectId }) => subjectId));
  return [...is.values()]
    .filter(({ obligationId }) => !was.has(obligationId))
    .filter(({ kind, dueOn }) => kind !== 'check-in' || dueOn > on)
    .map((terms) =>
      subjects.has(terms.subjectId) ? terms : { ...terms, baselined: terms.dueOn < asOf },
    );
}

type Change = {
  readonly before: PlanAsItStands;
  readonly after: PlanAsItStands;
  readonly calendar: WorkCalendar;
};

/** Who is named no longer signs for nothing, either. */
function endedBy(
  was: ById,
  is: ById,
  { before, after, calendar }: Change,
): readonly ObligationTerms[] {
  const gone = [...was.values()].filter(({ obligationId }) => !is.has(obligationId));
  const still = after.withdrawn ? new Set<string>() : namedIn(is);
  const signOffs = obligationsOf(before.content, before, calendar).filter(
    ({ kind, organization }) => kind === 'sign-off' && !still.has(organization),
  );
  return [...gone, ...signOffs];
}

const namedIn = (terms: ById): ReadonlySet<string> =>
  new Set(
    [...terms.values()]
      .filter(({ kind }) => kind === 'task')
      .flatMap(({ organization, supports }) => [organization, ...supports]),
  );

/** Organizations that have a task now which did not name them before. */
function newlyNamed(was: ById, is: ById, office: string): readonly string[] {
  const pairs = (terms: ById): ReadonlySet<string> =>
    new Set(
      [...terms.values()]
        .filter(({ kind, baselined }) => kind === 'task' && !baselined)
        .flatMap(({ subjectId, organization, supports }) =>
          [organization, ...supports].map((name) => JSON.stringify([subjectId, name])),
        ),
    );
  const known = pairs(was);
  const fresh = [...pairs(is)].filter((pair) => !known.has(pair));
  const names = fresh.map((pair) => (JSON.parse(pair) as [string, string])[1]);
  return [...new Set(names)].filter((name) => name !== office).sort();
}

const wordingOf = (terms: ObligationTerms): Wording => {
  const { subject, number, clause, supports, leadless, soft } = terms;
  return { subject, number, clause, supports, leadless, soft };
};

const sameWording = (one: ObligationTerms, other: ObligationTerms): boolean =>
  equal(wordingOf(one), wordingOf(other));
