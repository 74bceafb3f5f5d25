import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useParams } from 'react-router';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Banner } from '../../components/notices.tsx';
import { Card, Page } from '../../components/page.tsx';
import { type Plan, itemsQuery, planQuery, standingQuery } from './plan.ts';
import { PlanAbout } from './plan-about.tsx';
import { PlanActs } from './plan-acts.tsx';
import { PlanAmendments } from './plan-amendments.tsx';
import { PlanPhases } from './plan-phases.tsx';
import { PlanStanding } from './plan-standing.tsx';
import { PlanTargets } from './plan-targets.tsx';
import css from './plan.module.css';

/** Who may see how everything stands. */
const OVERSEEING: readonly string[] = ['office', 'supervisor', 'auditor', 'reader'];

/** One plan: its phases and targets, how far it is, where it comes from, how it was amended, and how it ends. */
export function PlanPage(): ReactElement {
  const t = useText();
  const said = useCodeText();
  const { planId = '' } = useParams();
  const me = useMe();
  const { data: plan } = useSuspenseQuery(planQuery(planId));
  const { data: standing } = useQuery(
    standingQuery(
      planId,
      me.roles.some((role) => OVERSEEING.includes(role)),
    ),
  );
  const [line] = standing?.plans ?? [];
  return (
    <Page
      title={plan.title}
      under={`${plan.documentNumber ?? ''} ${said(words.planStates, plan.status)}`}
      acts={
        <>
          <PlanActs plan={plan} standing={line} />
          <Button onClick={() => window.print()}>{t(words.shell.print)}</Button>
        </>
      }
    >
      {plan.status === 'draft' && (
        <Banner>
          {t(words.planPage.draft)}{' '}
          <ButtonLink to={`/plans/${encodeURIComponent(planId)}/review`}>
            {t(words.planPage.review)}
          </ButtonLink>
        </Banner>
      )}
      {plan.summary !== null && (
        <Card title={t(words.planPage.summary)}>
          <p className={css.text}>{plan.summary}</p>
        </Card>
      )}
      <div className={css.columns}>
        <PlanItems plan={plan} on={standing?.on} />
        <div className={css.column}>
          {line && <PlanStanding plan={line} />}
          <PlanAbout plan={plan} />
          <PlanAmendments plan={plan} />
        </div>
      </div>
    </Page>
  );
}

function PlanItems({
  plan,
  on,
}: {
  readonly plan: Plan;
  readonly on: string | undefined;
}): ReactElement {
  const { data } = useSuspenseQuery(itemsQuery(plan.planId));
  return (
    <div className={css.column}>
      <PlanPhases phases={data.phases} on={on} />
      <PlanTargets targets={data.targets} />
    </div>
  );
}
