import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { Refusal } from '../../api/problem.ts';
import { useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Acts } from '../../components/page.tsx';
import { type HandedIn } from '../../api/handed-in.ts';
import { plansQuery } from './plans.ts';

export type Import = HandedIn & {
  readonly again?: boolean;
  readonly withoutTasks?: boolean;
  readonly region?: string;
};

type Again = { readonly onAgain: (more: Partial<Import>) => void };

/** What may be done about a document that was refused. */
export function WayOut({ error, onAgain }: Again & { error: Error | null }): ReactElement | null {
  const t = useText();
  if (!(error instanceof Refusal)) return null;
  if (error.code === 'region-unclear') return <Regions onAgain={onAgain} />;
  if (error.code === 'document-already-imported') {
    const { planId } = error.details as { readonly planId: string };
    return (
      <Acts>
        <ButtonLink look="main" to={`/plans/${planId}/review`}>
          {t(words.importPage.openDraft)}
        </ButtonLink>
        <Button onClick={() => onAgain({ again: true })}>{t(words.importPage.importAgain)}</Button>
      </Acts>
    );
  }
  if (error.code !== 'document-without-tasks') return null;
  return (
    <Acts>
      <Button onClick={() => onAgain({ withoutTasks: true })}>
        {t(words.importPage.withoutTasks)}
      </Button>
    </Acts>
  );
}

/** Who keeps several regions says which one is meant, by a plan of it: a code says nothing to people. */
function Regions({ onAgain }: Again): ReactElement {
  const t = useText();
  const { data } = useQuery(plansQuery('adopted'));
  const titles = new Map(data?.rows.map(({ region, title }) => [region, title]));
  return (
    <Acts>
      {[...titles].map(([region, title]) => (
        <Button key={region} onClick={() => onAgain({ region })}>
          {t(words.importPage.sameRegion, { title })}
        </Button>
      ))}
    </Acts>
  );
}
