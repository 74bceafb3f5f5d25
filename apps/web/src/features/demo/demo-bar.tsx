import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { type Me } from '../../api/me.ts';
import { useCommand } from '../../api/use-command.ts';
import { NARROW, useMedia } from '../../app/use-media.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { shownInstant } from '../../components/instant.ts';
import { ErrorNotice } from '../../components/notices.tsx';
import { clockQuery, peopleQuery } from './demo.ts';
import { useBecome } from './use-become.ts';
import css from './demo-bar.module.css';

const STEPS = [
  ['P1D', words.demoBar.day],
  ['P1W', words.demoBar.week],
  ['P30D', words.demoBar.month],
] as const;

/** Only in the demo: who one is, what time it is, and moving on. */
export function DemoBar({ me }: { readonly me: Me }): ReactElement | null {
  const t = useText();
  const go = useNavigate();
  const isNarrow = useMedia(NARROW);
  const { data: clock } = useQuery(clockQuery);
  const { data: people } = useQuery(peopleQuery);
  const become = useBecome(() => void go('/'));
  const move = useCommand((advance: string) => api.post('/api/demo/clock', { body: { advance } }));
  if (!clock) return null;
  const now = t(words.demoBar.now, { at: shownInstant(clock.now) });
  const parts = (
    <>
      {people?.rows.map(({ userId, as }) => (
        <Button
          key={userId}
          aria-pressed={userId === me.userId}
          onClick={() => become.mutate(userId)}
        >
          {userId === me.userId ? '●' : '○'} {as}
        </Button>
      ))}
      <span role="status">{move.isPending ? t(words.demoBar.moving) : now}</span>
      {STEPS.map(([advance, text]) => (
        <Button key={advance} busy={move.isPending} onClick={() => move.mutate(advance)}>
          {t(text)}
        </Button>
      ))}
      <a href="/mail">{t(words.demoBar.mails)}</a>
      <ErrorNotice error={move.error ?? become.error} />
    </>
  );
  return (
    <aside className={css.bar} aria-label={t(words.demoBar.demo)}>
      {isNarrow ? (
        <Disclosure label={`${now}▾`}>
          <span className={css.folded}>{parts}</span>
        </Disclosure>
      ) : (
        <>
          <strong>{t(words.demoBar.demo)}</strong>
          {parts}
        </>
      )}
    </aside>
  );
}
