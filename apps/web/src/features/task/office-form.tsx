import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { ActForm } from '../acts/act-form.tsx';
import { ACTS, isAtOnce } from '../acts/act-specs.ts';
import { type ActName, NOTHING_GIVEN } from '../acts/act-types.ts';
import { useAct } from '../acts/use-act.ts';
import { type Offer } from './offers.ts';
import css from './task.module.css';

/** What the office answers and decides about a task; a form opens beneath what needs a reason or a date. */
export function OfficeForm({ offers }: { readonly offers: readonly Offer[] }): ReactElement | null {
  const t = useText();
  const act = useAct();
  const [openId, setOpen] = useState<string | null>(null);
  const [given, setGiven] = useState(NOTHING_GIVEN);
  const [done, setDone] = useState<ActName | null>(null);
  const open = offers.find(({ id }) => id === openId);
  const finish = (name: ActName): void => {
    setOpen(null);
    setGiven(NOTHING_GIVEN);
    setDone(name);
  };
  const press = ({ id, name, about }: Offer): void => {
    if (isAtOnce(ACTS[name])) act.mutate({ name, about }, { onSuccess: () => finish(name) });
    else setOpen(id === openId ? null : id);
  };
  if (offers.length === 0) return null;
  return (
    <Card title={t(words.taskPage.officeActs)}>
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
          name={open.name}
          about={open.about}
          given={given}
          onGiven={setGiven}
          onDone={() => finish(open.name)}
          onCancel={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
