import { type ReactElement, type ReactNode, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Acts } from '../../components/page.tsx';
import { ActForm } from '../acts/act-form.tsx';
import { keyOfAct } from '../acts/act-keys.ts';
import { type ActName } from '../acts/act-types.ts';
import { useDraft } from '../acts/use-draft.ts';
import { aboutCase, draftOf } from './about-case.ts';
import { useNames } from './case-words.ts';
import { type CaseRow } from './cases-queries.ts';
import css from './cases.module.css';

type Action = CaseRow['actions'][number]['action'];

/** Acts that open a form of their own, in this order; signing stands open. */
const FORMS = [
  'answerEscalation',
  'declineRedCard',
  'urge',
  'lowerEscalation',
  'liftEscalation',
  'answerUrge',
] as const satisfies readonly Action[];

type Open = { readonly name: ActName; readonly of: string | undefined };

/** What may be done about a case, each in a form beneath its button; one is open at a time. */
export function CaseActs({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const [open, setOpen] = useState<Open>();
  const isOpen = ({ action, of }: CaseRow['actions'][number]): boolean =>
    open?.name === action && open.of === of;
  const offered = FORMS.flatMap((name) => row.actions.filter(({ action }) => action === name));
  const signing = row.actions.find(({ action }) => action === 'approveRedCard');
  const close = (): void => setOpen(undefined);
  return (
    <div className={css.acts} data-keys>
      {signing && <Signing row={row} refused={signing.refused?.detail} />}
      <Acts>
        {offered.map((act) => (
          <Button
            key={`${act.action} ${act.of}`}
            refused={act.refused?.detail}
            aria-expanded={isOpen(act)}
            aria-keyshortcuts={keyOfAct(act.action)}
            onClick={() => setOpen(isOpen(act) ? undefined : { name: act.action, of: act.of })}
          >
            {t(words.actForms[act.action])}
          </Button>
        ))}
        <Links row={row} />
      </Acts>
      {open && (
        <CaseForm
          key={`${open.name} ${open.of}`}
          takesFocus
          {...open}
          row={row}
          onDone={close}
          onCancel={close}
        />
      )}
    </div>
  );
}

/** Signing a red notice: the note that goes with it, and to whom it goes. */
function Signing({
  row,
  refused,
}: {
  readonly row: CaseRow;
  readonly refused: string | undefined;
}): ReactElement {
  const t = useText();
  const names = useNames();
  const { goes, goesNobody } = words.caseActs;
  const isVacant = row.addressees.every(({ vacant }) => vacant);
  return (
    <CaseForm
      name="approveRedCard"
      row={row}
      refused={refused ?? null}
      effect={
        <p className={css.soft}>
          {isVacant ? t(goesNobody) : t(goes, { names: names(row.addressees) })}
        </p>
      }
      onDone={() => undefined}
    />
  );
}

function CaseForm({
  name,
  of,
  row,
  ...rest
}: {
  readonly name: ActName;
  /** Of an urge. */
  readonly of?: string | undefined;
  readonly row: CaseRow;
  readonly refused?: string | null;
  readonly effect?: ReactNode;
  readonly takesFocus?: boolean;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}): ReactElement {
  const draft = useDraft(draftOf(name, row));
  return <ActForm {...rest} name={name} about={aboutCase(row, of)} draft={draft} />;
}

/** To all there is about it. */
function Links({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const { caseFacts: facts } = words;
  const path = `/cases/${encodeURIComponent(row.obligationId)}`;
  return (
    <>
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
    </>
  );
}
