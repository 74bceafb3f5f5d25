import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { type PlanLine } from './plans.ts';
import css from './import.module.css';

/** Much ends with it: it is asked for once more, with a reason. */
export function DiscardDraft({
  plan: { planId, title },
  onClose,
}: {
  readonly plan: Pick<PlanLine, 'planId' | 'title'>;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const discard = useCommand((body: { reason: string }, key) =>
    api.post('/api/plans/{planId}/discard', { path: { planId }, body }, { key }),
  );
  return (
    <Dialog title={t(words.importPage.discardTitle, { title })} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          discard.mutate({ reason }, { onSuccess: onClose });
        }}
      >
        <p>{t(words.importPage.discardWarning)}</p>
        <TextArea
          label={t(words.importPage.discardReason)}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ErrorNotice error={discard.error} />
        <Acts>
          <Button type="submit" look="danger" busy={discard.isPending}>
            {t(words.importPage.discard)}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
