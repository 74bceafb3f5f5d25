import { useMutation } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Tick } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { type Admitted } from './second-step.tsx';
import css from './sign-in.module.css';

/** Where the link of a mail leads: a button, since what scans mails opens links. */
export function LinkLanding({
  code,
  onAdmitted,
  onAgain,
}: {
  readonly code: string;
  readonly onAdmitted: (admitted: Admitted) => void;
  /** Another link is asked for. */
  readonly onAgain: () => void;
}): ReactElement {
  const t = useText();
  const signIn = useMutation({
    mutationFn: (ownDevice: boolean) =>
      api.post('/api/session/code', { body: { code, ownDevice } }),
    onSuccess: onAdmitted,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    signIn.mutate(new FormData(event.currentTarget).has('ownDevice'));
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p>{t(words.signInPage.landing)}</p>
      <Tick name="ownDevice" label={t(words.signInPage.ownDevice)} />
      <ErrorNotice error={signIn.error} />
      {signIn.error ? (
        <Button look="main" onClick={onAgain}>
          {t(words.signInPage.again)}
        </Button>
      ) : (
        <Button type="submit" look="main" busy={signIn.isPending}>
          {t(words.signInPage.submit)}
        </Button>
      )}
    </form>
  );
}
