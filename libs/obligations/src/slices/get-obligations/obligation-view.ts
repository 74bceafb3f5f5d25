import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { isOutside, type User } from '#http';
import { type LocalDate } from '#kernel';
import { type ObligationAct, rulingActs } from '../../domain/ruling-acts.ts';
import { obligationAsTold } from '../../views/as-told.ts';
import {
  type DueChanged,
  MANY_EXTENSIONS,
  type Noted,
  obligationOf,
  type ObligationRow,
} from '../../views/obligation-list.ts';

/** How the due date became another, and when. */
export type DueMove = Omit<DueChanged, 'on'> & { readonly changedOn: LocalDate };

/** A notice that it has had. */
export type IssuedNotice = Omit<Noted, 'on'> & { readonly issuedOn: LocalDate };

/** An obligation as people see it today. */
export type ObligationView = Omit<
  ObligationRow,
  'state' | 'subject' | 'subjectId' | 'dueHistory' | 'notices'
> & {
  readonly title: string;
  /** Id of the task, target or phase; of a sign-off or a check-in the plan’s. */
  readonly itemId: string;
  /** Every change of the due date, oldest first. */
  readonly dueHistory: readonly DueMove[];
  readonly notices: readonly IssuedNotice[];
  readonly overdue: boolean;
  /** Negative when overdue. */
  readonly workingDaysLeft: number;
  /** More than two extensions: shown in red. */
  readonly extendedTooOften: boolean;
  /** What the user may rule on it now. */
  readonly actions: readonly ObligationAct[];
};

export function obligationView(
  whole: ObligationRow,
  user: User,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): ObligationView {
  const known = isOutside(user) ? obligationAsTold(whole) : whole;
  const { state, subject: title, subjectId: itemId, dueHistory, notices, ...row } = known;
  // Suspended or claimed, it has as many days left as on that day.
  const left = workingDaysLeft(
    calendar,
    state.suspendedFrom ?? state.claimedOn ?? today,
    row.dueOn,
  );
  return {
    ...row,
    title,
    itemId,
    dueHistory: dueHistory.map(dueMove),
    notices: notices.map(({ on: issuedOn, ...notice }) => ({ ...notice, issuedOn })),
    overdue: row.status === 'open' && row.dueOn < today,
    workingDaysLeft: left,
    extendedTooOften: row.extensions > MANY_EXTENSIONS,
    actions: rulingActs(obligationOf(whole), user, today),
  };
}

export const dueMove = ({ on: changedOn, ...change }: DueChanged): DueMove => ({
  ...change,
  changedOn,
});
