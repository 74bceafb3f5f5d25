import { words } from '#contract';
import { api } from '../../api/client.ts';
import { files, part, taskOf } from './about.ts';
import { type ActName, type ActSpec, LONGEST_REPORT, REASON } from './act-types.ts';

const { actFields } = words;

/** What an organization does for its own part. */
export const OWN_ACTS = {
  signPlan: {
    send: ({ planId }, _, key) => api.post('/api/tasks/sign', { body: { planId } }, { key }),
  },
  signAssignment: {
    send: (about, _, key) =>
      api.post('/api/tasks/{taskId}/sign', { path: taskOf(about), body: {} }, { key }),
  },
  reportProgress: {
    text: { label: actFields.progress, needed: true, max: LONGEST_REPORT },
    percent: true,
    evidence: true,
    send: (about, given, key) => {
      const percent = given.percent === '' ? {} : { percent: Number(given.percent) };
      const body = { text: given.text, ...percent, ...files(given) };
      return api.post('/api/tasks/{taskId}/reports', { path: taskOf(about), body }, { key });
    },
  },
  claimCompletion: {
    text: { label: actFields.noteOptional },
    evidence: true,
    send: (about, given, key) => {
      const body = { note: given.text, ...part(about), ...files(given) };
      return api.post('/api/tasks/{taskId}/claim', { path: taskOf(about), body }, { key });
    },
  },
  requestExtension: {
    date: { label: actFields.newDueOn, needed: true },
    text: REASON,
    send: (about, { date: newDueOn, text: reason }, key) => {
      const body = { newDueOn, reason, ...part(about) };
      return api.post('/api/tasks/{taskId}/extension', { path: taskOf(about), body }, { key });
    },
  },
  withdrawExtension: {
    send: (about, _, key) => {
      const asked = { path: taskOf(about), body: part(about) };
      return api.post('/api/tasks/{taskId}/extension/withdraw', asked, { key });
    },
  },
  disputeAssignment: {
    text: REASON,
    other: { label: actFields.proposed },
    send: (about, { text: reason, other }, key) => {
      const body = { reason, ...(other !== '' && { proposed: other }) };
      return api.post('/api/tasks/{taskId}/dispute', { path: taskOf(about), body }, { key });
    },
  },
} satisfies Partial<Readonly<Record<ActName, ActSpec>>>;
