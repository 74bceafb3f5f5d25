import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Acts } from '../../components/page.tsx';
import { AnswerForm } from './answer-form.tsx';
import { type CaseRow } from './cases-queries.ts';
import { ApproveForm } from './approve-form.tsx';
import { DeclineForm, LiftForm, LowerForm } from './reason-forms.tsx';
import { UrgeAnswerForm, UrgeForm } from './urge-forms.tsx';

const { caseActs: said, caseFacts: facts } = words;

type Action = CaseRow['actions'][number]['action'];

/** Acts that open a form of their own, in this order; signing stands open. */
const FORMS = [
  ['answerEscalation', said.answer],
  ['declineRedCard', said.decline],
  ['urge', said.urge],
  ['lowerEscalation', said.lower],
  ['liftEscalation', said.lift],
] as const satisfies readonly (readonly [Action, words.Word])[];

/** What may be done about a case, each in a form beneath its button; one is open at a time. */
export function CaseActs({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const [open, setOpen] = useState<string>();
  const actOf = (action: Action) => row.actions.find((act) => act.action === action);
  const close = (): void => setOpen(undefined);
  const unanswered = row.actions.filter(({ action }) => action === 'answerUrge');
  const path = `/cases/${encodeURIComponent(row.obligationId)}`;
  return (
    <>
      {actOf('approveRedCard') && <ApproveForm row={row} />}
      <Acts>
        {FORMS.map(([action, label]) => {
          const act = actOf(action);
          return (
            act && (
              <Button
                key={action}
                refused={act.refused?.detail}
                aria-expanded={open === action}
                onClick={() => setOpen(open === action ? undefined : action)}
              >
                {t(label)}
              </Button>
            )
          );
        })}
        {unanswered.map(({ of = '' }) => (
          <Button
            key={of}
            aria-expanded={open === of}
            onClick={() => setOpen(open === of ? undefined : of)}
          >
            {t(said.urgeAnswer)}
          </Button>
        ))}
        <ButtonLink look="quiet" to={path}>
          {t(facts.story)}
        </ButtonLink>
        {row.kind === 'task' && row.itemId !== null && (
          <ButtonLink look="quiet" to={`/tasks/${encodeURIComponent(row.itemId)}`}>
            {t(facts.item)}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" to={`${path}/notice`}>
          {t(facts.paper)}
        </ButtonLink>
      </Acts>
      {open === 'answerEscalation' && <AnswerForm row={row} onDone={close} />}
      {open === 'declineRedCard' && <DeclineForm row={row} onDone={close} />}
      {open === 'urge' && <UrgeForm row={row} onDone={close} />}
      {open === 'lowerEscalation' && <LowerForm row={row} onDone={close} />}
      {open === 'liftEscalation' && <LiftForm row={row} onDone={close} />}
      {unanswered.some(({ of }) => of === open) && open !== undefined && (
        <UrgeAnswerForm row={row} urgeId={open} onDone={close} />
      )}
    </>
  );
}
