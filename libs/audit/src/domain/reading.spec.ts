import { fold, parseInstant } from '#kernel';
import { goldenSuite, specFor } from '#testing';
import { type KindRead, type RecordsRead } from './reading.events.ts';
import { hourOf, readingDecider, type RecordReading } from './reading.ts';

const EIGHT = parseInstant('2026-12-01T08:00:00Z');
const NINE = parseInstant('2026-12-01T09:00:00Z');
const data = {
  userId: 'auditor',
  kind: 'contacts',
  from: EIGHT,
  conditions: { region: 'zezhou' },
  region: 'zezhou',
} as const;
const record = (kind: KindRead = 'contacts', from = EIGHT): RecordReading => ({
  type: 'RecordReading',
  data: { ...data, kind, from },
});
const read = (kind: KindRead = 'contacts', from = EIGHT): RecordsRead => ({
  type: 'RecordsRead',
  data: { ...data, kind, from },
});
const given = specFor(readingDecider);

it('reading is recorded once an hour and kind', () => {
  given().when(record()).then(read());
  given(read()).when(record()).thenNothing();
  given(read(), read('audit')).when(record()).thenNothing();
  given(read()).when(record('audit')).then(read('audit'));
  given(read()).when(record('contacts', NINE)).then(read('contacts', NINE));
});

it('an hour begins at its full hour', () => {
  expect(hourOf(parseInstant('2026-12-01T08:00:00Z'))).toBe(EIGHT);
  expect(hourOf(parseInstant('2026-12-01T16:59:59.999+08:00'))).toBe(EIGHT);
});

const stored = goldenSuite<RecordsRead>(
  'reading',
  { RecordsRead: read() },
  new URL('golden/reading/', import.meta.url),
);

it('stored facts of reading are understood for ever', () =>
  expect(fold(readingDecider, stored())).toEqual({ contacts: EIGHT }));
