import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { type Me, meQuery } from '../../api/me.ts';
import { onSessionEnd } from '../../api/session.ts';
import { useText } from '../../app/use-text.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Banner } from '../../components/notices.tsx';
import { LinkForm } from './link-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignInSteps } from './second-step.tsx';

/** Over the page when its session has ended: the same person signs in, and what was asked goes again. Another one gets none of it. */
export function SignInAgain({ me }: { readonly me: Me }): ReactElement | null {
  const t = useText();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<(signedIn: boolean) => void>();
  useEffect(() => onSessionEnd(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  if (!answer) return null;
  const end = (signedIn: boolean): void => {
    setAnswer(undefined);
    answer(signedIn);
  };
  const check = async (): Promise<void> => {
    const now = await api.get('/api/me', {}).catch(() => null);
    const isSame = now?.userId === me.userId;
    end(isSame);
    if (isSame) return;
    queries.clear();
    location.assign('/');
  };
  return (
    <Dialog
      title={t(words.pages.signIn)}
      onClose={() => {
        end(false);
        void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      }}
    >
      <Banner kind="warn">{t(words.signInPage.ended)}</Banner>
      <SignInSteps onSignedIn={() => void check()}>
        {(onAdmitted) => (
          <>
            {me.roles.includes('liaison') && <LinkForm next="/" onAdmitted={onAdmitted} />}
            <PasswordForm account={me.userId} onAdmitted={onAdmitted} />
          </>
        )}
      </SignInSteps>
    </Dialog>
  );
}
