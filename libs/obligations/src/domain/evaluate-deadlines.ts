import { dateIn, type Of } from '#kernel';
import { type Holders } from './holders.ts';
import { type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { type Opened } from './obligation-state.ts';
import { reachedBy, timeline, type TimelineItem } from '#policies/rules';

type EvaluateDeadlines = Of<ObligationCommand, 'EvaluateDeadlines'>;

/** Issues the latest offset reached that is not recorded, and supersedes the earlier ones; nothing while the clock stands. */
export function evaluateDeadlines(
  { data }: EvaluateDeadlines,
  state: Opened,
): readonly ObligationEvent[] {
  if (state.status !== 'open') return [];
  const { at, policy, calendar } = data;
  const items = timeline(state.terms, policy, calendar, dateIn(policy.timeZone, at));
  const unrecorded = reachedBy(items, at).filter(({ rule }) => !state.recorded.includes(rule));
  const latest = unrecorded.at(-1);
  if (!latest) return [];
  const { ref, dueVersion } = state;
  const overtaken = unrecorded.slice(0, -1).map(({ rule }): ObligationEvent => ({
    type: 'ReminderSuperseded',
    data: { ...ref, dueVersion, rule, by: latest.rule },
  }));
  return [...overtaken, issue(latest, data.contacts, state)];
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
