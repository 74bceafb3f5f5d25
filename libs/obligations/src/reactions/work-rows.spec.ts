import { type Recorded } from '#following';
import { education, science } from '../domain/obligation.fixtures.ts';
import { signatureOf } from '../domain/signature.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { standing } from './catch-up.ts';
import { type WorkContext, type WorkEvent, workRows } from './work-rows.ts';

const ref = { planId: 'zezhou', region: 'zezhou', taskId: 'zezhou.t1' };
const fact = <T extends WorkEvent['type']>(type: T, data: object) =>
  ({
    type,
    data: { ...ref, ...data },
    meta: { occurredAt: '2025-12-03T02:00:00.000Z' },
  }) as never as Recorded<Extract<WorkEvent, { type: T }>>;
const none: WorkContext = { onSubject: [], signed: [], leftAlone: [] };
const forestry = '县林业局';
const duties = (...leads: readonly string[]) => ({ leads, supports: [science], responsible: [] });

describe('what the work asks of obligations', () => {
  it('is of one organization what that one did', () => {
    const claimed = fact('CompletionClaimed', { organization: education, claimedOn: '2025-12-01' });
    expect(workRows.CompletionClaimed(claimed, none)).toEqual([
      {
        type: 'ClaimObligation',
        data: { obligationId: `zezhou.t1.${education}`, claimedOn: '2025-12-01' },
      },
    ]);
  });

  it('is of all on the subject what happens to the whole', () => {
    const on = { ...none, onSubject: ['a', 'b'] };
    const stopped = fact('TaskSuspended', { from: '2025-12-01', reason: '待批' });
    expect(workRows.TaskSuspended(stopped, on)).toMatchObject([
      { data: { obligationId: 'a', from: '2025-12-01' } },
      { data: { obligationId: 'b' } },
    ]);
    const closed = fact('PhaseClosed', { closedOn: '2025-11-30' });
    expect(workRows.PhaseClosed(closed, { ...none, onSubject: ['p'] })).toEqual([
      {
        type: 'MeetObligation',
        data: { obligationId: 'p', on: '2025-12-03', metOn: '2025-11-30' },
      },
    ]);
  });

  it('is of a year that was closed short that it is missed, and of one attained nothing', () => {
    const year = (attained: boolean) =>
      fact('TargetYearClosed', { year: 2025, attained, note: '' });
    const on = { ...none, onSubject: ['g'] };
    expect(workRows.TargetYearClosed(year(true), on)).toEqual([]);
    expect(workRows.TargetYearClosed(year(false), on)).toMatchObject([
      { type: 'MissObligation', data: { reason: '2025 年指标未达标，已关账' } },
    ]);
  });

  it('is of a date that is handed on that it moves for who comes, and for nobody else', () => {
    const ruled = (facts: object) =>
      fact('LeadRuled', {
        ...{ ...duties(education, forestry), before: duties(education), reason: '调整' },
        ...{ ruledOn: '2025-12-02', dueOn: '2026-03-31', ...facts },
      });
    expect(workRows.LeadRuled(ruled({ handedOn: true }), none)).toEqual([
      {
        type: 'RescheduleObligation',
        data: {
          ...{ obligationId: `zezhou.t1.${forestry}`, dueOn: '2026-03-31', on: '2025-12-02' },
          ...{ because: 'handed-on', reason: '调整' },
        },
      },
    ]);
    expect(workRows.LeadRuled(ruled({}), none)).toEqual([]);
  });

  it('is of a cancelled task that it is waived, with what only it had asked for', () => {
    const gone = { onSubject: ['t'], signed: [science], leftAlone: ['s'] };
    const cancelled = fact('TaskCancelled', { reason: '机构改革', organizations: [] });
    expect(
      workRows.TaskCancelled(cancelled, gone).map(({ type, data }) => [type, data.obligationId]),
    ).toEqual([
      ['WaiveObligation', 't'],
      ['WaiveObligation', 's'],
      ['MeetObligation', `zezhou.sign-off.${science}`],
    ]);
  });
});

describe('a signature', () => {
  const signed = fact('AssignmentSigned', { organization: science });
  const ruled = (...leads: readonly string[]) =>
    fact('LeadRuled', { leads, supports: [], responsible: [] });

  it('holds while the organization is named', () => {
    expect(signatureOf(science, [])).toBe('open');
    expect(signatureOf(science, [signed])).toBe('signed');
    expect(signatureOf(science, [signed, ruled(science)])).toBe('signed');
    expect(signatureOf(education, [signed])).toBe('open');
  });

  it('is asked for again of who left and is named again', () =>
    expect(signatureOf(science, [signed, ruled(education), ruled(science)])).toBe('open'));

  it('is of no use for a task that is cancelled', () =>
    expect(signatureOf(science, [signed, fact('TaskCancelled', {})])).toBe('cancelled'));
});

describe('what holds for who takes over', () => {
  const attained = (year: number | null) => fact('TargetAttained', { year });

  it('is the last of each kind', () => {
    const facts = [
      fact('TaskSuspended', {}),
      fact('TaskResumed', {}),
      fact('ProgressReported', {}),
    ];
    const task = { kind: 'task', dueOn: day('2025-12-31') };
    expect(standing(facts, task).map(({ type }) => type)).toEqual(['TaskResumed']);
  });

  it('is of a yearly target only what is of its year', () => {
    const facts = [attained(2024), fact('TargetYearClosed', { year: 2025 })];
    const of = (dueOn: string) =>
      standing(facts, { kind: 'target', dueOn: day(dueOn) }).map(({ type }) => type);
    expect(of('2024-12-31')).toEqual(['TargetAttained']);
    expect(of('2025-12-31')).toEqual(['TargetYearClosed']);
    expect(of('2023-12-31')).toEqual([]);
  });

  it('is of a target of no year what was attained', () =>
    expect(standing([attained(null)], { kind: 'target', dueOn: day('2025-06-30') })).toHaveLength(
      1,
    ));
});
