import { fold } from '#kernel';
import { goldenSuite, specFor } from '#testing';
import { type ExportRead } from './export.events.ts';
import { exportDecider, type RecordExport } from './export.ts';

const data = {
  exportId: '0d6f3a52-8c1e-4b7a-9d55-1f2e3c4b5a69',
  userId: 'auditor',
  conditions: { planId: 'zezhou', from: '2025-11-03' },
  region: 'zezhou',
};
const record = (exportId = data.exportId): RecordExport => ({
  type: 'RecordExport',
  data: { ...data, exportId },
});
const read = (exportId = data.exportId): ExportRead => ({
  type: 'ExportRead',
  data: { ...data, exportId },
});
const given = specFor(exportDecider);

it('each reading of an export is recorded', () => {
  given().when(record()).then(read());
  given(read()).when(record('another')).then(read('another'));
});

it('an export that is reported twice is recorded once', () =>
  given(read()).when(record()).thenNothing());

const stored = goldenSuite<ExportRead>(
  'exports',
  { ExportRead: read() },
  new URL('golden/', import.meta.url),
);

it('stored facts of an export are understood for ever', () =>
  expect(fold(exportDecider, stored())).toBe(data.exportId));
