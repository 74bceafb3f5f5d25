import { type WorkCalendar } from '#calendar';
import { type LocalDate } from '#kernel';
import { movedTo } from './obligation-due.ts';
import { type Opened } from './obligation-state.ts';
import { issuedInTime, type Policy, timeline, type TimelineItem } from '#policies/rules';

/** What another due date would mean: asked before it is granted, and what is granted then does exactly this. */
export type DueEffects = {
  /** Notices still to come by the present date; they would be void. */
  readonly void: readonly TimelineItem[];
  /** Notices by the new date. */
  readonly planned: readonly TimelineItem[];
};

/** @param on the day on which the new date would come into force */
export function dueEffects(
  state: Opened,
  { dueOn, on }: { readonly dueOn: LocalDate; readonly on: LocalDate },
  { policy, calendar }: { readonly policy: Policy; readonly calendar: WorkCalendar },
): DueEffects {
  const { terms, recorded } = state;
  const present = timeline(terms, policy, calendar, terms.dueOn);
  const planned = timeline(movedTo(terms, { dueOn, on }), policy, calendar, dueOn);
  return {
    void: present.filter(({ rule }) => !recorded.includes(rule)),
    planned: issuedInTime(planned),
  };
}
