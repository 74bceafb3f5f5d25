import { type ReactElement, useState } from 'react';
import { WHOLE, words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { ActForm } from '../acts/act-form.tsx';
import { ACTS, isAtOnce } from '../acts/act-specs.ts';
import { type ActName } from '../acts/act-types.ts';
import { useAct } from '../acts/use-act.ts';
import { useDraft } from '../acts/use-draft.ts';
import { GrantEffect } from './grant-effect.tsx';
import { type Offer, officeOffers } from './offers.ts';
import { Reassign } from './reassign.tsx';
import { type Context, type Task } from './task.ts';
import css from './task.module.css';

type Props = { readonly task: Task; readonly context: Context };

/** What the office answers and decides about a task; a form opens beneath what needs a reason or a date. */
export function OfficeForm({ task, context }: Props): ReactElement | null {
  const offers = officeOffers(task);
  const t = useText();
  const act = useAct();
  const [openId, setOpen] = useState<string | null>(null);
  const draft = useDraft({ about: `${task.taskId}|office` });
  const [done, setDone] = useState<ActName | null>(null);
  const open = offers.find(({ id }) => id === openId);
  const finish = (name: ActName): void => {
    setOpen(null);
    setDone(name);
  };
  const press = ({ id, name, about }: Offer): void => {
    if (isAtOnce(ACTS[name])) act.mutate({ name, about }, { onSuccess: () => finish(name) });
    else setOpen(id === openId ? null : id);
  };
  if (offers.length === 0 || task.status === 'cancelled') return null;
  return (
    <Card unprinted title={t(words.taskPage.officeActs)}>
      {done && <Banner kind="good">✓ {t(words.actDone[done])}</Banner>}
      <div className={css.kinds}>
        {offers.map((offer) => (
          <Button
            key={offer.id}
            look={ACTS[offer.name].danger ? 'danger' : 'plain'}
            refused={offer.refused}
            busy={act.isPending}
            aria-expanded={isAtOnce(ACTS[offer.name]) ? undefined : offer.id === openId}
            onClick={() => press(offer)}
          >
            {offer.label(t)}
          </Button>
        ))}
      </div>
      <ErrorNotice error={act.error} />
      {open && (
        <ActForm
          key={open.id}
          takesFocus
          name={open.name}
          about={open.about}
          draft={draft}
          effect={<Granting offer={open} task={task} context={context} date={draft.given.date} />}
          onDone={() => finish(open.name)}
          onCancel={() => setOpen(null)}
        />
      )}
      <div>
        <Disclosure label={t(words.taskPage.reassign)}>
          <Reassign task={task} />
        </Disclosure>
      </div>
    </Card>
  );
}

/** What the date that is granted means, the one asked for unless another is given. */
function Granting({
  offer: { name, about },
  task,
  context,
  date,
}: Props & { readonly offer: Offer; readonly date: string }): ReactElement | null {
  const isIts = (one: { readonly organization: string; readonly step?: string }): boolean =>
    one.organization === about.of && (one.step ?? WHOLE) === (about.step ?? WHOLE);
  const asked = task.extensionRequests.findLast((one) => isIts(one) && one.status === 'pending');
  const owed = context.obligations.find(isIts);
  const dueOn = date === '' ? asked?.newDueOn : date;
  if (name !== 'grantExtension' || !owed || dueOn === undefined) return null;
  return <GrantEffect obligationId={owed.obligationId} dueOn={dueOn} />;
}
