import { words } from '#contract';
import { api } from '../../api/client.ts';
import { caseOf, levelsBelow } from './about.ts';
import { type About, type ActName, type ActSpec, REASON } from './act-types.ts';

const { actFields } = words;

const PROMISED = {
  label: actFields.promisedOptional,
  hint: actFields.promiseHint,
} as const;

/** What is done about a case. */
export const CASE_ACTS = {
  answerEscalation: {
    date: { label: actFields.promisedOn, hint: actFields.promiseHint, needed: true },
    text: { label: actFields.reply },
    send: (about, { date: promisedOn, text: note }, key) => {
      const asked = { path: caseOf(about), body: { promisedOn, note } };
      return api.post('/api/escalations/{obligationId}/answer', asked, { key });
    },
  },
  approveRedCard: {
    text: { label: actFields.opinion, start: words.paperDemands.red.zh },
    send: (about, { text: note }, key) => {
      const asked = { path: caseOf(about), body: { note } };
      return api.post('/api/escalations/{obligationId}/red-card/approve', asked, { key });
    },
  },
  declineRedCard: {
    text: REASON,
    effect: actFields.effectDecline,
    send: (about, { text: reason }, key) => {
      const asked = { path: caseOf(about), body: { reason } };
      return api.post('/api/escalations/{obligationId}/red-card/decline', asked, { key });
    },
  },
  lowerEscalation: {
    lowerTo: true,
    text: REASON,
    effect: actFields.effectLower,
    send: (about, { text: reason, lowerTo }, key) => {
      const [next = 'blue'] = levelsBelow(about.level);
      const asked = { path: caseOf(about), body: { to: lowerTo || next, reason } };
      return api.post('/api/escalations/{obligationId}/lower', asked, { key });
    },
  },
  liftEscalation: {
    text: REASON,
    effect: actFields.effectLift,
    send: (about, { text: reason }, key) => {
      const asked = { path: caseOf(about), body: { reason } };
      return api.post('/api/escalations/{obligationId}/lift', asked, { key });
    },
  },
  urge: {
    by: true,
    other: { label: actFields.urgeTo, needed: true },
    text: { label: actFields.urgeText, needed: true },
    reply: { label: actFields.answer, hint: actFields.answerLater },
    date: PROMISED,
    send: async (about, { by, other: to, text: note, reply: answer, date }, key) => {
      const asked = { path: caseOf(about), body: { by, to, note, urgeId: key } };
      const urged = await api.post('/api/escalations/{obligationId}/urge', asked, { key });
      if (answer === '') return urged;
      return answerUrge({ ...about, of: key }, { answer, date }, `${key}-answer`);
    },
  },
  answerUrge: {
    text: { label: actFields.answer, needed: true },
    date: PROMISED,
    send: (about, { text: answer, date }, key) => answerUrge(about, { answer, date }, key),
  },
} satisfies Partial<Readonly<Record<ActName, ActSpec>>>;

function answerUrge(
  about: About,
  { answer, date }: { readonly answer: string; readonly date: string },
  key: string,
): Promise<unknown> {
  const path = { ...caseOf(about), urgeId: about.of ?? '' };
  const body = { answer, ...(date !== '' && { promisedOn: date }) };
  return api.post('/api/escalations/{obligationId}/urges/{urgeId}/answer', { path, body }, { key });
}
