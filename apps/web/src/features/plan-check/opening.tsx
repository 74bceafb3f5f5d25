import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Banner } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { type Plan } from '../plan/plan.ts';

const sum = ({ phases, tasks, targets }: Plan['counts']): number => phases + tasks + targets;

/** An adopted plan: how far it has opened, then where it is kept. */
export function Opening({
  plan: { planId, status, counts, opened },
}: {
  readonly plan: Plan;
}): ReactElement {
  const t = useText();
  if (status === 'opening') {
    const [done, all] = [sum(opened), sum(counts)];
    return (
      <Banner>
        {t(words.checkPage.opening, { done, all })} <progress max={all} value={done} />
      </Banner>
    );
  }
  return (
    <>
      <Banner kind="good">✓ {t(words.checkPage.started, counts)}</Banner>
      <Acts>
        <ButtonLink look="main" to={`/ledger?plan=${planId}`}>
          {t(words.checkPage.toLedger)}
        </ButtonLink>
      </Acts>
    </>
  );
}
