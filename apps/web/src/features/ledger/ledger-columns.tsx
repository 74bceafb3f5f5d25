import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { type Text, useCodeText, useText } from '../../app/use-text.ts';
import { Due, TimeLeft } from '../../components/due.tsx';
import { LevelTag, StateTag } from '../../components/tags.tsx';
import { type LedgerLine } from './ledger-query.ts';
import css from './ledger.module.css';

export type ColumnId =
  | 'plan'
  | 'leads'
  | 'supports'
  | 'due'
  | 'percent'
  | 'report'
  | 'status'
  | 'level'
  | 'liaisons'
  | 'leader';

export type LedgerColumn = {
  readonly id: ColumnId;
  readonly head: words.Word;
  /** What the API sorts it by; left out: it cannot be sorted by. */
  readonly sort?: string;
  readonly cell: (line: LedgerLine) => ReactNode;
};

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  ...(['leads', 'supports', 'due', 'percent', 'report'] as const),
  ...(['status', 'level', 'liaisons'] as const),
];

/** The first of several units, and how many there are. */
function units(all: LedgerLine['leads'], t: Text): string {
  const [first] = all;
  if (!first) return '—';
  const more = all.length > 1 ? t(words.ledgerPage.andOthers, { n: all.length }) : '';
  return `${first.organization}${more}`;
}

/** Number and title; a task leads to its page. */
export function ItemTitle({ line }: { readonly line: LedgerLine }): ReactNode {
  const code = useCodeText();
  const name = line.kind === 'task' ? line.number : code(words.obligationKinds, line.kind);
  return (
    <>
      <span className={css.number}>{name}</span> {line.title}
    </>
  );
}

type OfLine = { readonly line: LedgerLine };

const LineDue = ({ line }: OfLine): ReactNode => (
  <>
    <Due on={line.dueOn} originally={line.originallyDueOn} />
    {line.overdue && <TimeLeft days={line.workingDaysLeft} />}
  </>
);

function LineReport({ line: { report } }: OfLine): ReactNode {
  const t = useText();
  return (
    report && (
      <>
        <time dateTime={report.reportedOn}>{report.reportedOn}</time>{' '}
        {report.excerpt ?? t(words.ledgerPage.withheld)}
      </>
    )
  );
}

export function useLedgerColumns(): readonly LedgerColumn[] {
  const t = useText();
  const code = useCodeText();
  const { ledgerHeadings: heads, ledgerPage: said } = words;
  return [
    {
      id: 'plan',
      head: heads.plan,
      cell: (line) => <Link to={`/ledger?plan=${line.planId}`}>{line.planTitle}</Link>,
    },
    { id: 'leads', head: heads.leads, sort: 'lead', cell: (line) => units(line.leads, t) },
    { id: 'supports', head: heads.supports, cell: (line) => units(line.supports, t) },
    {
      id: 'due',
      head: said.due,
      sort: 'due',
      cell: (line) => <LineDue line={line} />,
    },
    {
      id: 'percent',
      head: heads.percent,
      sort: 'percent',
      cell: ({ percent }) => (percent === null ? '—' : `${percent}%`),
    },
    {
      id: 'report',
      head: heads.report,
      sort: 'report',
      cell: (line) => <LineReport line={line} />,
    },
    {
      id: 'status',
      head: heads.status,
      sort: 'status',
      cell: (line) => (
        <StateTag done={line.status === 'accepted'}>
          {code(words.ledgerStates, line.overdue ? 'overdue' : line.status)}
        </StateTag>
      ),
    },
    {
      id: 'level',
      head: heads.level,
      sort: 'level',
      cell: ({ level }) => <LevelTag level={level} />,
    },
    {
      id: 'liaisons',
      head: heads.liaisons,
      cell: ({ liaisons }) => liaisons.map(({ name }) => name).join('、'),
    },
    { id: 'leader', head: heads.leader, sort: 'leader', cell: ({ leader }) => leader },
  ];
}
