import { occurredAt, type RecordedEvent } from '#event-store';
import { defined, type Instant } from '#kernel';
import type { Projection } from '#views';
import { type LetterAnswer } from '../domain/letter.events.ts';
import { type MailEvent } from '../domain/mail.events.ts';
import {
  type AnswerChange,
  type AnswerFact,
  changesIn,
  type Said,
  type Sought,
} from './answers-in.ts';

/** What the office was asked, or a date that it may move; and the answer, until everybody whom it is for was told. */
export type AnswerRow = {
  /** `none`: there is nothing to tell. */
  readonly status: 'none' | 'answered';
  /** When it was answered; null while it is not. */
  readonly at: Instant | null;
  readonly sought: Sought;
  readonly answer: GivenAnswer | null;
  /** Everybody whom it is for, from the first mail on that tells it. */
  readonly to: readonly string[] | null;
  /** Who was told so far. */
  readonly told: readonly string[];
};

/** An answer as its fact has it. */
export type GivenAnswer = {
  readonly factId: string;
  readonly region: string;
  readonly planId: string;
  /** Whose question it answers. */
  readonly organization: string;
  readonly organizationId: string;
  /** Of the task or the target; of a date that moved the obligation's. */
  readonly itemId: string;
  /** Of a task with parts which one; left out: the whole. */
  readonly step?: string;
  /** Whose people are told: the organization's, or those of who supports it. */
  readonly side: 'lead' | 'support';
  readonly said: Omit<LetterAnswer, 'by'>;
};

/**
 * Answers that not everybody was told of yet. What is asked again, corrected or taken back has no answer any more; a date
 * that moved twice before it was told moved once.
 */
export const answerList: Projection<AnswerRow> = {
  name: 'answer-list',
  version: 3,
  prefixes: ['task-', 'target-', 'obligation-', 'mail-'],
  columns: { status: (row) => row.status, at: (row) => row.at },
  fewValues: ['status'],
  keys(recorded) {
    const event = recorded as unknown as (AnswerFact | MailEvent) & RecordedEvent;
    if (event.type === 'LetterIssued') return (event.data.answers ?? []).map(({ key }) => key);
    return changesIn(event as AnswerFact & RecordedEvent).map(({ key }) => key);
  },
  evolve(row, recorded, key) {
    const event = recorded as unknown as (AnswerFact | MailEvent) & RecordedEvent;
    if (event.type === 'LetterIssued') return row && toldBy(row, event.data, key);
    const change = changesIn(event as AnswerFact & RecordedEvent).find((one) => one.key === key);
    return change ? changed(row, change, recorded) : row;
  },
};

function changed(
  row: AnswerRow | undefined,
  change: AnswerChange,
  recorded: RecordedEvent,
): AnswerRow | undefined {
  if (change.onlyIfDisputed && !row?.sought.disputed) return row;
  const sought = change.sought ?? row?.sought ?? {};
  const said = change.answer && saidIn(change.answer.said, row);
  if (!change.answer || !said) return unanswered(sought);
  const answer = { ...change.answer, factId: recorded.id, said };
  return { status: 'answered', at: occurredAt(recorded), sought, answer, to: null, told: [] };
}

const unanswered = (sought: Sought): AnswerRow | undefined =>
  Object.keys(sought).length === 0
    ? undefined
    : { status: 'none', at: null, sought, answer: null, to: null, told: [] };

/** With what was asked for, where the answer is another. @returns undefined: all is as it was */
function saidIn(said: Said, row: AnswerRow | undefined): Said | undefined {
  const { askedFor, figure } = row?.sought ?? {};
  switch (said.answered) {
    case 'extension-granted':
      return askedFor && askedFor !== said.dueOn ? { ...said, askedFor } : said;
    case 'figure-rejected':
      return figure ? { ...said, figure } : said;
    case 'date-moved':
      return movedIn(said, row);
    default:
      return said;
  }
}

function movedIn(said: Said, row: AnswerRow | undefined): Said | undefined {
  const untold = row?.told.length === 0 ? row.answer?.said.before : undefined;
  const before = untold ?? said.before;
  return before === said.dueOn ? undefined : { ...said, ...defined({ before }) };
}

function toldBy(
  row: AnswerRow,
  { answers = [], contactId }: Extract<MailEvent, { type: 'LetterIssued' }>['data'],
  key: string,
): AnswerRow | undefined {
  const mine = answers.filter((one) => one.key === key && one.factId === row.answer?.factId);
  const [first] = mine;
  if (!first) return row;
  const to = row.to ?? first.to;
  const told = [...row.told, ...mine.map((one) => one.contactId ?? contactId)];
  return to.every((one) => told.includes(one)) ? unanswered(row.sought) : { ...row, to, told };
}
