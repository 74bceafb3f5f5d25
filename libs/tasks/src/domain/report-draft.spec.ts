import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RefusalCode, Rejection } from '#contract';
import { fold, type Of } from '#kernel';
import { specFor } from '#testing';
import { file } from './check-in.fixtures.ts';
import { type DraftContent, type ReportDraftEvent } from './report-draft.events.ts';
import { isSameDraft, loggedDraftDecider, soundDraft } from './report-draft.ts';
import { day, education, partOf } from './task.fixtures.ts';

const content = {
  text: '上半年培训',
  percent: 40,
  figures: [{ name: '培训', value: 120, unit: '人次' }],
  evidence: [file],
};

describe('the draft of a report', () => {
  it.each<[string, DraftContent]>([
    ['all that a report may say', content],
    ['no words yet', { ...content, text: '' }],
    ['a figure alone', { text: ' ', figures: content.figures }],
    ['a file alone', { text: ' ', evidence: content.evidence }],
    ['that nothing is done', { text: '', percent: 0 }],
    ['that all is done', { text: '', percent: 100 }],
    ['as many words as a report', { text: '长'.repeat(10_000) }],
  ])('may hold %s', (_, draft) => expect(soundDraft(draft)).toEqual(draft));

  it('is kept without lists that hold nothing', () =>
    expect(soundDraft({ text: '好', figures: [], evidence: [] })).toEqual({ text: '好' }));

  it.each<[string, DraftContent, RefusalCode]>([
    ['nothing at all', { text: ' ', figures: [], evidence: [] }, 'draft-empty'],
    ['too much', { text: '长'.repeat(10_001) }, 'report-too-long'],
    ['less than nothing done', { ...content, percent: -1 }, 'percent-out-of-range'],
    ['more than all done', { ...content, percent: 100.5 }, 'percent-out-of-range'],
    ['no number', { ...content, percent: Number.NaN }, 'percent-out-of-range'],
    [
      'a figure without a name',
      { ...content, figures: [{ name: '', value: 1, unit: '' }] },
      'figures-malformed',
    ],
    ['a file of no bytes', { ...content, evidence: [{ ...file, size: 0 }] }, 'evidence-malformed'],
  ])('is refused with %s', (_, draft, code) => {
    expect.assertions(2);
    try {
      soundDraft(draft);
    } catch (error) {
      expect(error).toBeInstanceOf(Rejection);
      expect(error).toMatchObject({ code });
    }
  });

  it('is another one when it says something else, or a report was handed in meanwhile', () => {
    const before = { ...content, afterReport: 'r-1' };
    expect(isSameDraft(before, { ...before, figures: [...content.figures] })).toBe(true);
    expect(isSameDraft(before, { ...before, text: '上半年培训120人次' })).toBe(false);
    expect(isSameDraft(before, { ...before, afterReport: 'r-2' })).toBe(false);
  });
});

const half = { ...partOf(education), savedOn: day('2023-06-20'), ...content, afterReport: 'r-1' };
const mine = { ...partOf(education), discardedOn: day('2023-06-21') };
const saved: ReportDraftEvent = { type: 'ReportDraftSaved', data: half };
const discarded: ReportDraftEvent = { type: 'ReportDraftDiscarded', data: mine };

it('a draft of the log is thrown away once', () => {
  const given = specFor(loggedDraftDecider);
  const discard = { type: 'DiscardReportDraft', data: mine } as const;
  given(saved).when(discard).then(discarded);
  given().when(discard).thenNothing();
});

it('the stored forms of drafts are understood for ever', () => {
  const stored = (type: string): ReportDraftEvent['data'] => {
    const path = join(import.meta.dirname, `golden-reports/${type}.v1.json`);
    return JSON.parse(readFileSync(path, 'utf8')) as ReportDraftEvent['data'];
  };
  for (const { type, data } of [saved, discarded]) expect(stored(type)).toEqual(data);
  const data = stored('ReportDraftSaved') as Of<ReportDraftEvent, 'ReportDraftSaved'>['data'];
  const draft = fold(loggedDraftDecider, [{ type: 'ReportDraftSaved', data }]);
  expect(draft).toEqual({ ...content, savedOn: '2023-06-20', afterReport: 'r-1' });
});
