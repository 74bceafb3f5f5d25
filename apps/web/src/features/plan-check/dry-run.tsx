import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { ErrorNotice, Skeleton } from '../../components/notices.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { type Adoption, type Simulation, simulationQuery } from './check.ts';
import { Months } from './months.tsx';
import css from './check.module.css';

/** What it would mean if nobody ever reported: by day on a calendar, and by person. */
export function DryRun({
  planId,
  adoption,
  letters,
}: {
  readonly planId: string;
  readonly adoption: Adoption;
  /** Of assignment, that leave at once. */
  readonly letters: number;
}): ReactElement {
  const t = useText();
  const [search] = useSearchParams();
  const { data: run, error } = useQuery({
    ...simulationQuery(planId, adoption),
    placeholderData: keepPreviousData,
  });
  if (!run) return error ? <ErrorNotice error={error} /> : <Skeleton rows={3} />;
  const by = search.get('by') === 'person' ? 'person' : 'calendar';
  const { busiest, from, to, obligations } = run;
  return (
    <>
      <p>
        <strong>
          {t(words.checkPage.sum, { obligations: obligations.total, letters, busiest })}
        </strong>
      </p>
      <p className={css.soft}>{t(words.checkPage.dryRunHint, { from, to })}</p>
      <Tabs
        name={t(words.checkPage.dryRun)}
        parameter="by"
        current={by}
        tabs={[
          ['calendar', t(words.checkPage.byCalendar)],
          ['person', t(words.checkPage.byPerson)],
        ]}
      />
      {by === 'calendar' ? <Months run={run} /> : <People run={run} />}
    </>
  );
}

type Person = Simulation['people'][number];

function People({ run: { people } }: { readonly run: Simulation }): ReactElement {
  const t = useText();
  const say = useCodeText();
  const busiest = ({ months }: Person): Person['months'][number] | undefined =>
    months.reduce<Person['months'][number] | undefined>(
      (most, month) => (most && most.mails >= month.mails ? most : month),
      undefined,
    );
  const columns: readonly Column<Person>[] = [
    {
      id: 'person',
      head: t(words.checkPage.person),
      cell: ({ organization, role }) => `${organization} ${say(words.contactRoles, role)}`,
    },
    { id: 'total', head: t(words.checkPage.total), kind: 'number', cell: ({ mails }) => mails },
    {
      id: 'most',
      head: t(words.checkPage.most),
      kind: 'nowrap',
      cell: (person) => {
        const most = busiest(person);
        return most && `${most.month}（${t(words.checkPage.mailsOf, { n: most.mails })}）`;
      },
    },
  ];
  return (
    <div className={css.people}>
      <Table
        name={t(words.checkPage.byPerson)}
        columns={columns}
        rows={people}
        keyOf={({ organization, role }) => `${organization} ${role}`}
      />
    </div>
  );
}
