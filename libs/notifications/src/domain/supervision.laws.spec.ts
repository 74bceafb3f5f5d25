import fc from 'fast-check';
import { Rejection } from '#contract';
import { addDays, type Command, type Decider, type Event, fold } from '#kernel';
import * as cases from '../../../escalations/src/domain/escalation.fixtures.ts';
import { escalationDecider } from '#escalations/rules';
import * as mails from './mail.fixtures.ts';
import { type MailEvent } from './mail.events.ts';
import { type MailState } from './mail-state.ts';
import { type MailCommand, mailDecider } from './mail.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { obligationDecider } from '#obligations/rules';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { policyDecider, type PublishPolicy } from '#policies/rules';

/** Lives a random life, command by command; each command that was carried out is sent once more. */
function grantedOnce<C extends Command, E extends Event, S>(
  decider: Decider<C, E, S>,
  commands: fc.Arbitrary<C>,
): { events: number } {
  const seen = { events: 0 };
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 12 }), (life) => {
      const history: E[] = [];
      for (const command of life) {
        let events: readonly E[];
        try {
          events = decider.decide(command, fold(decider, history));
        } catch (error) {
          expect(error).toBeInstanceOf(Rejection);
          continue;
        }
        history.push(...events);
        expect(decider.decide(command, fold(decider, history))).toEqual([]);
      }
      seen.events += history.length;
    }),
    { numRuns: 300 },
  );
  return seen;
}

const date = fc.nat({ max: 160 }).map((days) => addDays(day('2025-11-03'), days));
const level = fc.constantFrom('blue', 'yellow', 'red');
const reason = fc.constantFrom('材料不全', '机构改革');

describe('a command that is already true yields no events', () => {
  it('a command on an obligation that is already true yields no events', () => {
    const commands = fc.oneof(
      fc.boolean().map((baselined) => duties.open({ baselined })),
      date.map((on) => duties.look(on)),
      date.map(duties.claim),
      fc.tuple(date, reason).map(([on, why]) => duties.returnClaim(on, why)),
      fc.tuple(date, fc.option(date, { nil: undefined })).map((days) => duties.meet(...days)),
      fc.tuple(date, reason).map((waiver) => duties.waive(...waiver)),
      fc.tuple(level, date).map((promise) => duties.hold(...promise)),
      date.map((on) => duties.findRecipients(duties.foundOf(on))),
      date.map((on) => duties.closeVacancies(on, '已电话告知')),
    );
    const seen = grantedOnce(obligationDecider, commands);
    expect(seen.events).toBeGreaterThan(100);
  });

  it('a command on a case that is already true yields no events', () => {
    const commands = fc.oneof(
      fc.tuple(level, date).map((rung) => cases.raise(...rung)),
      fc.tuple(date, date).map((days) => cases.acknowledge(...days)),
      date.map(cases.approve),
      date.map(cases.decline),
      fc.tuple(date, fc.constantFrom('met', 'waived')).map((end) => cases.resolve(...end)),
      fc.tuple(fc.constantFrom('blue', 'yellow'), date).map((way) => cases.lower(...way)),
      date.map((on) => cases.lift(on)),
      fc.tuple(fc.constantFrom('u1', 'u2'), date).map((call) => cases.urge(...call)),
      fc
        .tuple(fc.constantFrom('u1', 'u2'), date, fc.option(date, { nil: undefined }))
        .map(([id, on, by]) => cases.answerUrge(id, on, by && { promisedOn: by })),
    );
    const seen = grantedOnce(escalationDecider, commands);
    expect(seen.events).toBeGreaterThan(100);
  });

  it('a command on a mail that is already true yields no events', () => {
    const seen = grantedOnce(mailDecider, mailCommands());
    expect(seen.events).toBeGreaterThan(100);
  });

  it('a letter goes again only where it reached nobody, or with a reason', () => {
    let resent = 0;
    fc.assert(
      fc.property(fc.array(mailCommands(), { maxLength: 20 }), (life) => {
        const history: MailEvent[] = [];
        for (const command of life) {
          const before = fold(mailDecider, history);
          const events = granted(command, before);
          history.push(...events);
          if (events[0]?.type !== 'LetterResent' || command.type !== 'ResendLetter') continue;
          resent++;
          const { because, reason } = command.data;
          const reached = before.status === 'delivered';
          expect(reached ? reason : '').toBe(reached ? '误删' : '');
          if (because === 'contact') expect(['failed', 'unaddressed']).toContain(before.status);
          expect(['none', 'pending', 'withdrawn']).not.toContain(before.status);
        }
      }),
      { numRuns: 500 },
    );
    expect(resent).toBeGreaterThan(50);
  });

  function granted(command: MailCommand, state: MailState): readonly MailEvent[] {
    try {
      return mailDecider.decide(command, state);
    } catch (error) {
      expect(error).toBeInstanceOf(Rejection);
      return [];
    }
  }

  function mailCommands(): fc.Arbitrary<MailCommand> {
    const outcome = fc.constantFrom(
      { outcome: 'delivered', response: '250 OK' } as const,
      { outcome: 'deferred', reason: '451 busy' } as const,
      { outcome: 'bounced', reason: '550 unknown user' } as const,
      { outcome: 'failed', reason: 'gone' } as const,
    );
    return fc.oneof(
      fc.constantFrom<MailCommand>(mails.issue, mails.recordUndeliverable, mails.withdraw),
      fc.constantFrom<MailCommand>(mails.restore, mails.close('已电话告知'), mails.close('')),
      fc
        .tuple(fc.constantFrom('', '误删'), fc.constantFrom('asked', 'contact'))
        .map(([why, because]) => mails.resend(why, because)),
      fc
        .tuple(fc.integer({ min: 1, max: 40 }), outcome)
        .map(([attempt, result]) => mails.record(attempt, '2025-12-01T08:30:00+08:00', result)),
    );
  }

  it('a command on a policy that is already true yields no events', () => {
    const commands = fc
      .record({
        version: fc.integer({ min: 1, max: 5 }),
        sendAt: fc.constantFrom('08:30', '09:00'),
      })
      .map((facts): PublishPolicy => ({
        type: 'PublishPolicy',
        data: { policy: { ...policy, ...facts } },
      }));
    const seen = grantedOnce(policyDecider, commands);
    expect(seen.events).toBeGreaterThan(100);
  });
});
