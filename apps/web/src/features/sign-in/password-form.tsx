import { useMutation } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { PasswordField } from './password-field.tsx';
import { type Admitted } from './second-step.tsx';
import { textIn } from '../../components/form-texts.ts';
import { secretIn } from './secret-in.ts';
import css from './sign-in.module.css';

/** Account and password. @param account fixed, where the same person signs in again */
export function PasswordForm({
  account,
  onAdmitted,
}: {
  readonly account?: string;
  readonly onAdmitted: (admitted: Admitted) => void;
}): ReactElement {
  const t = useText();
  const signIn = useMutation({
    mutationFn: (body: { readonly account: string; readonly password: string }) =>
      api.post('/api/session', { body }),
    onSuccess: onAdmitted,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = account ?? textIn(form, 'account');
    signIn.mutate({ account: given, password: secretIn(form, 'password') });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField
        label={t(words.signInPage.account)}
        hint={t(words.signInPage.accountHint)}
        name="account"
        autoComplete="username"
        autoCapitalize="none"
        defaultValue={account}
        readOnly={account !== undefined}
        required
      />
      <PasswordField
        label={t(words.signInPage.password)}
        name="password"
        autoComplete="current-password"
      />
      <ErrorNotice error={signIn.error} />
      <Button type="submit" look="main" busy={signIn.isPending}>
        {t(words.signInPage.submit)}
      </Button>
    </form>
  );
}
