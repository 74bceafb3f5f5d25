import { type Where } from '#views';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { type EscalationCase } from './escalation-history.ts';

/** A case as those outside the office know it. */
export function asTold<R extends EscalationRow>(row: R): R {
  if (row.redCard === 'approved' || row.decided?.approved) return row;
  const { level, levelOn } = row.told;
  const levels = row.levels.filter((one) => one.level !== 'red');
  return {
    ...row,
    level,
    levelOn,
    levels: levels.length > 0 ? levels : [row.told],
    redCard: 'none',
    decided: null,
    note: row.decided ? null : row.note,
  };
}

const isRed = ({ level }: { readonly level: string }): boolean => level === 'red';

/** The same of all that happened: a red that was never signed did not happen. */
export function caseAsTold(one: EscalationCase): EscalationCase {
  const redCards = one.redCards.filter(({ status }) => status === 'approved');
  if (redCards.length > 0) return { ...one, redCards };
  return {
    ...one,
    redCards,
    levels: one.levels.filter((reached) => !isRed(reached)),
    lowered: one.lowered.filter(({ before }) => before !== 'red'),
    replies: one.replies.map((reply) => (isRed(reply) ? { ...reply, level: 'yellow' } : reply)),
  };
}

const TOLD = {
  level: 'toldLevel',
  levelOn: 'toldLevelOn',
  redCard: 'toldRedCard',
  urgency: 'toldUrgency',
} as const;

/** The column of a list by what those outside know. */
export const columnTold = (column: string): string =>
  Object.hasOwn(TOLD, column) ? TOLD[column as keyof typeof TOLD] : column;

/** The conditions of a list by what those outside know. */
export const whereTold = (where: Where): Where =>
  Object.fromEntries(Object.entries(where).map(([column, asked]) => [columnTold(column), asked]));
