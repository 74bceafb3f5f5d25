import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { newKey } from '../../api/new-key.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { TextField, Tick } from '../../components/field.tsx';
import { type ContactLine } from './rows.ts';
import { textIn } from '../../components/form-texts.ts';
import { FormDialog, regionIn } from './form-dialog.tsx';
import { RegionField } from './region-field.tsx';
import css from './directory.module.css';

const ROLES = Object.keys(words.contactRoles);
/** Enough that two are never the same. */
const ID_LENGTH = 18;

/** Registers a contact, or changes one. */
export function ContactForm({
  contact,
  onClose,
}: {
  readonly contact: ContactLine | undefined;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const [contactId] = useState(() => contact?.contactId ?? `c-${newKey().slice(0, ID_LENGTH)}`);
  const register = useCommand((body: Body, key) =>
    api.put('/api/contacts/{contactId}', { path: { contactId }, body }, { key }),
  );
  return (
    <FormDialog
      title={t(contact ? said.change : said.register)}
      command={register}
      given={(form) => bodyOf(form, contact)}
      onClose={onClose}
    >
      {!contact && <RegionField />}
      <TextField
        required
        label={t(said.unit)}
        name="organization"
        defaultValue={contact?.organization}
        maxLength={200}
      />
      <TextField
        required
        label={t(said.name)}
        name="name"
        defaultValue={contact?.name}
        maxLength={200}
      />
      <TextField
        required
        label={t(said.email)}
        name="email"
        type="email"
        defaultValue={contact?.email}
        maxLength={254}
      />
      <TextField
        label={t(said.phone)}
        name="phone"
        type="tel"
        defaultValue={contact?.phone}
        maxLength={40}
      />
      <RoleTicks contact={contact} />
    </FormDialog>
  );
}

function RoleTicks({ contact }: { readonly contact: ContactLine | undefined }): ReactElement {
  const t = useText();
  const code = useCodeText();
  return (
    <fieldset className={css.ticks}>
      <legend>{t(words.directoryPage.roles)}</legend>
      {ROLES.map((role) => (
        <Tick
          key={role}
          name="roles"
          value={role}
          label={code(words.contactRoles, role)}
          defaultChecked={contact?.roles.some((one) => one === role) ?? role === 'liaison'}
        />
      ))}
    </fieldset>
  );
}

type Body = Parameters<typeof api.put<'/api/contacts/{contactId}'>>[1]['body'];

function bodyOf(form: FormData, contact: ContactLine | undefined): Body {
  const roles = form.getAll('roles').filter((role) => typeof role === 'string');
  const said = {
    organization: textIn(form, 'organization'),
    name: textIn(form, 'name'),
    email: textIn(form, 'email'),
    phone: textIn(form, 'phone'),
    roles,
  };
  return { ...said, ...(contact ? { region: contact.region } : regionIn(form)) };
}
