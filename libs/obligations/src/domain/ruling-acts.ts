import { type Act, actsOn, type Holder } from '#contract';
import { addDays, type LocalDate } from '#kernel';
import { type Opened } from './obligation-state.ts';
import { rulingDecider } from './ruling.ts';

/** `of`: `void` (no longer done) or `owed` (still to be done, by another date). */
export type ObligationAct = Act<'ruleOnObligation'>;

/** What the office may rule on an obligation now. What is done for it is done on its task, target, phase or check-in. */
export function rulingActs(
  obligation: Opened,
  holder: Holder,
  today: LocalDate,
): readonly ObligationAct[] {
  const { ref, terms } = obligation;
  const about = { obligationId: ref.obligationId, on: today, reason: '…' };
  const dueOn = addDays(terms.dueOn > today ? terms.dueOn : today, 1);
  const action = 'ruleOnObligation';
  return actsOn(
    rulingDecider,
    obligation,
    [
      {
        action,
        of: 'void',
        idle: ['obligation-met', 'task-still-running'],
        command: { type: 'WaiveObligation', data: about },
      },
      {
        action,
        of: 'owed',
        idle: ['obligation-not-baselined'],
        command: { type: 'RescheduleObligation', data: { ...about, dueOn, because: 'ruling' } },
      },
    ],
    { holder, subject: ref },
  );
}
