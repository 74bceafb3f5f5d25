import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Banner, ErrorNotice, FailedToShow, Skeleton } from '../../components/notices.tsx';
import { Acts, Card, Page } from '../../components/page.tsx';
import { type Plan, planQuery } from '../plan/plan.ts';
import { type Adoption, adoptionIn, preflightQuery } from './check.ts';
import { CheckList } from './check-list.tsx';
import { Terms } from './terms.tsx';
import { DryRun } from './dry-run.tsx';
import { Opening } from './opening.tsx';

/** Before supervision starts: what is to be put right, what it will mean, and starting it. */
export function CheckPage(): ReactElement {
  const t = useText();
  const { planId = '' } = useParams();
  const [search] = useSearchParams();
  const adoption = adoptionIn(search);
  const { data: plan } = useSuspenseQuery({
    ...planQuery(planId),
    refetchInterval: ({ state }) => (state.data?.status === 'opening' ? OPENING_MS : false),
  });
  const isDraft = plan.status === 'draft';
  return (
    <Page
      title={t(words.checkPage.titled, { title: plan.title })}
      tabTitle={`${t(words.checkPage.title)} ${plan.title}`}
      acts={
        isDraft && (
          <ButtonLink to={`/plans/${planId}/review`}>{t(words.checkPage.toReview)}</ButtonLink>
        )
      }
    >
      {isDraft ? <Checks plan={plan} adoption={adoption} /> : <Opening plan={plan} />}
    </Page>
  );
}

/** While a plan opens, in milliseconds. */
const OPENING_MS = 1000;

function Checks({
  plan,
  adoption,
}: {
  readonly plan: Plan;
  readonly adoption: Adoption;
}): ReactElement {
  const t = useText();
  const { planId } = plan;
  const preflight = useQuery({
    ...preflightQuery(planId, adoption),
    placeholderData: keepPreviousData,
  });
  const { data: found, error } = preflight;
  if (!found) {
    const retry = (): void => void preflight.refetch();
    return error ? <FailedCheck error={error} onRetry={retry} /> : <Skeleton />;
  }
  const { letters } = found;
  const units = letters.rows.filter(({ recipients }) => recipients.length > 0).length;
  return (
    <>
      <Terms adoptedOn={found.adoptedOn} adoption={adoption} />
      <CheckList found={found} />
      <Card title={t(words.checkPage.dryRun)}>
        <DryRun planId={planId} adoption={adoption} letters={letters.total} />
      </Card>
      <Start plan={plan} adoption={adoption}>
        {t(words.checkPage.startSays, { letters: letters.total, units })}
      </Start>
    </>
  );
}

/** What an adoption would be refused with says itself; the way back is in the head of the page. */
const FailedCheck = ({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}): ReactElement => (
  <>
    <ErrorNotice error={error} />
    <FailedToShow error={error} onRetry={onRetry} />
  </>
);

function Start({
  plan: { planId, actions },
  adoption: { adoptedOn, policy, checkIns },
  children,
}: {
  readonly plan: Plan;
  readonly adoption: Adoption;
  readonly children: string;
}): ReactElement | null {
  const t = useText();
  const start = useCommand(
    (body: { adoptedOn?: string; policy?: string; checkIns?: string[] }, key) =>
      api.post('/api/plans/{planId}/adopt', { path: { planId }, body }, { key }),
  );
  const act = actions.find(({ action }) => action === 'adoptPlan');
  if (!act) return null;
  const body = {
    ...(adoptedOn !== undefined && { adoptedOn }),
    ...(policy !== undefined && { policy }),
    ...(checkIns && { checkIns: [...checkIns] }),
  };
  return (
    <Card>
      <Banner>{children}</Banner>
      <ErrorNotice error={start.error} />
      <Acts>
        <Button
          look="main"
          busy={start.isPending}
          refused={act.refused?.detail}
          onClick={() => start.mutate(body)}
        >
          {t(words.checkPage.start)}
        </Button>
      </Acts>
    </Card>
  );
}
