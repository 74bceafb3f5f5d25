import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { SelectField, TextField, Tick } from '../../components/field.tsx';
import { Card } from '../../components/page.tsx';
import { type Adoption, policiesQuery, USUAL_DAYS } from './check.ts';
import css from './check.module.css';

/** From which day, by which rules, and with which days of report; all of it in the address. */
export function Terms({
  adoptedOn,
  adoption,
}: {
  /** As it is taken where nothing is said. */
  readonly adoptedOn: string;
  readonly adoption: Adoption;
}): ReactElement {
  const t = useText();
  const [, setSearch] = useSearchParams();
  const { data: policies } = useQuery(policiesQuery);
  const change = (edit: (search: URLSearchParams) => void): void =>
    setSearch(
      (now) => {
        edit(now);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Card>
      <div className={css.terms}>
        <TextField
          label={t(words.checkPage.adoptedOn)}
          type="date"
          value={adoption.adoptedOn ?? adoptedOn}
          onChange={({ currentTarget: { value } }) => change((now) => now.set('on', value))}
        />
        <SelectField
          label={t(words.checkPage.policy)}
          value={adoption.policy ?? 'default'}
          onChange={({ currentTarget: { value } }) => change((now) => now.set('policy', value))}
        >
          {policies?.rows.map(({ name, latest }) => (
            <option key={name} value={name}>
              {t(words.checkPage.policyVersion, { name: nameOf(name, t), n: latest })}
            </option>
          ))}
        </SelectField>
        <fieldset className={css.days}>
          <legend>{t(words.checkPage.checkIns)}</legend>
          {USUAL_DAYS.map((day) => (
            <Tick
              key={day}
              label={day}
              checked={adoption.checkIns?.includes(day) ?? false}
              onChange={({ currentTarget: { checked } }) =>
                change((now) => (checked ? now.append('report', day) : now.delete('report', day)))
              }
            />
          ))}
        </fieldset>
      </div>
    </Card>
  );
}

const nameOf = (name: string, t: ReturnType<typeof useText>): string =>
  name === 'default' ? t(words.checkPage.usualPolicy) : name;
