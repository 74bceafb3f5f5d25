import { fold } from '#kernel';
import { specFor } from '#testing';
import { type Assignment } from './assignment.ts';
import { type TaskEvent } from './task.events.ts';
import {
  accepted,
  askExtension,
  assigned,
  claim,
  claimed,
  education,
  extensionAsked,
  extensionGranted,
  reopen,
  reopened,
  resumed,
  revised,
  science,
  suspended,
  terms,
  day,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const led = assigned({ leads: [education, science] });
const done = (who: string, on: string): readonly TaskEvent[] => [
  claimed(who, on),
  accepted(who, on, on),
];

describe('reopening what was accepted', () => {
  const over = [led, ...done(education, '2025-12-08')] as const;

  it('makes it open again, by a new date, with a reason', () => {
    given(...over)
      .when(reopen(education, '2026-01-06', '2026-02-28'))
      .then(reopened(education, '2026-01-06', '2026-02-28'));
    given(...over)
      .when(reopen(education, '2026-01-06', '2026-01-06'))
      .then(reopened(education, '2026-01-06', '2026-01-06'));
    given(...over)
      .when(reopen(education, '2026-01-06', '2026-01-05'))
      .thenRefused('due-date-past');
    given(...over)
      .when(reopen(education, '2026-01-06', '2101-01-01'))
      .thenRefused('due-date-too-far');
    given(...over)
      .when(reopen(education, '2026-01-06', '2026-02-28', ''))
      .thenRefused('reopen-reason-missing');
  });

  it('needs an acceptance, and a clock that runs', () => {
    given(...over)
      .when(reopen(science, '2026-01-06', '2026-02-28'))
      .thenRefused('completion-not-accepted');
    given(...over)
      .when(reopen(youth, '2026-01-06', '2026-02-28'))
      .thenRefused('organization-not-assigned');
    given(...over, suspended([education, science], '2026-01-05'))
      .when(reopen(education, '2026-01-06', '2026-02-28'))
      .thenRefused('task-suspended');
  });

  it('lets it be extended and claimed anew', () => {
    const again = [...over, reopened(education, '2026-01-06', '2026-02-28')] as const;
    given(...again)
      .when(claim(education, '2026-02-01'))
      .then(claimed(education, '2026-02-01'));
    given(...again)
      .when(askExtension(education, '2026-02-01', '2026-03-31'))
      .then(extensionAsked(education, '2026-02-01', ['2026-02-28', '2026-03-31']));
  });
});

describe('the dates of an assignment: 原定, 现行, 实际', () => {
  const mine = (...events: readonly TaskEvent[]): Partial<Assignment> => {
    const task = fold(taskDecider, [led, ...events]);
    return task.status === 'unassigned' ? {} : (task.assignments[0] ?? {});
  };

  it('stand beside one another for ever', () => {
    const extended = extensionGranted(education, '2025-11-05', ['2025-12-31', '2026-03-31']);
    expect(mine(extended)).toMatchObject({
      originallyDueOn: '2025-12-31',
      dueOn: '2026-03-31',
      doneOn: null,
      extensions: 1,
    });
    expect(mine(extended, ...done(education, '2026-03-31'))).toMatchObject({
      originallyDueOn: '2025-12-31',
      dueOn: '2026-03-31',
      doneOn: '2026-03-31',
      late: false,
    });
  });

  it('show what was done a day late as late, whatever comes later', () => {
    const late = done(education, '2026-01-01');
    expect(mine(...late)).toMatchObject({ late: true, doneOn: '2026-01-01' });
    const everything = [
      ...late,
      revised({ dueOn: day('2027-12-31') }, [education, science], {
        before: { dueOn: terms.dueOn },
        on: '2026-02-01',
      }),
      reopened(education, '2026-02-01', '2026-06-30'),
    ];
    expect(mine(...late, ...everything.slice(2, 3))).toMatchObject({ dueOn: '2025-12-31' });
    expect(mine(...everything)).toMatchObject({ late: true, doneOn: null, dueOn: '2026-06-30' });
    expect(mine(...everything, ...done(education, '2026-05-01'))).toMatchObject({ late: true });
  });

  it('make nobody late while the clock stood still', () => {
    const stopped = suspended([education, science], '2025-12-01');
    const late = { late: true };
    expect(mine(stopped, ...done(education, '2026-01-15'))).not.toMatchObject(late);
    const on = resumed(
      [education, science],
      ['2025-12-01', '2026-01-20', 35],
      [[education, '2025-12-31', '2026-02-24']],
    );
    expect(mine(stopped, on, ...done(education, '2026-02-24'))).not.toMatchObject(late);
    expect(mine(stopped, on, ...done(education, '2026-02-25'))).toMatchObject(late);
    const tooLate = suspended([education, science], '2026-01-05');
    expect(mine(tooLate, ...done(education, '2026-01-06'))).toMatchObject(late);
  });
});
