import { outermost, type Range } from './brackets.ts';
import type { LabelTopic } from './labels.ts';
import type { Name } from './names.ts';
import type { Passage } from './passage.ts';
import { readCell, readRoles, type Reading } from './roles.ts';
import { isLimit } from './windows.ts';

/** A department clause: who is named, and where it stands. */
export type Clause = Reading & {
  passage: Passage;
  /** What it is said of: from the clause before, or the paragraph's beginning; null on a label line. */
  covers: Passage | null;
  /** It begins a line, so it may belong to all that stands before it. */
  ownLine: boolean;
};

export type Extraction = { rest: Passage; clauses: Clause[] };

/** Brackets included: （县科协）. */
const SHORTEST_CLAUSE = 5;
const LONGEST_CLAUSE = 3_000;

/**
 * Takes the department clauses out of a body: brackets that close a sentence or the body and name
 * departments with a role. What 负责 or 牵头 say in running prose is no clause.
 */
export function extractClauses(body: Passage): Extraction {
  const found: (Range & { clause: Clause })[] = [];
  let last = 0;
  for (const range of outermost(body.norm, '（')) {
    if (!closesSentence(body.norm, range) && !closesPart(body.norm, range)) continue;
    const clause = clauseIn(body, range);
    if (!clause) continue;
    const before = body.slice(last, range.from);
    const paragraph = clause.ownLine ? 0 : before.norm.lastIndexOf('\n') + 1;
    found.push({ ...range, clause: { ...clause, covers: before.slice(paragraph).trim() } });
    last = range.to;
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

const SAYS_ROLE = /负责|牵头|配合|落实|参与|协助|(?:单位|部门)：/;

/** Before a comma or semicolon, where it says the role: 一是…（县科协负责）；二是…. */
const closesPart = (norm: string, { from, to }: Range): boolean =>
  to - from <= LONGEST_CLAUSE &&
  /[，；]/.test(norm.charAt(to)) &&
  SAYS_ROLE.test(norm.slice(from, to));

function clauseIn(body: Passage, { from, to }: Range): Omit<Clause, 'covers'> | null {
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
  return reading && { ...reading, passage, covers: null, ownLine: true };
}

export const namesOf = (clause: Clause): Name[] => clause.lists.flatMap(({ names }) => names);
