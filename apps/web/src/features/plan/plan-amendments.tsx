import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Card } from '../../components/page.tsx';
import { type Plan } from './plan.ts';
import css from './plan.module.css';

/** How the plan was amended, and the amended text that waits for review. */
export function PlanAmendments({
  plan: { planId, amendments, amendment },
}: {
  readonly plan: Plan;
}): ReactElement {
  const t = useText();
  const said = words.planPage;
  return (
    <Card title={t(said.amendments)}>
      {amendment && (
        <Link to={`/plans/${encodeURIComponent(planId)}/amendment`}>
          {t(said.inReview, { name: amendment.name })}
        </Link>
      )}
      {amendments.length === 0 && !amendment && <p className={css.soft}>{t(said.noAmendments)}</p>}
      <ul className={css.list}>
        {amendments.map(({ amendedOn: on, reason, added, removed, changed }, at) => (
          <li key={at}>
            {t(said.amendment, { on, added, removed, changed })}
            <p className={css.soft}>{reason}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
