import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { TextField, Tick } from '../../components/field.tsx';
import { textIn } from '../../components/form-texts.ts';
import { FormDialog } from './form-dialog.tsx';
import { ScopeFields, scopeIn } from './scope-fields.tsx';
import css from './directory.module.css';

type Body = Parameters<typeof api.post<'/api/users'>>[1]['body'];
const ROLES: Body['roles'] = [
  ...(['administrator', 'office', 'liaison'] as const),
  ...(['supervisor', 'auditor', 'reader'] as const),
];

/** Registers an account; the link to set a password goes to its address. */
export function UserForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const code = useCodeText();
  const { directoryPage: said } = words;
  const register = useCommand((body: Body, key) => api.post('/api/users', { body }, { key }));
  return (
    <FormDialog title={t(said.registerUser)} command={register} given={bodyOf} onClose={onClose}>
      <TextField required label={t(said.id)} hint={t(said.idHint)} name="userId" maxLength={40} />
      <TextField required label={t(said.name)} name="name" maxLength={200} />
      <TextField required label={t(said.email)} name="email" type="email" maxLength={254} />
      <fieldset className={css.ticks}>
        <legend>{t(said.roles)}</legend>
        {ROLES.map((role) => (
          <Tick key={role} name="roles" value={role} label={code(words.userRoles, role)} />
        ))}
      </fieldset>
      <ScopeFields />
    </FormDialog>
  );
}

function bodyOf(form: FormData): Body {
  const ticked = form.getAll('roles');
  return {
    userId: textIn(form, 'userId'),
    name: textIn(form, 'name'),
    email: textIn(form, 'email'),
    roles: ROLES.filter((role) => ticked.includes(role)),
    ...scopeIn(form),
  };
}
