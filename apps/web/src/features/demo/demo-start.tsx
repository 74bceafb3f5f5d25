import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { peopleQuery } from './demo.ts';
import { useBecome } from './use-become.ts';
import css from './demo-bar.module.css';

/** Where the demo begins: its people, one click each, and what to try. Nothing elsewhere. */
export function DemoStart({ onBecome }: { readonly onBecome: () => void }): ReactElement | null {
  const t = useText();
  const { data: people } = useQuery(peopleQuery);
  const become = useBecome(onBecome);
  if (!people) return null;
  return (
    <Card title={t(words.demoBar.start)}>
      <div className={css.cards}>
        {people.rows.map(({ userId, as, name }) => (
          <button
            key={userId}
            type="button"
            className={css.card}
            onClick={() => become.mutate(userId)}
          >
            <strong>{t(words.demoBar.as, { name: as })}</strong>
            <span>{name}</span>
          </button>
        ))}
      </div>
      <p>
        {t(words.demoBar.try)}：{t(words.demoBar.tips)}
      </p>
      <ErrorNotice error={become.error} />
    </Card>
  );
}
