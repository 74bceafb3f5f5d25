import { words } from '#contract';
import type { Answer } from './api.ts';
import { headings, labelOf, obligationKinds, personOf } from './labels.ts';
import { heading, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

type Preflight = Answer<'/api/plans/{planId}/preflight'>;
type Part = keyof typeof words.preflight;
type Row<P extends Exclude<Part, 'letters'>> = Preflight[P][number];
type LetterAhead = Preflight['letters']['rows'][number];

const organization = {
  title: headings.organization,
  of: ({ organization: name }: { readonly organization: string }) => name,
};
const near = {
  title: headings.near,
  of: ({ near: names }: { readonly near: readonly string[] }) => names.join('、'),
  flexible: true,
} as const;

const VACANT: readonly Column<Row<'officeVacancies'>>[] = [
  organization,
  { title: headings.vacantRole, of: ({ role }) => personOf(role) },
  near,
];
const UNREACHED: readonly Column<Row<'withoutLiaison'>>[] = [
  organization,
  {
    title: headings.near,
    of: (row) => (row.collective ? words.preflightCollective.zh : near.of(row)),
    flexible: true,
  },
];
const UNMATCHED: readonly Column<Row<'unmatched'>>[] = [
  { title: headings.id, of: ({ contactId }) => contactId },
  organization,
  { title: headings.personName, of: ({ recipient }) => recipient },
  near,
];
const UNREGISTERED: readonly Column<Row<'unregistered'>>[] = [organization, near];
const LEADLESS: readonly Column<Row<'leadless'>>[] = [
  { title: headings.id, of: ({ itemId }) => itemId },
  { title: headings.number, of: ({ number }) => number },
  { title: headings.task, of: ({ title }) => title, flexible: true },
  { title: headings.owner, of: ({ owners }) => owners.join('、'), flexible: true },
];
const PAST: readonly Column<Row<'past'>>[] = [
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  { title: headings.kind, of: ({ kind }) => labelOf(obligationKinds, kind) },
  organization,
  { title: headings.item, of: ({ number, title }) => `${number} ${title}`.trim(), flexible: true },
];
const LETTERS: readonly Column<LetterAhead>[] = [
  organization,
  {
    title: headings.recipients,
    of: ({ recipients }) => recipients.map(({ recipient }) => recipient).join('、'),
  },
  { title: headings.tasks, of: ({ tasks }) => tasks, align: 'right' },
  { title: headings.targets, of: ({ targets }) => targets, align: 'right' },
];

/** Rows of a part; whoever wants all of them asks for JSON. */
const MOST = 20;

/** What an adoption would do, and what is to be put right before. */
export function preflightLines(preflight: Preflight, world: World): readonly string[] {
  const { planTitle: plan, office, adoptedOn: on, obligations, letters } = preflight;
  const counts = words.filled(words.preflightCounts.zh, { obligations, letters: letters.total });
  const undelivered =
    letters.undeliverable === 0
      ? ''
      : words.filled(words.preflightUndelivered.zh, { n: letters.undeliverable });
  const sent = letters.rows.filter(({ recipients }) => recipients.length > 0);
  return [
    heading(world, plain(words.filled(words.preflightHead.zh, { plan, office, on }))),
    `${counts}${undelivered}。`,
    ...part('officeVacancies', preflight.officeVacancies, VACANT, world),
    ...part('withoutLiaison', preflight.withoutLiaison, UNREACHED, world),
    ...part('unmatched', preflight.unmatched, UNMATCHED, world),
    ...part('unregistered', preflight.unregistered, UNREGISTERED, world),
    ...part('leadless', preflight.leadless, LEADLESS, world),
    ...part('past', preflight.past, PAST, world),
    ...part('letters', sent, LETTERS, world),
  ];
}

function part<R>(
  name: Part,
  rows: readonly R[],
  columns: readonly Column<R>[],
  world: World,
): readonly string[] {
  if (rows.length === 0) return [];
  const told = name === 'past' ? `：${words.preflightPast.zh}` : '';
  const rest = rows.length - MOST;
  return [
    '',
    heading(world, `${words.preflight[name].zh}（${rows.length}）${told}`),
    ...tableLines(rows.slice(0, MOST), columns, world),
    ...(rest > 0 ? [`还有${rest}条，全部列出请加 --preview --json`] : []),
  ];
}
