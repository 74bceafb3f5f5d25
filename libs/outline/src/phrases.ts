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

/** Others of the kind: 部门, 有关部门, 市直各相关单位. */
const OTHERS =
  '(?:[省市县区州旗][直级]?)?各?(?:有关|相关)?(?:职能|成员)?(?:部门单位|部门|单位|地区|地方|机构|企业|方面)';
/** 等, 等有关部门和单位, 等5个部门: the list is open. */
const OPEN_TAIL = `等(?:(?:[\\d一二三四五六七八九十]+个)?${OTHERS}(?:(?:和|与|及|、)${OTHERS})*)?`;
const ROLE_WORDS = new RegExp(
  `(?<open>${OPEN_TAIL})?(?:共同|分别|密切|协同|具体|总)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:共同|分别|分工|具体|抓好|做好|组织|认真|统筹|全面)*(?<verb>牵头|主办|主管|负总责|负责|配合|协助|协同|协办|参与|参加|支持|指导|落实|实施|承担|承办)(?:(?:抓好)?(?:负责|落实|实施|组织实施|推进|抓总|完成))?$`,
);
const TRAILING_OPEN = new RegExp(`${OPEN_TAIL}$`);
const ROLE_TAIL = 40;

const ROLES: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  主办: 'lead',
  配合: 'support',
  协助: 'support',
  协同: 'support',
  协办: 'support',
  支持: 'support',
  参与: 'support',
  参加: 'support',
};

/** Remarks that name nobody. */
const REMARK = /^(?:持续|长期|常态|全年|下同|列|排|第一|位列|首位|逐[年步]|立即|已完成|以[下上])/;

/** 适用范围：… says something else. */
export const OTHER_KEY = /^[^：、]{2,10}：/;

/**
 * The phrases of a clause, cut at ，； and 。 outside brackets. Remarks are left out, and what stands behind a key
 * that is none of the known labels, up to the next ； or role word.
 */
export function phrasesOf(clause: Passage, loose: boolean): Phrase[] {
  const phrases: Phrase[] = [];
  let elsewhere = false;
  for (const { part, opens } of cut(clause)) {
    const phrase = readPhrase(part, loose);
    elsewhere = OTHER_KEY.test(part.norm) || (elsewhere && !opens && phrase.role === null);
    if (!elsewhere && !REMARK.test(part.norm)) phrases.push(phrase);
  }
  return phrases;
}

function readPhrase(part: Passage, loose: boolean): Phrase {
  if (isLimit(part.norm)) return { names: [], beside: [], role: null, open: false, limit: part };
  const { end, role, open } = roleOf(part.norm);
  const start = /^(?:由|以) ?/.exec(part.norm)?.[0].length ?? 0;
  const list = part.slice(start, end);
  const joint = list.norm.indexOf('会同');
  const beside = joint < 0 ? [] : namesIn(list.slice(joint + 2), loose);
  const names = namesIn(joint < 0 ? list : list.slice(0, joint), loose);
  return { names, beside, role, open: open || /等(?:以及|和|及|与)/.test(list.norm), limit: null };
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

function cut(clause: Passage): { part: Passage; opens: boolean }[] {
  const phrases: { part: Passage; opens: boolean }[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= clause.length; i++) {
    const char = clause.norm.charAt(i);
    if (char === '（') depth++;
    else if (char === '）') depth--;
    else if (i === clause.length || (depth <= 0 && /[，；。\n]/.test(char))) {
      const part = clause.slice(from, i).trim();
      if (part.length > 0) phrases.push({ part, opens: clause.norm.charAt(from - 1) !== '，' });
      from = i + 1;
    }
  }
  return phrases;
}
