import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { usePaged } from '../../api/use-paged.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Listing } from '../../components/listing.tsx';
import { Banner } from '../../components/notices.tsx';
import { type Column } from '../../components/table.tsx';
import { ContactForm } from './contact-form.tsx';
import { EndDeputy, HandOver, NameDeputy, RemoveContact } from './contact-acts.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ListHead } from './list-head.tsx';
import { type ContactLine } from './rows.ts';
import { useFound } from './use-found.ts';

/** What is done with a contact, or with the whole list. */
type Doing =
  | {
      readonly act: 'change' | 'hand-over' | 'deputy' | 'end-deputy' | 'remove';
      readonly contact: ContactLine;
    }
  | { readonly act: 'register' }
  | { readonly act: 'import' };

const PAGE = 500;

export function Contacts(): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const isOffice = useMe().roles.includes('office');
  const list = usePaged(['contacts'], (cursor, signal) =>
    api.get('/api/contacts', { query: { limit: PAGE, cursor } }, { signal }),
  );
  const [doing, setDoing] = useState<Doing>();
  const { found, text, find } = useFound(list, (row) =>
    [row.organization, row.name, row.email, row.phone].join(' '),
  );
  const columns = useContactColumns(isOffice, setDoing);
  return (
    <>
      {isOffice && <Gaps />}
      <ListHead text={text} onFind={find}>
        {isOffice && (
          <>
            <Button look="main" onClick={() => setDoing({ act: 'register' })}>
              {t(said.register)}
            </Button>
            <Button onClick={() => setDoing({ act: 'import' })}>{t(said.import)}</Button>
          </>
        )}
      </ListHead>
      <Listing
        name={t(said.contacts)}
        list={{ ...list, rows: found }}
        keyOf={({ contactId }) => contactId}
        empty={<p>{t(said.noContacts)}</p>}
        columns={columns}
      />
      {doing && <Done doing={doing} all={list.rows ?? []} onClose={() => setDoing(undefined)} />}
    </>
  );
}

function useContactColumns(
  isOffice: boolean,
  onAct: (doing: Doing) => void,
): readonly Column<ContactLine>[] {
  const t = useText();
  const code = useCodeText();
  const { directoryPage: said } = words;
  const columns: readonly Column<ContactLine>[] = [
    { id: 'unit', head: t(said.unit), cell: ({ organization }) => organization },
    { id: 'name', head: t(said.name), kind: 'nowrap', cell: ({ name }) => name },
    {
      id: 'roles',
      head: t(said.roles),
      cell: ({ roles }) => roles.map((role) => code(words.contactRoles, role)).join('、'),
    },
    { id: 'email', head: t(said.email), cell: ({ email }) => email },
    { id: 'phone', head: t(said.phone), kind: 'nowrap', cell: ({ phone }) => phone },
    {
      id: 'deputy',
      head: t(said.deputy),
      cell: ({ deputies }) =>
        deputies
          .map(({ deputy, from, to }) => t(said.deputyOf, { name: deputy ?? '—', from, to }))
          .join('；'),
    },
  ];
  const acts: Column<ContactLine> = {
    id: 'acts',
    head: t(words.listing.acts),
    cell: (contact) => <ContactMenu contact={contact} onAct={onAct} />,
  };
  return isOffice ? [...columns, acts] : columns;
}

function ContactMenu({
  contact,
  onAct,
}: {
  readonly contact: ContactLine;
  readonly onAct: (doing: Doing) => void;
}): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const choices = [
    ['change', said.change],
    ['hand-over', said.handOver],
    ['deputy', said.nameDeputy],
    ...(contact.deputies.length > 0 ? ([['end-deputy', said.endDeputy]] as const) : []),
    ['remove', said.remove],
  ] as const;
  return (
    <Disclosure
      label={`${t(words.listing.acts)}▾`}
      name={`${t(words.listing.acts)} ${contact.name}`}
    >
      {(close) =>
        choices.map(([act, word]) => (
          <Button
            key={act}
            onClick={() => {
              close();
              onAct({ act, contact });
            }}
          >
            {t(word)}
          </Button>
        ))
      }
    </Disclosure>
  );
}

function Done({
  doing,
  all,
  onClose,
}: {
  readonly doing: Doing;
  readonly all: readonly ContactLine[];
  readonly onClose: () => void;
}): ReactElement {
  if (doing.act === 'import') return <ImportDialog of="contacts" onClose={onClose} />;
  if (doing.act === 'register') return <ContactForm contact={undefined} onClose={onClose} />;
  const { act, contact } = doing;
  switch (act) {
    case 'change':
      return <ContactForm contact={contact} onClose={onClose} />;
    case 'hand-over':
      return <HandOver contact={contact} all={all} onClose={onClose} />;
    case 'deputy':
      return <NameDeputy contact={contact} all={all} onClose={onClose} />;
    case 'end-deputy':
      return <EndDeputy contact={contact} onClose={onClose} />;
    case 'remove':
      return <RemoveContact contact={contact} onClose={onClose} />;
  }
}

const MOST_NAMED = 8;

/** Units whose reminders would reach nobody. */
function Gaps(): ReactElement | null {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['contacts', 'gaps'],
    queryFn: ({ signal }) => api.get('/api/contacts/gaps', {}, { signal }),
  });
  if (!data || data.total === 0) return null;
  const names = words.someOf(
    data.rows.map(({ name }) => name),
    MOST_NAMED,
  );
  return <Banner kind="warn">{t(words.directoryPage.gaps, { n: data.total, names })}</Banner>;
}
