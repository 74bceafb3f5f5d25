import { parseInstant } from '#kernel';
import { file } from '../domain/check-in.fixtures.ts';
import { day } from '../domain/task.fixtures.ts';
import { type KeptDraft, type ReportDrafts } from './report-drafts.port.ts';

const KEY = { taskId: 'rushan.t1', organization: '市教育局' };
const draft = {
  text: '上半年培训',
  percent: 40,
  evidence: [file],
  savedOn: day('2023-06-20'),
  afterReport: null,
};
export const keptBy = (by: string, more: Partial<KeptDraft> = {}) => ({
  draft,
  by,
  at: parseInstant('2023-06-20T09:00:00+08:00'),
  ...more,
});

/** What every adapter must do. Call it from the adapter's own spec. */
export function reportDraftsContract(name: string, open: () => ReportDrafts): void {
  describe(`${name} keeps the contract of drafts`, () => {
    let drafts: ReportDrafts;
    beforeEach(() => {
      drafts = open();
    });
    afterEach(() => drafts.close());

    it('has none before the first', async () => {
      expect(await drafts.find(KEY)).toBeUndefined();
      expect(await drafts.naming(file.sha256)).toEqual([]);
    });

    it('keeps the latest of an organization and task, with who left it so', async () => {
      expect(await drafts.keep(KEY, -1, keptBy('a'))).toBe(true);
      expect(await drafts.find(KEY)).toEqual({ ...keptBy('a'), revision: 0 });
      expect(await drafts.keep(KEY, 0, keptBy('b'))).toBe(true);
      expect(await drafts.find(KEY)).toEqual({ ...keptBy('b'), revision: 1 });
      for (const other of [
        { ...KEY, taskId: 'rushan.t2' },
        { ...KEY, organization: '市科协' },
      ]) {
        expect(await drafts.find(other)).toBeUndefined();
      }
    });

    it('takes nothing made from another state than what is kept', async () => {
      expect(await drafts.keep(KEY, 0, keptBy('early'))).toBe(false);
      await drafts.keep(KEY, -1, keptBy('a'));
      for (const from of [-1, 1]) expect(await drafts.keep(KEY, from, keptBy('late'))).toBe(false);
      expect(await drafts.find(KEY)).toEqual({ ...keptBy('a'), revision: 0 });
    });

    it('lets one of two win who begin at once', async () => {
      const both = ['a', 'b'].map((by) => drafts.keep(KEY, -1, keptBy(by)));
      expect((await Promise.all(both)).sort()).toEqual([false, true]);
    });

    it('keeps no word of what was thrown away, and counts on', async () => {
      await drafts.keep(KEY, -1, keptBy('a'));
      await drafts.keep(KEY, 0, keptBy('b', { draft: null }));
      expect(await drafts.find(KEY)).toEqual({ ...keptBy('b', { draft: null }), revision: 1 });
      expect(await drafts.naming(file.sha256)).toEqual([]);
    });

    it('says whose drafts name a file', async () => {
      await drafts.keep(KEY, -1, keptBy('a'));
      const other = { ...KEY, organization: '市科协' };
      await drafts.keep(other, -1, keptBy('b', { draft: { ...draft, evidence: [] } }));
      expect(await drafts.naming(file.sha256)).toEqual([KEY]);
      await drafts.keep(other, 0, keptBy('b'));
      expect(await drafts.naming(file.sha256)).toEqual([KEY, other].toSorted(byOrganization));
    });
  });
}

const byOrganization = (a: typeof KEY, b: typeof KEY): number =>
  a.organization < b.organization ? -1 : 1;
