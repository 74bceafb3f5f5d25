import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import { type TargetEvent } from '../domain/target.events.ts';
import {
  anyEvent,
  anyTerms,
  attained,
  corrected,
  recorded,
  set,
  targetSet,
  unattained,
} from '../domain/target.fixtures.ts';
import { targetDecider } from '../domain/target.ts';
import { targetBoard, type TargetRow } from './target-board.ts';

function boardOf(...events: readonly TargetEvent[]): TargetRow | undefined {
  let row: TargetRow | undefined;
  for (const event of events as readonly unknown[] as readonly RecordedEvent[]) {
    for (const key of targetBoard.keys(event)) row = targetBoard.evolve(row, event, key);
  }
  return row;
}

describe('the board of targets', () => {
  it('shows a new target without data', () =>
    expect(boardOf(targetSet())).toEqual({
      ...set().data,
      progress: { latest: null, total: null, years: {} },
      attained: [],
    }));

  it('shows the latest measurement, the sum and the sums of the years', () => {
    const row = boardOf(
      targetSet(),
      recorded('m-1', '2022-06-30', 300),
      recorded('m-2', '2023-06-30', 500),
      recorded('m-3', '2022-12-31', 200),
      attained(null, 1_000, '2023-06-30'),
    );
    expect(row?.progress).toEqual({
      latest: { measurementId: 'm-2', value: 500, asOf: '2023-06-30' },
      total: { value: 1_000, asOf: '2023-06-30' },
      years: {
        2022: { value: 500, asOf: '2022-12-31' },
        2023: { value: 500, asOf: '2023-06-30' },
      },
    });
    expect(row?.attained).toEqual([{ year: null, value: 1_000, attainedOn: '2023-06-30' }]);
  });

  it('follows a correction, and what it takes back', () => {
    const row = boardOf(
      targetSet({ recurrence: 'yearly', value: 200 }),
      recorded('m-1', '2022-06-30', 300),
      attained(2022, 300, '2022-06-30'),
      recorded('m-2', '2023-06-30', 200),
      attained(2023, 200, '2023-06-30'),
      corrected('m-2', '2023-06-30', 200, 20),
      unattained(2023),
    );
    expect(row?.attained).toEqual([{ year: 2022, value: 300, attainedOn: '2022-06-30' }]);
    expect(row?.progress.years['2023']?.value).toBe(20);
    expect(row?.progress.latest?.value).toBe(20);
    expect(row?.progress.total?.value).toBe(320);
  });

  it('runs as the document does beyond the ninth target', () => {
    const orderOf = (targetId: string): string =>
      String(targetBoard.columns['order']?.({ ...boardOf(targetSet()), targetId } as TargetRow));
    expect(orderOf('rushan.g2') < orderOf('rushan.g10')).toBe(true);
  });

  it('says the same as the rules do, whatever happens', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(anyEvent), (terms, events) => {
        const history = [targetSet(terms), ...events];
        const row = boardOf(...history);
        const target = fold(targetDecider, history);
        const { progress, attained: years } = target.status === 'set' ? target : { attained: null };
        expect(row?.progress).toEqual(progress);
        expect(row?.attained.map(({ year }) => year)).toEqual(years);
      }),
    );
  });

  it('folds any history, and twice to the same plain row', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const row = boardOf(...events);
        expect(boardOf(...events)).toEqual(row);
        if (row) expect(JSON.parse(JSON.stringify(row))).toEqual(row);
      }),
    );
  });
});
