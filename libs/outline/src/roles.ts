import { labelsIn, type Label, type LabelTopic } from './labels.ts';
import { areSurelyNames, looksLikeName, type Name } from './names.ts';
import { OTHER_KEY, phrasesOf, type Phrase, type Role } from './phrases.ts';
import type { Passage } from './passage.ts';
import { saysWhen } from './printed-dates.ts';

export type RoleList = { role: Role; names: Name[] };

/** What a department clause says, before the roles are weighed against each other. */
export type Reading = {
  lists: RoleList[];
  openEnded: boolean;
  /** Words that say by when: 完成时限：…. */
  limits: Passage[];
};

const nothing: Reading = { lists: [], openEnded: false, limits: [] };

/** Reads what stands between the brackets of a clause, or on label lines. Null when it names nobody. */
export function readRoles(clause: Passage): Reading | null {
  const labels = labelsIn(clause);
  const first = labels[0];
  return saying(first ? readLabels(clause, labels, first) : readPhrases(clause, null));
}

/** Reads a cell of a table under the header 牵头单位 and its like. Null when it says nothing. */
export const readCell = (topic: LabelTopic, content: Passage): Reading | null =>
  saying(readLabel({ topic }, content));

const saying = (reading: Reading | null): Reading | null =>
  reading && reading.lists.length + reading.limits.length > 0 ? reading : null;

function readLabels(clause: Passage, labels: readonly Label[], first: Label): Reading | null {
  const before = clause.slice(0, first.from).trim();
  const opening = before.length > 0 && !OTHER_KEY.test(before.norm);
  const unlabelled = opening ? readPhrases(before, null) : nothing;
  if (!unlabelled) return null;
  const labelled = labels.map((label, index) => {
    const content = clause.slice(label.to, labels[index + 1]?.from ?? clause.length);
    return readLabel(label, content);
  });
  const readings = [unlabelled, ...labelled];
  return {
    lists: readings.flatMap(({ lists }) => lists),
    openEnded: readings.some(({ openEnded }) => openEnded),
    limits: readings.flatMap(({ limits }) => limits),
  };
}

function readLabel({ topic }: Pick<Label, 'topic'>, content: Passage): Reading {
  if (topic === 'person') return nothing;
  if (topic === 'deadline') return { ...nothing, limits: saysWhen(content) ? [content] : [] };
  return readPhrases(content, topic) ?? nothing;
}

/**
 * `A、B牵头，C等单位配合`. Without any role word the names take `given`, or must be beyond doubt.
 * What follows the roles and names nobody is a remark.
 */
function readPhrases(clause: Passage, given: Role | null): Reading | null {
  const phrases = phrasesOf(clause, given !== null);
  const { lists, waiting } = sharedOut(phrases);
  if (!isRemark(waiting, lists)) {
    if (waiting.length > 0 && !given && !areNames(waiting, lists)) return null;
    lists.push({ role: given ?? 'responsible', names: waiting });
  }
  const named = lists.filter(({ names }) => names.length > 0);
  if (!areLikely(named, given)) return null;
  return {
    lists: named,
    openEnded: phrases.some(({ open }) => open),
    limits: phrases.flatMap(({ limit }) => (limit ? [limit] : [])),
  };
}

/** The names that a role word follows, and those that still wait for one. */
function sharedOut(phrases: readonly Phrase[]): { lists: RoleList[]; waiting: Name[] } {
  const lists: RoleList[] = [];
  const waiting: Name[] = [];
  for (const { role, names, beside } of phrases) {
    waiting.push(...names);
    if (!role) continue;
    lists.push({ role: beside.length > 0 ? 'lead' : role, names: waiting.splice(0) });
    lists.push({ role: 'support', names: beside });
  }
  return { lists, waiting };
}

const isRemark = (waiting: readonly Name[], lists: readonly RoleList[]): boolean =>
  lists.length > 0 && waiting.every(({ text }) => !looksLikeName(text));

/** Half of the names at least read like some. */
function areLikely(lists: readonly RoleList[], given: Role | null): boolean {
  const all = lists.flatMap(({ names }) => names);
  const likely = all.filter(({ text }) => looksLikeName(text)).length;
  return all.length > 0 && (likely * 2 >= all.length || (given !== null && all.every(isShort)));
}

/** Behind a label a few characters are a name, whatever they end in: 责任单位：服务商. */
const isShort = ({ text }: Name): boolean =>
  /^[\u4e00-\u9fa5]{2,8}$/.test(text) && !/^(?:[无见同按待另详略不未长已]|本[项条])/.test(text);

/** Names that no role word follows count only where nothing else does and nobody can take them for prose. */
const areNames = (names: readonly Name[], lists: readonly RoleList[]): boolean =>
  lists.length === 0 && areSurelyNames(names.map(({ text }) => text));
