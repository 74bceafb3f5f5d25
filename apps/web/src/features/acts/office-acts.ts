import { words } from '#contract';
import { api } from '../../api/client.ts';
import { how, taskOf, theirs } from './about.ts';
import { type ActName, type ActSpec, REASON } from './act-types.ts';

const { actFields } = words;

/** What the office answers and decides. */
export const OFFICE_ACTS = {
  acceptCompletion: {
    send: (about, _, key) => {
      const asked = { path: taskOf(about), body: theirs(about) };
      return api.post('/api/tasks/{taskId}/accept', asked, how(about, key));
    },
  },
  returnClaim: {
    text: REASON,
    send: (about, { text: reason }, key) => {
      const asked = { path: taskOf(about), body: { ...theirs(about), reason } };
      return api.post('/api/tasks/{taskId}/return', asked, how(about, key));
    },
  },
  grantExtension: {
    date: { label: actFields.grantedDueOn },
    send: (about, { date }, key) => {
      const body = { ...theirs(about), ...(date !== '' && { newDueOn: date }) };
      const asked = { path: taskOf(about), body };
      return api.post('/api/tasks/{taskId}/extension/grant', asked, how(about, key));
    },
  },
  declineExtension: {
    text: REASON,
    send: (about, { text: reason }, key) => {
      const asked = { path: taskOf(about), body: { ...theirs(about), reason } };
      return api.post('/api/tasks/{taskId}/extension/decline', asked, how(about, key));
    },
  },
  dismissDispute: {
    text: REASON,
    send: (about, { text: reason }, key) => {
      const body = { organization: about.of ?? '', reason };
      const asked = { path: taskOf(about), body };
      return api.post('/api/tasks/{taskId}/dispute/dismiss', asked, how(about, key));
    },
  },
  suspendTask: {
    text: REASON,
    send: (about, { text: reason }, key) =>
      api.post('/api/tasks/{taskId}/suspend', { path: taskOf(about), body: { reason } }, { key }),
  },
  resumeTask: {
    send: (about, _, key) =>
      api.post('/api/tasks/{taskId}/resume', { path: taskOf(about), body: {} }, { key }),
  },
  reopenCompletion: {
    date: { label: actFields.dueOn, needed: true },
    text: REASON,
    send: (about, { date: dueOn, text: reason }, key) => {
      const asked = { path: taskOf(about), body: { ...theirs(about), dueOn, reason } };
      return api.post('/api/tasks/{taskId}/reopen', asked, how(about, key));
    },
  },
  cancelTask: {
    text: REASON,
    danger: true,
    warning: actFields.cancelWarning,
    send: (about, { text: reason }, key) =>
      api.post('/api/tasks/{taskId}/cancel', { path: taskOf(about), body: { reason } }, { key }),
  },
} satisfies Partial<Readonly<Record<ActName, ActSpec>>>;
