import { type WorkCalendar } from '#calendar';
import { isOutside, type User } from '#http';
import { dateIn, defined, type Instant, type LocalDate } from '#kernel';
import { type Audience, type Form, type Policy, type PolicyRef, timeline } from '#policies/rules';
import { type EscalationAct, escalationActs } from '../../domain/escalation-acts.ts';
import { type Revised } from '#views';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { asTold } from './as-told.ts';
import { type ObligationRow } from '#obligations';

/** What happens next by itself, and who is written to. */
export type NextStep = {
  readonly at: Instant;
  readonly rule: string;
  readonly form: Form;
  readonly to: readonly Audience[];
  /** A red notice is drawn up, and goes out when it is signed only. */
  readonly draft: boolean;
};

type OpenUrge = Omit<EscalationRow['openUrges'][number], 'on'> & { readonly urgedOn: LocalDate };

/** A case as the board shows it today. */
export type EscalationView = Omit<
  EscalationRow & Revised,
  'state' | 'subject' | 'openUrges' | 'told' | 'decided' | 'before'
> & {
  readonly title: string;
  /** What is owed; id of the task, target or phase, and which of its parts. Null where the due list has it not yet. */
  readonly kind: ObligationRow['kind'] | null;
  readonly itemId: string | null;
  readonly step?: string;
  /** 催办 that nobody has answered yet, oldest first. */
  readonly openUrges: readonly OpenUrge[];
  /** Working days since the due date; of a case that has ended, those up to its end. */
  readonly workingDaysOverdue: number;
  /** Working days since it has its present level, or how many it had it at the end. */
  readonly workingDaysAtLevel: number;
  /** When the next step comes by itself; null when none does. */
  readonly nextAt: Instant | null;
  readonly next: NextStep | null;
  /** What the user may do with it now, and why not the rest. */
  readonly actions: readonly EscalationAct[];
};

type EscalationContext = {
  readonly user: User;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly policyOf: (ref: PolicyRef) => Promise<Policy>;
};

export async function escalationView(
  whole: EscalationRow & Revised,
  obligation: ObligationRow | undefined,
  { user, today, calendar, policyOf }: EscalationContext,
): Promise<EscalationView> {
  const known = isOutside(user) ? asTold(whole) : whole;
  const {
    state,
    subject: title,
    openUrges,
    told: _told,
    decided: _decided,
    before: _before,
    ...row
  } = known;
  const policy = obligation && (await policyOf(obligation.policy));
  const until = row.resolvedOn ?? today;
  // What turns out to have been done in time ends a case on a day before its first.
  const since = (day: LocalDate): number => Math.max(0, calendar.workingDaysBetween(day, until));
  return {
    ...row,
    title,
    ...itemOf(obligation),
    openUrges: openUrges.map(({ on: urgedOn, ...urge }) => ({ ...urge, urgedOn })),
    workingDaysOverdue: since(row.dueOn),
    workingDaysAtLevel: since(row.levelOn),
    nextAt: obligation?.nextAt ?? null,
    next: policy ? nextStep(obligation, policy, calendar) : null,
    actions: state.status === 'none' ? [] : escalationActs(state, user, today),
  };
}

function itemOf(
  obligation: ObligationRow | undefined,
): Pick<EscalationView, 'kind' | 'itemId' | 'step'> {
  if (!obligation) return { kind: null, itemId: null };
  const { kind, subjectId: itemId, step } = obligation;
  return { kind, itemId, ...defined({ step }) };
}

/** The first rung that is not recorded, at the moment for which the due list has it. */
function nextStep(
  { nextAt: at, state }: ObligationRow,
  policy: Policy,
  calendar: WorkCalendar,
): NextStep | null {
  if (at === null) return null;
  const items = timeline(state.terms, policy, calendar, dateIn(policy.timeZone, at));
  const next = items.find(({ rule }) => !state.recorded.includes(rule));
  if (!next) return null;
  const { rule, form, audience: to, draft = false } = next;
  return { at, rule, form, to, draft };
}
