import { type ReactElement } from 'react';
import { words } from '#contract';
import { type Answer, addressOf, api } from '../../api/client.ts';
import { usePaged } from '../../api/use-paged.ts';
import { useAddress } from '../../app/use-address.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { DownloadLink } from '../../components/download-link.tsx';
import { SelectField, TextField } from '../../components/field.tsx';
import { shownInstant } from '../../components/instant.ts';
import { FilterForm, Listing, RowButton } from '../../components/listing.tsx';
import { Acts, Page } from '../../components/page.tsx';
import { Beside } from '../../components/side-panel.tsx';
import { type Column } from '../../components/table.tsx';
import { RecordDetail } from './record-detail.tsx';

type AuditLine = Answer<'/api/audit'>['rows'][number];
type Query = NonNullable<Parameters<typeof api.get<'/api/audit'>>[1]['query']>;

const NAMES = ['actor', 'organization', 'item', 'kind', 'from', 'to', 'planId', 'act', 'lines'];
const PAGE = 100;

/** What an address asks for. */
function askedIn(address: URLSearchParams): Query {
  const given = NAMES.flatMap((name) => {
    const value = address.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

/** 办理记录: who did what when and why, the newest first. */
export function RecordPage(): ReactElement {
  const t = useText();
  const { recordPage: said } = words;
  const [address, change] = useAddress();
  const asked = askedIn(address);
  const list = usePaged(['audit', asked], (cursor, signal) =>
    api.get('/api/audit', { query: { ...asked, limit: PAGE, cursor } }, { signal }),
  );
  const open = address.get('open');
  const columns = useColumns((eventId) => change({ open: eventId }));
  const acts = (
    <Acts>
      <DownloadLink href={addressOf('/api/audit.csv', { query: { ...asked, lines: undefined } })}>
        {t(said.export)}
      </DownloadLink>
      <Button onClick={() => print()}>{t(words.shell.print)}</Button>
    </Acts>
  );
  const table = (
    <Listing
      name={t(words.pages.record)}
      list={list}
      columns={columns}
      keyOf={({ eventId }) => eventId}
      empty={<p>{t(words.listing.none)}</p>}
    />
  );
  const panel = open ? (
    <RecordDetail eventId={open} onClose={() => change({ open: undefined })} />
  ) : null;
  return (
    <Page wide title={t(words.pages.record)} under={t(said.exportHint)} acts={acts}>
      <Filters asked={asked} onChange={change} />
      <Beside list={table} panel={panel} />
    </Page>
  );
}

function Filters({
  asked,
  onChange,
}: {
  readonly asked: Query;
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}): ReactElement {
  const t = useText();
  const { recordPage: said } = words;
  const kinds = [...new Set(Object.values(words.acts).map(({ zh }) => zh))];
  return (
    <FilterForm of={JSON.stringify(asked)} onSubmit={onChange}>
      <TextField
        label={t(said.actor)}
        name="actor"
        defaultValue={asked.actor}
        placeholder={t(said.actorHint)}
        maxLength={200}
      />
      <TextField
        label={t(said.unit)}
        name="organization"
        defaultValue={asked.organization}
        maxLength={200}
      />
      <TextField label={t(said.item)} name="item" defaultValue={asked.item} maxLength={250} />
      <TextField
        label={t(said.kind)}
        name="kind"
        list="kinds"
        defaultValue={asked.kind}
        maxLength={250}
      />
      <datalist id="kinds">
        {kinds.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <TextField label={t(said.from)} name="from" type="date" defaultValue={asked.from} />
      <TextField label={t(said.to)} name="to" type="date" defaultValue={asked.to} />
      <SelectField label={t(said.lines)} name="lines" defaultValue={asked.lines ?? ''}>
        <option value="">{t(said.acts)}</option>
        <option value="records">{t(said.records)}</option>
      </SelectField>
    </FilterForm>
  );
}

function useColumns(onOpen: (eventId: string) => void): readonly Column<AuditLine>[] {
  const t = useText();
  const { recordPage: said } = words;
  return [
    {
      id: 'at',
      head: t(said.happened),
      kind: 'nowrap',
      cell: ({ occurredAt }) => shownInstant(occurredAt),
    },
    {
      id: 'actor',
      head: t(said.actor),
      cell: ({ actor, onBehalfOf }) =>
        onBehalfOf === undefined ? actor : `${actor}${t(said.onBehalfOf, { name: onBehalfOf })}`,
    },
    { id: 'kind', head: t(said.kind), kind: 'nowrap', cell: ({ kind }) => kind },
    {
      id: 'what',
      head: t(said.summary),
      cell: ({ eventId, summary, consequences }) => (
        <>
          <RowButton onClick={() => onOpen(eventId)}>{summary}</RowButton>
          {consequences > 0 && ` ${t(said.consequences, { n: consequences })}`}
        </>
      ),
    },
    { id: 'why', head: t(said.reason), cell: ({ reason }) => reason },
    { id: 'unit', head: t(said.unit), cell: ({ organization }) => organization },
    { id: 'plan', head: t(said.plan), cell: ({ planTitle }) => planTitle },
  ];
}
