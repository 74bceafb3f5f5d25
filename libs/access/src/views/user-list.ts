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
  /** Null when disabled, and where there is none. Never shown. */
  readonly tokenSha256: string | null;
};

const rows: Projection<UserRow> = {
  name: 'user-list',
  version: 5,
  prefixes: ['user-'],
  columns: {
    tokenSha256: (row) => row.tokenSha256,
    role: (row) => row.role,
    region: (row) => row.region,
    addressKey: (row) => row.email?.toLowerCase() ?? null,
  },
  keys: (event) => (isOurs(event) ? [event.data.userId] : []),
  evolve(row, event) {
    if (!isOurs(event)) return row;
    switch (event.type) {
      case 'UserRegistered':
        return { ...event.data, disabled: false, waiting: isWaiting(event.data) };
      case 'UserConfirmed':
        return row && { ...row, waiting: false };
      case 'UserTokenRenewed':
        return row && { ...row, tokenSha256: event.data.tokenSha256 };
      case 'UserDisabled':
        return row && { ...row, disabled: true, tokenSha256: null };
    }
  },
};

export const userList = revised(rows, 'user-');

const isWaiting = ({ waitsBecauseOf }: { readonly waitsBecauseOf?: string }): boolean =>
  waitsBecauseOf !== undefined;

const OURS: readonly string[] = [
  'UserRegistered',
  'UserConfirmed',
  'UserTokenRenewed',
  'UserDisabled',
];

const isOurs = (event: Pick<RecordedEvent, 'type'>): event is RecordedEvent & UserEvent =>
  OURS.includes(event.type);
