import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptBy, reportDraftsContract } from '../drafts/report-drafts.contract.ts';
import { openSqliteReportDrafts } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-drafts-'));
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true }));

reportDraftsContract('SqliteReportDrafts', () => openSqliteReportDrafts({ path: newPath() }));

it('drafts are their owner’s alone, outlive the process, and leave no word behind when thrown away', async () => {
  const path = newPath();
  const key = { taskId: 'rushan.t1', organization: '市教育局' };
  const before = openSqliteReportDrafts({ path });
  await before.keep(key, -1, keptBy('a'));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await before.close();
  const after = openSqliteReportDrafts({ path });
  expect(await after.find(key)).toEqual({ ...keptBy('a'), revision: 0 });
  expect(readFileSync(path).includes('上半年培训')).toBe(true);
  await after.keep(key, 0, keptBy('a', { draft: null }));
  await after.close();
  expect(readFileSync(path).includes('上半年培训')).toBe(false);
});
