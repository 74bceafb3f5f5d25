import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { shownInstant } from '../../components/instant.ts';
import { Card } from '../../components/page.tsx';
import { historyQuery } from './task.ts';
import css from './task.module.css';

/** Every act about the task, the latest first; what an act led to is counted. */
export function TaskRecord({ taskId }: { readonly taskId: string }): ReactElement | null {
  const t = useText();
  const { data } = useQuery(historyQuery(taskId));
  if (!data || data.rows.length === 0) return null;
  const { record, consequences } = words.taskPage;
  return (
    <Card title={`${t(record)} ${data.total}`}>
      <ol className={css.entries}>
        {data.rows.map(({ eventId, occurredAt, actor, kind, summary, consequences: n }) => (
          <li key={eventId}>
            <p className={css.entry}>
              <time dateTime={occurredAt}>{shownInstant(occurredAt)}</time>
              <strong>{kind}</strong>
              <span className={css.soft}>{actor}</span>
              {n > 0 && <span className={css.soft}>{t(consequences, { n })}</span>}
            </p>
            <p className={css.text}>{summary}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
