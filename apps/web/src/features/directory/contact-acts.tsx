import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { type ContactLine } from './rows.ts';
import { textIn } from '../../components/form-texts.ts';
import { FormDialog } from './form-dialog.tsx';

type Props = { readonly contact: ContactLine; readonly onClose: () => void };
type Among = Props & { readonly all: readonly ContactLine[] };

/** Another contact, of the same unit or of the same region. */
const Person = ({
  label,
  name,
  people,
}: {
  readonly label: string;
  readonly name: string;
  readonly people: readonly ContactLine[];
}): ReactElement => (
  <SelectField required label={label} name={name} defaultValue="">
    <option value="" />
    {people.map((one) => (
      <option key={one.contactId} value={one.contactId}>
        {one.organization} {one.name}
      </option>
    ))}
  </SelectField>
);

export function HandOver({ contact, all, onClose }: Among): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const { contactId } = contact;
  const handOver = useCommand((body: { to: string; reason: string }, key) =>
    api.post('/api/contacts/{contactId}/handover', { path: { contactId }, body }, { key }),
  );
  const people = all.filter((one) => {
    return one.organizationId === contact.organizationId && one.contactId !== contactId;
  });
  return (
    <FormDialog
      title={`${t(said.handOver)} ${contact.name}`}
      act={t(said.handOver)}
      command={handOver}
      given={(form) => ({ to: textIn(form, 'to'), reason: textIn(form, 'reason') })}
      onClose={onClose}
    >
      <Person label={t(said.handOverTo)} name="to" people={people} />
      <TextField label={t(words.listing.reason)} name="reason" maxLength={2000} />
    </FormDialog>
  );
}

export function NameDeputy({ contact, all, onClose }: Among): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const { contactId, region } = contact;
  const name = useCommand(
    (body: { deputyId: string; from: string; to: string; reason: string }, key) =>
      api.post('/api/contacts/{contactId}/deputies', { path: { contactId }, body }, { key }),
  );
  const people = all.filter((one) => one.region === region && one.contactId !== contactId);
  return (
    <FormDialog
      title={`${t(said.nameDeputy)} ${contact.name}`}
      act={t(said.nameDeputy)}
      command={name}
      given={(form) => ({
        deputyId: textIn(form, 'deputyId'),
        from: textIn(form, 'from'),
        to: textIn(form, 'to'),
        reason: textIn(form, 'reason'),
      })}
      onClose={onClose}
    >
      <Person label={t(said.deputy)} name="deputyId" people={people} />
      <TextField required label={t(said.from)} name="from" type="date" />
      <TextField required label={t(said.to)} name="to" type="date" />
      <TextField label={t(words.listing.reason)} name="reason" maxLength={2000} />
    </FormDialog>
  );
}

export function EndDeputy({ contact, onClose }: Props): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const { contactId } = contact;
  const end = useCommand((body: { from: string; reason: string }, key) =>
    api.post('/api/contacts/{contactId}/deputies/end', { path: { contactId }, body }, { key }),
  );
  return (
    <FormDialog
      title={`${t(said.endDeputy)} ${contact.name}`}
      act={t(said.endDeputy)}
      command={end}
      given={(form) => ({ from: textIn(form, 'from'), reason: textIn(form, 'reason') })}
      onClose={onClose}
    >
      <SelectField label={t(said.deputy)} name="from">
        {contact.deputies.map(({ deputy, deputyId, from, to }) => (
          <option key={`${deputyId} ${from}`} value={from}>
            {t(said.deputyOf, { name: deputy ?? deputyId, from, to })}
          </option>
        ))}
      </SelectField>
      <TextField label={t(words.listing.reason)} name="reason" maxLength={2000} />
    </FormDialog>
  );
}

export function RemoveContact({ contact, onClose }: Props): ReactElement {
  const t = useText();
  const { contactId } = contact;
  const remove = useCommand((reason: string, key) =>
    api.delete('/api/contacts/{contactId}', { path: { contactId }, body: { reason } }, { key }),
  );
  return (
    <ReasonDialog
      title={t(words.directoryPage.remove)}
      about={`${contact.organization} ${contact.name}`}
      act={t(words.directoryPage.remove)}
      command={remove}
      onClose={onClose}
    />
  );
}
