import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { textIn } from '../../components/form-texts.ts';
import { Acts } from '../../components/page.tsx';
import { ACTS } from './act-specs.ts';
import { type ActName } from './act-types.ts';
import css from './acts.module.css';

const { bulkForm: said } = words;

/** What is said of each, by the key of its row. */
export type Texts = Readonly<Record<string, string>>;

type Props = {
  readonly name: ActName;
  readonly rows: readonly { readonly key: string; readonly name: string }[];
  readonly isSending: boolean;
  readonly onSend: (texts: Texts) => void;
  readonly onCancel: () => void;
};

/** The text of one act on several things: one for all, or each its own. */
export function BulkForm({ name, rows, isSending, onSend, onCancel }: Props): ReactElement {
  const t = useText();
  const [isEach, setEach] = useState(false);
  const submit = (form: FormData): void =>
    onSend(
      Object.fromEntries(rows.map(({ key }) => [key, textIn(form, isEach ? key : name)] as const)),
    );
  return (
    <form
      className={css.form}
      aria-label={t(words.actForms[name])}
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      {rows.length > 1 && <How isEach={isEach} onEach={setEach} />}
      <TextFields name={name} rows={rows} isEach={isEach} />
      <Acts>
        <Button type="submit" look={name === 'declineRedCard' ? 'danger' : 'main'} busy={isSending}>
          {t(said.send, { act: t(words.actForms[name]), n: rows.length })}
        </Button>
        <Button onClick={onCancel}>{t(words.actFields.cancel)}</Button>
      </Acts>
    </form>
  );
}

function How({
  isEach,
  onEach,
}: {
  readonly isEach: boolean;
  readonly onEach: (isEach: boolean) => void;
}): ReactElement {
  const t = useText();
  return (
    <fieldset className={css.how}>
      <legend>{t(said.how)}</legend>
      {[false, true].map((each) => (
        <label key={String(each)}>
          <input type="radio" name="how" checked={isEach === each} onChange={() => onEach(each)} />{' '}
          {t(each ? said.each : said.same)}
        </label>
      ))}
    </fieldset>
  );
}

function TextFields({
  name,
  rows,
  isEach,
}: Pick<Props, 'name' | 'rows'> & { readonly isEach: boolean }): ReactElement | null {
  const t = useText();
  const { text: field } = ACTS[name];
  if (!field) return null;
  const label = t(field.label);
  const asked = isEach
    ? rows.map((row) => ({ key: row.key, label: t(said.of, { label, name: row.name }) }))
    : [{ key: name as string, label }];
  return (
    <div className={css.texts}>
      {asked.map((one) => (
        <TextArea
          key={one.key}
          name={one.key}
          label={one.label}
          rows={2}
          maxLength={field.max ?? 2_000}
          required={field.needed}
          defaultValue={field.start}
        />
      ))}
    </div>
  );
}
