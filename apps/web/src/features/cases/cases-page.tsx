import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { DayField } from '../../components/day-field.tsx';
import { Page } from '../../components/page.tsx';
import { LevelTag } from '../../components/tags.tsx';
import { type Change, useAsked } from './asked.ts';
import { CaseList } from './case-list.tsx';
import { type CaseTotals, totalsQuery } from './cases-queries.ts';
import { Filters } from './filters.tsx';
import { PastCases } from './past-cases.tsx';
import { UnitTotals } from './unit-totals.tsx';
import css from './cases.module.css';

const { casesPage: said } = words;

/** 三色督办: cases by unit, colour, age or next step; what one needs to decide opens in place. */
export function CasesPage(): ReactElement {
  const t = useText();
  const { asked, open, on, change, addressWith } = useAsked();
  const { data: totals } = useSuspenseQuery(totalsQuery(asked.planId));
  const past = on !== undefined && on < totals.on ? on : undefined;
  return (
    <Page
      title={t(words.pages.cases)}
      count={past === undefined ? totals.drafted : 0}
      under={t(words.shell.asOf, { at: past ?? totals.on })}
      acts={
        <>
          <DayField on={past} today={totals.on} onDay={(on) => change({ on, open: undefined })} />
          <Button onClick={() => window.print()}>{t(words.shell.print)}</Button>
        </>
      }
    >
      {past !== undefined ? (
        <PastCases on={past} planId={asked.planId} />
      ) : (
        <>
          <Counts totals={totals} addressWith={addressWith} />
          <Filters asked={asked} totals={totals} onChange={change} />
          {totals.units.length > 0 && asked.unit === undefined && (
            <details open={asked.by === 'unit'}>
              <summary>{t(said.totals, { n: totals.units.length })}</summary>
              <UnitTotals totals={totals} onUnit={change} />
            </details>
          )}
          <CaseList asked={asked} open={open} totals={totals} onChange={change} />
        </>
      )}
    </Page>
  );
}

/** Each count keeps the list to it. */
function Counts({
  totals,
  addressWith,
}: {
  readonly totals: CaseTotals;
  readonly addressWith: (change: Change) => string;
}): ReactElement {
  const t = useText();
  const { total, red, drafted, yellow, blue } = totals;
  const chip = (level: 'red' | 'yellow' | 'blue', n: number, draft = false): ReactElement | null =>
    n === 0 ? null : (
      <Link to={addressWith({ level: draft ? 'drafted' : level })}>
        <LevelTag level={level} draft={draft} /> {n}
      </Link>
    );
  return (
    <p className={css.counts}>
      <strong>{t(said.open, { n: total })}</strong>
      {chip('red', red - drafted)}
      {chip('red', drafted, true)}
      {chip('yellow', yellow)}
      {chip('blue', blue)}
    </p>
  );
}
