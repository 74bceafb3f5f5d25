import { useMutation } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import css from './sign-in.module.css';

/** Account and password. @param account fixed, where the same person signs in again */
export function PasswordForm({
  account,
  onSignedIn,
}: {
  readonly account?: string;
  readonly onSignedIn: () => void;
}): ReactElement {
  const t = useText();
  const signIn = useMutation({
    mutationFn: (body: { readonly account: string; readonly password: string }) =>
      api.post('/api/session', { body }),
    onSuccess: onSignedIn,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const textOf = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    signIn.mutate({ account: account ?? textOf('account'), password: textOf('password') });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField
        label={t(words.signInPage.account)}
        hint={t(words.signInPage.accountHint)}
        name="account"
        autoComplete="username"
        defaultValue={account}
        readOnly={account !== undefined}
        required
      />
      <TextField
        label={t(words.signInPage.password)}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <ErrorNotice error={signIn.error} />
      <Button type="submit" look="main" busy={signIn.isPending}>
        {t(words.signInPage.submit)}
      </Button>
    </form>
  );
}
