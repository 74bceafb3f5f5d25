import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { type Answer, api } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { shownInstant } from '../../components/instant.ts';
import { FailedToShow, Skeleton } from '../../components/notices.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { Table } from '../../components/table.tsx';
import css from './record.module.css';

type Detail = Answer<'/api/audit/{eventId}'>;

/** One record whole: what changed, what it led to, and how it is stored. */
export function RecordDetail({
  eventId,
  onClose,
}: {
  readonly eventId: string;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['audit', 'entry', eventId],
    queryFn: ({ signal }) => api.get('/api/audit/{eventId}', { path: { eventId } }, { signal }),
  });
  return (
    <SidePanel key={eventId} title={data?.kind ?? t(words.recordPage.detail)} onClose={onClose}>
      {data && <Told detail={data} />}
      {!data && error && <FailedToShow error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
    </SidePanel>
  );
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

function Told({ detail }: { readonly detail: Detail }): ReactElement {
  const t = useText();
  const { recordPage: said } = words;
  const { summary, occurredAt, recordedAt, actor, reason, changes, consequences, event } = detail;
  return (
    <>
      <p>{summary}</p>
      <p className={css.note}>
        {actor} · {shownInstant(occurredAt)}
        {occurredAt !== recordedAt &&
          ` · ${t(words.headings.recordedAt)} ${shownInstant(recordedAt)}`}
        {reason !== undefined && ` · ${reason}`}
      </p>
      {changes.length > 0 && (
        <Table
          name={t(said.changes)}
          rows={changes}
          keyOf={({ field }) => field}
          columns={[
            { id: 'field', head: t(said.field), cell: ({ field }) => field },
            { id: 'before', head: t(said.before), cell: ({ before }) => shown(before) },
            { id: 'after', head: t(said.after), cell: ({ after }) => shown(after) },
          ]}
        />
      )}
      {consequences.total > 0 && (
        <section>
          <h3>
            {t(said.led)}（{consequences.total}）
          </h3>
          <ul>
            {consequences.rows.map((one) => (
              <li key={one.eventId}>
                {one.kind}：{one.summary}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Disclosure label={`${t(said.stored)}▾`}>
        <pre className={css.stored}>{JSON.stringify(event, null, 2)}</pre>
      </Disclosure>
    </>
  );
}
