import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePaged } from '../../api/use-paged.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Listing } from '../../components/listing.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { type Column } from '../../components/table.tsx';
import { StateTag } from '../../components/tags.tsx';
import { type UserLine } from './rows.ts';
import { ListHead } from './list-head.tsx';
import { useFound } from './use-found.ts';
import { UserForm } from './user-form.tsx';
import { UserScopeForm } from './user-scope-form.tsx';

const PAGE = 500;

/** What is asked for in a dialog. */
type Asked = {
  readonly onDisable: (user: UserLine) => void;
  readonly onScope: (user: UserLine) => void;
};

/** Accounts. What the list does not show, such as an administrator of every region, the server says where it is tried. */
export function Users(): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const me = useMe();
  const list = usePaged(['users'], (cursor, signal) =>
    api.get('/api/users', { query: { limit: PAGE, cursor } }, { signal }),
  );
  const mayKeep = keepsAccounts(me.roles, list.rows ?? []);
  const [ending, setEnding] = useState<UserLine>();
  const [isNew, setNew] = useState(false);
  const [rescoping, setRescoping] = useState<UserLine>();
  const columns = useUserColumns(mayKeep, { onDisable: setEnding, onScope: setRescoping });
  const { found, text, find } = useFound(list, (row) =>
    [row.name, row.userId, row.organization, row.email].join(' '),
  );
  return (
    <>
      <ListHead text={text} onFind={find}>
        {mayKeep && (
          <Button look="main" onClick={() => setNew(true)}>
            {t(said.registerUser)}
          </Button>
        )}
      </ListHead>
      <Listing
        name={t(said.users)}
        list={{ ...list, rows: found }}
        keyOf={({ userId }) => userId}
        empty={<p>{t(said.noUsers)}</p>}
        columns={columns}
      />
      {isNew && <UserForm onClose={() => setNew(false)} />}
      {rescoping && <UserScopeForm user={rescoping} onClose={() => setRescoping(undefined)} />}
      {ending && <Disable user={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

/** The administrators; the office as long as none is on the list. */
const keepsAccounts = (roles: readonly string[], users: readonly UserLine[]): boolean =>
  roles.includes('administrator') ||
  (roles.includes('office') &&
    !users.some((user) => user.roles.includes('administrator') && !user.disabled && !user.waiting));

function useUserColumns(mayKeep: boolean, asked: Asked): readonly Column<UserLine>[] {
  const t = useText();
  const code = useCodeText();
  const { directoryPage: said } = words;
  return [
    { id: 'name', head: t(said.name), kind: 'nowrap', cell: ({ name }) => name },
    { id: 'id', head: t(said.id), cell: ({ userId }) => userId },
    {
      id: 'roles',
      head: t(said.roles),
      cell: ({ roles }) => roles.map((role) => code(words.userRoles, role)).join('、'),
    },
    {
      id: 'region',
      head: t(said.region),
      cell: ({ region }) => region ?? t(said.everywhere),
    },
    { id: 'unit', head: t(said.unit), cell: ({ organization }) => organization },
    { id: 'plans', head: t(said.plans), cell: ({ plans }) => plans?.join('、') },
    { id: 'email', head: t(said.email), cell: ({ email }) => email },
    {
      id: 'state',
      head: t(said.state),
      kind: 'nowrap',
      cell: (user) => <State user={user} />,
    },
    {
      id: 'acts',
      head: t(words.listing.acts),
      cell: (user) => <UserActs user={user} mayKeep={mayKeep} {...asked} />,
    },
  ];
}

function State({ user }: { readonly user: UserLine }): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  if (user.disabled) return <StateTag>{t(said.disabled)}</StateTag>;
  if (user.waiting) return <StateTag>{t(said.waiting)}</StateTag>;
  return <StateTag done>{t(said.inUse)}</StateTag>;
}

function UserActs({
  user,
  mayKeep,
  onDisable,
  onScope,
}: Asked & {
  /** Who does not keep the accounts may still be the second person. */
  readonly mayKeep: boolean;
  readonly user: UserLine;
}): ReactElement | null {
  const t = useText();
  const { directoryPage: said } = words;
  const { userId } = user;
  const enrol = useCommand((_: string, key) =>
    api.post('/api/users/{userId}/enrolment', { path: { userId } }, { key }),
  );
  const confirm = useCommand((_: string, key) =>
    api.post('/api/users/{userId}/confirm', { path: { userId }, body: {} }, { key }),
  );
  const me = useMe();
  const keeps = me.roles.some((role) => role === 'administrator' || role === 'office');
  const mayConfirm = keeps && user.waitsBecauseOf !== me.userId;
  if (user.disabled) return null;
  return (
    <>
      <Acts>
        {user.waiting && mayConfirm && (
          <Button busy={confirm.isPending} onClick={() => confirm.mutate('')}>
            {t(said.confirm)}
          </Button>
        )}
        {!user.waiting && mayKeep && (
          <Button busy={enrol.isPending} onClick={() => enrol.mutate('')}>
            {t(enrol.isSuccess ? said.sent : said.enrol)}
          </Button>
        )}
        {mayKeep && <Button onClick={() => onScope(user)}>{t(said.scope)}</Button>}
        {mayKeep && (
          <Button look="danger" onClick={() => onDisable(user)}>
            {t(said.disable)}
          </Button>
        )}
      </Acts>
      <ErrorNotice error={enrol.error ?? confirm.error} />
    </>
  );
}

function Disable({
  user,
  onClose,
}: {
  readonly user: UserLine;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { userId } = user;
  const disable = useCommand((reason: string, key) =>
    api.delete('/api/users/{userId}', { path: { userId }, body: { reason } }, { key }),
  );
  return (
    <ReasonDialog
      title={t(words.directoryPage.disable)}
      about={`${user.name} ${userId}`}
      act={t(words.directoryPage.disable)}
      command={disable}
      onClose={onClose}
    />
  );
}
