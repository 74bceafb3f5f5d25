import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/field.tsx';
import { type Change, isFiltered } from './asked.ts';
import { type Asked, type CaseTotals } from './cases-queries.ts';
import css from './cases.module.css';

const { casesPage: said } = words;

type Options = readonly (readonly [value: string, word: words.Word])[];

const BY: Options = [
  ['unit', said.byUnit],
  ['level', said.byLevel],
  ['age', said.byAge],
  ['next', said.byNext],
];
const LEVELS: Options = [
  ['', said.allLevels],
  ['red', words.levels.red],
  ['drafted', words.redCardStates.drafted],
  ['yellow', words.levels.yellow],
  ['blue', words.levels.blue],
];
const AGES: Options = [
  ['', said.allAges],
  ['6', said.age6],
  ['11', said.age11],
];
const NEXTS: Options = [
  ['', said.anyNext],
  ['1', said.next1],
  ['5', said.next5],
];
const STATES: Options = [
  ['', said.running],
  ['ended', said.ended],
];

/** One line of filters; each changes the address. */
export function Filters({
  asked,
  totals,
  onChange,
}: {
  readonly asked: Asked;
  readonly totals: CaseTotals;
  readonly onChange: (change: Change) => void;
}): ReactElement {
  const t = useText();
  const units = totals.units.map(({ organization }) => organization);
  const named = [...new Set(asked.unit === undefined ? units : [...units, asked.unit])];
  const unitOptions: Options = named.map((name) => [name, { zh: name, en: name }]);
  const choice = (label: words.Word, name: string, value: string, options: Options) => (
    <SelectField
      label={t(label)}
      value={value}
      onChange={({ target }) =>
        onChange({ [name]: target.value, ...(name === 'unit' && { region: '' }) })
      }
    >
      {options.map(([one, word]) => (
        <option key={one} value={one}>
          {t(word)}
        </option>
      ))}
    </SelectField>
  );
  const { headings } = words;
  return (
    <div className={css.filters} role="search">
      {choice(said.by, 'by', asked.by, BY)}
      {choice(headings.organization, 'unit', asked.unit ?? '', [
        ['', said.allUnits],
        ...unitOptions,
      ])}
      {choice(headings.level, 'level', asked.drafted ? 'drafted' : (asked.level ?? ''), LEVELS)}
      {choice(said.age, 'age', String(asked.age ?? ''), AGES)}
      {choice(said.next, 'next', String(asked.next ?? ''), NEXTS)}
      {choice(headings.status, 'state', asked.ended ? 'ended' : '', STATES)}
      {isFiltered(asked) && (
        <Button
          look="quiet"
          onClick={() => onChange({ unit: '', region: '', level: '', age: '', next: '', plan: '' })}
        >
          {t(said.clear)}
        </Button>
      )}
    </div>
  );
}
