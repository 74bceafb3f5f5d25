import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { type Overview, type PlanLine } from './overview.ts';
import { CaseCounts, Progress, TargetCounts } from './plan-figures.tsx';
import { TimeAxis, TimeLine } from './time-line.tsx';
import { type TimeScale, timeScale } from './time-scale.ts';
import css from './overview.module.css';

/** Plans in force: where each stands in time, and how far it is. Cards where it is narrow. */
export function PlanLines({ overview }: { readonly overview: Overview }): ReactElement {
  const t = useText();
  const { plans, on, past, assignments } = overview;
  const scale = timeScale(
    plans.flatMap(({ phases }) => phases),
    on,
  );
  const said = words.overviewPage;
  return (
    <section className={css.plans} aria-label={t(said.plan)}>
      <div className={css.heads} aria-hidden="true">
        <span>{t(said.plan)}</span>
        <TimeAxis scale={scale} on={on} label={t(past ? said.dayMark : said.nowMark)} />
        <span>{t(said.progress)}</span>
        <span>{t(words.pages.cases)}</span>
        <span>{t(said.targets)}</span>
      </div>
      <ul className={css.lines}>
        {plans.map((plan) => (
          <Line key={plan.planId} plan={plan} scale={scale} on={on} />
        ))}
        {assignments.count > 0 && (
          <li className={css.line}>
            <div className={css.name}>{t(said.assignments, { n: assignments.count })}</div>
            <div />
            <Progress tasks={assignments.tasks} />
            <CaseCounts cases={assignments.cases} />
            <div />
          </li>
        )}
      </ul>
    </section>
  );
}

function Line({
  plan,
  scale,
  on,
}: {
  readonly plan: PlanLine;
  readonly scale: TimeScale;
  readonly on: string;
}): ReactElement {
  const { planId, title, documentNumber, phases } = plan;
  return (
    <li className={css.line}>
      <div className={css.name}>
        <h2>
          <Link to={`/plans/${encodeURIComponent(planId)}`}>{title}</Link>
        </h2>
        {documentNumber !== null && <span className={css.soft}>{documentNumber}</span>}
      </div>
      <div className={css.time}>
        <TimeLine phases={phases} scale={scale} on={on} />
      </div>
      <Progress tasks={plan.tasks} planId={planId} />
      <CaseCounts cases={plan.cases} planId={planId} />
      <TargetCounts targets={plan.targets} planId={planId} />
    </li>
  );
}
