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
  version: 6,
  prefixes: ['user-'],
  columns: {
    role: (row) => row.role,
    region: (row) => row.region,
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
      case 'UserDisabled':
        return row && { ...row, disabled: true };
    }
  },
};

export const userList = revised(rows, 'user-');

type Registered = Extract<UserEvent, { type: 'UserRegistered' }>['data'];

const registered = ({ tokenSha256: _before, ...user }: Registered): UserRow => ({
  ...user,
  disabled: false,
  waiting: user.waitsBecauseOf !== undefined,
});

const OURS: readonly string[] = [
  'UserRegistered',
  'UserConfirmed',
  'UserTokenRenewed',
  'UserDisabled',
];

const isOurs = (event: Pick<RecordedEvent, 'type'>): event is RecordedEvent & UserEvent =>
  OURS.includes(event.type);
