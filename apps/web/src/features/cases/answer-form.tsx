import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { DateField } from '../../components/date-field.tsx';
import { TextArea } from '../../components/field.tsx';
import { ActForm, textIn } from './act-form.tsx';
import { type CaseRow } from './cases-queries.ts';

const { caseActs: said } = words;

/** 回复督办: by when it will be done; the level is held until then. */
export function AnswerForm({
  row,
  onDone,
}: {
  readonly row: CaseRow;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const { obligationId } = row;
  const command = useCommand((given: { promisedOn: string; note: string }, key) =>
    api.post(
      '/api/escalations/{obligationId}/answer',
      { path: { obligationId }, body: given },
      { key },
    ),
  );
  return (
    <ActForm
      submit={t(said.answer)}
      error={command.error}
      busy={command.isPending}
      onCancel={onDone}
      onSubmit={(given) => {
        const [promisedOn, note] = [textIn(given, 'promisedOn'), textIn(given, 'note')];
        command.mutate({ promisedOn, note }, { onSuccess: onDone });
      }}
    >
      <DateField
        label={t(said.promisedOn)}
        hint={t(said.promiseHint)}
        name="promisedOn"
        required
        autoFocus
      />
      <TextArea label={t(said.text)} name="note" maxLength={2000} rows={2} />
    </ActForm>
  );
}
