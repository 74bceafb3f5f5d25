import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '#kernel';
import { specFor } from '#testing';
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

describe('the reading of an export', () => {
  it('is recorded each time', () => {
    given().when(record()).then(read());
    given(read()).when(record('another')).then(read('another'));
  });
  it('an export that is reported twice is recorded once', () =>
    given(read()).when(record()).thenNothing());

  it('is stored in one form for ever', () => {
    const folder = new URL('golden/', import.meta.url);
    expect(readdirSync(folder)).toEqual(['ExportRead.v1.json']);
    const stored = JSON.parse(
      readFileSync(new URL('ExportRead.v1.json', folder), 'utf8'),
    ) as ExportRead['data'];
    expect(stored).toEqual(data);
    expect(fold(exportDecider, [{ type: 'ExportRead', data: stored } as const])).toBe(
      data.exportId,
    );
  });
});
