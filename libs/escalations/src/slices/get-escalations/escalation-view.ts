import { type WorkCalendar } from '#calendar';
import { type User } from '#http';
import { dateIn, type Instant, type LocalDate } from '#kernel';
import { type Form, type Policy, type PolicyRef, timeline } from '#policies/rules';
import { type EscalationAct, escalationActs } from '../../domain/escalation-acts.ts';
import { type Revised } from '#views';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { type ObligationRow } from '#obligations';

/** What happens next by itself. */
export type NextStep = { readonly at: Instant; readonly rule: string; readonly form: Form };

type OpenUrge = Omit<EscalationRow['openUrges'][number], 'on'> & { readonly urgedOn: LocalDate };

/** A case as the board shows it today. */
export type EscalationView = Omit<EscalationRow & Revised, 'state' | 'subject' | 'openUrges'> & {
  readonly title: string;
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
  { state, subject: title, openUrges, ...row }: EscalationRow & Revised,
  obligation: ObligationRow | undefined,
  { user, today, calendar, policyOf }: EscalationContext,
): Promise<EscalationView> {
  const policy = obligation && (await policyOf(obligation.policy));
  const until = row.resolvedOn ?? today;
  // What turns out to have been done in time ends a case on a day before its first.
  const since = (day: LocalDate): number => Math.max(0, calendar.workingDaysBetween(day, until));
  return {
    ...row,
    title,
    openUrges: openUrges.map(({ on: urgedOn, ...urge }) => ({ ...urge, urgedOn })),
    workingDaysOverdue: since(row.dueOn),
    workingDaysAtLevel: since(row.levelOn),
    nextAt: obligation?.nextAt ?? null,
    next: policy ? nextStep(obligation, policy, calendar) : null,
    actions: state.status === 'none' ? [] : escalationActs(state, user, today),
  };
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
  return next ? { at, rule: next.rule, form: next.form } : null;
}
