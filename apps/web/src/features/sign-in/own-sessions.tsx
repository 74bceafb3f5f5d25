import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { api, type Schema } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { shownInstant } from '../../components/instant.ts';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Acts, Card } from '../../components/page.tsx';
import { deviceOf } from './device.ts';
import { OwnLine, OwnLines } from './own-line.tsx';

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
  const others = rows.filter(({ current }) => !current);
  return (
    <Card title={t(words.mePage.sessions)}>
      <OwnLines name={t(words.mePage.sessions)}>
        {rows.map((row) => (
          <SessionLine
            key={row.sessionId}
            {...row}
            onEnd={row.current ? undefined : () => end.mutate(row.sessionId)}
          />
        ))}
      </OwnLines>
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

function SessionLine({
  browser,
  current,
  method,
  address,
  openedAt,
  seenAt,
  onEnd,
}: Line & { readonly onEnd: (() => void) | undefined }): ReactElement {
  const t = useText();
  const code = useCodeText();
  const page = words.mePage;
  const { kind, name } = deviceOf(browser);
  const device = `${t(kind)} ${name}`.trim();
  const by = code(words.signInMethods, method);
  const [opened, seen] = [shownInstant(openedAt), shownInstant(seenAt)];
  return (
    <OwnLine
      title={current ? `${device} · ${t(page.current)}` : device}
      about={t(page.since, { by, address, opened, seen })}
      act={onEnd && <Button onClick={onEnd}>{t(page.end)}</Button>}
    />
  );
}
