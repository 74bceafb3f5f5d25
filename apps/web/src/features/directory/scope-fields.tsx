import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { TextField } from '../../components/field.tsx';
import { textIn } from '../../components/form-texts.ts';
import { namesIn } from './form-dialog.tsx';
import { type UserLine } from './rows.ts';

type Scope = Partial<Pick<UserLine, 'region' | 'organization' | 'plans'>>;

/** How far an account reaches; what is left empty is not bounded. */
export function ScopeFields({ of = {} }: { readonly of?: Scope }): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  return (
    <>
      <TextField
        label={t(said.region)}
        name="region"
        maxLength={40}
        defaultValue={of.region ?? ''}
      />
      <TextField
        label={t(said.unit)}
        hint={t(said.unitHint)}
        name="organization"
        maxLength={200}
        defaultValue={of.organization ?? ''}
      />
      <TextField
        label={t(said.plans)}
        hint={t(said.plansHint)}
        name="plans"
        defaultValue={of.plans?.join('、') ?? ''}
      />
    </>
  );
}

/** What the fields say. */
export function scopeIn(form: FormData): {
  region?: string;
  organization?: string;
  plans?: string[];
} {
  const region = textIn(form, 'region');
  const organization = textIn(form, 'organization');
  const plans = namesIn(form, 'plans');
  return {
    ...(region !== '' && { region }),
    ...(organization !== '' && { organization }),
    ...(plans.length > 0 && { plans }),
  };
}
