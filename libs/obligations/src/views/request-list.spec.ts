import type { RecordedEvent } from '#event-store';
import { requestKey, requestList, type RequestRow, requestsIn } from './request-list.ts';

const about = { taskId: 'zezhou.t1', planId: 'zezhou', region: 'zezhou' };
const mine = { ...about, organization: '县教育局', organizationId: 'education' };
const fact = (type: string, data: object): RecordedEvent =>
  ({ type, data: { ...mine, ...data } }) as unknown as RecordedEvent;
const asked = (step: string, newDueOn: string) =>
  fact('ExtensionRequested', { step, requestedOn: '2026-01-05', newDueOn, reason: '招标推迟' });
const key = requestKey('extension', 'zezhou.t1', '县教育局');

/** The steps for which more time is asked, after these facts. */
function waiting(...facts: readonly RecordedEvent[]) {
  let row: RequestRow | undefined;
  for (const one of facts) {
    expect(requestList.keys(one)).toContain(key);
    row = requestList.evolve(row, one, key);
  }
  return row && requestsIn(row).map(({ step, newDueOn }) => [step, newDueOn]);
}

describe('requests for more time', () => {
  const two = [asked('2', '2026-12-31'), asked('3', '2027-12-31')];

  it('wait each for its step, and are answered each by itself', () => {
    expect(waiting(...two)).toEqual([
      ['2', '2026-12-31'],
      ['3', '2027-12-31'],
    ]);
    expect(waiting(...two, fact('ExtensionGranted', { step: '2' }))).toEqual([['3', '2027-12-31']]);
    expect(waiting(...two, fact('ExtensionDeclined', { step: '3' }))).toEqual([
      ['2', '2026-12-31'],
    ]);
  });

  it('are settled by the acceptance of their step, all by that of the last', () => {
    expect(waiting(...two, fact('CompletionAccepted', { step: '2' }))).toEqual([
      ['3', '2027-12-31'],
    ]);
    expect(waiting(...two, fact('CompletionAccepted', { step: '2', last: true }))).toBeUndefined();
  });

  it('end with a step that an amendment drops', () => {
    const organizations = ['县教育局'];
    const owed = [{ organization: '县教育局', step: '3' }];
    expect(waiting(...two, fact('TaskRevised', { organizations, owed }))).toEqual([
      ['3', '2027-12-31'],
    ]);
  });

  it('end with the part of the organization in the task', () => {
    const gone = { before: { leads: ['县教育局'], supports: [], responsible: [] } };
    const ruled = { ...gone, leads: [], supports: [], responsible: [] };
    expect(waiting(...two, fact('LeadRuled', ruled))).toBeUndefined();
  });
});
