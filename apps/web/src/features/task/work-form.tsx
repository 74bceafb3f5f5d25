import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { ActForm } from '../acts/act-form.tsx';
import { keyOfAct } from '../acts/act-keys.ts';
import { ACTS, isAtOnce } from '../acts/act-specs.ts';
import { type ActName } from '../acts/act-types.ts';
import { useAct } from '../acts/use-act.ts';
import { type Offer } from './offers.ts';
import { useDraft } from '../acts/use-draft.ts';
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
  const [pressed, setPressed] = useState(0);
  const isReporter = offers.some(({ name }) => name === 'reportProgress');
  const draft = useDraft({ about: taskId, taskId: isReporter ? taskId : undefined });
  const forms = offers.filter(({ name }) => !isAtOnce(ACTS[name]));
  const named = forms.find(({ id }) => id === kind) ?? forms.find(({ name }) => name === kind);
  const open = named ?? forms[0];
  const press = ({ id, name, about }: Offer): void => {
    if (isAtOnce(ACTS[name])) act.mutate({ name, about }, { onSuccess: () => setDone(name) });
    else {
      onKind(id);
      setPressed(pressed + 1);
    }
  };
  if (offers.length === 0) return null;
  return (
    <Card unprinted title={t(words.taskPage.work)}>
      {done && <Banner kind="good">✓ {t(words.actDone[done])}</Banner>}
      <div className={css.kinds} role="group" aria-label={t(words.taskPage.work)} data-keys="page">
        {offers.map((offer) => {
          const isForm = forms.includes(offer);
          return (
            <Button
              key={offer.id}
              aria-pressed={isForm ? offer === open : undefined}
              aria-keyshortcuts={isForm ? keyOfAct(offer.name) : undefined}
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
          key={`${open.id} ${pressed}`}
          takesFocus={pressed > 0}
          sticky
          name={open.name}
          about={open.about}
          refused={open.refused}
          draft={draft}
          onDone={() => setDone(open.name)}
        />
      )}
    </Card>
  );
}
