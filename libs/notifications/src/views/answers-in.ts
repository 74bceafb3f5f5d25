import type { Recorded } from '#following';
import { organizationIdIn } from '#contract';
import { defined, type LocalDate } from '#kernel';
import type { ObligationEvent } from '#obligations/rules';
import type { TargetEvent } from '#targets';
import type { LeadRuled, TaskDuties, TaskEvent } from '#tasks';
import { type LetterAnswer } from '../domain/letter.events.ts';

/** Facts some of which answer what the office was asked. */
export type AnswerFact = TaskEvent | TargetEvent | ObligationEvent;

/** What was asked or reported, as far as an answer says it again. */
export type Sought = {
  readonly askedFor?: LocalDate;
  readonly figure?: { readonly value: number; readonly asOf: LocalDate };
  readonly disputed?: true;
};

export type Said = Omit<LetterAnswer, 'by'>;

/** What a fact means for one question. */
export type AnswerChange = {
  readonly key: string;
  /** Absent: as before. */
  readonly sought?: Sought;
  /** Absent: none, and the one before is void. */
  readonly answer?: {
    readonly region: string;
    readonly planId: string;
    readonly organization: string;
    readonly organizationId: string;
    readonly itemId: string;
    /** Of a task with parts which one; left out: the whole. */
    readonly step?: string;
    readonly side: 'lead' | 'support';
    readonly said: Said;
  };
  /** It answers an objection where there is one. */
  readonly onlyIfDisputed?: true;
};

type Subject = 'extension' | 'dispute' | 'completion' | 'figure' | 'date' | 'date-in-support';

/**
 * @param who asked: an organization, of a figure its id; of a date nobody did
 * @param step of a task with parts which one
 */
const keyOf = (subject: Subject, itemId: string, who = '', step?: string): string =>
  JSON.stringify([subject, itemId, who, ...(step === undefined ? [] : [step])]);

type Changes = readonly AnswerChange[];
type Whose = Pick<
  NonNullable<AnswerChange['answer']>,
  'region' | 'planId' | 'organization' | 'organizationId'
>;

const whoseOf = ({ region, planId, organization, organizationId }: Whose): Whose => {
  return { region, planId, organization, organizationId };
};

type Of<T extends AnswerFact['type']> = Recorded<Extract<AnswerFact, { type: T }>>;

/** What was given as reason with the act itself. */
const reasonOf = ({ meta }: Recorded<AnswerFact>): string | undefined => meta['reason'];

const given = (reason: string | undefined) => (reason?.trim() ? { reason } : {});

function ofExtension(
  fact: Of<'ExtensionRequested' | 'ExtensionWithdrawn' | 'ExtensionGranted' | 'ExtensionDeclined'>,
): AnswerChange {
  const { taskId: itemId, organization, step } = fact.data;
  const key = keyOf('extension', itemId, organization, step);
  const about = { ...whoseOf(fact.data), itemId, ...defined({ step }), side: 'lead' } as const;
  switch (fact.type) {
    case 'ExtensionRequested':
      return { key, sought: { askedFor: fact.data.newDueOn } };
    case 'ExtensionWithdrawn':
      return { key, sought: {} };
    case 'ExtensionGranted': {
      const { grantedOn: answeredOn, newDueOn: dueOn, before } = fact.data;
      const said = { answered: 'extension-granted', answeredOn, before, dueOn } as const;
      const whole = { ...said, ...given(reasonOf(fact)) };
      return { key, sought: {}, answer: { ...about, said: whole } };
    }
    case 'ExtensionDeclined': {
      const { declinedOn: answeredOn, reason } = fact.data;
      const said = { answered: 'extension-declined', answeredOn, ...given(reason) } as const;
      return { key, sought: {}, answer: { ...about, said } };
    }
  }
}

function ofDispute(fact: Of<'AssignmentDisputed' | 'DisputeDismissed'>): AnswerChange {
  const { taskId: itemId, organization } = fact.data;
  const key = keyOf('dispute', itemId, organization);
  if (fact.type === 'AssignmentDisputed') return { key, sought: { disputed: true } };
  const { dismissedOn: answeredOn, reason } = fact.data;
  const said = { answered: 'dispute-dismissed', answeredOn, ...given(reason) } as const;
  return { key, sought: {}, answer: { ...whoseOf(fact.data), itemId, side: 'lead', said } };
}

const ROLES = ['leads', 'responsible', 'supports'] as const;
const PARTS = { leads: 'lead', responsible: 'responsible', supports: 'support' } as const;

const roleIn = (duties: TaskDuties, name: string) =>
  ROLES.find((role) => duties[role].includes(name));

