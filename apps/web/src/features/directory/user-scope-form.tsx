import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { type UserLine } from './rows.ts';
import { ScopeFields, scopeIn } from './scope-fields.tsx';

/** Changes how far an account reaches. */
export function UserScopeForm({
  user,
  onClose,
}: {
  readonly user: UserLine;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { userId } = user;
  const change = useCommand((body: ReturnType<typeof scopeIn>, key) =>
    api.put('/api/users/{userId}/scope', { path: { userId }, body }, { key }),
  );
  return (
    <FormDialog
      title={`${t(words.directoryPage.scope)} ${user.name}`}
      command={change}
      given={scopeIn}
      onClose={onClose}
    >
      <ScopeFields of={user} />
    </FormDialog>
  );
}
