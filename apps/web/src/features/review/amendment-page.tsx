import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useParams } from 'react-router';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { planQuery } from '../plan/plan.ts';
import { amendmentQuery } from './amendment.ts';
import { NewAmendment } from './new-amendment.tsx';
import { useReview } from './review-context.ts';
import { reviewQuery } from './review.ts';
import { Reviewing } from './reviewing.tsx';
import { Undo } from './undo.tsx';
import css from './review.module.css';

/** An amended text beside what it changes in the plan; until there is one, where it is read. */
export function AmendmentPage(): ReactElement {
  const { planId = '' } = useParams();
  const { data: plan } = useSuspenseQuery(planQuery(planId));
  return plan.amendment === null ? <NewAmendment plan={plan} /> : <InReview planId={planId} />;
}

function InReview({ planId }: { readonly planId: string }): ReactElement {
  const t = useText();
  const { data: review } = useSuspenseQuery(reviewQuery(planId, 'amendment'));
  const { data: amendment } = useSuspenseQuery(amendmentQuery(planId));
  const { title } = review.content;
  const { name, added, removed, changed } = amendment;
  return (
    <Reviewing
      kind="amendment"
      planId={planId}
      review={review}
      title={t(words.amendmentPage.titled, { title })}
      tabTitle={`${t(words.amendmentPage.title)} ${title}`}
      under={`${name} · ${t(words.amendmentPage.counts, { added, removed, changed })}`}
      acts={<AmendmentActs />}
    />
  );
}

const ENDINGS = [
  ['discardAmendment', '/api/plans/{planId}/amendment/discard', words.amendmentPage.discard],
  ['approveAmendment', '/api/plans/{planId}/amendment/approve', words.amendmentPage.approve],
] as const;

type Ending = (typeof ENDINGS)[number];

function AmendmentActs(): ReactElement {
  const t = useText();
  const { review } = useReview();
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <>
      <Undo />
      {ENDINGS.map((one) => {
        const [action, , label] = one;
        const act = review.actions.find((given) => given.action === action);
        if (!act) return null;
        return (
          <Button
            key={action}
            look={action === 'approveAmendment' ? 'main' : 'plain'}
            refused={act.refused?.detail}
            onClick={() => setEnding(one)}
          >
            {t(label)}
          </Button>
        );
      })}
      {ending && <Because ending={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

/** Both ways out want a reason. */
function Because({
  ending: [, path, label],
  onClose,
}: {
  readonly ending: Ending;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { planId } = useReview();
  const [reason, setReason] = useState('');
  const end = useCommand((body: { reason: string }, key) =>
    api.post(path, { path: { planId }, body }, { key }),
  );
  return (
    <Dialog title={t(label)} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate({ reason }, { onSuccess: onClose });
        }}
      >
        <TextArea
          label={t(words.amendmentPage.reason)}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ErrorNotice error={end.error} />
        <Acts>
          <Button type="submit" look="main" busy={end.isPending}>
            {t(label)}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
