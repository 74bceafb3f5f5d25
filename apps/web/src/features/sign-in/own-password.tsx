import { type ReactElement, type SubmitEvent } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { PasswordField } from './password-field.tsx';
import { secretIn } from './secret-in.ts';
import css from './sign-in.module.css';

/** @param userId in a field that nobody sees, for what keeps passwords */
export function OwnPassword({ userId }: { readonly userId: string }): ReactElement {
  const t = useText();
  const change = useCommand((body: { readonly current: string; readonly password: string }) =>
    api.put('/api/me/password', { body }),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    change.mutate(
      { current: secretIn(given, 'current'), password: secretIn(given, 'password') },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <Card title={t(words.mePage.password)}>
      <form className={css.form} onSubmit={submit}>
        <input type="text" autoComplete="username" value={userId} readOnly hidden />
        <TextField
          label={t(words.mePage.present)}
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
        <PasswordField
          label={t(words.enrolPage.password)}
          hint={t(words.enrolPage.hint)}
          name="password"
          autoComplete="new-password"
        />
        <ErrorNotice error={change.error} />
        {change.isSuccess && <Banner kind="good">{t(words.mePage.changed)}</Banner>}
        <Button type="submit" busy={change.isPending}>
          {t(words.mePage.password)}
        </Button>
      </form>
    </Card>
  );
}
