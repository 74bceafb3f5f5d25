import { words } from '#contract';
import { api } from '../../api/client.ts';
import { caseOf, files } from './about.ts';
import {
  type About,
  type ActName,
  type ActSpec,
  type Given,
  LONGEST_REPORT,
  REASON,
} from './act-types.ts';

const { actFields } = words;

/** What is done with what fell due before a plan, figures, reports of a plan, phases and mails. */
export const ITEM_ACTS = {
  ruleVoid: {
    text: REASON,
    send: (about, { text: reason }, key) => {
      const asked = { path: caseOf(about), body: { outcome: 'void' as const, reason } };
      return api.post('/api/obligations/{obligationId}/ruling', asked, { key });
    },
  },
  ruleOwed: {
    date: { label: actFields.dueOn, needed: true },
    text: REASON,
    send: (about, { date: dueOn, text: reason }, key) => {
      const asked = { path: caseOf(about), body: { outcome: 'owed' as const, dueOn, reason } };
      return api.post('/api/obligations/{obligationId}/ruling', asked, { key });
    },
  },
  verify: { send: (about, given, key) => verdict('verified', about, given, key) },
  reject: {
    text: REASON,
    send: (about, given, key) => verdict('rejected', about, given, key),
  },
  recordMeasurement: {
    value: true,
    date: { label: actFields.asOf, needed: true },
    other: { label: actFields.source },
    send: ({ itemId: targetId }, { value, date: asOf, other: source }, key) => {
      const body = { value: Number(value), asOf, ...(source !== '' && { source }) };
      return api.post(
        '/api/targets/{targetId}/measurements',
        { path: { targetId }, body },
        { key },
      );
    },
  },
  reportCheckIn: {
    text: { label: actFields.progress, needed: true, max: LONGEST_REPORT },
    evidence: true,
    send: ({ planId, dueOn }, given, key) => {
      const path = { planId, dueOn: dueOn ?? '' };
      const asked = { path, body: { text: given.text, ...files(given) } };
      return api.post('/api/plans/{planId}/check-ins/{dueOn}', asked, { key });
    },
  },
  closePhase: {
    text: { label: actFields.summary, needed: true, max: LONGEST_REPORT },
    send: ({ itemId: phaseId }, { text: summary }, key) =>
      api.post('/api/phases/{phaseId}/close', { path: { phaseId }, body: { summary } }, { key }),
  },
  resendMail: {
    send: ({ itemId: mailId }, _, key) =>
      api.post('/api/mails/{mailId}/resend', { path: { mailId }, body: {} }, { key }),
  },
  closeProblem: {
    text: REASON,
    send: ({ itemId: problemId }, { text: reason }, key) =>
      api.post(
        '/api/problems/{problemId}/close',
        { path: { problemId }, body: { reason } },
        { key },
      ),
  },
} satisfies Partial<Readonly<Record<ActName, ActSpec>>>;

function verdict(
  value: 'verified' | 'rejected',
  { itemId: targetId, measurementId = '' }: About,
  { text: note }: Given,
  key: string,
): Promise<unknown> {
  const path = { targetId, measurementId };
  const body = { verdict: value, note };
  const url = '/api/targets/{targetId}/measurements/{measurementId}/verify';
  return api.post(url, { path, body }, { key });
}
