import { type ObligationRow } from '#obligations';
import { day } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { countedOn } from './standings-on.ts';

type Task = Parameters<typeof countedOn>[0][number];
type Owed = Parameters<typeof countedOn>[1][number];

const task: Task = {
  taskId: 'p.t1',
  planId: 'p',
  assignedOn: day('2025-11-03'),
  status: 'open',
  tracked: true,
};

/** Owed from 3 November, due on the 20th. */
const owed = (facts: Partial<Owed> = {}): Owed => ({
  subjectId: 'p.t1',
  status: 'open',
  openedOn: day('2025-11-03'),
  dueOn: day('2025-11-20'),
  dueHistory: [],
  metOn: null,
  claimedOn: null,
  suspendedFrom: null,
  ...facts,
});
const moved = (on: string, before: string, dueOn: string): ObligationRow['dueHistory'][number] => ({
  on: day(on),
  before: day(before),
  dueOn: day(dueOn),
  because: 'extension',
  reason: '',
});
const on = (date: string, ...parts: readonly Owed[]): readonly number[] => {
  const { total = 0, done = 0, overdue = 0 } = countedOn([task], parts, day(date)).get('p') ?? {};
  return [total, done, overdue];
};

describe('on a day that is over a task', () => {
  it('was there from the day on which it was owed', () => {
    expect(on('2025-11-02', owed())).toEqual([0, 0, 0]);
    expect(on('2025-11-03', owed())).toEqual([1, 0, 0]);
  });
  it('was overdue from the day after its date', () => {
    expect(on('2025-11-20', owed())).toEqual([1, 0, 0]);
    expect(on('2025-11-21', owed())).toEqual([1, 0, 1]);
  });
  it('was done from the day on which it was met', () => {
    const met = owed({ status: 'met', metOn: day('2025-11-25') });
    expect(on('2025-11-24', met)).toEqual([1, 0, 1]);
    expect(on('2025-11-25', met)).toEqual([1, 1, 0]);
  });
  it('was done when all who owe it had done it, and overdue while one of them was late', () => {
    const [first, second] = [owed({ status: 'met', metOn: day('2025-11-18') }), owed()];
    expect(on('2025-11-24', first, second)).toEqual([1, 0, 1]);
  });
  it('had the date that was in force then', () => {
    const twice = owed({
      dueOn: day('2025-12-31'),
      dueHistory: [
        moved('2025-11-21', '2025-11-20', '2025-11-30'),
        moved('2025-12-02', '2025-11-30', '2025-12-31'),
      ],
    });
    // 21 November: put off on that day; 1 December: the second date past, the third not yet granted.
    expect(on('2025-11-21', twice)).toEqual([1, 0, 0]);
    expect(on('2025-12-01', twice)).toEqual([1, 0, 1]);
    expect(on('2025-12-02', twice)).toEqual([1, 0, 0]);
  });
  it('was not overdue while it waited for an answer, or the clock stood', () => {
    expect(on('2025-11-24', owed({ status: 'claimed', claimedOn: day('2025-11-24') }))).toEqual([
      1, 0, 0,
    ]);
    expect(on('2025-11-23', owed({ status: 'claimed', claimedOn: day('2025-11-24') }))).toEqual([
      1, 0, 1,
    ]);
    const suspended = owed({ status: 'suspended', suspendedFrom: day('2025-11-19') });
    expect(on('2025-11-24', suspended)).toEqual([1, 0, 0]);
    expect(on('2025-11-24', owed({ status: 'baselined' }))).toEqual([1, 0, 0]);
  });
  it('is left out when it is owed no longer, or was ended', () => {
    expect(on('2025-11-24', owed({ status: 'waived' }))).toEqual([0, 0, 0]);
    const ended: Task = { ...task, status: 'cancelled' };
    expect(countedOn([ended], [owed()], day('2025-11-24')).size).toBe(0);
  });
  it('is left out when it is only shown', () => {
    const shown: Task = { ...task, tracked: false };
    expect(countedOn([shown], [], day('2025-11-24')).size).toBe(0);
  });
  it('is there, and not done, where nobody owes it', () =>
    expect(on('2025-11-24')).toEqual([1, 0, 0]));
});
