import { useMutation } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextField, Tick } from '../../components/field.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { CodeField, digitsOf } from './code-field.tsx';
import { type Admitted } from './second-step.tsx';
import { textIn } from '../../components/form-texts.ts';
import css from './sign-in.module.css';

type Props = {
  /** Where the link leads after signing in. */
  readonly next: string;
  readonly onAdmitted: (admitted: Admitted) => void;
};

/** A link to the mailbox; then its six digits, for who opened the mail elsewhere. */
export function LinkForm({ next, onAdmitted }: Props): ReactElement {
  const t = useText();
  const [sent, setSent] = useState<{ readonly to: string; readonly minutes: number }>();
  const send = useMutation({
    mutationFn: (to: string) => api.post('/api/session/link', { body: { address: to, next } }),
    onSuccess: ({ minutes }, to) => setSent({ to, minutes }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send.mutate(textIn(new FormData(event.currentTarget), 'address'));
  };
  if (sent) {
    return (
      <>
        <Banner kind="good">{t(words.signInPage.sent, { minutes: sent.minutes })}</Banner>
        <DigitsForm onAdmitted={onAdmitted} />
        <div className={css.row}>
          <Button busy={send.isPending} onClick={() => send.mutate(sent.to)}>
            {t(words.signInPage.resend)}
          </Button>
          <Button look="quiet" onClick={() => setSent(undefined)}>
            {t(words.signInPage.otherAddress)}
          </Button>
        </div>
        <ErrorNotice error={send.error} />
      </>
    );
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField
        label={t(words.signInPage.address)}
        name="address"
        type="email"
        autoComplete="email"
        required
      />
      <ErrorNotice error={send.error} />
      <Button type="submit" busy={send.isPending}>
        {t(words.signInPage.sendLink)}
      </Button>
    </form>
  );
}

function DigitsForm({ onAdmitted }: Pick<Props, 'onAdmitted'>): ReactElement {
  const t = useText();
  const signIn = useMutation({
    mutationFn: (body: { readonly digits: string; readonly ownDevice: boolean }) =>
      api.post('/api/session/digits', { body }),
    onSuccess: onAdmitted,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const digits = digitsOf(textIn(form, 'code'));
    signIn.mutate({ digits, ownDevice: form.has('ownDevice') });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <CodeField label={t(words.signInPage.digits)} />
      <Tick name="ownDevice" label={t(words.signInPage.ownDevice)} />
      <ErrorNotice error={signIn.error} />
      <Button type="submit" look="main" busy={signIn.isPending}>
        {t(words.signInPage.submit)}
      </Button>
    </form>
  );
}
