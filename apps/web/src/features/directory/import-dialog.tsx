import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { type HandedIn, handedIn } from '../../api/handed-in.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { Form } from '../../components/form.tsx';
import { textIn } from '../../components/form-texts.ts';
import { Banner } from '../../components/notices.tsx';
import { Table } from '../../components/table.tsx';
import { regionIn } from './form-dialog.tsx';
import { RegionField } from './region-field.tsx';

type Of = 'contacts' | 'units';
type Given = (HandedIn | { readonly csv: string }) & { readonly region?: string };

async function send(of: Of, body: Given, key: string) {
  if (of === 'contacts') return api.post('/api/contacts/import', { body }, { key });
  return api.post('/api/organizations/import', { body }, { key });
}

/** What was pasted, else the file; as text, so that another file is another request. */
async function tableIn(form: FormData): Promise<Given | undefined> {
  const csv = textIn(form, 'csv');
  if (csv !== '') return { ...regionIn(form), csv };
  const file = form.get('file');
  return file instanceof File ? { ...regionIn(form), ...(await handedIn(file)) } : undefined;
}

/** Takes a table in, as a file or pasted, and says of each line that did not pass why; the others are written. */
export function ImportDialog({
  of,
  onClose,
}: {
  readonly of: Of;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const [isPasted, setPasted] = useState(false);
  const take = useCommand((given: Given, key) => send(of, given, key));
  const submit = async (form: FormData): Promise<void> => {
    const given = await tableIn(form);
    if (given) take.mutate(given);
  };
  return (
    <Dialog title={t(said.import)} onClose={onClose}>
      <Form
        act={t(said.import)}
        command={take}
        onSubmit={(form) => void submit(form)}
        onCancel={onClose}
      >
        <RegionField />
        <TextField
          required={!isPasted}
          label={t(said.file)}
          hint={t(of === 'contacts' ? said.importContacts : said.importUnits)}
          name="file"
          type="file"
          accept=".xlsx,.csv,.txt"
        />
        <TextArea
          label={t(said.pasted)}
          hint={t(said.pastedHint)}
          name="csv"
          rows={4}
          onChange={({ target }) => setPasted(target.value.trim() !== '')}
        />
        {take.data && <Outcome imported={take.data} />}
      </Form>
    </Dialog>
  );
}

function Outcome({
  imported: { written, unchanged, refused: failed, lines },
}: {
  readonly imported: Awaited<ReturnType<typeof send>>;
}): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const refused = lines.filter(({ outcome }) => outcome === 'refused');
  return (
    <>
      <Banner kind={failed > 0 ? 'warn' : 'good'}>
        {t(said.imported, { written, unchanged, refused: failed })}
      </Banner>
      {refused.length > 0 && (
        <Table
          name={t(said.import)}
          rows={refused}
          keyOf={({ line }) => String(line)}
          columns={[
            { id: 'line', head: t(said.line), kind: 'number', cell: ({ line }) => line },
            { id: 'why', head: t(said.why), cell: ({ message }) => message },
          ]}
        />
      )}
    </>
  );
}
