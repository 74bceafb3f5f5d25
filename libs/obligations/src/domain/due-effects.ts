import { type WorkCalendar } from '#calendar';
import { type LocalDate } from '#kernel';
import { type Opened } from './obligation-state.ts';
import { type Policy, timeline, type TimelineItem } from '#policies/rules';

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
  const { holds: _void, ...kept } = terms;
  const present = timeline(terms, policy, calendar, terms.dueOn);
  const planned = timeline({ ...kept, dueOn, since: on }, policy, calendar, dueOn);
  return {
    void: present.filter(({ rule }) => !recorded.includes(rule)),
    // Of several that fall on one moment only the last is issued.
    planned: planned.filter((item, index) => planned[index + 1]?.at !== item.at),
  };
}