/** Whoever has another part now, which answers an objection; one that has none is written to at once. */
function settledBy(fact: Recorded<LeadRuled>): Changes {
  const { before, taskId: itemId, region, planId, organizationIds, ruledOn, reason } = fact.data;
  return ROLES.flatMap((role) => before[role]).flatMap((organization) => {
    const [was, is] = [roleIn(before, organization), roleIn(fact.data, organization)];
    const key = keyOf('dispute', itemId, organization);
    if (is === undefined) return [{ key, sought: {} }];
    if (was === is) return [];
    const organizationId = organizationIdIn(organizationIds, organization);
    const whose = { region, planId, organization, organizationId };
    const answered = { answered: 'dispute-settled', answeredOn: ruledOn, part: PARTS[is] } as const;
    const said = { ...answered, ...given(reason) };
    const answer = { ...whose, itemId, side: 'lead', said } as const;
    return [{ key, sought: {}, answer, onlyIfDisputed: true }];
  });
}

function ofCompletion(
  fact: Of<'CompletionClaimed' | 'CompletionAccepted' | 'CompletionReopened'>,
): AnswerChange {
  const { taskId: itemId, organization, step } = fact.data;
  const key = keyOf('completion', itemId, organization, step);
  if (fact.type !== 'CompletionAccepted') return { key };
  const { acceptedOn: answeredOn, claimedOn, doneOn = claimedOn } = fact.data;
  const answered = { answered: 'completion-accepted', answeredOn, doneOn } as const;
  const said = { ...answered, ...given(reasonOf(fact)) };
  const about = { ...whoseOf(fact.data), itemId, ...defined({ step }) };
  return { key, answer: { ...about, side: 'lead', said } };
}

function ofFigure(
  fact: Of<'MeasurementRecorded' | 'MeasurementCorrected' | 'MeasurementVerified'>,
): AnswerChange {
  const { targetId: itemId, measurementId } = fact.data;
  const key = keyOf('figure', itemId, measurementId);
  if (fact.type !== 'MeasurementVerified') {
    const { value, asOf } = fact.data;
    return { key, sought: { figure: { value, asOf } } };
  }
  const { verdict, verifiedOn: answeredOn, note } = fact.data;
  if (verdict === 'verified') return { key };
  const said = { answered: 'figure-rejected', answeredOn, ...given(note) } as const;
  return { key, answer: { ...whoseOf(fact.data), itemId, side: 'lead', said } };
}

/** An extension is an answer of its own; who takes something over is told its date when it is assigned. */
function dateMoved(fact: Of<'ObligationRescheduled' | 'ObligationResumed'>): Changes {
  const { obligationId: itemId, dueOn, before, on: answeredOn } = fact.data;
  const because = fact.type === 'ObligationResumed' ? 'resumed' : fact.data.because;
  if (because === 'extension' || because === 'handed-on') return [];
  const reason = fact.type === 'ObligationRescheduled' ? fact.data.reason : undefined;
  const said = { answered: 'date-moved', answeredOn, before, dueOn, because } as const;
  const answer = { ...whoseOf(fact.data), itemId, said: { ...said, ...given(reason) } };
  const told = [{ key: keyOf('date', itemId), answer: { ...answer, side: 'lead' as const } }];
  if (because !== 'amendment' && because !== 'target') return told;
  const key = keyOf('date-in-support', itemId);
  return [...told, { key, answer: { ...answer, side: 'support' as const } }];
}

type Row<T extends AnswerFact['type']> = (fact: Of<T>) => Changes;

const ROWS: { readonly [T in AnswerFact['type']]?: Row<T> } = {
  ExtensionRequested: (fact) => [ofExtension(fact)],
  ExtensionWithdrawn: (fact) => [ofExtension(fact)],
  ExtensionGranted: (fact) => [ofExtension(fact)],
  ExtensionDeclined: (fact) => [ofExtension(fact)],
  AssignmentDisputed: (fact) => [ofDispute(fact)],
  DisputeDismissed: (fact) => [ofDispute(fact)],
  LeadRuled: settledBy,
  CompletionClaimed: (fact) => [ofCompletion(fact)],
  CompletionAccepted: (fact) => [ofCompletion(fact)],
  CompletionReopened: (fact) => [ofCompletion(fact)],
  MeasurementRecorded: (fact) => [ofFigure(fact)],
  MeasurementCorrected: (fact) => [ofFigure(fact)],
  MeasurementVerified: (fact) => [ofFigure(fact)],
  ObligationRescheduled: dateMoved,
  ObligationResumed: dateMoved,
};

/** Which questions a fact asks or answers. */
export const changesIn = (fact: Recorded<AnswerFact>): Changes =>
  (ROWS[fact.type] as ((fact: Recorded<AnswerFact>) => Changes) | undefined)?.(fact) ?? [];
