import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { fragmentOf } from './fragment.ts';
import { nextOf } from './next.ts';
import { PasswordField } from './password-field.tsx';
import { type Admitted, SignInSteps } from './second-step.tsx';
import { textIn } from '../../components/form-texts.ts';
import { secretIn } from './secret-in.ts';
import css from './sign-in.module.css';

/** Choosing a password by the code of a mail, or of the server's terminal; then one is signed in. */
export function EnrolPage(): ReactElement {
  const t = useText();
  const go = useNavigate();
  const queries = useQueryClient();
  const { hash } = useLocation();
  const brought = fragmentOf(hash);
  useTitle(t(words.enrolPage.title));
  const goOn = (): void => {
    queries.clear();
    void go(nextOf(brought?.next ?? null), { replace: true });
  };
  return (
    <main className={css.page}>
      <h1>{t(words.shell.name)}</h1>
      <Card title={t(words.enrolPage.title)}>
        <SignInSteps onSignedIn={goOn}>
          {(onAdmitted) => <EnrolForm code={brought?.code} onAdmitted={onAdmitted} />}
        </SignInSteps>
      </Card>
    </main>
  );
}

function EnrolForm({
  code,
  onAdmitted,
}: {
  readonly code: string | undefined;
  readonly onAdmitted: (admitted: Admitted) => void;
}): ReactElement {
  const t = useText();
  const enrol = useMutation({
    mutationFn: (body: { readonly code: string; readonly password: string }) =>
      api.post('/api/enrolment', { body }),
    onSuccess: onAdmitted,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    enrol.mutate({ code: code ?? textIn(form, 'code'), password: secretIn(form, 'password') });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {code === undefined && (
        <TextField
          label={t(words.enrolPage.code)}
          hint={t(words.enrolPage.codeHint)}
          name="code"
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
      <PasswordField
        label={t(words.enrolPage.password)}
        hint={t(words.enrolPage.hint)}
        name="password"
        autoComplete="new-password"
      />
      <ErrorNotice error={enrol.error} />
      <Button type="submit" look="main" busy={enrol.isPending}>
        {t(words.enrolPage.submit)}
      </Button>
    </form>
  );
}
