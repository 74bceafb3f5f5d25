import { namesIn, type Name } from './names.ts';
import type { Passage } from './passage.ts';
import { isLimit } from './windows.ts';

export type Role = 'lead' | 'support' | 'responsible';

/** A stretch of a department clause between commas. */
export type Phrase = {
  names: Name[];
  /** Those behind 会同: the names before it lead. */
  beside: Name[];
  /** What the role word at its end says; null without one. */
  role: Role | null;
  /** It ends in 等. */
  open: boolean;
  /** `2024年6月底前完成`. */
  limit: Passage | null;
};

const ROLE_WORDS =
  /(?<open>等)?(?:(?<=等)(?:有关|相关|各有关)?(?:单位|部门|职能部门|成员单位))?(?:共同|分别|密切|协同|具体)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:共同|分别|分工|具体|抓好|做好)?(?<verb>牵头|主办|负责|配合|协助|协同|参与|参加|落实|实施|承担)(?:(?:抓好)?(?:负责|落实|实施|组织实施|推进|抓总|完成))?$/;
const TRAILING_OPEN = /等(?:(?:有关|相关)?(?:单位|部门))?$/;
const ROLE_TAIL = 40;

const ROLES: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  主办: 'lead',
  配合: 'support',
  协助: 'support',
  协同: 'support',
  参与: 'support',
  参加: 'support',
};

/** Remarks that name nobody. */
const REMARK = /^(?:持续|长期|常态|全年|下同|列|排|第一|位列|首位|逐[年步]|立即|已完成)/;

/** The phrases of a clause, cut at ，； and 。 outside brackets; remarks left out. */
export function phrasesOf(clause: Passage, loose: boolean): Phrase[] {
  return cut(clause)
    .filter(({ norm }) => !REMARK.test(norm))
    .map((part) => readPhrase(part, loose));
}

function readPhrase(part: Passage, loose: boolean): Phrase {
  if (isLimit(part.norm)) return { names: [], beside: [], role: null, open: false, limit: part };
  const { end, role, open } = roleOf(part.norm);
  const start = /^(?:由|以) ?/.exec(part.norm)?.[0].length ?? 0;
  const list = part.slice(start, end);
  const joint = list.norm.indexOf('会同');
  const beside = joint < 0 ? [] : namesIn(list.slice(joint + 2), loose);
  const names = namesIn(joint < 0 ? list : list.slice(0, joint), loose);
  return { names, beside, role, open, limit: null };
}

/** The role words that a phrase closes with, and where they begin. */
function roleOf(norm: string): Pick<Phrase, 'role' | 'open'> & { end: number } {
  const tail = Math.max(0, norm.length - ROLE_TAIL);
  const words = ROLE_WORDS.exec(norm.slice(tail));
  if (!words) {
    const list = norm.replace(TRAILING_OPEN, '');
    return { end: list.length, role: null, open: list.length < norm.length };
  }
  const { open, verb = '' } = words.groups ?? {};
  return { end: tail + words.index, role: ROLES[verb] ?? 'responsible', open: open !== undefined };
}

function cut(clause: Passage): Passage[] {
  const phrases: Passage[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= clause.length; i++) {
    const char = clause.norm.charAt(i);
    if (char === '（') depth++;
    else if (char === '）') depth--;
    else if (i === clause.length || (depth <= 0 && /[，；。\n]/.test(char))) {
      const phrase = clause.slice(from, i).trim();
      if (phrase.length > 0) phrases.push(phrase);
      from = i + 1;
    }
  }
  return phrases;
}
