import fc from 'fast-check';
import type { Position, RecordedEvent } from '#event-store';
import { toInstant } from '#kernel';
import { auditTrail, type AuditRow } from './audit-trail.ts';

const recorded = fc
  .record({
    id: fc.uuid(),
    type: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('PlanAdopted', 'UserDisabled')),
    stream: fc.string({ minLength: 1 }),
    data: fc.oneof(
      fc.object(),
      fc.record({ planId: fc.string(), region: fc.option(fc.string()), taskId: fc.string() }),
    ),
    meta: fc.dictionary(fc.constantFrom('actor', 'reason', 'occurredAt'), fc.string()),
    number: fc.nat(),
  })
  .map(({ number, ...event }): RecordedEvent => {
    const position = String(number).padStart(20, '0') as Position;
    return { ...event, revision: 0, position, recordedAt: toInstant(number) };
  });

const fold = (events: readonly RecordedEvent[]): ReadonlyMap<string, AuditRow> => {
  const rows = new Map<string, AuditRow>();
  for (const event of events) {
    for (const key of auditTrail.keys(event)) {
      const row = auditTrail.evolve(rows.get(key), event, key);
      if (row) rows.set(key, row);
    }
  }
  return rows;
};

describe('the rows of the trail', () => {
  it('drop no event, of whatever type and data', () =>
    fc.assert(
      fc.property(fc.uniqueArray(recorded, { selector: ({ position }) => position }), (events) => {
        const rows = fold(events);
        expect([...rows.keys()]).toEqual(events.map(({ position }) => position));
      }),
    ));

  it('are the same when built again, and when an event is told twice', () =>
    fc.assert(
      fc.property(fc.array(recorded), (events) => {
        expect(fold([...events, ...events])).toEqual(fold(events));
      }),
    ));

  it('hold what columns can hold', () =>
    fc.assert(
      fc.property(recorded, (event) => {
        const row = auditTrail.evolve(undefined, event, event.id);
        for (const column of Object.values(auditTrail.columns)) {
          const value = row && column(row);
          expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true);
        }
      }),
    ));

  it('read every stream', () => expect(auditTrail.prefixes).toEqual([]));
});
