import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { shownTime } from '../../components/instant.ts';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { ActForm } from '../acts/act-form.tsx';
import { ACTS, isAtOnce } from '../acts/act-specs.ts';
import { type ActName } from '../acts/act-types.ts';
import { useAct } from '../acts/use-act.ts';
import { type Offer } from './offers.ts';
import { type KeptText, useKeptText } from '../acts/use-kept-text.ts';
import css from './task.module.css';

type Props = {
  readonly taskId: string;
  readonly offers: readonly Offer[];
  /** The id of an offer, or its name where it has several parts. */
  readonly kind: string | null;
  readonly onKind: (id: string) => void;
};

/** One form for all that one does with a task: changing one's mind about the kind keeps the text. */
export function WorkForm({ taskId, offers, kind, onKind }: Props): ReactElement | null {
  const t = useText();
  const act = useAct();
  const [done, setDone] = useState<ActName | null>(null);
  const isReporter = offers.some(({ name }) => name === 'reportProgress');
  const { given, setGiven, drop, kept } = useKeptText(taskId, isReporter);
  const forms = offers.filter(({ name }) => !isAtOnce(ACTS[name]));
  const named = forms.find(({ id }) => id === kind) ?? forms.find(({ name }) => name === kind);
  const open = named ?? forms[0];
  const press = ({ id, name, about }: Offer): void => {
    if (isAtOnce(ACTS[name])) act.mutate({ name, about }, { onSuccess: () => setDone(name) });
    else onKind(id);
  };
  const finish = (name: ActName): void => {
    setDone(name);
    drop();
  };
  if (offers.length === 0) return null;
  return (
    <Card title={t(words.taskPage.work)}>
      {done && <Banner kind="good">✓ {t(words.actDone[done])}</Banner>}
      <div className={css.kinds} role="group" aria-label={t(words.taskPage.work)}>
        {offers.map((offer) => {
          const isForm = forms.includes(offer);
          return (
            <Button
              key={offer.id}
              aria-pressed={isForm ? offer === open : undefined}
              refused={isForm ? null : offer.refused}
              busy={!isForm && act.isPending}
              onClick={() => press(offer)}
            >
              {offer.label(t)}
            </Button>
          );
        })}
      </div>
      <ErrorNotice error={act.error} />
      {open && (
        <ActForm
          key={open.id}
          sticky
          name={open.name}
          about={open.about}
          refused={open.refused}
          given={given}
          onGiven={setGiven}
          onDone={() => finish(open.name)}
        >
          <Kept kept={kept} />
        </ActForm>
      )}
    </Card>
  );
}

/** Whether what was typed is safe, and where. */
function Kept({ kept }: Pick<KeptText, 'kept'>): ReactElement | null {
  const t = useText();
  if (kept === null) return null;
  const { draftKept, draftHere } = words.actFields;
  return (
    <span className={css.soft} role="status">
      {t(kept.where === 'server' ? draftKept : draftHere, { at: shownTime(kept.at) })}
    </span>
  );
}
