import { type PlanContent } from './content.events.ts';
import { type Ruling } from './edits.events.ts';
import { firstNamed } from './first-named.ts';
import { keyOf, type Question } from './questions.ts';

/** `first-named` leads · `names` that look like one are one · `doubts` that lose nothing are right. */
export type SuggestionKind = 'first-named' | 'names' | 'doubts';

/** How a question may be settled as most plans would have it. */
export type Suggestion = Pick<Question, 'number' | 'title' | 'sentence'> & {
  readonly kind: SuggestionKind;
  /** Of the question that it settles, by `keyOf`. */
  readonly question: string;
  readonly ruling: Ruling;
};

/**
 * Doubts by which nothing of the document is left out: how it was read stands in them. Who has to look for something that
 * may be missing is not told that all is well.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  'decoded-big5',
  'decoded-gbk',
  'decoded-utf-16',
  'html-stripped',
  'older-format',
  'page-break-joined',
  'period-from-phases',
  'phase-before-issue',
  'phases-overlap',
  'revisions-accepted',
  'seam-duplicate-dropped',
]);

/**
 * What may be suggested for the open questions of a plan: leads in the order of the document, then names, the shorter
 * first, so that what is merged into one is merged with it, then doubts.
 * @param kinds default: all
 */
export function suggestionsOf(
  content: PlanContent,
  questions: readonly Question[],
  kinds?: readonly SuggestionKind[],
): readonly Suggestion[] {
  const wanted = kinds && new Set(kinds);
  const all = [
    ...aboutLeads(content, questions),
    ...aboutNames(questions),
    ...aboutDoubts(questions),
  ];
  return all.filter(({ kind }) => !wanted || wanted.has(kind));
}

const made = (kind: SuggestionKind, question: Question, ruling: Ruling): Suggestion => {
  const { number, title, sentence } = question;
  return { kind, question: keyOf(question), number, title, sentence, ruling };
};

function aboutLeads(content: PlanContent, questions: readonly Question[]): readonly Suggestion[] {
  const asked = new Map(
    questions.flatMap((question) =>
      question.kind === 'no-lead' || question.kind === 'several-leads'
        ? [[question.id, question] as const]
        : [],
    ),
  );
  return firstNamed(content, questions).flatMap((ruling) => {
    const question = asked.get('id' in ruling ? ruling.id : undefined);
    return question ? [made('first-named', question, ruling)] : [];
  });
}

const aboutNames = (questions: readonly Question[]): readonly Suggestion[] =>
  questions
    .filter(({ kind }) => kind === 'alias')
    .toSorted((a, b) => a.title.length - b.title.length)
    .flatMap((question) => {
      const { name: from, candidates } = question;
      const [into] = candidates;
      if (from === undefined || into === undefined) return [];
      return [made('names', question, { edit: 'merge-organization', from, into })];
    });

const aboutDoubts = (questions: readonly Question[]): readonly Suggestion[] =>
  questions.flatMap((question) => {
    const { kind, id } = question;
    if (kind !== 'doubt' || id === undefined || !HARMLESS.has(id.split('@', 1)[0] ?? '')) return [];
    return [made('doubts', question, { edit: 'keep', kind, id })];
  });
