import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useAddress } from '../../app/use-address.ts';
import { useText } from '../../app/use-text.ts';
import { TextField } from '../../components/field.tsx';
import { FilterForm } from '../../components/listing.tsx';
import { Empty } from '../../components/notices.tsx';
import { Card, Page } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';
import { type CalendarYear } from './calendar-year.ts';
import { PublishForm } from './publish-form.tsx';
import css from './calendar.module.css';

const YEAR = /^(19|20)\d{2}$/;

/** 工作日历: which days of a year are off, which are worked instead, and by which notice. */
export function CalendarPage(): ReactElement {
  const t = useText();
  const { calendarPage: said } = words;
  const [address, change] = useAddress();
  const { data: now } = useSuspenseQuery({
    queryKey: ['ledger', 'now'],
    queryFn: ({ signal }) => api.get('/api/ledger', { query: { limit: 1 } }, { signal }),
  });
  const wanted = address.get('year') ?? '';
  const year = YEAR.test(wanted) ? wanted : now.asOf.slice(0, 4);
  const { data } = useSuspenseQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) =>
      api.get('/api/calendar/{year}', { path: { year: Number(year) } }, { signal }),
  });
  const { roles, region } = useMe();
  const mayPublish =
    region === null && roles.some((role) => role === 'office' || role === 'supervisor');
  return (
    <Page
      title={t(words.pages.calendar)}
      under={`${t(data.status === 'published' ? said.published : said.provisional)}${data.source === null ? '' : ` · ${t(said.source)} ${data.source}`}`}
    >
      <FilterForm of={year} act={said.show} onSubmit={change}>
        <TextField
          label={t(said.year)}
          name="year"
          inputMode="numeric"
          pattern="(19|20)[0-9]{2}"
          defaultValue={year}
        />
      </FilterForm>
      <div className={css.columns}>
        <Days title={t(said.holidays)} days={data.holidays} />
        <Days title={t(said.makeUpDays)} days={data.makeUpDays} />
      </div>
      {mayPublish && <PublishForm key={year} year={data} />}
    </Page>
  );
}

function Days({
  title,
  days,
}: {
  readonly title: string;
  readonly days: CalendarYear['holidays'];
}): ReactElement {
  const t = useText();
  const { calendarPage: said } = words;
  return (
    <Card title={`${title}（${days.length}）`}>
      {days.length === 0 ? (
        <Empty>{t(said.none)}</Empty>
      ) : (
        <Table
          cards
          name={title}
          rows={days}
          keyOf={({ date }) => date}
          columns={[
            { id: 'date', head: t(said.date), kind: 'nowrap', cell: ({ date }) => date },
            { id: 'name', head: t(said.festival), cell: ({ name }) => name },
          ]}
        />
      )}
    </Card>
  );
}
