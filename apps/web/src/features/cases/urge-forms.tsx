import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { DateField } from '../../components/date-field.tsx';
import { SelectField, TextArea, TextField } from '../../components/field.tsx';
import { ActForm, textIn } from './act-form.tsx';
import { type CaseRow } from './cases-queries.ts';
import css from './cases.module.css';

const { caseActs: said } = words;

type Props = { readonly row: CaseRow; readonly onDone: () => void };

const MEANS = ['phone', 'visit', 'letter', 'mail'] as const;
type Urging = {
  readonly by: (typeof MEANS)[number];
  readonly to: string;
  readonly note: string;
  readonly answer: string;
  readonly promisedOn: string;
};

/** 催办, and at once what was answered, where there was an answer. */
export function UrgeForm({ row, onDone }: Props): ReactElement {
  const t = useText();
  const code = useCodeText();
  const people = useId();
  const { obligationId } = row;
  const command = useCommand(async ({ answer, promisedOn, ...urge }: Urging, key) => {
    const path = { obligationId };
    const urged = await api.post(
      '/api/escalations/{obligationId}/urge',
      { path, body: { ...urge, urgeId: key } },
      { key },
    );
    if (answer === '') return urged;
    return answerUrge({ obligationId, urgeId: key, answer, promisedOn }, `${key}-answer`);
  });
  return (
    <ActForm
      submit={t(said.save)}
      error={command.error}
      busy={command.isPending}
      onCancel={onDone}
      onSubmit={(given) => {
        const by = MEANS.find((one) => one === textIn(given, 'by')) ?? 'phone';
        const [to, note] = [textIn(given, 'to'), textIn(given, 'note')];
        const [answer, promisedOn] = [textIn(given, 'answer'), textIn(given, 'promisedOn')];
        command.mutate({ by, to, note, answer, promisedOn }, { onSuccess: onDone });
      }}
    >
      <div className={css.pair}>
        <SelectField label={t(said.by)} name="by" autoFocus>
          {MEANS.map((one) => (
            <option key={one} value={one}>
              {code(words.urgeMeans, one)}
            </option>
          ))}
        </SelectField>
        <TextField label={t(said.to)} name="to" required maxLength={100} list={people} />
      </div>
      <People id={people} row={row} />
      <TextArea label={t(said.said)} name="note" required maxLength={2000} rows={2} />
      <Reply />
    </ActForm>
  );
}

/** What the one urged said, where it came later. */
export function UrgeAnswerForm({
  row,
  urgeId,
  onDone,
}: Props & { readonly urgeId: string }): ReactElement {
  const t = useText();
  const { obligationId } = row;
  const command = useCommand((given: { answer: string; promisedOn: string }, key) =>
    answerUrge({ obligationId, urgeId, ...given }, key),
  );
  return (
    <ActForm
      submit={t(said.save)}
      error={command.error}
      busy={command.isPending}
      onCancel={onDone}
      onSubmit={(given) => {
        const [answer, promisedOn] = [textIn(given, 'answer'), textIn(given, 'promisedOn')];
        command.mutate({ answer, promisedOn }, { onSuccess: onDone });
      }}
    >
      <Reply required />
    </ActForm>
  );
}

type Answering = {
  readonly obligationId: string;
  readonly urgeId: string;
  readonly answer: string;
  readonly promisedOn: string;
};

const answerUrge = ({ obligationId, urgeId, answer, promisedOn }: Answering, key: string) =>
  api.post(
    '/api/escalations/{obligationId}/urges/{urgeId}/answer',
    {
      path: { obligationId, urgeId },
      body: { answer, ...(promisedOn !== '' && { promisedOn }) },
    },
    { key },
  );

function Reply({ required = false }: { readonly required?: boolean }): ReactElement {
  const t = useText();
  const hint = required ? {} : { hint: t(said.replyHint) };
  return (
    <>
      <TextArea
        label={t(said.reply)}
        {...hint}
        name="answer"
        required={required}
        maxLength={2000}
        rows={2}
      />
      <DateField label={t(said.promisedOn)} hint={t(said.promiseHint)} name="promisedOn" />
    </>
  );
}

/** The people of the unit, to choose from. */
function People({ id, row }: { readonly id: string; readonly row: CaseRow }): ReactElement {
  const code = useCodeText();
  const { region, organization } = row;
  const { data } = useQuery({
    queryKey: ['contacts', region, organization],
    queryFn: ({ signal }) =>
      api.get('/api/contacts', { query: { region, organization } }, { signal }),
  });
  return (
    <datalist id={id}>
      {data?.rows.map(({ contactId, name, roles, phone }) => (
        <option
          key={contactId}
          value={`${name}（${roles.map((role) => code(words.contactRoles, role)).join('、')}）`}
        >
          {phone}
        </option>
      ))}
    </datalist>
  );
}
