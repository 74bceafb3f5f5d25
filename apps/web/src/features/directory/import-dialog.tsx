import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
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
type Given = { readonly file: File; readonly region: { region?: string } };
/** Bytes that one call turns into letters. */
const PART = 0x80_00;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += PART) {
    letters += String.fromCharCode(...bytes.subarray(at, at + PART));
  }
  return btoa(letters);
}

async function send(of: Of, file: File, region: { region?: string }, key: string) {
  const body = { ...region, name: file.name, base64: await base64Of(file) };
  return of === 'contacts'
    ? api.post('/api/contacts/import', { body }, { key })
    : api.post('/api/organizations/import', { body }, { key });
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
  const take = useCommand(({ file, region }: Given, key) => send(of, file, region, key));
  const { data } = take;
  return (
    <Dialog title={t(said.import)} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const file = form.get('file');
          if (file instanceof File) take.mutate({ file, region: regionIn(form) });
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
