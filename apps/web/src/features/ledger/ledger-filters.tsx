import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, type ReactElement, useId } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { SelectField, TextField } from '../../components/field.tsx';
import { type Asked } from './ledger-query.ts';
import css from './ledger.module.css';

type Change = (changes: Readonly<Record<string, string | undefined>>) => void;

const NAMES = ['q', 'plan', 'unit', 'role', 'dueFrom', 'dueTo', 'leader'] as const;
/** Choices that a list of suggestions holds. */
const MOST = 500;

/** How many of the filters of the form stand. */
export const filtersIn = (address: URLSearchParams): number =>
  NAMES.filter((name) => address.has(name)).length;

export function LedgerFilters({
  asked,
  onChange,
}: {
  readonly asked: Asked;
  readonly onChange: Change;
}): ReactElement {
  const t = useText();
  const { ledgerPage: said } = words;
  const apply = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const values = NAMES.map((name) => {
      const value = given.get(name);
      return [name, typeof value === 'string' ? value.trim() : undefined] as const;
    });
    onChange(Object.fromEntries(values));
  };
  return (
    <form className={css.filters} key={JSON.stringify(asked)} onSubmit={apply} role="search">
      <TextField
        label={t(said.find)}
        name="q"
        type="search"
        placeholder={t(said.findHint)}
        defaultValue={asked.q}
        maxLength={100}
      />
      <PlanField planId={asked.planId} />
      <UnitField unit={asked.organization} />
      <SelectField label={t(said.role)} name="role" defaultValue={asked.role ?? ''}>
        <option value="">{t(said.anyRole)}</option>
        <option value="lead">{t(words.ledgerFilters.lead)}</option>
        <option value="support">{t(words.ledgerFilters.support)}</option>
      </SelectField>
      <TextField
        label={t(said.dueFrom)}
        name="dueFrom"
        type="date"
        className={css.short}
        defaultValue={asked.dueFrom}
      />
      <TextField
        label={t(said.dueTo)}
        name="dueTo"
        type="date"
        className={css.short}
        defaultValue={asked.dueTo}
      />
      <TextField
        label={t(said.leader)}
        name="leader"
        className={css.short}
        defaultValue={asked.leader}
        maxLength={100}
      />
      <Button type="submit">{t(said.apply)}</Button>
    </form>
  );
}

function PlanField({ planId = '' }: { readonly planId: string | undefined }): ReactElement {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['plans', 'all'],
    queryFn: ({ signal }) =>
      api.get('/api/plans', { query: { limit: MOST, acts: false } }, { signal }),
  });
  const plans = data?.rows.filter(({ status }) => status !== 'draft' && status !== 'discarded');
  return (
    // Filled anew when the plans have come, so that the one asked for stands in it.
    <SelectField
      key={plans?.length}
      label={t(words.ledgerPage.plan)}
      name="plan"
      defaultValue={planId}
      className={css.planField}
    >
      <option value="">{t(words.ledgerPage.allPlans)}</option>
      {plans?.map((plan) => (
        <option key={plan.planId} value={plan.planId}>
          {plan.title}
        </option>
      ))}
    </SelectField>
  );
}

function UnitField({ unit }: { readonly unit: string | undefined }): ReactElement {
  const t = useText();
  const list = useId();
  const { data } = useQuery({
    queryKey: ['organizations', 'all'],
    queryFn: ({ signal }) => api.get('/api/organizations', {}, { signal }),
  });
  return (
    <>
      <TextField
        label={t(words.ledgerPage.unit)}
        name="unit"
        className={css.short}
        list={list}
        defaultValue={unit}
        placeholder={t(words.ledgerPage.anyUnit)}
        maxLength={100}
      />
      <datalist id={list}>
        {data?.rows.map(({ organizationId, name }) => (
          <option key={organizationId} value={name} />
        ))}
      </datalist>
    </>
  );
}
