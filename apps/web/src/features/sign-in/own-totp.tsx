import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { shownInstant } from '../../components/instant.ts';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Acts, Card } from '../../components/page.tsx';
import { CodeField, digitsOf } from './code-field.tsx';
import { KeyShown } from './key-shown.tsx';
import { textIn } from '../../components/form-texts.ts';
import css from './sign-in.module.css';

const totpQuery = queryOptions({
  queryKey: ['me', 'totp'],
  queryFn: ({ signal }) => api.get('/api/me/totp', {}, { signal }),
});

/** The second factor: set up by a key and one code of it, removed by a code. */
export function OwnTotp(): ReactElement {
  const t = useText();
  const { setUpAt, required } = useSuspenseQuery(totpQuery).data;
  const page = words.totpPage;
  const about =
    setUpAt === null ? t(page.notSetUp) : t(page.setUpAt, { at: shownInstant(setUpAt) });
  return (
    <Card title={t(page.title)}>
      <p>
        {about}
        {required && ` ${t(page.required)}`}
      </p>
      {setUpAt === null ? <SetUp /> : <Remove />}
    </Card>
  );
}

function SetUp(): ReactElement {
  const t = useText();
  const offer = useCommand(() => api.post('/api/me/totp', {}));
  const confirm = useCommand((code: string) => api.put('/api/me/totp', { body: { code } }));
  if (!offer.data) {
    return (
      <>
        <ErrorNotice error={offer.error} />
        <Acts>
          <Button busy={offer.isPending} onClick={() => offer.mutate(undefined)}>
            {t(words.totpPage.begin)}
          </Button>
        </Acts>
      </>
    );
  }
  return (
    <CodeForm
      submit={t(words.totpPage.confirm)}
      error={confirm.error}
      busy={confirm.isPending}
      onCode={(code) => confirm.mutate(code)}
    >
      <KeyShown about={t(words.totpPage.may)} offer={offer.data} />
    </CodeForm>
  );
}

function Remove(): ReactElement {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const end = useCommand((code: string) => api.delete('/api/me/totp', { body: { code } }));
  if (!isAsked) {
    return (
      <>
        <Banner kind="good">{t(words.totpPage.wasSet)}</Banner>
        <Acts>
          <Button onClick={() => setAsked(true)}>{t(words.totpPage.end)}</Button>
        </Acts>
      </>
    );
  }
  return (
    <CodeForm
      submit={t(words.totpPage.end)}
      error={end.error}
      busy={end.isPending}
      onCode={(code) => end.mutate(code)}
    />
  );
}

function CodeForm({
  submit,
  error,
  busy,
  onCode,
  children,
}: {
  readonly submit: string;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly children?: ReactElement;
}): ReactElement {
  const t = useText();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onCode(digitsOf(textIn(new FormData(event.currentTarget), 'code')));
  };
  return (
    <form className={css.form} onSubmit={send}>
      {children}
      <CodeField label={t(words.totpPage.code)} hint={t(words.totpPage.hint)} />
      <ErrorNotice error={error} />
      <Button type="submit" busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
