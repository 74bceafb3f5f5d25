import { words } from '#contract';
import { alikeNames } from './alike-names.ts';
import { type Duties, type PlanContent } from './content.events.ts';
import { type Doubt, type Findings } from './plan.events.ts';
import { namesIn, sameDuties } from './duties.ts';
import { defined } from '#kernel';

/**
 * What the supervising office has still to rule on:
 * `no-lead` a tracked task or a target that names organizations but nobody who leads, or a task that names nobody ·
 * `several-leads` · `collective` a name that stands for many · `alias` two names that look like one ·
 * `doubt` what else the reader was not sure of.
 */
export type QuestionKind = 'no-lead' | 'several-leads' | 'collective' | 'alias' | 'doubt';

export type Question = {
  readonly kind: QuestionKind;
  /** Of the task or target; of a doubt its own. */
  readonly id?: string;
  /** The collective, or the name that may be another's. */
  readonly name?: string;
  /** As printed; empty where it concerns no one item. */
  readonly number: string;
  readonly title: string;
  readonly clause: string;
  /** Organizations to choose from: the ones named, the members, the full name. */
  readonly candidates: readonly string[];
  /** The question, in one sentence. */
  readonly sentence: string;
  /** Where in the document the doubt is. */
  readonly span?: Doubt['span'];
};

type Reviewed = {
  readonly content: PlanContent;
  readonly findings: Pick<Findings, 'aliases' | 'warnings'>;
  /** {@link keyOf} the questions that were settled as they are. */
  readonly settled: readonly string[];
};

/** Identifies a question when it is settled. */
export const keyOf = (question: { kind: QuestionKind; id?: string; name?: string }): string =>
  `${question.kind}:${question.id ?? question.name ?? ''}`;

/** The open questions of a plan: duties in the order of the document, then names, then doubts. */
export function questionsOf({ content, findings, settled }: Reviewed): readonly Question[] {
  const known = new Set(settled);
  const all = [
    ...aboutDuties(content),
    ...aboutCollectives(content),
    ...alikeNames(content, findings).map(aboutNames),
    ...aboutDoubts(findings),
  ];
  return all.filter((question) => !known.has(keyOf(question)));
}

function aboutDuties(content: PlanContent): readonly Question[] {
  const tasks = new Map(content.tasks.map((task) => [task.id, task]));
  const owed = content.tasks.filter(({ tracked }) => tracked);
  return [
    ...owed.flatMap((task) =>
      aboutLeads({ ...task, named: `任务“${task.title}”`, ownerless: true }),
    ),
    ...content.targets.flatMap((target) => {
      const { id, number, subject: title, quote: clause } = target;
      const task = tasks.get(target.taskId ?? '');
      if (task?.tracked && sameDuties(task, target)) return []; // asked with its task, and follows it
      const { leads, supports, responsible } = target;
      const duties = { leads, supports, responsible };
      const about = { id, number, title, clause, named: `指标“${title}”`, ...duties };
      return aboutLeads({ ...about, ownerless: target.taskId !== null });
    }),
  ];
}

type Item = Duties & {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly clause: string;
  readonly named: string;
  /** Ask even where nobody is named; a target of the whole plan is then owed by the office, and that is no question. */
  readonly ownerless: boolean;
};

function aboutLeads(item: Item): readonly Question[] {
  const { id, number, title, clause, leads, named, ownerless } = item;
  const candidates = namesIn(item);
  const about = { id, number, title, clause, candidates };
  if (leads.length > 1) {
    const sentence = asked('several-leads', { item: named, n: leads.length });
    return [{ kind: 'several-leads', ...about, candidates: leads, sentence }];
  }
  if (leads.length === 1) return [];
  if (candidates.length > 0) {
    const sentence = asked('no-lead', { item: named, n: candidates.length });
    return [{ kind: 'no-lead', ...about, sentence }];
  }
  const sentence = asked('nobody', { item: named });
  return ownerless ? [{ kind: 'no-lead', ...about, sentence }] : [];
}

const asked = (
  question: keyof typeof words.questionSentences,
  places: Readonly<Record<string, string | number>>,
): string => words.filled(words.questionSentences[question].zh, places);

const unplaced = { number: '', clause: '' };

function aboutCollectives(content: PlanContent): readonly Question[] {
  const items = [...content.tasks, ...content.targets].map((item) => new Set(namesIn(item)));
  return content.collectives.flatMap((name): Question[] => {
    const count = items.filter((names) => names.has(name)).length;
    if (count === 0) return [];
    const candidates = membersOf(name, content);
    const sentence = asked('collective', { name, n: count });
    return [{ kind: 'collective', name, ...unplaced, title: name, candidates, sentence }];
  });
}

/** Organizations whose names end as the collective does: 各镇人民政府, 大阳镇. Of 各成员单位 everybody may be one. */
function membersOf(collective: string, content: PlanContent): readonly string[] {
  const many = new Set(content.collectives);
  const single = content.organizations.filter((name) => !many.has(name));
  const ending = collective.slice(collective.lastIndexOf('各') + 1);
  const short = ending.replace(/(人民政府|办事处|成员单位|单位|部门)$/u, '');
  return single.filter((name) => name.endsWith(ending) || name.endsWith(short));
}

function aboutNames({ name, full }: { name: string; full: string }): Question {
  const sentence = asked('alias', { name, full });
  return { kind: 'alias', name, ...unplaced, title: name, candidates: [full], sentence };
}

/** Asked about item by item, or name by name, above. */
const ASKED: ReadonlySet<string> = new Set([
  'no-lead',
  'several-leads',
  'no-departments',
  'alias-guessed',
]);

/** What the reader doubted and nobody has settled yet; what is asked about an item or a name is no part of it. */
export function openDoubts({ findings, settled }: Doubted): readonly Doubt[] {
  const known = new Set(settled);
  return doubtsIn(findings).filter(
    (doubt) => !known.has(keyOf({ kind: 'doubt', id: idOf(doubt) })),
  );
}

type Doubted = Pick<Reviewed, 'settled'> & { readonly findings: Pick<Findings, 'warnings'> };

const idOf = ({ code, message, span }: Doubt): string =>
  `${code}@${span ? `${span.start}-${span.end}` : message.slice(0, 60)}`;

/** Each once. */
function doubtsIn({ warnings }: Pick<Findings, 'warnings'>): readonly Doubt[] {
  const doubts = warnings.filter(({ code }) => !ASKED.has(code));
  return [...new Map(doubts.map((doubt) => [idOf(doubt), doubt])).values()];
}

const aboutDoubts = (findings: Pick<Findings, 'warnings'>): readonly Question[] =>
  doubtsIn(findings).map((doubt) => {
    const { message, span } = doubt;
    const about = { kind: 'doubt', id: idOf(doubt), ...unplaced, title: '' } as const;
    return { ...about, candidates: [], sentence: message, ...defined({ span }) };
  });
