import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import css from './check.module.css';

/** Registers the liaison of a unit that has none. */
export function NewLiaison({
  organization,
  region,
}: {
  readonly organization: string;
  readonly region: string;
}): ReactElement {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const register = useCommand((given: { name: string; email: string }, key) => {
    const body = { ...given, organization, region, roles: ['liaison'] };
    return api.put('/api/contacts/{contactId}', { path: { contactId: key }, body }, { key });
  });
  if (!isOpen) {
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t(words.checkPage.register)}
      </Button>
    );
  }
  return (
    <form
      className={css.liaison}
      onSubmit={(event) => {
        event.preventDefault();
        register.mutate({ name, email });
      }}
    >
      <TextField
        label={t(words.checkPage.name)}
        value={name}
        required
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextField
        label={t(words.checkPage.email)}
        type="email"
        value={email}
        required
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <Button type="submit" busy={register.isPending}>
        {t(words.checkPage.register)}
      </Button>
      <ErrorNotice error={register.error} />
    </form>
  );
}
