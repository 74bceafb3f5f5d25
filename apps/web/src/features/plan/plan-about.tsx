import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { addressOf } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Card } from '../../components/page.tsx';
import { type Plan } from './plan.ts';
import css from './plan.module.css';

/** What the plan is, and the document it comes from. */
export function PlanAbout({ plan }: { readonly plan: Plan }): ReactElement {
  const t = useText();
  const said = words.planPage;
  const { planId, documentNumber, issuer, period, adoptedOn, office, checkIns, sourceSha256 } =
    plan;
  const years = period && t(said.years, { from: period.from, to: period.to });
  const days = checkIns.length > 0 ? t(said.everyYear, { days: checkIns.join('、') }) : null;
  const file = addressOf('/api/plans/{planId}/source/file', { path: { planId } });
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t(said.documentNumber), documentNumber],
    [t(said.issuer), issuer],
    [t(said.period), years],
    [t(said.adoptedOn), adoptedOn],
    [t(said.office), office],
    [t(said.checkIns), days],
    [
      t(said.source),
      sourceSha256 && (
        <a href={file} download>
          {t(said.download)}
        </a>
      ),
    ],
  ];
  return (
    <Card title={t(said.about)}>
      <dl className={css.about}>
        {lines
          .filter(([, told]) => told !== null && told !== '')
          .map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
