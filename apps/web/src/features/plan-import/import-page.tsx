import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Empty, ErrorNotice } from '../../components/notices.tsx';
import { Acts, Card, Page } from '../../components/page.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DocumentField } from './document-field.tsx';
import { type Import, WayOut } from './way-out.tsx';
import { type PlanLine, plansQuery } from './plans.ts';
import css from './import.module.css';

/** A document is dropped and read; drafts and amended documents wait below. */
export function ImportPage(): ReactElement {
  const t = useText();
  const go = useNavigate();
  const [sent, setSent] = useState<Import>();
  const read = useCommand((body: Import, key) => api.post('/api/plans', { body }, { key }));
  const send = (document: Import): void => {
    setSent(document);
    read.mutate(document, { onSuccess: ({ planId }) => void go(`/plans/${planId}/review`) });
  };
  return (
    <Page title={t(words.pages.plans)}>
      <DocumentField busy={read.isPending} onDocument={send} />
      <ErrorNotice error={read.error} />
      {sent && <WayOut error={read.error} onAgain={(more) => send({ ...sent, ...more })} />}
      <Waiting />
    </Page>
  );
}

function Waiting(): ReactElement {
  const t = useText();
  const drafts = useQuery(plansQuery('draft')).data?.rows ?? [];
  const inForce = useQuery(plansQuery('adopted')).data?.rows ?? [];
  const amended = inForce.filter((plan) => plan.amendmentInReview);
  const amendable = inForce.filter((plan) => !plan.amendmentInReview && plan.kind === 'plan');
  const waiting = [...drafts, ...amended];
  return (
    <>
      <Card title={t(words.importPage.waiting)}>
        {waiting.length === 0 && <Empty>{t(words.importPage.none)}</Empty>}
        <ul className={css.plans}>
          {waiting.map((plan) => (
            <WaitingPlan key={plan.planId} plan={plan} />
          ))}
        </ul>
      </Card>
      {amendable.length > 0 && (
        <Card title={t(words.importPage.amend)}>
          <ul className={css.plans}>
            {amendable.map(({ planId, title, documentNumber }) => (
              <li key={planId}>
                <Named title={title} documentNumber={documentNumber} />
                <ButtonLink to={`/plans/${planId}/amendment`}>
                  {t(words.importPage.amendOpen)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function WaitingPlan({ plan }: { readonly plan: PlanLine }): ReactElement {
  const t = useText();
  const [isDiscarding, setDiscarding] = useState(false);
  const { planId, title, documentNumber, counts, needsRuling, status, actions } = plan;
  const isDraft = status === 'draft';
  const discard = actions.find(({ action }) => action === 'discardDraft');
  return (
    <li>
      <Named title={title} documentNumber={documentNumber}>
        {t(words.importPage.counts, counts)}
        {isDraft && needsRuling > 0 && ` · ${t(words.importPage.toSettle, { n: needsRuling })}`}
      </Named>
      <Acts>
        <ButtonLink look="main" to={`/plans/${planId}/${isDraft ? 'review' : 'amendment'}`}>
          {t(isDraft ? words.importPage.open : words.importPage.openAmendment)}
        </ButtonLink>
        {isDraft && discard && (
          <Button refused={discard.refused?.detail} onClick={() => setDiscarding(true)}>
            {t(words.importPage.discard)}
          </Button>
        )}
      </Acts>
      {isDiscarding && <DiscardDraft plan={plan} onClose={() => setDiscarding(false)} />}
    </li>
  );
}

const Named = ({
  title,
  documentNumber,
  children,
}: Pick<PlanLine, 'title' | 'documentNumber'> & {
  readonly children?: React.ReactNode;
}): ReactElement => (
  <span className={css.named}>
    <strong>{title}</strong>
    {documentNumber !== null && <span> {documentNumber}</span>}
    {children !== undefined && <span className={css.soft}>{children}</span>}
  </span>
);
