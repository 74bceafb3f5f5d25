import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { SelectField, TextArea } from '../../components/field.tsx';
import { ActForm, textIn } from './act-form.tsx';
import { type CaseRow } from './cases-queries.ts';

const { caseActs: said } = words;

type Props = { readonly row: CaseRow; readonly onDone: () => void };

export function DeclineForm({ row, onDone }: Props): ReactElement {
  const t = useText();
  const { obligationId } = row;
  const command = useCommand((reason: string, key) =>
    api.post(
      '/api/escalations/{obligationId}/red-card/decline',
      { path: { obligationId }, body: { reason } },
      { key },
    ),
  );
  return (
    <ActForm
      submit={t(said.decline)}
      effect={t(said.effectDecline)}
      error={command.error}
      busy={command.isPending}
      onCancel={onDone}
      onSubmit={(given) => command.mutate(textIn(given, 'reason'), { onSuccess: onDone })}
    >
      <Reason />
    </ActForm>
  );
}

export function LiftForm({ row, onDone }: Props): ReactElement {
  const t = useText();
  const { obligationId } = row;
  const command = useCommand((reason: string, key) =>
    api.post(
      '/api/escalations/{obligationId}/lift',
      { path: { obligationId }, body: { reason } },
      { key },
    ),
  );
  return (
    <ActForm
      submit={t(said.lift)}
      effect={t(said.effectLift)}
      error={command.error}
      busy={command.isPending}
      onCancel={onDone}
      onSubmit={(given) => command.mutate(textIn(given, 'reason'), { onSuccess: onDone })}
    >
      <Reason />
    </ActForm>
  );
}

export function LowerForm({ row, onDone }: Props): ReactElement {
  const t = useText();
  const { obligationId, level } = row;
  const lower = level === 'red' ? (['yellow', 'blue'] as const) : (['blue'] as const);
  const command = useCommand(({ to, reason }: { to: 'blue' | 'yellow'; reason: string }, key) =>
    api.post(
      '/api/escalations/{obligationId}/lower',
      { path: { obligationId }, body: { to, reason } },
      { key },
    ),
  );
  return (
    <ActForm
      submit={t(said.lower)}
      effect={t(said.effectLower)}
      error={command.error}
      busy={command.isPending}
      onCancel={onDone}
      onSubmit={(given) => {
        const to = textIn(given, 'to') === 'yellow' ? 'yellow' : 'blue';
        command.mutate({ to, reason: textIn(given, 'reason') }, { onSuccess: onDone });
      }}
    >
      <SelectField label={t(said.lowerTo)} name="to">
        {lower.map((one) => (
          <option key={one} value={one}>
            {t(words.levels[one])}
          </option>
        ))}
      </SelectField>
      <Reason />
    </ActForm>
  );
}

function Reason(): ReactElement {
  const t = useText();
  return (
    <TextArea
      label={t(said.reason)}
      hint={t(said.reasonHint)}
      name="reason"
      required
      maxLength={500}
      rows={2}
      autoFocus
    />
  );
}
