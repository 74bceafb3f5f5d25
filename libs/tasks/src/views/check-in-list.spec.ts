import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { type CheckInEvent } from '../domain/check-in.events.ts';
import { checkedIn } from '../domain/check-in.fixtures.ts';
import { day } from '../domain/task.fixtures.ts';
import { checkInList, type CheckInRow } from './check-in-list.ts';

const rowOf = (...events: readonly CheckInEvent[]): CheckInRow | undefined =>
  (events as readonly unknown[] as readonly RecordedEvent[]).reduce<CheckInRow | undefined>(
    (row, event) => {
      const [key = ''] = checkInList.keys(event);
      return checkInList.evolve(row, event, key);
    },
    undefined,
  );

describe('the list of check-ins', () => {
  it('shows what was reported, and how much stands behind it', () =>
    expect(rowOf(checkedIn())).toMatchObject({
      checkInId: 'rushan.2023-06-30.市教育局',
      dueOn: '2023-06-30',
      reportedOn: '2023-06-28',
      firstReportedOn: '2023-06-28',
      late: false,
      excerpt: '总体顺利。',
      items: 1,
      evidence: 1,
      reports: 1,
    }));

  it('is on time to the end of its day, and late the day after', () => {
    const late = (on: string) => rowOf(checkedIn({ reportedOn: day(on) }))?.late;
    expect([late('2023-06-30'), late('2023-07-01')]).toEqual([false, true]);
  });

  it('goes by the first report: who corrects it later was not late', () =>
    expect(
      rowOf(checkedIn(), checkedIn({ reportedOn: day('2023-07-10'), text: '更正' })),
    ).toMatchObject({
      reportedOn: '2023-07-10',
      firstReportedOn: '2023-06-28',
      late: false,
      excerpt: '更正',
      reports: 2,
    }));

  it('is no copy of long reports', () =>
    expect(rowOf(checkedIn({ text: '长'.repeat(10_000) }))?.excerpt).toHaveLength(200));

  it('folds any history, twice to the same plain row', () => {
    const anyReport = fc
      .record({
        reportedOn: fc.constantFrom('2023-06-01', '2023-07-01').map(day),
        text: fc.string(),
      })
      .map(checkedIn);
    fc.assert(
      fc.property(fc.array(anyReport), (events) => {
        expect(rowOf(...events)).toEqual(rowOf(...events));
        expect(rowOf(...events)?.reports ?? 0).toBe(events.length);
      }),
    );
  });
});
