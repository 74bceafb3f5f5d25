import { outermost, type Range } from './brackets.ts';
import type { LabelTopic } from './labels.ts';
import type { Name } from './names.ts';
import type { Passage } from './passage.ts';
import { readCell, readRoles, type Reading } from './roles.ts';
import { isLimit } from './windows.ts';

/** A department clause: who is named, and where it stands. */
export type Clause = Reading & {
  passage: Passage;
  /** It begins a line, so it may belong to all that stands before it. */
  ownLine: boolean;
};

export type Extraction = { rest: Passage; clauses: Clause[] };

/** Brackets included: （县委负责）. */
const SHORTEST_CLAUSE = 6;
const LONGEST_CLAUSE = 3_000;

/**
 * Takes the department clauses out of a body: brackets that close a sentence or the body and name
 * departments with a role. What 负责 or 牵头 say in running prose is no clause.
 */
export function extractClauses(body: Passage): Extraction {
  const found: (Range & { clause: Clause })[] = [];
  for (const range of outermost(body.norm, '（')) {
    const clause = closesSentence(body.norm, range) ? clauseIn(body, range) : null;
    if (clause) found.push({ ...range, to: range.to, clause });
  }
  return {
    rest: body.without(found).trim(),
    clauses: found.map(({ clause }) => clause),
  };
}

/** After a full stop, or with nothing but closing marks behind it up to the end of its paragraph. */
function closesSentence(norm: string, { from, to }: Range): boolean {
  if (to - from > LONGEST_CLAUSE || to - from < SHORTEST_CLAUSE) return false;
  const before = norm.slice(Math.max(0, from - 3), from).trimEnd();
  if (before === '' || /[。；！？）\n]$/.test(before) || norm.charAt(from - 1) === '\n')
    return true;
  return /^[。；]?\s*(?:$|\n|（)/.test(norm.slice(to, to + 8));
}

function clauseIn(body: Passage, { from, to }: Range): Clause | null {
  const inner = body.slice(from + 1, to - 1);
  const ownLine = from === 0 || body.norm.charAt(from - 1) === '\n';
  const passage = body.slice(from, to);
  const reading = readRoles(inner);
  if (reading) return { ...reading, passage, ownLine };
  // （2024年12月底前完成）
  const limit = inner.trim();
  const limits = limit.norm.includes('前') && isLimit(limit.norm);
  return limits ? { lists: [], openEnded: false, limits: [limit], passage, ownLine } : null;
}

/**
 * A label paragraph (牵头单位：…) as a clause.
 * @param topic what the label says where it stands apart, in the header of a table
 */
export function labelClause(passage: Passage, topic?: LabelTopic): Clause | null {
  const reading = topic ? readCell(topic, passage) : readRoles(passage);
  return reading && { ...reading, passage, ownLine: true };
}

export const namesOf = (clause: Clause): Name[] => clause.lists.flatMap(({ names }) => names);
