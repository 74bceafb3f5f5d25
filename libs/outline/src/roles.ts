import { labelsIn, type Label } from './labels.ts';
import { looksLikeName, isSurelyName, namesIn, type Name } from './names.ts';
import type { Passage } from './passage.ts';
import { windowAt } from './windows.ts';
import type { LocalDate } from '#kernel';

export type Role = 'lead' | 'support' | 'responsible';
export type RoleList = { role: Role; names: Name[] };

/** What a department clause says, before the roles are weighed against each other. */
export type Reading = { lists: RoleList[]; openEnded: boolean; deadline: LocalDate | null };

const nothing: Reading = { lists: [], openEnded: false, deadline: null };

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

/** Reads what stands between the brackets of a clause, or on label lines. Null when it names nobody. */
export function readRoles(clause: Passage): Reading | null {
  const labels = labelsIn(clause);
  const first = labels[0];
  const reading = first ? readLabels(clause, labels, first) : readPhrases(clause, null);
  if (!reading || (reading.lists.length === 0 && !reading.deadline)) return null;
  return reading;
}

function readLabels(clause: Passage, labels: readonly Label[], first: Label): Reading | null {
  if (clause.norm.slice(0, first.from).trim() !== '') return null;
  const readings = labels.map((label, index) => {
    const content = clause.slice(label.to, labels[index + 1]?.from ?? clause.length);
    return readLabel(label, content);
  });
  return {
    lists: readings.flatMap(({ lists }) => lists),
    openEnded: readings.some(({ openEnded }) => openEnded),
    deadline: readings.find(({ deadline }) => deadline)?.deadline ?? null,
  };
}

function readLabel({ topic }: Label, content: Passage): Reading {
  if (topic === 'person') return nothing;
  if (topic === 'deadline') {
    const at = content.norm.length - content.norm.trimStart().length;
    return { ...nothing, deadline: windowAt(content.norm, at)?.to ?? null };
  }
  return readPhrases(content, topic) ?? nothing;
}

/** `A、B牵头，C等单位配合`. Without any role word the names take `given`, or must be beyond doubt. */
function readPhrases(clause: Passage, given: Role | null): Reading | null {
  const lists: RoleList[] = [];
  let waiting: Name[] = [];
  let openEnded = false;
  for (const part of phrasesOf(clause)) {
    const phrase = readPhrase(part, given !== null);
    openEnded ||= phrase.open;
    waiting.push(...phrase.names);
    if (!phrase.role) continue;
    lists.push(...phrase.role(waiting));
    waiting = [];
  }
  if (waiting.length > 0) {
    if (!given && (lists.length > 0 || !waiting.every(({ text }) => isSurelyName(text))))
      return null;
    lists.push({ role: given ?? 'responsible', names: waiting });
  }
  const names = lists.flatMap((list) => list.names);
  const likely = names.filter(({ text }) => looksLikeName(text)).length;
  return names.length > 0 && likely * 2 >= names.length
    ? { lists, openEnded, deadline: null }
    : null;
}

type Phrase = { names: Name[]; open: boolean; role: ((names: Name[]) => RoleList[]) | null };

function readPhrase(part: Passage, loose: boolean): Phrase {
  const tail = Math.max(0, part.length - ROLE_TAIL);
  const words = ROLE_WORDS.exec(part.norm.slice(tail));
  const open = words ? words.groups?.['open'] !== undefined : TRAILING_OPEN.test(part.norm);
  const end = words ? tail + words.index : part.norm.replace(TRAILING_OPEN, '').length;
  const start = /^(?:由|以) ?/.exec(part.norm)?.[0].length ?? 0;
  const names = namesIn(part.slice(start, end), loose);
  if (!words) return { names, open, role: null };
  const role = ROLES[words.groups?.['verb'] ?? ''] ?? 'responsible';
  return { names, open, role: (all) => (all.length > 0 ? [{ role, names: all }] : []) };
}

/** Cut at ，； and 。 outside brackets. */
function phrasesOf(clause: Passage): Passage[] {
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
