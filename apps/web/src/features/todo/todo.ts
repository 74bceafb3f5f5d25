import { queryOptions } from '@tanstack/react-query';
import { words } from '#contract';
import { api, type Answer, type Schema } from '../../api/client.ts';
import { type OfferedAct, namesOf } from '../acts/act-names.ts';
import { type About, type ActName } from '../acts/act-types.ts';
import { type DraftOf } from '../acts/use-draft.ts';
import { draftOf as draftOfCase } from '../cases/about-case.ts';

export type TodoRow = Schema<'TodoRow'>;
type Todo = Answer<'/api/todo'>;

export const todoQuery = queryOptions({
  queryKey: ['todo'],
  queryFn: ({ signal }) => api.get('/api/todo', { query: { limit: 500 } }, { signal }),
});

export type SectionId = keyof typeof words.todoSections;

export type Section = {
  readonly id: SectionId;
  /** All of them, also those that are not listed. */
  readonly count: number;
  readonly rows: readonly TodoRow[];
};

/** What presses soonest is spoken of by itself. */
const SOON = 3;

const ORDER = Object.keys(words.todoSections) as readonly SectionId[];

function sectionOf(group: Todo['groups'][number]['group'], row: TodoRow): SectionId {
  if (group === 'due') return (row.workingDaysLeft ?? SOON) <= SOON ? 'due3' : 'due10';
  return group === 'waiting' ? (row.asked as SectionId) : group;
}

/** The groups as the page shows them: what waits for an answer by what is asked, what is due soon apart. */
export function sectionsOf({ groups }: Todo): readonly Section[] {
  const sections = new Map<SectionId, { count: number; rows: TodoRow[] }>();
  for (const { group, count, rows } of groups) {
    const split = group === 'waiting' || group === 'due';
    for (const row of rows) {
      const id = sectionOf(group, row);
      const section = sections.get(id) ?? { count: split ? 0 : count, rows: [] };
      section.rows.push(row);
      if (split) section.count++;
      sections.set(id, section);
    }
  }
  return ORDER.flatMap((id) => {
    const section = sections.get(id);
    return section ? [{ id, ...section }] : [];
  });
}

/** The same thing asked for is the same row, whatever else has changed of it. */
export const keyOf = ({
  asked,
  kind,
  itemId,
  organization,
  step,
  dueOn,
  figure,
}: TodoRow): string =>
  [asked, kind, itemId, organization, step, kind === 'check-in' && dueOn, figure?.measurementId]
    .map(String)
    .join('|');

/** What is offered in a row, the nearest first; the rest stands on the page of the item. */
const OFFERED: Readonly<Record<TodoRow['asked'], readonly ActName[]>> = {
  'answer-case': ['answerEscalation', 'answerUrge', 'reportProgress'],
  redo: ['claimCompletion', 'reportProgress'],
  sign: ['signPlan'],
  do: ['reportProgress', 'claimCompletion', 'recordMeasurement', 'reportCheckIn', 'closePhase'],
  'judge-claim': ['acceptCompletion', 'returnClaim'],
  'judge-extension': ['grantExtension', 'declineExtension'],
  'judge-dispute': ['dismissDispute'],
  'rule-past': ['ruleVoid', 'ruleOwed'],
  'sign-red-card': ['approveRedCard', 'declineRedCard'],
  urge: ['urge'],
  'review-plan': [],
  'review-amendment': [],
  'verify-figure': ['verify', 'reject'],
  'register-contact': ['resendMail', 'closeProblem'],
  wait: ['withdrawExtension'],
  done: [],
};

export type Offer = {
  readonly name: ActName;
  readonly about: About;
  readonly refused: string | null;
};

export function offersOf(row: TodoRow): readonly Offer[] {
  const all = row.actions.flatMap((act: OfferedAct) =>
    namesOf(act).map((name) => ({
      name,
      about: aboutOf(row, act),
      refused: act.refused?.detail ?? null,
    })),
  );
  return OFFERED[row.asked].flatMap((name) =>
    all.filter((offer) => offer.name === name).slice(0, 1),
  );
}

function aboutOf(row: TodoRow, act: OfferedAct): About {
  const { itemId, planId, obligationId, dueOn, figure } = row;
  return {
    itemId,
    planId,
    obligationId,
    dueOn,
    of: 'of' in act ? act.of : undefined,
    step: 'step' in act ? act.step : row.step,
    measurementId: figure?.measurementId,
    unit: figure?.unit ?? null,
    level: row.level,
    people: { organization: row.organization },
  };
}

/** Forms of one row go on with the same text; each act of the office on a case has its own, as on the case's page. */
export function draftOf(name: ActName, row: TodoRow): DraftOf {
  const { kind, itemId, obligationId, actions } = row;
  if (OF_CASES.includes(name)) return draftOfCase(name, { obligationId: obligationId ?? '' });
  const reports = kind === 'task' && actions.some(({ action }) => action === 'reportProgress');
  return reports ? { about: itemId, taskId: itemId } : { about: `${itemId}|office` };
}

/** What the office does with a case. */
const OF_CASES: readonly ActName[] = ['approveRedCard', 'declineRedCard', 'urge', 'answerUrge'];

/** Where a row leads; null: everything about it stands in the row. */
export function pageOf({ asked, kind, itemId, planId, obligationId }: TodoRow): string | null {
  if (kind === 'task') return `/tasks/${encodeURIComponent(itemId)}`;
  if (kind === 'sign-off') return `/ledger?plan=${encodeURIComponent(planId)}`;
  if (kind === 'plan') return `/plans/${encodeURIComponent(planId)}/review`;
  if (kind === 'mail') return '/directory';
  if (obligationId === null) return null;
  const isCase = asked === 'sign-red-card' || asked === 'urge';
  return `/${isCase ? 'cases' : 'i'}/${encodeURIComponent(obligationId)}`;
}
