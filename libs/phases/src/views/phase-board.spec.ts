import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { type PhaseEvent } from '../domain/phase.events.ts';
import { anyEvent, closed, schedule, scheduled, started } from '../domain/phase.fixtures.ts';
import { phaseBoard, type PhaseRow } from './phase-board.ts';

function boardOf(events: readonly PhaseEvent[]): PhaseRow | undefined {
  let row: PhaseRow | undefined;
  for (const event of events as readonly unknown[] as readonly RecordedEvent[]) {
    for (const key of phaseBoard.keys(event)) row = phaseBoard.evolve(row, event, key);
  }
  return row;
}

describe('the board of phases', () => {
  it('shows a phase from its opening to its summary', () => {
    expect(boardOf([scheduled])).toEqual({
      ...schedule.data,
      status: 'scheduled',
      startedOn: null,
      closedOn: null,
      summary: null,
    });
    expect(boardOf([scheduled, started('2022-02-01'), closed('2022-12-30', '按期完成')])).toEqual({
      ...schedule.data,
      status: 'closed',
      startedOn: '2022-02-01',
      closedOn: '2022-12-30',
      summary: '按期完成',
    });
  });

  it('keeps the order of the document beyond the ninth phase', () => {
    const orderOf = (phaseId: string): unknown =>
      phaseBoard.columns['order']?.({ ...boardOf([scheduled]), phaseId } as PhaseRow);
    expect(String(orderOf('rushan.p2')) < String(orderOf('rushan.p10'))).toBe(true);
  });

  it('folds any history, and twice to the same row', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const row = boardOf(events);
        expect(boardOf(events)).toEqual(row);
        if (row) expect(JSON.parse(JSON.stringify(row))).toEqual(row);
        const known = events.some(({ type }) => type === 'PhaseScheduled');
        expect(row !== undefined).toBe(known);
      }),
    );
  });
});
