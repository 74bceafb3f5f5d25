import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Banner, ErrorNotice, sentenceOf } from '../../components/notices.tsx';
import { ACTS, isAtOnce } from './act-specs.ts';
import { type About, type ActName, NOTHING_GIVEN } from './act-types.ts';
import css from './acts.module.css';
import { BulkForm, type Texts } from './bulk-form.tsx';
import { sendAll } from './send-all.ts';

/** A ticked row, and what may be done with it among several. */
export type Ticked = {
  readonly key: string;
  readonly name: string;
  readonly offers: readonly { readonly name: ActName; readonly about: About }[];
};

type Asked = {
  readonly name: ActName;
  readonly rows: readonly Ticked[];
  readonly texts: Texts;
};

type Props = {
  readonly rows: readonly Ticked[];
  /** Of those that did not fail. */
  readonly onDone: (name: ActName, keys: readonly string[]) => void;
  readonly onClear: () => void;
};

/** What all ticked rows have in common: by one press, or with a text. What failed says why, and stays ticked. */
export function BulkBar({ rows, onDone, onClear }: Props): ReactElement | null {
  const t = useText();
  const [open, setOpen] = useState<ActName>();
  // It outlives the rows: those that are done leave the list before the answer is told.
  const command = useCommand(({ name, rows: all, texts }: Asked) =>
    sendAll(name, all.flatMap(sendingOf(name, texts))),
  );
  const send = (name: ActName, texts: Texts): void =>
    command.mutate(
      { name, rows, texts },
      {
        onSuccess: (failed) => {
          setOpen(undefined);
          onDone(
            name,
            rows.map(({ key }) => key).filter((key) => !failed.has(key)),
          );
        },
      },
    );
  if (rows.length === 0) return null;
  const common = commonTo(rows);
  const press = (name: ActName): void => {
    if (isAtOnce(ACTS[name])) send(name, {});
    else setOpen(open === name ? undefined : name);
  };
  const chosen = t(words.bulkForm.chosen, { n: rows.length });
  return (
    <div className={css.bar}>
      <div className={css.line} role="toolbar" aria-label={chosen}>
        <span role="status">{chosen}</span>
        {common.map((name) => (
          <Button
            key={name}
            look={isAtOnce(ACTS[name]) ? 'main' : 'plain'}
            busy={command.isPending}
            aria-expanded={isAtOnce(ACTS[name]) ? undefined : open === name}
            onClick={() => press(name)}
          >
            {t(words.actForms[name])}
          </Button>
        ))}
        <Button onClick={onClear}>{t(words.bulkForm.clear)}</Button>
      </div>
      <Failures failed={command.data} rows={rows} />
      <ErrorNotice error={command.error} />
      {open !== undefined && common.includes(open) && (
        <BulkForm
          key={open}
          name={open}
          rows={rows}
          isSending={command.isPending}
          onSend={(texts) => send(open, texts)}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

const sendingOf =
  (name: ActName, texts: Texts) =>
  ({ key, offers }: Ticked) => {
    const about = offers.find((offer) => offer.name === name)?.about;
    const given = { ...NOTHING_GIVEN, text: texts[key] ?? '' };
    return about ? [{ key, about, given }] : [];
  };

/** What each of them offers. */
function commonTo(rows: readonly Ticked[]): readonly ActName[] {
  const [first, ...others] = rows.map(({ offers }) => offers.map(({ name }) => name));
  return first?.filter((name) => others.every((names) => names.includes(name))) ?? [];
}

function Failures({
  failed,
  rows,
}: {
  readonly failed: ReadonlyMap<string, Error> | undefined;
  readonly rows: readonly Ticked[];
}): ReactElement | null {
  const t = useText();
  const lines = rows.flatMap(({ key, name }) => {
    const error = failed?.get(key);
    return error ? [{ key, line: `${name}：${sentenceOf(error, t)}` }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Banner kind="wrong">
      <ul className={css.files}>
        {lines.map(({ key, line }) => (
          <li key={key}>! {line}</li>
        ))}
      </ul>
    </Banner>
  );
}
