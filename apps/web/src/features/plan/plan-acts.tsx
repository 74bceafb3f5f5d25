import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { type PlanLine } from '../overview/overview.ts';
import { type Plan } from './plan.ts';
import css from './plan.module.css';

type Ending = 'concludePlan' | 'withdrawPlan';

const ENDINGS = ['concludePlan', 'withdrawPlan'] as const satisfies readonly Ending[];
const NAMES = {
  concludePlan: words.planPage.conclude,
  withdrawPlan: words.planPage.withdraw,
} as const;

/** Summing a plan up, and ending it before it is done; what either sets off stands above its button. */
export function PlanActs({
  plan,
  standing,
}: {
  readonly plan: Plan;
  readonly standing: PlanLine | undefined;
}): ReactElement {
  const t = useText();
  const [ending, setEnding] = useState<Ending | null>(null);
  const acts = ENDINGS.flatMap((name) => plan.actions.find(({ action }) => action === name) ?? []);
  return (
    <>
      {acts.map(({ action, refused }) => {
        const name = action as Ending;
        return (
          <Button key={name} refused={refused?.detail} onClick={() => setEnding(name)}>
            {t(NAMES[name])}
          </Button>
        );
      })}
      {ending && (
        <EndingDialog
          ending={ending}
          planId={plan.planId}
          undone={standing ? standing.tasks.total - standing.tasks.done : 0}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}

function EndingDialog({
  ending,
  planId,
  undone,
  onClose,
}: {
  readonly ending: Ending;
  readonly planId: string;
  /** Tasks that are not done. */
  readonly undone: number;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const said = words.planPage;
  const isConclusion = ending === 'concludePlan';
  const [text, setText] = useState('');
  const command = useCommand((given: string, key) => {
    const path = { planId };
    return isConclusion
      ? api.post('/api/plans/{planId}/conclude', { path, body: { summary: given } }, { key })
      : api.post('/api/plans/{planId}/withdraw', { path, body: { reason: given } }, { key });
  });
  const send = (): void => {
    command.mutate(text, { onSuccess: onClose });
  };
  const concluding = undone > 0 ? t(said.concludeEffect, { n: undone }) : t(said.concludeAll);
  return (
    <Dialog title={t(NAMES[ending])} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextArea
          label={t(isConclusion ? said.summary : said.reason)}
          rows={6}
          required
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Banner kind={isConclusion ? 'plain' : 'warn'}>
          {isConclusion ? concluding : t(said.withdrawEffect, { n: undone })}
        </Banner>
        <ErrorNotice error={command.error} />
        <Button type="submit" look={isConclusion ? 'main' : 'danger'} busy={command.isPending}>
          {t(NAMES[ending])}
        </Button>
      </form>
    </Dialog>
  );
}
