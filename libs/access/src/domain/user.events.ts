import { type Event } from '#kernel';

// These names and fields are on disk for ever.

export type UserRole = 'office' | 'liaison' | 'supervisor' | 'auditor';

type UserRef = {
  readonly userId: string;
  /** Null: every region. */
  readonly region: string | null;
  /** Null: every organization of the region. */
  readonly organization: string | null;
  /** Of that name when the user was registered. Null: without region and organization. */
  readonly organizationId: string | null;
};

export type UserEvent =
  | Event<
      'UserRegistered',
      UserRef & {
        readonly name: string;
        readonly role: UserRole;
        /** Of the access token, which itself is not stored. 64 hexadecimal digits. */
        readonly tokenSha256: string;
        /** Where codes for signing in are sent. Left out: none is known. */
        readonly email?: string;
      }
    >
  | Event<'UserTokenRenewed', UserRef & { readonly tokenSha256: string }>
  | Event<'UserDisabled', UserRef>;
