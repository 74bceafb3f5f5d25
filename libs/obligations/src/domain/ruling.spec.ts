import { type Of } from '#kernel';
import { specFor } from '#testing';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { reschedule, rescheduled } from './obligation-due.fixtures.ts';
import { baselined, met, opened, waive, waived } from './obligation.fixtures.ts';
import { type ObligationCommand } from './obligation.commands.ts';
import { type Ruling, rulingDecider } from './ruling.ts';

const given = specFor(rulingDecider);
const past = [opened({ dueOn: day('2022-12-31') }), baselined('2022-12-31')] as const;
const signOff = opened({ kind: 'sign-off' });

const noLonger = (on: string, reason?: string) => waive(on, reason) as Ruling;
const owedBy = (dueOn: string, on: string) =>
  reschedule(dueOn, on, 'ruling') as Of<ObligationCommand, 'RescheduleObligation'>;

describe('ruling on what was past at adoption', () => {
  it('it is no longer done, for a reason', () => {
    given(...past)
      .when(noLonger('2025-11-10'))
      .then(waived('2025-11-10'));
    given(...past)
      .when(noLonger('2025-11-10', ' '))
      .thenRefused('ruling-reason-missing');
  });

  it('it is still owed, by a day that is not past, for a reason', () => {
    const command = owedBy('2025-11-10', '2025-11-10');
    const owed = { before: '2022-12-31', because: 'ruling' } as const;
    given(...past)
      .when(command)
      .then(rescheduled('2025-11-10', '2025-11-10', owed));
    given(...past)
      .when(owedBy('2025-11-09', '2025-11-10'))
      .thenRefused('due-in-past');
    given(...past)
      .when({ ...command, data: { ...command.data, reason: '　' } })
      .thenRefused('ruling-reason-missing');
  });
});

describe('ruling on what runs', () => {
  it('a task is cancelled as a task, not ruled away; what is no task may be', () => {
    given(opened())
      .when(noLonger('2025-11-10'))
      .thenRefused(
        'task-still-running',
        '“提升科学教育水平”仍在办理；不再办理的请终止任务，换单位的请改派。',
      );
    given(signOff).when(noLonger('2025-11-10')).then(waived('2025-11-10'));
  });

  it('a task that was ruled owed runs like any other', () => {
    const owed = rescheduled('2025-12-31', '2025-11-10', {
      before: '2022-12-31',
      because: 'ruling',
    });
    given(...past, owed)
      .when(noLonger('2025-11-12'))
      .thenRefused('task-still-running');
  });

  it('no ruling gives another date to what was never past', () =>
    given(signOff)
      .when(owedBy('2026-03-31', '2025-11-10'))
      .thenRefused(
        'obligation-not-baselined',
        '“提升科学教育水平”不属启动前已到期的事项，不需认定；调整时限请按延期办理。',
      ));

  it('what is done is not ruled away', () =>
    given(opened(), met('2025-11-03'))
      .when(noLonger('2025-11-10'))
      .thenRefused('obligation-met', '“提升科学教育水平”已办结，不能认定为不再办理。'));

  it('nobody rules on what was never opened', () => {
    given().when(noLonger('2025-11-10')).thenRefused('obligation-not-found');
    given().when(owedBy('2026-03-31', '2025-11-10')).thenRefused('obligation-not-found');
  });
});
