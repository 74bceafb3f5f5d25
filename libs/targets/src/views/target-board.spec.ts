import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import { type TargetEvent } from '../domain/target.events.ts';
import {
  anyEvent,
  anyTerms,
  corrected,
  dropped,
  kept,
  recorded,
  targetSet,
  verified,
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
      ...kept,
      baseline: null,
      checkpoints: [],
      staleAfterDays: null,
      measurements: [],
      references: [],
      closed: [],
      claimed: [],
      revisions: [],
      attained: [],
      dropped: null,
    }));

  it('shows each measurement with its present value and verdict', () =>
    expect(
      boardOf(
        targetSet(),
        recorded('m-1', '2022-06-30', 300),
        recorded('m-2', '2023-06-30', 500),
        verified('m-1', 'rejected'),
        verified('m-2', 'verified'),
        corrected('m-1', '2022-06-30', 300, 30),
      )?.measurements,
    ).toMatchObject([
      { measurementId: 'm-1', recorded: 300, value: 30, verdict: null },
      { measurementId: 'm-2', value: 500, verdict: 'verified' },
    ]));

  it('can be asked for what the plan still has', () => {
    const droppedOn = (...events: readonly TargetEvent[]): unknown =>
      targetBoard.columns['droppedOn']?.(boardOf(targetSet(), ...events)!);
    expect(droppedOn()).toBeNull();
    expect(droppedOn(dropped('2026-06-30'))).toBe('2026-06-30');
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
        expect(boardOf(...history)).toEqual(fold(targetDecider, history));
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
