import { namesOf } from './clauses.ts';
import type { Outline, PrintedDate, Span } from './outline.ts';
import type { SectionDraft } from './section-drafts.ts';
import type { Spelling } from './spelling.ts';
import type { Unread } from './unread.ts';

/** An organization where a department clause names it. */
export type NamedMark = {
  /** As the plan calls it: short forms that are surely one are written in full. */
  readonly name: string;
  readonly span: Span;
};

/** What is recognised within a text beside its items, for a screen that shows the text. Plain JSON. */
export type Marks = {
  /** In the order of the text. */
  readonly names: readonly NamedMark[];
  /** In the order of the text. */
  readonly dates: readonly Pick<PrintedDate, 'words' | 'on' | 'span'>[];
  /** Stretches that belong to no item, and to no section that needs none. */
  readonly unread: readonly Span[];
  /** How much of the text they are, in whole percents. */
  readonly unreadPct: number;
};

export function marksOf(
  drafts: readonly SectionDraft[],
  { spell, registry }: Spelling,
  { sections }: Pick<Outline, 'sections'>,
  { share, passages }: Unread,
): Marks {
  const { aliases, aliasConfidence } = registry;
  const meant = (name: string): string =>
    (aliasConfidence[name] === 'high' ? aliases[name] : undefined) ?? name;
  const names = drafts
    .flatMap((section) => [...section.clauses, ...section.tasks.flatMap((task) => task.clauses)])
    .flatMap(namesOf)
    .map((name) => ({ name: meant(spell(name)), span: name.passage.span() }));
  const dates = sections
    .flatMap(({ tasks }) => tasks.flatMap((task) => task.dates ?? []))
    .map(({ words, on, span }) => ({ words, on, span }));
  return {
    names: names.toSorted(byPlace),
    dates: dates.toSorted(byPlace),
    unread: passages.map((passage) => passage.span()),
    unreadPct: Math.round(share * 100),
  };
}

const byPlace = (a: { span: Span }, b: { span: Span }): number => a.span.start - b.span.start;
