import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { type Answer, api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { usePaged } from '../../api/use-paged.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { SelectField, TextField } from '../../components/field.tsx';
import { FilterForm, Listing, RowButton } from '../../components/listing.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { type Column } from '../../components/table.tsx';
import { StateTag } from '../../components/tags.tsx';
import { useCommand } from '../../api/use-command.ts';
import { MailText } from './mail-text.tsx';

export type MailLine = Answer<'/api/mails'>['rows'][number];
const STATES = ['pending', 'deferred', 'delivered', 'failed', 'bounced', 'unaddressed'] as const;
const PAGE = 100;

type Change = (changes: Readonly<Record<string, string | undefined>>) => void;

export function AllMails({
  address,
  onChange,
}: {
  readonly address: URLSearchParams;
  readonly onChange: Change;
}): ReactElement {
  const t = useText();
  const { mailsPage: said } = words;
  const asked = askedIn(address);
  const list = usePaged(['mails', asked], (cursor, signal) =>
    api.get('/api/mails', { query: { ...asked, limit: PAGE, cursor } }, { signal }),
  );
  const [open, setOpen] = useState<MailLine>();
  const [again, setAgain] = useState<MailLine>();
  const columns = useMailColumns(setOpen, setAgain);
  return (
    <>
      <MailFilters asked={asked} onChange={onChange} />
      <Listing
        name={t(said.all)}
        list={list}
        keyOf={({ mailId }) => mailId}
        empty={<p>{t(said.noMails)}</p>}
        columns={columns}
      />
      {open && (
        <MailText mailId={open.mailId} subject={open.subject} onClose={() => setOpen(undefined)} />
      )}
      {again && <Resend mail={again} onClose={() => setAgain(undefined)} />}
    </>
  );
}

type Asked = Pick<
  NonNullable<Parameters<typeof api.get<'/api/mails'>>[1]['query']>,
  'status' | 'organization' | 'on'
>;

/** What an address asks for. */
function askedIn(address: URLSearchParams): Asked {
  const status = STATES.find((one) => one === address.get('status'));
  const organization = address.get('organization');
  const on = address.get('on');
  return { ...(status && { status }), ...(organization && { organization }), ...(on && { on }) };
}

function MailFilters({
  asked,
  onChange,
}: {
  readonly asked: Asked;
  readonly onChange: Change;
}): ReactElement {
  const t = useText();
  const code = useCodeText();
  const { mailsPage: said } = words;
  return (
    <FilterForm of={JSON.stringify(asked)} onSubmit={onChange}>
      <SelectField label={t(said.status)} name="status" defaultValue={asked.status ?? ''}>
        <option value="">{t(said.anyStatus)}</option>
        {STATES.map((one) => (
          <option key={one} value={one}>
            {code(words.mailStates, one)}
          </option>
        ))}
      </SelectField>
      <TextField label={t(said.unit)} name="organization" defaultValue={asked.organization} />
      <TextField label={t(said.on)} name="on" type="date" defaultValue={asked.on} />
    </FilterForm>
  );
}

function useMailColumns(
  onOpen: (mail: MailLine) => void,
  onAgain: (mail: MailLine) => void,
): readonly Column<MailLine>[] {
  const t = useText();
  const code = useCodeText();
  const { mailsPage: said } = words;
  const isOffice = useMe().roles.includes('office');
  const columns: readonly Column<MailLine>[] = [
    { id: 'on', head: t(said.on), kind: 'nowrap', cell: (mail) => mail.on },
    { id: 'to', head: t(said.recipient), cell: (mail) => mail.recipient },
    { id: 'unit', head: t(said.unit), cell: (mail) => mail.organization },
    {
      id: 'subject',
      head: t(said.subject),
      cell: (mail) => <RowButton onClick={() => onOpen(mail)}>{mail.subject}</RowButton>,
    },
    {
      id: 'status',
      head: t(said.status),
      kind: 'nowrap',
      cell: (mail) => (
        <StateTag done={mail.status === 'delivered'}>
          {code(words.mailStates, mail.status)}
        </StateTag>
      ),
    },
    {
      id: 'response',
      head: t(said.response),
      cell: (mail) => (mail.status === 'delivered' ? null : mail.response),
    },
  ];
  const acts: Column<MailLine> = {
    id: 'acts',
    head: t(words.listing.acts),
    kind: 'nowrap',
    cell: (mail) => <Button onClick={() => onAgain(mail)}>{t(said.resend)}</Button>,
  };
  return isOffice ? [...columns, acts] : columns;
}

/** Sends a mail again; of one that was delivered the reason is asked for. */
export function Resend({
  mail,
  onClose,
}: {
  readonly mail: Pick<MailLine, 'mailId' | 'subject'>;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { mailId } = mail;
  const resend = useCommand((reason: string, key) =>
    api.post('/api/mails/{mailId}/resend', { path: { mailId }, body: { reason } }, { key }),
  );
  return (
    <ReasonDialog
      title={t(words.mailsPage.resend)}
      about={mail.subject}
      hint={t(words.mailsPage.resendHint)}
      act={t(words.mailsPage.resend)}
      command={resend}
      onClose={onClose}
    />
  );
}
