import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { type HandedIn, handedIn } from '../../api/handed-in.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';
import { regionIn } from './form-dialog.tsx';
import { RegionField } from './region-field.tsx';
import css from './directory.module.css';

type Of = 'contacts' | 'units';
type Given = HandedIn & { readonly region?: string };

async function send(of: Of, body: Given, key: string) {
  if (of === 'contacts') return api.post('/api/contacts/import', { body }, { key });
  return api.post('/api/organizations/import', { body }, { key });
}

/** Takes a table in, and says of each line that did not pass why; the others are written. */
export function ImportDialog({
  of,
  onClose,
}: {
  readonly of: Of;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const take = useCommand((given: Given, key) => send(of, given, key));
  const { data } = take;
  return (
    <Dialog title={t(said.import)} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const file = form.get('file');
          if (!(file instanceof File)) return;
          // As text: another file is another request, also after one that did not arrive.
          void handedIn(file).then((read) => take.mutate({ ...regionIn(form), ...read }));
        }}
      >
        <RegionField />
        <TextField
          required
          label={t(said.file)}
          hint={t(of === 'contacts' ? said.importContacts : said.importUnits)}
          name="file"
          type="file"
          accept=".xlsx,.csv,.txt"
        />
        <ErrorNotice error={take.error} />
        {data && <Outcome imported={data} />}
        <Acts>
          <Button type="submit" look="main" busy={take.isPending}>
            {t(said.import)}
          </Button>
          <Button onClick={onClose}>{t(words.shell.close)}</Button>
        </Acts>
      </form>
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
