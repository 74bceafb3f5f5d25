import { words } from '#contract';
import { type Text } from '../../app/use-text.ts';
import { namesOf } from '../acts/act-names.ts';
import { type About, type ActName } from '../acts/act-types.ts';
import { type Obligation, type Task } from './task.ts';

/** Something that may be done with a task, or why not. */
export type Offer = {
  /** Its name, with the part where there are several. */
  readonly id: string;
  readonly name: ActName;
  readonly about: About;
  readonly refused: string | null;
  readonly label: (t: Text) => string;
};

const OWN: readonly ActName[] = [
  'signAssignment',
  'reportProgress',
  'claimCompletion',
  'requestExtension',
  'withdrawExtension',
  'disputeAssignment',
];
const JUDGING: readonly ActName[] = [
  'acceptCompletion',
  'returnClaim',
  'grantExtension',
  'declineExtension',
  'dismissDispute',
  'reopenCompletion',
];
const GOVERNING: readonly ActName[] = ['suspendTask', 'resumeTask', 'cancelTask'];

/** What one does for one's own organization, and the reply to a case on it. */
export function ownOffers(
  task: Task,
  owed: Obligation | undefined,
  mine: string | null,
): readonly Offer[] {
  const acts = offersIn(task, OWN).filter(({ about }) => about.of === undefined);
  if (acts.length === 0 || !owed || !mayReply(owed, mine)) return acts;
  const { itemId, planId, obligationId, dueOn } = owed;
  const reply: Offer = {
    id: 'answerEscalation',
    name: 'answerEscalation',
    about: { itemId, planId, obligationId, dueOn },
    refused: null,
    label: (t) => t(words.actForms.answerEscalation),
  };
  return [...acts, reply];
}

/** A case on one's own part, which nobody has answered yet. */
const mayReply = (owed: Obligation, mine: string | null): boolean =>
  owed.organization === mine &&
  owed.status === 'open' &&
  owed.level !== null &&
  owed.promisedOn === null;

/** What the office answers and decides, by organization. */
export const officeOffers = (task: Task): readonly Offer[] => [
  ...offersIn(task, JUDGING).filter(({ about }) => about.of !== undefined),
  ...offersIn(task, GOVERNING),
];

function offersIn(task: Task, wanted: readonly ActName[]): readonly Offer[] {
  const { taskId: itemId, planId, revision } = task;
  const all = task.actions.flatMap((act) =>
    namesOf(act).map((name): Offer => {
      const { of, step } = act;
      const isJudging = of !== undefined;
      const about = { itemId, planId, obligationId: null, dueOn: task.dueOn, of, step };
      return {
        id: [name, of, step].filter((part) => part !== undefined).join('|'),
        name,
        about: isJudging ? { ...about, ifMatch: `"${revision}"` } : about,
        refused: act.refused?.detail ?? null,
        label: (t) => labelOf(t, name, of, step),
      };
    }),
  );
  return wanted.flatMap((name) => all.filter((offer) => offer.name === name));
}

function labelOf(t: Text, name: ActName, of?: string, step?: string): string {
  const part = step === undefined ? '' : t(words.stepWord(step));
  const whose = [of, part].filter(Boolean).join(' ');
  return whose === '' ? t(words.actForms[name]) : `${t(words.actForms[name])}（${whose}）`;
}
