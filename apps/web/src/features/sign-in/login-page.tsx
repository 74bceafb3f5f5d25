import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { useTitle } from '../../app/use-title.ts';
import { Banner } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { DemoStart } from '../demo/demo-start.tsx';
import { fragmentOf } from './fragment.ts';
import { LinkForm } from './link-form.tsx';
import { LinkLanding } from './link-landing.tsx';
import { nextOf } from './next.ts';
import { PasswordForm } from './password-form.tsx';
import { type Admitted, SignInSteps } from './second-step.tsx';
import css from './sign-in.module.css';

/** Signing in; then exactly the page that was asked for. */
export function LoginPage(): ReactElement {
  const t = useText();
  const refusal = useCodeText();
  const go = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const [brought, setBrought] = useState(() => fragmentOf(hash));
  const next = nextOf(brought?.next ?? search.get('next'));
  const refused = search.get('refused');
  useTitle(t(words.pages.signIn));
  const goOn = (): void => {
    queries.clear(); // nothing of who was signed in before is shown to who is now
    void go(next, { replace: true });
  };
  return (
    <main className={css.page}>
      <h1>{t(words.shell.name)}</h1>
      {refused !== null && <Banner kind="wrong">! {refusal(words.signInRefused, refused)}</Banner>}
      <SignInSteps onSignedIn={goOn}>
        {(onAdmitted) =>
          brought ? (
            <Card title={t(words.pages.signIn)}>
              <LinkLanding
                code={brought.code}
                onAdmitted={onAdmitted}
                onAgain={() => setBrought(undefined)}
              />
            </Card>
          ) : (
            <>
              <DemoStart onBecome={goOn} />
              <Ways next={next} onAdmitted={onAdmitted} />
            </>
          )
        }
      </SignInSteps>
    </main>
  );
}

/** Links of mails lead to items: who follows one is most often a liaison, and asks for a link. */
const isFromMail = (next: string): boolean => /^\/[ti]\//.test(next);

function Ways({
  next,
  onAdmitted,
}: {
  readonly next: string;
  readonly onAdmitted: (admitted: Admitted) => void;
}): ReactElement {
  const t = useText();
  const { data: ways } = useQuery({
    queryKey: ['ways'],
    queryFn: ({ signal }) => api.get('/api/session/ways', {}, { signal }),
    staleTime: Infinity,
  });
  const link = ways?.link === true && (
    <Card key="link" title={t(words.signInPage.byLink)}>
      <LinkForm next={next} onAdmitted={onAdmitted} />
    </Card>
  );
  const password = (
    <Card key="password" title={t(words.signInPage.byPassword)}>
      <PasswordForm onAdmitted={onAdmitted} />
    </Card>
  );
  return (
    <div className={css.ways}>
      {isFromMail(next) ? [link, password] : [password, link]}
      {ways && ways.provider !== null && (
        <Card title={t(words.signInPage.elsewhere)}>
          <p>
            <a className={css.provider} href={`/api/session/oidc?${new URLSearchParams({ next })}`}>
              {t(words.signInPage.provider, { name: ways.provider })}
            </a>
          </p>
        </Card>
      )}
    </div>
  );
}
