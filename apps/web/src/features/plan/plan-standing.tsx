import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Card } from '../../components/page.tsx';
import { CaseCounts, Progress } from '../overview/plan-figures.tsx';
import { type PlanLine } from '../overview/overview.ts';
import css from './plan.module.css';

/** How far the plan is, and the lists behind it. */
export function PlanStanding({
  plan: { planId, tasks, cases },
}: {
  readonly plan: PlanLine;
}): ReactElement {
  const t = useText();
  const plan = encodeURIComponent(planId);
  const open = cases === null ? 0 : cases.red + cases.yellow + cases.blue;
  return (
    <Card title={t(words.planPage.standing)}>
      <Progress tasks={tasks} planId={planId} />
      <CaseCounts cases={cases} planId={planId} />
      <p className={css.links}>
        <Link to={`/ledger?plan=${plan}`}>{t(words.planPage.ledger, { n: tasks.total })}</Link>
        <Link to={`/cases?plan=${plan}`}>{t(words.planPage.cases, { n: open })}</Link>
      </p>
    </Card>
  );
}
