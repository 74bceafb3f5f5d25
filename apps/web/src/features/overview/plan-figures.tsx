import { type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { joined } from '../../components/joined.ts';
import { LevelShape } from '../../components/tags.tsx';
import { type Overview, type PlanLine } from './overview.ts';
import css from './overview.module.css';

const { counted } = words.overviewPage;

const LEVELS = ['red', 'yellow', 'blue'] as const;

/** A figure under its name, which stands in the head of the column where it is wide. */
function Figure({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={css.figure}>
      <span className={css.figureName}>{name}</span>
      {children}
    </div>
  );
}

const ledgerOf = (planId: string | undefined, filter = ''): string =>
  `/ledger?${planId === undefined ? '' : `plan=${encodeURIComponent(planId)}&`}${filter}`;

export function Progress({
  tasks: { total, done, overdue, dueSoon },
  planId,
}: {
  readonly tasks: Overview['tasks'];
  readonly planId?: string;
}): ReactElement {
  const t = useText();
  const said = words.overviewPage;
  const share = total === 0 ? 0 : (done / total) * 100;
  return (
    <Figure name={t(said.progress)}>
      <span className={css.progress}>
        <svg width="100%" height="10" aria-hidden="true">
          <rect className={css.whole} width="100%" height="10" rx="2" />
          <rect className={css.done} width={`${share.toFixed(1)}%`} height="10" rx="2" />
        </svg>
        <Link to={ledgerOf(planId)}>{t(said.of, { done, total })}</Link>
      </span>
      {overdue > 0 && (
        <Link to={ledgerOf(planId, 'state=overdue')}>
          <strong>{t(said.overdue, { n: overdue })}</strong>
        </Link>
      )}
      {dueSoon !== null && dueSoon > 0 && (
        <span className={css.soft}>{t(said.soon, { n: dueSoon })}</span>
      )}
    </Figure>
  );
}

export function CaseCounts({
  cases,
  planId,
}: {
  readonly cases: Overview['cases'];
  readonly planId?: string;
}): ReactElement {
  const t = useText();
  const shown = LEVELS.filter((level) => cases !== null && cases[level] > 0);
  const plan = planId === undefined ? '' : `&plan=${encodeURIComponent(planId)}`;
  return (
    <Figure name={t(words.pages.cases)}>
      {cases === null && <span>—</span>}
      {cases !== null && shown.length === 0 && (
        <span className={css.soft}>{t(words.overviewPage.none)}</span>
      )}
      <span className={css.levels}>
        {shown.map((level) => (
          <Link
            key={level}
            className={joined(css.level, css[level])}
            to={`/cases?level=${level}${plan}`}
          >
            <LevelShape level={level} />
            {t(counted, { of: t(words.levelTags[level]), n: cases?.[level] ?? 0 })}
          </Link>
        ))}
      </span>
      {cases !== null && cases.redDrafted > 0 && (
        <span className={css.soft}>
          {t(counted, { of: t(words.redCardStates.drafted), n: cases.redDrafted })}
        </span>
      )}
    </Figure>
  );
}

export function TargetCounts({
  targets,
  planId,
}: {
  readonly targets: PlanLine['targets'];
  readonly planId: string;
}): ReactElement {
  const t = useText();
  const said = useCodeText();
  const shown = Object.entries(targets).filter(([, count]) => count > 0);
  return (
    <Figure name={t(words.overviewPage.targets)}>
      {shown.length === 0 ? (
        <span className={css.soft}>{t(words.overviewPage.noTargets)}</span>
      ) : (
        <Link className={css.targets} to={`/plans/${encodeURIComponent(planId)}#targets`}>
          {shown.map(([status, count]) => (
            <span key={status}>
              {t(counted, { of: said(words.targetStates, status), n: count })}
            </span>
          ))}
        </Link>
      )}
    </Figure>
  );
}
