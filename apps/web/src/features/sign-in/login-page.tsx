import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { words } from '#contract';
import { meQuery } from '../../api/me.ts';
import { useText } from '../../app/use-text.ts';
import { useTitle } from '../../app/use-title.ts';
import { Card } from '../../components/page.tsx';
import { DemoStart } from '../demo/demo-start.tsx';
import { nextOf } from './next.ts';
import { PasswordForm } from './password-form.tsx';
import css from './sign-in.module.css';

/** Signing in; then exactly the page that was asked for. */
export function LoginPage(): ReactElement {
  const t = useText();
  const go = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  useTitle(t(words.pages.signIn));
  const goOn = (): void => {
    queries.removeQueries({ queryKey: meQuery.queryKey });
    void go(nextOf(search.get('next')), { replace: true });
  };
  return (
    <main className={css.page}>
      <h1>{t(words.shell.name)}</h1>
      <DemoStart onBecome={goOn} />
      <Card title={t(words.pages.signIn)}>
        <PasswordForm onSignedIn={goOn} />
      </Card>
    </main>
  );
}
