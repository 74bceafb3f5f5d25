import { type ReactElement } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { words } from '#contract';
import { Banner, Empty, FailedToShow } from '../components/notices.tsx';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { useText } from './use-text.ts';

export function AbsentPage(): ReactElement {
  const t = useText();
  return (
    <Page title={t(words.shell.notFound)}>
      <Empty>
        <a href="/">{t(words.pages.todo)}</a>
      </Empty>
    </Page>
  );
}

/** A page that could not be shown: a part of it was not found (a newer version was installed), a query failed, a bug. */
export function FailedPage(): ReactElement {
  const t = useText();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <AbsentPage />;
  const reload = (): void => location.reload();
  if (error instanceof Error && /dynamically imported|module script/i.test(error.message)) {
    return (
      <Page title={t(words.shell.newVersion)}>
        <Banner kind="warn">
          <Button onClick={reload}>{t(words.shell.retry)}</Button>
        </Banner>
      </Page>
    );
  }
  return (
    <Page title={t(words.shell.name)}>
      <FailedToShow error={error instanceof Error ? error : new Error()} onRetry={reload} />
    </Page>
  );
}
