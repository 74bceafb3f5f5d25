import { specFor } from '#testing';
import { close, closed, schedule, scheduled, start, started } from './phase.fixtures.ts';
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

  it('again with the same summary changes nothing, on whatever day', () =>
    given(scheduled, done).when(close('2023-01-05', '按期完成')).thenNothing());

  it('again with another summary is refused', () =>
    given(scheduled, done).when(close('2022-12-30', '改写')).thenRefused('phase-already-closed'));

  it('ends the time to start it', () =>
    given(scheduled, done).when(start('2023-01-01')).thenRefused('phase-already-closed'));

  it('does not unstart what had started', () =>
    given(scheduled, started('2022-02-01'), done).when(start('2022-02-01')).thenNothing());
});
