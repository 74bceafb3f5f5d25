import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { api, type Schema } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { shownInstant } from '../../components/instant.ts';
import { Banner, ErrorNotice, Unseen } from '../../components/notices.tsx';
import { Acts, Card } from '../../components/page.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { deviceOf } from './device.ts';

type Line = Schema<'SessionLine'>;

const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => api.get('/api/me/sessions', {}, { signal }),
});

/** Where one is signed in; each is ended by a button, or all others at once. */
export function OwnSessions(): ReactElement {
  const t = useText();
  const { rows } = useSuspenseQuery(sessionsQuery).data;
  const end = useCommand((sessionId: string) =>
    api.delete('/api/me/sessions/{sessionId}', { path: { sessionId } }),
  );
  const endOthers = useCommand(() => api.delete('/api/me/sessions', {}));
  const columns = useColumns(({ sessionId }) => end.mutate(sessionId));
  const others = rows.filter(({ current }) => !current);
  return (
    <Card title={t(words.mePage.sessions)}>
      <Table
        name={t(words.mePage.sessions)}
        columns={columns}
        rows={rows}
        keyOf={({ sessionId }) => sessionId}
      />
      <ErrorNotice error={end.error ?? endOthers.error} />
      {endOthers.data && (
        <Banner kind="good">{t(words.mePage.othersEnded, { n: endOthers.data.ended })}</Banner>
      )}
      {others.length > 0 && (
        <Acts>
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {t(words.mePage.endOthers)}
          </Button>
        </Acts>
      )}
    </Card>
  );
}

function useColumns(end: (line: Line) => void): readonly Column<Line>[] {
  const t = useText();
  const code = useCodeText();
  const page = words.mePage;
  return [
    {
      id: 'device',
      head: t(page.device),
      cell: ({ browser, current }) => {
        const { kind, name } = deviceOf(browser);
        return `${t(kind)} ${name}${current ? ` · ${t(page.current)}` : ''}`;
      },
    },
    { id: 'method', head: t(page.method), cell: ({ method }) => code(words.signInMethods, method) },
    { id: 'from', head: t(page.from), cell: ({ address }) => address },
    {
      id: 'openedAt',
      head: t(page.openedAt),
      kind: 'nowrap',
      cell: ({ openedAt }) => shownInstant(openedAt),
    },
    {
      id: 'seenAt',
      head: t(page.seenAt),
      kind: 'nowrap',
      cell: ({ seenAt }) => shownInstant(seenAt),
    },
    {
      id: 'end',
      head: <Unseen>{t(page.end)}</Unseen>,
      cell: (line) => !line.current && <Button onClick={() => end(line)}>{t(page.end)}</Button>,
    },
  ];
}
