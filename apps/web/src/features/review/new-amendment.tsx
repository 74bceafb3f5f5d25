import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Empty, ErrorNotice } from '../../components/notices.tsx';
import { Acts, Page } from '../../components/page.tsx';
import { type Plan } from '../plan/plan.ts';
import { DocumentField } from '../plan-import/document-field.tsx';
import { type HandedIn } from '../../api/handed-in.ts';

/** Reads an amended text of a plan in force, or begins to amend it by hand. */
export function NewAmendment({
  plan: { planId, title, actions },
}: {
  readonly plan: Plan;
}): ReactElement {
  const t = useText();
  const path = { planId };
  const read = useCommand((body: HandedIn, key) =>
    api.post('/api/plans/{planId}/amendment', { path, body }, { key }),
  );
  const begin = useCommand((_: null, key) =>
    api.post('/api/plans/{planId}/amendment/begin', { path, body: {} }, { key }),
  );
  const act = actions.find(({ action }) => action === 'draftAmendment');
  return (
    <Page
      title={t(words.amendmentPage.titled, { title })}
      tabTitle={`${t(words.amendmentPage.title)} ${title}`}
    >
      {act && !act.refused ? (
        <>
          <DocumentField busy={read.isPending} onDocument={(document) => read.mutate(document)} />
          <ErrorNotice error={read.error ?? begin.error} />
          <Acts>
            <Button busy={begin.isPending} onClick={() => begin.mutate(null)}>
              {t(words.amendmentPage.byHand)}
            </Button>
          </Acts>
        </>
      ) : (
        <Empty>{act?.refused?.detail ?? t(words.amendmentPage.noneInReview)}</Empty>
      )}
    </Page>
  );
}
