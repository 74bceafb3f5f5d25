import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { BESIDE, useMedia } from '../../app/use-media.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Due, TimeLeft } from '../../components/due.tsx';
import { joined } from '../../components/joined.ts';
import { ErrorNotice } from '../../components/notices.tsx';
import { LevelTag } from '../../components/tags.tsx';
import { ActForm } from '../acts/act-form.tsx';
import { keyOfAct } from '../acts/act-keys.ts';
import { ACTS, isAtOnce } from '../acts/act-specs.ts';
import { type ActName } from '../acts/act-types.ts';
import { useAct } from '../acts/use-act.ts';
import { useDraft } from '../acts/use-draft.ts';
import { draftOf, keyOf, type Offer, offersOf, pageOf, type TodoRow } from './todo.ts';
import css from './todo.module.css';

type Props = {
  readonly row: TodoRow;
  /** It stands on paper only. */
  readonly isFolded: boolean;
  readonly isGone: boolean;
  readonly isTicked: boolean;
  readonly onTick: ((isTicked: boolean) => void) | null;
  /** What was done with it here. */
  readonly done: ActName | null;
  readonly onDone: (name: ActName) => void;
  readonly showsUnit: boolean;
};

/** One thing to do: what, by when, and the button for it. A form opens beneath. */
export function TodoLine(props: Props): ReactElement {
  const { row, isFolded, isGone, isTicked, onTick, done, onDone, showsUnit } = props;
  const t = useText();
  const [open, setOpen] = useState<Offer | null>(null);
  // Of the line, not of its buttons: they go as soon as the row has left the list, and would not hear that it was done.
  const act = useAct();
  const finished = (name: ActName): void => {
    setOpen(null);
    onDone(name);
  };
  const press = (offer: Offer): void => {
    const { name, about } = offer;
    if (!isAtOnce(ACTS[name])) setOpen(offer);
    else act.mutate({ name, about }, { onSuccess: () => finished(name) });
  };
  return (
    <li
      className={joined(css.row, isGone && css.gone, isFolded && css.folded)}
      aria-current={open !== null}
      data-row
      data-keys={row.kind === 'task' ? pageOf(row) : ''}
    >
      <span className={css.tick}>
        {onTick && !isGone && (
          <input
            type="checkbox"
            checked={isTicked}
            aria-label={t(words.todoPage.select, { title: row.title })}
            onChange={({ target }) => onTick(target.checked)}
          />
        )}
      </span>
      <About row={row} showsUnit={showsUnit} />
      <span className={css.due}>
        <Due on={row.dueOn} originally={row.originallyDueOn} />
        <TimeLeft days={row.workingDaysLeft} />
      </span>
      <div className={css.acts}>
        {done && <strong role="status">✓ {t(words.actDone[done])}</strong>}
        {!done && isGone && <span className={css.soft}>{t(words.todoPage.gone)}</span>}
        {!isGone && <Offers row={row} busy={act.isPending} onPress={press} />}
        <ErrorNotice error={act.error} />
      </div>
      {open && (
        <div className={css.form}>
          <RowForm
            key={draftOf(open.name, row).about}
            row={row}
            offer={open}
            onDone={finished}
            onCancel={() => setOpen(null)}
          />
        </div>
      )}
    </li>
  );
}

function About({ row, showsUnit }: Pick<Props, 'row' | 'showsUnit'>): ReactElement {
  const t = useText();
  const { number, title, planTitle, documentNumber, organization, level } = row;
  const page = pageOf(row);
  const isWide = useMedia(BESIDE);
  // A task opens beside its list where there is room; in another tab, from a telephone, it has its page.
  const isBeside = isWide && row.kind === 'task';
  const to = isBeside ? `?open=${encodeURIComponent(keyOf(row))}` : (page ?? '');
  const name = `${number} ${title}`.trim();
  const sub = [showsUnit && organization, row.kind !== 'plan' && planTitle, documentNumber];
  return (
    <div className={css.about}>
      <LevelTag level={level} draft={row.asked === 'sign-red-card'} />
      {page === null ? (
        <span>{name}</span>
      ) : (
        <Link to={to} preventScrollReset={isBeside}>
          {name}
        </Link>
      )}
      <span className={css.soft}>{sub.filter(Boolean).join(' · ')}</span>
      <Said row={row} t={t} />
    </div>
  );
}

/** What was given with it: a reason, a date, a figure, a promise. */
function Said({
  row: { asked, note, newDueOn, figure, since },
  t,
}: Pick<Props, 'row'> & { readonly t: ReturnType<typeof useText> }): ReactElement | null {
  const { todoPage } = words;
  const promise = asked === 'urge' && since !== null && t(todoPage.promised, { on: since });
  const isDone = asked === 'done';
  const judged = asked.startsWith('judge-') || asked === 'wait';
  const parts = [
    judged && since !== null && t(todoPage.since, { on: since }),
    isDone && t(todoPage.doneOn, { on: since ?? '' }),
    newDueOn !== null && t(todoPage.asked, { on: newDueOn }),
    figure !== null &&
      t(todoPage.figure, { value: figure.value, unit: figure.unit ?? '', on: figure.asOf }),
    promise,
    note,
  ].filter(Boolean);
  return parts.length === 0 ? null : (
    <span className={css.note}>{parts.join(t(todoPage.semicolon))}</span>
  );
}

function Offers({
  row,
  busy,
  onPress,
}: {
  readonly row: TodoRow;
  readonly busy: boolean;
  readonly onPress: (offer: Offer) => void;
}): ReactElement {
  const t = useText();
  const [isPlan, isMail] = [row.kind === 'plan', row.kind === 'mail'];
  const page = pageOf(row);
  const { each, review, contacts } = words.todoPage;
  const leads = row.kind === 'sign-off' ? each : isPlan ? review : isMail ? contacts : null;
  return (
    <>
      {offersOf(row).map((offer, index) => (
        <Button
          key={offer.name}
          look={index === 0 ? 'main' : 'plain'}
          refused={offer.refused}
          busy={busy}
          aria-keyshortcuts={keyOfAct(offer.name)}
          onClick={() => onPress(offer)}
        >
          {t(words.actForms[offer.name])}
        </Button>
      ))}
      {leads && page !== null && <Link to={page}>{t(leads)}</Link>}
    </>
  );
}

function RowForm({
  row,
  offer: { name, about },
  onDone,
  onCancel,
}: {
  readonly row: TodoRow;
  readonly offer: Offer;
  readonly onDone: (name: ActName) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const draft = useDraft(draftOf(name, row));
  return (
    <ActForm
      key={name}
      takesFocus
      name={name}
      about={about}
      draft={draft}
      onDone={() => onDone(name)}
      onCancel={onCancel}
    />
  );
}
