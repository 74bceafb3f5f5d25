import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, type SubmitEvent, useState } from 'react';
import { words } from '#contract';
import { api, type Schema } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Skeleton } from '../../components/notices.tsx';
import { CodeField, digitsOf } from './code-field.tsx';
import { KeyShown } from './key-shown.tsx';
import { textIn } from '../../components/form-texts.ts';
import css from './sign-in.module.css';

/** What the first step answers: signed in, or a second one is wanted. */
export type Admitted = Schema<'SessionReceipt'>;

/** First steps beside each other; where the server wants the six digits they are asked for in their place. */
export function SignInSteps({
  onSignedIn,
  children,
}: {
  readonly onSignedIn: () => void;
  /** The first step. It tells what the server answered. */
  readonly children: (onAdmitted: (admitted: Admitted) => void) => ReactNode;
}): ReactElement {
  const [wants, setWants] = useState<Admitted['wants']>(null);
  const admitted = (answer: Admitted): void => {
    if (answer.wants === null) onSignedIn();
    else setWants(answer.wants);
  };
  if (wants === null) return <>{children(admitted)}</>;
  return <SecondStep wants={wants} onSignedIn={onSignedIn} onRestart={() => setWants(null)} />;
}

function SecondStep({
  wants,
  onSignedIn,
  onRestart,
}: {
  readonly wants: 'totp' | 'totp-setup';
  readonly onSignedIn: () => void;
  readonly onRestart: () => void;
}): ReactElement {
  const t = useText();
  const finish = useMutation({
    mutationFn: (code: string) => api.post('/api/session/totp', { body: { code } }),
    onSuccess: onSignedIn,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    finish.mutate(digitsOf(textIn(new FormData(event.currentTarget), 'code')));
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {wants === 'totp-setup' && <NewKey />}
      <CodeField label={t(words.totpPage.code)} hint={t(words.totpPage.hint)} />
      <ErrorNotice error={finish.error} />
      <Button type="submit" look="main" busy={finish.isPending}>
        {t(words.signInPage.submit)}
      </Button>
      <Button look="quiet" onClick={onRestart}>
        {t(words.totpPage.restart)}
      </Button>
    </form>
  );
}

/** Made once for this step: another one would void it. */
function NewKey(): ReactElement {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['sign-in-key'],
    queryFn: () => api.post('/api/session/totp/key', {}),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Skeleton rows={2} />;
  return <KeyShown about={t(words.totpPage.must)} offer={data} />;
}
