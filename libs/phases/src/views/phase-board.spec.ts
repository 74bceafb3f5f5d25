import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { type PhaseEvent } from '../domain/phase.events.ts';
import {
  anyEvent,
  closed,
  dropped,
  rescheduled,
  schedule,
  scheduled,
  started,
} from '../domain/phase.fixtures.ts';
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
    const { phaseId, planId, planTitle, region, number, name, from, to, text } = schedule.data;
    const terms = { phaseId, planId, planTitle, region, number, name, from, to, text };
    expect(boardOf([scheduled])).toEqual({
      ...terms,
      status: 'scheduled',
      planned: { from: '2022-01-01', to: '2022-12-31' },
      startedOn: null,
      closedOn: null,
      summary: null,
    });
    expect(boardOf([scheduled, started('2022-02-01'), closed('2022-12-30', '按期完成')])).toEqual({
      ...terms,
      status: 'closed',
      planned: { from: '2022-01-01', to: '2022-12-31' },
      startedOn: '2022-02-01',
      closedOn: '2022-12-30',
      summary: '按期完成',
    });
  });

  it('shows the dates it has now beside those it was planned with, and that it was dropped', () => {
    expect(boardOf([scheduled, rescheduled('2022-03-01', '2023-06-30'), dropped])).toMatchObject({
      status: 'dropped',
      from: '2022-03-01',
      to: '2023-06-30',
      planned: { from: '2022-01-01', to: '2022-12-31' },
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
