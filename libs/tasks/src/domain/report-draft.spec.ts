import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Rejection } from '#contract';
import { fold, type Of } from '#kernel';
import { specFor } from '#testing';
import { file } from './check-in.fixtures.ts';
import { type ReportDraftEvent } from './report-draft.events.ts';
import { type ReportDraftCommand, reportDraftDecider } from './report-draft.ts';
import { day, education, partOf } from './task.fixtures.ts';

type Content = Partial<Of<ReportDraftCommand, 'SaveReportDraft'>['data']>;
const half = {
  ...partOf(education),
  savedOn: day('2023-06-20'),
  text: '上半年培训',
  percent: 40,
  figures: [{ name: '培训', value: 120, unit: '人次' }],
  evidence: [file],
  afterReport: 'r-1',
};
const save = (content: Content = {}): ReportDraftCommand => ({
  type: 'SaveReportDraft',
  data: { ...half, ...content },
});
const saved = (content: Content = {}): ReportDraftEvent => ({
  type: 'ReportDraftSaved',
  data: { ...half, ...content },
});
const mine = { ...partOf(education), discardedOn: day('2023-06-21') };
const discard: ReportDraftCommand = { type: 'DiscardReportDraft', data: mine };
const discarded: ReportDraftEvent = { type: 'ReportDraftDiscarded', data: mine };
const given = specFor(reportDraftDecider);

describe('the draft of a report', () => {
  it('is kept', () => given().when(save()).then(saved()));
  it('is written once, on whatever day it is saved again', () =>
    given(saved())
      .when(save({ savedOn: day('2023-06-29') }))
      .thenNothing());
  it('takes the place of the one before', () =>
    given(saved())
      .when(save({ text: '上半年培训 120 人次' }))
      .then(saved({ text: '上半年培训 120 人次' })));
  it('is another one when a report was handed in meanwhile, though it says the same', () =>
    given(saved())
      .when(save({ afterReport: 'r-2' }))
      .then(saved({ afterReport: 'r-2' })));
  it('may have no words yet', () =>
    given()
      .when(save({ text: '' }))
      .then(saved({ text: '' })));
  it('is thrown away once', () => given(saved()).when(discard).then(discarded));
  it('need not be there to be thrown away', () => given().when(discard).thenNothing());
  it('can be begun again', () => given(saved(), discarded).when(save()).then(saved()));

  it('a draft may be as long as a report, and say that nothing or all is done', () => {
    for (const percent of [0, 100]) given().when(save({ percent })).then(saved({ percent }));
    const text = '长'.repeat(10_000);
    given().when(save({ text })).then(saved({ text }));
    given()
      .when(save({ percent: 100.5 }))
      .thenRefused('percent-out-of-range');
  });

  it('a draft is kept for a figure or a file alone', () => {
    const { percent: _, figures, evidence, ...words } = { ...half, text: ' ' };
    for (const data of [
      { ...words, figures },
      { ...words, evidence },
    ]) {
      given().when({ type: 'SaveReportDraft', data }).then({ type: 'ReportDraftSaved', data });
    }
  });

  it.each([
    ['nothing at all', { text: ' ', figures: [], evidence: [], percent: undefined }, 'draft-empty'],
    ['too much', { text: '长'.repeat(10_001) }, 'report-too-long'],
    ['less than nothing done', { percent: -1 }, 'percent-out-of-range'],
    [
      'a figure without a name',
      { figures: [{ name: '', value: 1, unit: '' }] },
      'figures-malformed',
    ],
    ['a file of no bytes', { evidence: [{ ...file, size: 0 }] }, 'evidence-malformed'],
  ])('is refused with %s', (_, content, code) => {
    const { percent, ...rest } = { percent: 40 as number | undefined, ...content };
    const { percent: __, ...data } = half;
    const command = { ...data, ...rest, ...(percent !== undefined && { percent }) };
    given().when({ type: 'SaveReportDraft', data: command }).thenRefused(code);
  });

  it('is saved and thrown away once, whatever commands come in whatever order', () => {
    const anyCommand = fc.oneof(
      fc.constant(discard),
      fc
        .record({
          text: fc.constantFrom('', '一半', '全部'),
          percent: fc.constantFrom(0, 50, 101),
          figures: fc.subarray(half.figures),
          evidence: fc.subarray(half.evidence),
          afterReport: fc.constantFrom(null, 'r-1', 'r-2'),
        })
        .map(save),
    );
    fc.assert(
      fc.property(fc.array(anyCommand), (commands) => {
        const events: ReportDraftEvent[] = [];
        for (const command of commands) {
          const decided = () =>
            reportDraftDecider.decide(command, fold(reportDraftDecider, events));
          try {
            events.push(...decided());
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
            continue;
          }
          expect(decided()).toEqual([]);
        }
      }),
    );
  });
});

it('the stored forms of drafts are what is written today, and understood for ever', () => {
  const stored = (type: string): ReportDraftEvent['data'] => {
    const path = join(import.meta.dirname, `golden-reports/${type}.v1.json`);
    return JSON.parse(readFileSync(path, 'utf8')) as ReportDraftEvent['data'];
  };
  for (const { type, data } of [saved(), discarded]) expect(stored(type)).toEqual(data);
  const { text, percent, figures, evidence, savedOn, afterReport } = half;
  const data = stored('ReportDraftSaved') as Of<ReportDraftEvent, 'ReportDraftSaved'>['data'];
  const draft = fold(reportDraftDecider, [{ type: 'ReportDraftSaved', data }]);
  expect(draft).toEqual({ text, percent, figures, evidence, savedOn, afterReport });
});
