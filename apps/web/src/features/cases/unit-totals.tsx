import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Unseen } from '../../components/notices.tsx';
import table from '../../components/table.module.css';
import { LevelTag } from '../../components/tags.tsx';
import { type CaseTotals } from './cases-queries.ts';
import css from './cases.module.css';
import { joined } from '../../components/joined.ts';

const { casesPage: said } = words;
const LEVELS = ['blue', 'yellow', 'red'] as const;
const BANDS = ['upTo5', 'upTo10', 'over10'] as const;

type Unit = CaseTotals['units'][number];
type Choose = (unit: { readonly region: string; readonly unit: string }) => void;

/** Units by colour and age; a unit's name keeps the list to it. */
export function UnitTotals({
  totals,
  onUnit,
}: {
  readonly totals: CaseTotals;
  readonly onUnit: Choose;
}): ReactElement {
  const t = useText();
  const name = t(said.totals, { n: totals.units.length });
  return (
    <div className={table.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={joined(table.table, css.totals)}>
        <caption>
          <Unseen>{name}</Unseen>
        </caption>
        <Head />
        <tbody>
          {totals.units.map((unit) => (
            <UnitRow key={`${unit.region} ${unit.organization}`} unit={unit} onUnit={onUnit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head(): ReactElement {
  const t = useText();
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          {t(words.headings.organization)}
        </th>
        {LEVELS.map((level) => (
          <th key={level} colSpan={3} scope="colgroup">
            <LevelTag level={level} />
          </th>
        ))}
        <th rowSpan={2} scope="col" className={table.number}>
          {t(words.headings.total)}
        </th>
        <th rowSpan={2} scope="col">
          {t(said.next)}
        </th>
      </tr>
      <tr>
        {LEVELS.flatMap((level) =>
          BANDS.map((band) => (
            <th key={`${level} ${band}`} scope="col" className={table.number}>
              {t(said[band])}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function UnitRow({ unit, onUnit }: { readonly unit: Unit; readonly onUnit: Choose }): ReactElement {
  const t = useText();
  const { region, organization, nextBy1, nextBy5 } = unit;
  const next =
    nextBy1 > 0 ? t(said.nextBy1, { n: nextBy1 }) : nextBy5 > 0 && t(said.nextBy5, { n: nextBy5 });
  return (
    <tr>
      <th scope="row">
        <Button look="quiet" onClick={() => onUnit({ region, unit: organization })}>
          {organization}
        </Button>
      </th>
      {LEVELS.flatMap((level) =>
        BANDS.map((band) => (
          <td key={`${level} ${band}`} className={table.number}>
            {unit[level][band] || ''}
          </td>
        )),
      )}
      <td className={table.number}>{unit.total}</td>
      <td className={table.nowrap}>{next}</td>
    </tr>
  );
}
