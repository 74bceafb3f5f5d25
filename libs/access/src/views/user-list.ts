import { type Of } from '#kernel';
import type { RecordedEvent } from '#event-store';
import { type Projection, revised } from '#views';
import { type UserFields } from '../domain/user-fields.ts';
import { type UserEvent } from '../domain/user.events.ts';

export type UserRow = UserFields & {
  readonly userId: string;
  readonly disabled: boolean;
  /** A second person must confirm it before it can sign in. */
  readonly waiting: boolean;
  /** Whoever registered it, where it waits or waited. */
  readonly waitsBecauseOf?: string;
};

const rows: Projection<UserRow> = {
  name: 'user-list',
  version: 9,
  prefixes: ['user-'],
  columns: {
    region: (row) => row.region,
    keepsAccounts: (row) => (keepsAccounts(row) ? 1 : null),
    addressKey: (row) => row.email?.toLowerCase() ?? null,
  },
  keys: (event) => (isOurs(event) ? [event.data.userId] : []),
  evolve(row, event) {
    if (!isOurs(event)) return row;
    switch (event.type) {
      case 'UserRegistered':
        return registered(event.data);
      case 'UserConfirmed':
        return row && { ...row, waiting: false };
      case 'UserTokenRenewed':
        return row;
      case 'UserAddressChanged':
        return row && addressChanged(row, event.data);
      case 'UserScopeChanged':
        return row && scopeChanged(row, event.data);
      case 'UserDisabled':
        return row && { ...row, disabled: true };
    }
  },
};

export const userList = revised(rows, 'user-');

/** Who keeps the accounts today. */
const keepsAccounts = ({ roles, disabled, waiting }: UserRow): boolean =>
  roles.includes('administrator') && !disabled && !waiting;

type Registered = Of<UserEvent, 'UserRegistered'>['data'];

function registered({ tokenSha256: _before, role, roles = [role], ...user }: Registered): UserRow {
  return { ...user, roles, disabled: false, waiting: user.waitsBecauseOf !== undefined };
}

function addressChanged(
  row: UserRow,
  { email, waitsBecauseOf }: Of<UserEvent, 'UserAddressChanged'>['data'],
): UserRow {
  if (waitsBecauseOf === undefined) return { ...row, email };
  return { ...row, email, waitsBecauseOf, waiting: true };
}

function scopeChanged(
  { plans: _, ...row }: UserRow,
  { before: _before, waitsBecauseOf, ...scope }: Of<UserEvent, 'UserScopeChanged'>['data'],
): UserRow {
  if (waitsBecauseOf === undefined) return { ...row, ...scope };
  return { ...row, ...scope, waitsBecauseOf, waiting: true };
}

const OURS: readonly string[] = [
  'UserRegistered',
  'UserConfirmed',
  'UserTokenRenewed',
  'UserAddressChanged',
  'UserScopeChanged',
  'UserDisabled',
];

const isOurs = (event: Pick<RecordedEvent, 'type'>): event is RecordedEvent & UserEvent =>
  OURS.includes(event.type);
