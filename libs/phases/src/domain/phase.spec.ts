import { specFor } from '#testing';
import {
  close,
  closed,
  day,
  drop,
  dropped,
  follow,
  reschedule,
  rescheduled,
  schedule,
  scheduled,
  start,
  started,
} from './phase.fixtures.ts';
import { phaseDecider } from './phase.ts';

const given = specFor(phaseDecider);

describe('a phase of an adopted plan', () => {
  it('is scheduled once', () => given().when(schedule).then(scheduled));

  it('stays as it is when the opening is repeated', () =>
    given(scheduled, started('2022-02-01')).when(schedule).thenNothing());

  it('starts on the day the office says', () =>
    given(scheduled).when(start('2022-02-01')).then(started('2022-02-01')));

  it('has started once and for all', () =>
    given(scheduled, started('2022-02-01')).when(start('2022-03-01')).thenNothing());

  it('must be scheduled before it starts or closes', () => {
    given().when(start('2022-02-01')).thenRefused('phase-not-found');
    given().when(close('2022-12-30', '按期完成')).thenRefused('phase-not-found');
  });
});

describe('closing a phase', () => {
  const done = closed('2022-12-30', '按期完成');

  it('needs no start before it', () =>
    given(scheduled).when(close('2022-12-30', '按期完成')).then(done));

  it('needs a summary', () => {
    given(scheduled).when(close('2022-12-30', '')).thenRefused('closing-summary-missing');
    given(scheduled).when(close('2022-12-30', ' \n')).thenRefused('closing-summary-missing');
  });

  it('takes a summary of up to 5000 characters', () => {
    const longest = '结'.repeat(5_000);
    given(scheduled).when(close('2022-12-30', longest)).then(closed('2022-12-30', longest));
    given(scheduled)
      .when(close('2022-12-30', `${longest}。`))
      .thenRefused('closing-summary-too-long');
  });

  it('closing a phase again with the same summary changes nothing, on whatever day', () =>
    given(scheduled, done).when(close('2023-01-05', '按期完成')).thenNothing());

  it('closing a phase again with another summary is refused', () =>
    given(scheduled, done).when(close('2022-12-30', '改写')).thenRefused('phase-already-closed'));

  it('ends the time to start it', () =>
    given(scheduled, done).when(start('2023-01-01')).thenRefused('phase-already-closed'));

  it('does not unstart what had started', () =>
    given(scheduled, started('2022-02-01'), done).when(start('2022-02-01')).thenNothing());
});

describe('rescheduling a phase', () => {
  it('gives it other dates, and keeps those it had', () =>
    given(scheduled)
      .when(reschedule('2022-01-01', '2023-06-30'))
      .then(rescheduled('2022-01-01', '2023-06-30')));

  it('rescheduling a phase to the dates it has changes nothing', () =>
    given(scheduled).when(reschedule('2022-01-01', '2022-12-31')).thenNothing());

  it('may be done once it has started, for one day, to the ends of the time of plans', () => {
    const [first, last] = ['1990-01-01', '2100-12-31'];
    given(scheduled, started('2022-02-01'))
      .when(reschedule(first, last))
      .then(rescheduled(first, last));
    given(scheduled).when(reschedule(last, last)).then(rescheduled(last, last));
  });

  it('needs a reason, of up to 2000 characters', () => {
    given(scheduled)
      .when(reschedule('2022-01-01', '2023-06-30', ' '))
      .thenRefused('reason-missing');
    given(scheduled)
      .when(reschedule('2022-01-01', '2023-06-30', '长'.repeat(2_001)))
      .thenRefused('reason-too-long');
  });

  it('is refused where it would run backwards or out of the time of plans', () => {
    given(scheduled).when(reschedule('2022-07-01', '2022-06-30')).thenRefused('phase-reversed');
    given(scheduled).when(reschedule('1989-12-31', '2022-06-30')).thenRefused('date-out-of-range');
    given(scheduled).when(reschedule('2022-07-01', '2101-01-01')).thenRefused('date-out-of-range');
  });

  it('comes too late for a phase that was closed or dropped', () => {
    const later = reschedule('2022-01-01', '2023-06-30');
    given(scheduled, closed('2022-12-30', '按期完成'))
      .when(later)
      .thenRefused('phase-already-closed');
    given(scheduled, dropped).when(later).thenRefused('phase-dropped');
    given().when(later).thenRefused('phase-not-found');
  });
});

describe('a phase whose plan was amended', () => {
  const { from } = schedule.data;
  it('follows the dates and the words of the amended plan', () => {
    const { data } = rescheduled(from, '2023-06-30');
    const because = { ...data, reason: '方案调整', byAmendment: true };
    given(scheduled)
      .when(follow({ to: day('2023-06-30') }))
      .then({ type: 'PhaseRescheduled', data: because });
    given(scheduled)
      .when(follow({ to: day('2023-06-30'), name: '启动' }))
      .then({ type: 'PhaseRescheduled', data: { ...because, name: '启动' } });
    given(scheduled).when(follow({})).thenNothing();
    given(scheduled)
      .when(follow({ name: schedule.data.name }))
      .thenNothing();
  });

  it('is dropped with it, and then neither starts nor closes', () => {
    given(scheduled, started('2022-02-01')).when(drop).then(dropped);
    given(scheduled, dropped).when(start('2022-02-01')).thenRefused('phase-dropped');
    given(scheduled, dropped).when(close('2022-12-30', '按期完成')).thenRefused('phase-dropped');
  });

  it('stays closed when it was closed', () => {
    const done = closed('2022-12-30', '按期完成');
    given(scheduled, done).when(drop).thenNothing();
    given(scheduled, done)
      .when(follow({ to: day('2023-06-30') }))
      .thenNothing();
  });
});
