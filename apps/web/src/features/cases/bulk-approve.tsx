import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { newKey } from '../../api/new-key.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { Banner, sentenceOf } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { textIn } from './act-form.tsx';
import { type CaseRow } from './cases-queries.ts';
import css from './cases.module.css';

const { caseActs: said } = words;
const AT_ONCE = 4;

type Failed = { readonly row: CaseRow; readonly error: Error };
type Signing = { readonly row: CaseRow; readonly note: string };

/** Several red notices, with one note or each with its own; what failed stays chosen, with its reason. */
export function BulkApprove({
  rows,
  onSigned,
  onCancel,
}: {
  readonly rows: readonly CaseRow[];
  readonly onSigned: (obligationIds: readonly string[]) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const t = useText();
  const [isEach, setEach] = useState(false);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const command = useCommand(async (given: readonly Signing[]) => signAll(given));
  const submit = (form: FormData): void => {
    const given = rows.map((row) => {
      return { row, note: textIn(form, isEach ? row.obligationId : 'note') };
    });
    command.mutate(given, {
      onSuccess: (failures) => {
        setFailed(failures);
        const lost = new Set(failures.map(({ row }) => row.obligationId));
        onSigned(rows.map(({ obligationId }) => obligationId).filter((one) => !lost.has(one)));
      },
    });
  };
  return (
    <form
      className={css.bulk}
      aria-label={t(said.chosen, { n: rows.length })}
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <Notes rows={rows} isEach={isEach} onEach={setEach} />
      <Failures failed={failed} />
      <Acts>
        <Button type="submit" look="main" busy={command.isPending}>
          {t(said.approveMany, { n: rows.length })}
        </Button>
        <Button onClick={onCancel}>{t(said.cancel)}</Button>
      </Acts>
    </form>
  );
}

function Notes({
  rows,
  isEach,
  onEach,
}: {
  readonly rows: readonly CaseRow[];
  readonly isEach: boolean;
  readonly onEach: (isEach: boolean) => void;
}): ReactElement {
  const t = useText();
  const choice = (each: boolean, label: words.Word): ReactElement => (
    <label>
      <input type="radio" name="how" checked={isEach === each} onChange={() => onEach(each)} />{' '}
      {t(label)}
    </label>
  );
  return (
    <>
      <fieldset>
        <legend>{t(said.chosen, { n: rows.length })}</legend>
        {choice(false, said.sameNote)}
        {choice(true, said.ownNotes)}
      </fieldset>
      <div className={css.notes}>
        {isEach ? (
          rows.map(({ obligationId, organization, title }) => (
            <Note
              key={obligationId}
              name={obligationId}
              label={t(said.noteFor, { organization, title })}
            />
          ))
        ) : (
          <Note name="note" label={t(said.note)} />
        )}
      </div>
    </>
  );
}

function Failures({ failed }: { readonly failed: readonly Failed[] }): ReactElement | null {
  const t = useText();
  if (failed.length === 0) return null;
  return (
    <Banner kind="wrong">
      <ul className={css.plain}>
        {failed.map(({ row, error }) => (
          <li key={row.obligationId}>
            ! {row.organization}：{sentenceOf(error, t)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const Note = ({ name, label }: { readonly name: string; readonly label: string }): ReactElement => (
  <TextArea
    name={name}
    label={label}
    rows={2}
    maxLength={2000}
    defaultValue={words.paperDemands.red.zh}
  />
);

/** Four at a time, each with its own key. */
async function signAll(given: readonly Signing[]): Promise<readonly Failed[]> {
  const failed: Failed[] = [];
  const waiting = [...given];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { row, note } = one;
      const path = { obligationId: row.obligationId };
      await api
        .post(
          '/api/escalations/{obligationId}/red-card/approve',
          { path, body: { note } },
          { key: newKey() },
        )
        .catch((error: unknown) => {
          if (!(error instanceof Error)) throw error;
          failed.push({ row, error });
        });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}
