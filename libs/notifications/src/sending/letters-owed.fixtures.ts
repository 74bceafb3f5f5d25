import fc from 'fast-check';
import { type MailEvent } from '../domain/mail.events.ts';
import { type Act, type Expected, modelledTown, OWERS } from './letters-model.fixtures.ts';

const acts: readonly Act[] = [
  ...(['ask', 'withdraw', 'grant', 'decline', 'dispute', 'dismiss'] as const),
  ...(['claim', 'accept', 'return', 'reopen', 'move', 'remind'] as const),
];
const anyStep = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      act: fc.constantFrom(...acts),
      // Mostly one and the same: what follows each other there is what matters.
      whose: fc.constantFrom(0, 0, 0, 0, 1, OWERS.length - 1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ damaged: fc.constantFrom('li', 'zhao', null) }) },
  { weight: 1, arbitrary: fc.constant({ again: true } as const) },
  { weight: 1, arbitrary: fc.constant({ hired: true } as const) },
);

const one = (act: Act) => ({ act, whose: 0 });
/** Reminders that a later date overtakes, in the morning and again in the evening of one day. */
const GIVEN_UP_TWICE_A_DAY = [
  ...[one('remind'), one('move'), one('move'), { days: 1 }],
  ...[one('remind'), one('move'), { again: true } as const, { days: 1 }],
];

/** What the mails of a round tell. */
const digestsIn = (mails: readonly MailEvent[]): readonly Expected[] =>
  mails
    .flatMap((event) => (event.type === 'LetterIssued' ? event.data : []))
    .map(({ contactId, answers = [], notices }) => ({
      to: contactId,
      answers: answers.map(({ factId }) => factId).sort(),
      notices: notices.length,
    }))
    .sort((a, b) => (a.to < b.to ? -1 : 1));

/**
 * Lives through that many random histories: each mail is one that the model owes, and each that it owes is written.
 * @returns how many mails there were
 */
export async function owedAndWritten(histories: number): Promise<number> {
  let mails = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 20, maxLength: 60, size: 'max' }),
      async (steps) => {
        const town = modelledTown();
        const round = async (time: string): Promise<void> => {
          const before = (await town.real.letters()).length;
          await town.real.morning(town.today(), time);
          const digests = digestsIn((await town.real.letters()).slice(before));
          const expected = town.expected();
          expect(digests).toEqual(expected);
          mails += expected.length;
        };
        for (const step of steps) {
          if ('act' in step) await town.act(step.act, step.whose);
          if ('hired' in step) town.hire();
          if ('damaged' in step) {
            town.real.contacts.damaged.clear();
            if (step.damaged) town.real.contacts.damaged.add(step.damaged);
          }
          if ('again' in step) await round('18:00');
          if ('days' in step) {
            town.nextDay(step.days);
            await round('08:30');
          }
        }
        expect((await town.written()).sort()).toEqual([...town.owedAtOnce].sort());
        mails += town.owedAtOnce.length;
      },
    ),
    { numRuns: histories, examples: [[GIVEN_UP_TWICE_A_DAY]] },
  );
  return mails;
}
