import fc from 'fast-check';
import { stateCouncilCalendar as calendar } from '#calendar';
import { addDays, dateIn, fold, type Instant, type LocalDate } from '#kernel';
import { levelOf, rankOf, timeline } from '#policies/rules';
import { day, morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import * as dates from './obligation-due.fixtures.ts';
import { claim, everyone, hold, opened, returnClaim } from './obligation.fixtures.ts';
import { type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { obligationDecider } from './obligation.ts';
import { type Opened } from './obligation-state.ts';

const DUE = '2025-12-31';

/** What may happen on a day, as it is decided; a look is what the engine does when it is there. */
type Act = (on: LocalDate) => ObligationCommand;
const look: Act = (on) => ({
  type: 'EvaluateDeadlines',
  data: { obligationId: 'p', at: morning(on), policy, calendar, contacts: everyone },
});
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(look) },
  fc.constant<Act>((on) => claim(on)),
  fc.constant<Act>((on) => returnClaim(on)),
  fc.constant<Act>((on) => dates.suspend(on)),
  fc.nat({ max: 30 }).map<Act>((days) => (on) => dates.resume(on, days, addDays(on, days))),
  fc.nat({ max: 60 }).map<Act>((days) => (on) => dates.reschedule(addDays(on, days), on)),
  fc.tuple(fc.constantFrom('blue' as const, 'yellow' as const), fc.nat({ max: 40 })).map<Act>(
    ([level, days]) =>
      (on) =>
        hold(level, addDays(on, days)),
  ),
);
/** Acts in their order, with the days between them: an outage is a long one without a look. */
const lives = fc.array(fc.tuple(fc.nat({ max: 45 }), acts), { maxLength: 25 });

const decide = (command: ObligationCommand, history: readonly ObligationEvent[]) =>
  obligationDecider.decide(command, fold(obligationDecider, history));

function reachedColours({ terms }: Opened, at: Instant): readonly string[] {
  return timeline(terms, policy, calendar, dateIn(policy.timeZone, at))
    .filter((item) => item.level !== undefined && item.at <= at)
    .map(({ form }) => form);
}

const raisedFor = (history: readonly ObligationEvent[], dueVersion: number) =>
  history.flatMap((event) => {
    if (event.type !== 'ReminderIssued' || event.data.dueVersion !== dueVersion) return [];
    return levelOf(event.data.form) ? [event.data.form] : [];
  });

describe('a colour that was reached', () => {
  it('is raised at the next look, once, whatever was claimed, returned, missed, put off or promised before', () => {
    let raised = 0;
    fc.assert(
      fc.property(lives, (life) => {
        const history: ObligationEvent[] = [opened({ dueOn: day(DUE) })];
        let on = day('2025-11-03');
        for (const [days, act] of life) {
          on = addDays(on, days);
          history.push(...decide(act(on), history));
        }
        history.push(...decide(look(on), history));
        const state = fold(obligationDecider, history) as Opened;
        const colours = raisedFor(history, state.dueVersion);
        expect(new Set(colours).size).toBe(colours.length);
        if (state.status !== 'open') return;
        const reached = reachedColours(state, morning(on));
        const highest = (forms: readonly string[]) =>
          Math.max(0, ...forms.map((form) => rankOf(form as Parameters<typeof rankOf>[0])));
        expect(highest(colours)).toBeGreaterThanOrEqual(highest(reached));
        raised += colours.length;
      }),
      { numRuns: 400 },
    );
    expect(raised).toBeGreaterThan(100);
  });
});
