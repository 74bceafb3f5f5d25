import { dateIn, type Of } from '#kernel';
import { type Holders } from './holders.ts';
import { type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { type Opened } from './obligation-state.ts';
import { reachedBy, sortOut, timeline, type TimelineItem } from '#policies/rules';

type EvaluateDeadlines = Of<ObligationCommand, 'EvaluateDeadlines'>;

/** Issues what was reached and is not recorded, and supersedes what that overtakes; nothing while the clock stands. */
export function evaluateDeadlines(
  { data }: EvaluateDeadlines,
  state: Opened,
): readonly ObligationEvent[] {
  if (state.status !== 'open') return [];
  const { at, policy, calendar } = data;
  const items = timeline(state.terms, policy, calendar, dateIn(policy.timeZone, at));
  const unrecorded = reachedBy(items, at).filter(({ rule }) => !state.recorded.includes(rule));
  const { issued, superseded } = sortOut(unrecorded);
  const { ref, dueVersion } = state;
  const overtaken = superseded.map(({ item, by }): ObligationEvent => {
    return {
      type: 'ReminderSuperseded',
      data: { ...ref, dueVersion, rule: item.rule, by: by.rule },
    };
  });
  return [...overtaken, ...issued.map((item) => issue(item, data.contacts, state))];
}

function issue(
  item: TimelineItem,
  contacts: EvaluateDeadlines['data']['contacts'],
  state: Opened,
): ObligationEvent {
  const { ref, about, terms, dueVersion } = state;
  const { rule, form, on, at, audience, draft = false, onApproval = [] } = item;
  const { organization, organizationId } = ref;
  const unanswered: Holders = { contactIds: [], vacant: [{ organization, organizationId }] };
  const mailed = audience
    .filter((role) => !role.endsWith('.board'))
    .map((role) => ({ role, ...(contacts[role] ?? unanswered) }));
  return {
    type: 'ReminderIssued',
    data: {
      ...ref,
      ...about,
      dueVersion,
      dueOn: terms.dueOn,
      rule,
      form,
      draft,
      on,
      at,
      audience,
      onApproval,
      recipients: mailed.flatMap(({ role, contactIds }) =>
        contactIds.map((contactId) => ({ role, contactId })),
      ),
      unresolved: mailed.flatMap(({ role, vacant }) => vacant.map((named) => ({ role, ...named }))),
    },
  };
}
