import { type Event } from '#kernel';

// These names and fields are on disk for ever.

export type UserRole = 'administrator' | 'office' | 'liaison' | 'supervisor' | 'auditor' | 'reader';

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
        /** All that it is, `role` the first of them. Left out: that alone. */
        readonly roles?: readonly UserRole[];
        /** Of an access token, in logs of before: hashes now stand in the credential store. */
        readonly tokenSha256?: string | null;
        /** Where codes for signing in are sent. Left out: none is known. */
        readonly email?: string;
        /** Ids of the plans it is confined to. Left out: every plan. */
        readonly plans?: readonly string[];
        /** Whoever registered it: a second person must confirm it before it can sign in. Left out: nobody need. */
        readonly waitsBecauseOf?: string;
      }
    >
  | Event<'UserConfirmed', UserRef>
  /** In logs of before: it is written no more. */
  | Event<'UserTokenRenewed', UserRef & { readonly tokenSha256: string }>
  /** Where codes are sent from now on. */
  | Event<
      'UserAddressChanged',
      UserRef & {
        readonly email: string;
        /** Who changed it, where a second person must confirm that, as at the registration. Left out: it holds. */
        readonly waitsBecauseOf?: string;
      }
    >
  /** How far its rights reach from now on, and reached before. `plans` as at the registration. */
  | Event<
      'UserScopeChanged',
      UserRef & {
        readonly plans?: readonly string[];
        readonly before: Omit<UserRef, 'userId'> & { readonly plans?: readonly string[] };
        /** Who changed it, where a second person must confirm that. Left out: it holds. */
        readonly waitsBecauseOf?: string;
      }
    >
  | Event<'UserDisabled', UserRef>;
