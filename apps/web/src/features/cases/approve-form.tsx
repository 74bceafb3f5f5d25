import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { TextArea } from '../../components/field.tsx';
import { ActForm, textIn } from './act-form.tsx';
import { type CaseRow } from './cases-queries.ts';
import { useNames } from './case-words.ts';

const { caseActs: said } = words;

/** Signing a red notice: the note that goes with it, and to whom it goes. */
export function ApproveForm({ row }: { readonly row: CaseRow }): ReactElement {
  const t = useText();
  const names = useNames();
  const { obligationId, addressees } = row;
  const command = useCommand((note: string, key) =>
    api.post(
      '/api/escalations/{obligationId}/red-card/approve',
      { path: { obligationId }, body: { note } },
      { key },
    ),
  );
  const isVacant = addressees.every(({ vacant }) => vacant);
  return (
    <ActForm
      submit={t(said.approve)}
      effect={isVacant ? t(said.goesNobody) : t(said.goes, { names: names(addressees) })}
      error={command.error}
      busy={command.isPending}
      onSubmit={(given) => command.mutate(textIn(given, 'note'))}
    >
      <TextArea
        label={t(said.note)}
        name="note"
        maxLength={2000}
        rows={2}
        defaultValue={words.paperDemands.red.zh}
      />
    </ActForm>
  );
}
