import fc from 'fast-check';
import { stateCouncilCalendar as calendar, workingDaysLeft } from '#calendar';
import { addDays, fold } from '#kernel';
import { specFor } from '#testing';
import {
  accepted,
  assigned,
  assignedOn,
  claim,
  claimed,
  day,
  education,
  report,
  reported,
  resume,
  resumed,
  revised,
  science,
  suspend,
  suspended,
  youth,
} from './task.fixtures.ts';
import { type TaskEvent } from './task.events.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const everybody = [education, science, youth];
const led = assigned({ leads: [education, science], supports: [youth] });
const stopped = [led, suspended(everybody, '2025-11-03')] as const;

describe('suspending a task', () => {
  it('stops the clock from today or from an earlier day', () => {
    given(led).when(suspend('2025-11-03')).then(suspended(everybody, '2025-11-03'));
    given(led).when(suspend('2025-11-03', '2025-11-20')).then(suspended(everybody, '2025-11-03'));
    given(led).when(suspend('2025-11-04', '2025-11-03')).thenRefused('suspension-in-the-future');
  });

  it('needs a reason, and is not repeated', () => {
    given(led)
      .when(suspend('2025-11-03', '2025-11-03', ' '))
      .thenRefused('suspension-reason-missing');
    given(...stopped)
      .when(suspend('2025-11-03', '2025-11-20'))
      .thenNothing();
    given(...stopped)
      .when(suspend('2025-11-04'))
      .thenRefused('task-already-suspended');
  });

  it('begins neither before the assignment nor before the last resumption', () => {
    given(assignedOn('2025-11-03', { leads: [education] }))
      .when(suspend('2025-11-02', '2025-11-10'))
      .thenRefused('suspension-too-early');
    const again = [...stopped, resumed(everybody, ['2025-11-03', '2025-11-03', 0], [])] as const;
    given(...again)
      .when(suspend('2025-11-02', '2025-11-10'))
      .thenRefused('suspension-too-early');
    given(...again)
      .when(suspend('2025-11-03', '2025-11-10'))
      .then(suspended(everybody, '2025-11-03'));
  });

  it('is not for what is done', () => {
    const done = everybody
      .slice(0, 2)
      .flatMap((one) => [claimed(one, '2025-11-01'), accepted(one, '2025-11-02', '2025-11-01')]);
    given(led, ...done)
      .when(suspend('2025-11-03'))
      .thenRefused('task-already-accepted');
    given(led, ...done.slice(0, 2))
      .when(suspend('2025-11-03'))
      .then(suspended(everybody, '2025-11-03'));
  });

  it('keeps nobody from reporting or claiming', () => {
    given(...stopped)
      .when(report(education))
      .then(reported(education));
    given(...stopped)
      .when(claim(education, '2025-11-10'))
      .then(claimed(education, '2025-11-10'));
  });
});

describe('resuming a task', () => {
  it('gives the working days back to each that still owes it', () => {
    // 2025-11-03 is a Monday; 2026-01-01 to 03 are off and Sunday the 4th is worked for them.
    const moved = [
      [education, '2025-12-31', '2026-01-08'],
      [science, '2025-12-31', '2026-01-08'],
    ] as const;
    given(...stopped)
      .when(resume('2025-11-10'))
      .then(resumed(everybody, ['2025-11-03', '2025-11-10', 5], moved));
    given(led, claimed(science, '2025-11-01'), accepted(science, '2025-11-02', '2025-11-01'))
      .when(suspend('2025-11-03'))
      .then(suspended(everybody, '2025-11-03'));
    given(
      led,
      claimed(science, '2025-11-01'),
      accepted(science, '2025-11-02', '2025-11-01'),
      suspended(everybody, '2025-11-03'),
    )
      .when(resume('2025-11-10', '2025-12-01'))
      .then(resumed(everybody, ['2025-11-03', '2025-11-10', 5], moved.slice(0, 1)));
  });

  it('moves nothing when no working day lay between', () => {
    given(...stopped)
      .when(resume('2025-11-03'))
      .then(resumed(everybody, ['2025-11-03', '2025-11-03', 0], []));
    given(led, suspended(everybody, '2025-11-07'))
      .when(resume('2025-11-09'))
      .then(resumed(everybody, ['2025-11-07', '2025-11-09', 0], []));
  });

  it('needs a suspension, on its first day or later, not later than today', () => {
    given(led).when(resume('2025-11-03')).thenRefused('task-not-suspended');
    given(...stopped)
      .when(resume('2025-11-02'))
      .thenRefused('resumption-too-early');
    given(...stopped)
      .when(resume('2025-11-05', '2025-11-04'))
      .thenRefused('resumption-in-the-future');
  });
});

describe('a date that a suspension moved', () => {
  const moved = [[education, '2025-12-31', '2026-01-08']] as const;
  const resumedTask = [...stopped, resumed(everybody, ['2025-11-03', '2025-11-10', 5], moved)];
  const partOf = (organization: string, ...facts: readonly TaskEvent[]) => {
    const task = fold(taskDecider, facts);
    return task.status === 'unassigned'
      ? undefined
      : task.assignments.find((one) => one.organization === organization);
  };

  it('a date that a suspension moved stays where an amendment of the plan moves the others', () => {
    const later = revised({ dueOn: day('2026-06-30') }, everybody, {
      before: { dueOn: day('2025-12-31') },
      on: '2025-11-20',
    });
    expect(partOf(education, ...resumedTask, later)).toMatchObject({
      dueOn: '2026-01-08',
      moved: true,
      originallyDueOn: '2025-12-31',
    });
    expect(partOf(science, ...resumedTask, later)).toMatchObject({ dueOn: '2026-06-30' });
  });

  it('nobody is late while the clock stood before the date was reached, but from the day on it is', () => {
    const done = (from: string) =>
      partOf(
        education,
        led,
        suspended(everybody, from),
        claimed(education, '2026-01-05'),
        accepted(education, '2026-01-06', '2026-01-05'),
      );
    expect(done('2025-12-30')).toMatchObject({ late: false, doneOn: '2026-01-05' });
    expect(done('2025-12-31')).toMatchObject({ late: false });
    expect(done('2026-01-01')).toMatchObject({ late: true });
  });

  it('what is done on its day is not late, a day later it is', () => {
    const done = (on: string) =>
      partOf(education, led, claimed(education, on), accepted(education, '2026-02-01', on));
    expect(done('2025-12-31')).toMatchObject({ late: false });
    expect(done('2026-01-01')).toMatchObject({ late: true });
  });
});

it('what was consumed and what remains are the whole, whatever is suspended and resumed', () => {
  const remains = (history: readonly TaskEvent[], on: string): readonly number[] => {
    const task = fold(taskDecider, history);
    if (task.status === 'unassigned') return [];
    return task.assignments.flatMap(({ owes, dueOn }) =>
      owes && dueOn ? workingDaysLeft(calendar, day(on), dueOn) : [],
    );
  };
  const gaps = fc.array(fc.tuple(fc.nat(40), fc.nat(90)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: -60, max: 200 }), (intervals, start) => {
      let history: readonly TaskEvent[] = [led];
      let today = addDays(day('2025-06-01'), start);
      for (const [running, standing] of intervals) {
        const from = addDays(today, running);
        const on = addDays(from, standing);
        const before = remains(history, from);
        for (const command of [suspend(from), resume(on)]) {
          history = [...history, ...taskDecider.decide(command, fold(taskDecider, history))];
        }
        expect(remains(history, on)).toEqual(before);
        today = on;
      }
    }),
  );
});
