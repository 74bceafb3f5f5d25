import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { type Answer } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Banner, Empty, FailedToShow, Skeleton } from '../../components/notices.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { LevelTag } from '../../components/tags.tsx';
import { caseName } from './case-name.ts';
import { pastCasesQuery } from './cases-queries.ts';

type PastCase = Answer<'/api/escalations/past'>['rows'][number];

const { pastCases: said, headings } = words;

/** The colours of a day that is over; what is done about a case is done today. */
export function PastCases({
  on,
  planId,
}: {
  readonly on: string;
  readonly planId: string | undefined;
}): ReactElement {
  const t = useText();
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    ...pastCasesQuery(on, planId),
    placeholderData: keepPreviousData,
  });
  if (!data) {
    return error ? <FailedToShow error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  return (
    <>
      <Banner>{t(said.about)}</Banner>
      <p>
        <strong>{t(said.total, { on, n: data.total })}</strong>
      </p>
      {data.rows.length === 0 ? (
        <Empty>{t(said.none)}</Empty>
      ) : (
        <Table
          cards
          name={t(words.pages.cases)}
          rows={data.rows}
          keyOf={({ obligationId }) => obligationId}
          columns={columns}
        />
      )}
    </>
  );
}

function useColumns(): readonly Column<PastCase>[] {
  const t = useText();
  return [
    {
      id: 'level',
      head: t(headings.level),
      kind: 'nowrap',
      cell: ({ level, drafted }) => <LevelTag level={level} draft={drafted} />,
    },
    {
      id: 'unit',
      head: t(headings.organization),
      cell: ({ organization }) => organization,
    },
    {
      id: 'title',
      head: t(headings.item),
      cell: (row) => (
        <Link to={`/cases/${encodeURIComponent(row.obligationId)}`}>{caseName(row)}</Link>
      ),
    },
    { id: 'plan', head: t(words.ledgerPage.plan), cell: ({ planTitle }) => planTitle },
    { id: 'since', head: t(said.since), kind: 'nowrap', cell: ({ levelOn }) => levelOn },
  ];
}
