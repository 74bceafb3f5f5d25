import { type Event } from '#kernel';

// These names and fields are on disk for ever.

/** `oidc`: at a provider. `demo`: as one of the demo's people, at one click. */
export type SignInMethod = 'password' | 'link' | 'digits' | 'enrolment' | 'oidc' | 'demo';

type UserRef = {
  readonly userId: string;
  /** Null: every region. */
  readonly region: string | null;
  /** Null: every organization of the region. */
  readonly organization: string | null;
  /** Null: without region and organization. */
  readonly organizationId: string | null;
};

/** No secret stands in them. `address`: the IP address from which somebody came. */
export type SignInEvent =
  | Event<
      'SignedIn',
      UserRef & {
        readonly sessionId: string;
        readonly method: SignInMethod;
        readonly address: string;
        /** Left out: none was asked for. */
        readonly secondFactor?: 'totp';
      }
    >
  /** `failures`: in a row, with this one. `heldUntil`: no further try is looked at before; null: at once. */
  | Event<
      'SignInFailed',
      UserRef & {
        readonly attemptId: string;
        /** The step that failed. */
        readonly method: SignInMethod | 'totp';
        readonly address: string;
        readonly failures: number;
        readonly heldUntil: string | null;
      }
    >
  /** One session, or several at once: by its owner, or because the password was changed or the user disabled. */
  | Event<
      'SessionsEnded',
      UserRef & {
        readonly sessionIds: readonly string[];
        readonly because: 'signed-out' | 'ended' | 'password-changed';
      }
    >
  | Event<
      'TokenIssued',
      UserRef & {
        readonly tokenId: string;
        readonly name: string;
        readonly readOnly: boolean;
        readonly expiresAt: string;
      }
    >
  | Event<'TokenEnded', UserRef & { readonly tokenId: string; readonly name: string }>
  | Event<'EnrolmentIssued', UserRef & { readonly enrolmentId: string }>
  | Event<'PasswordSet', UserRef & { readonly passwordId: string }>
  /** A second factor was set up. */
  | Event<'TotpSet', UserRef & { readonly totpId: string }>
  /** By its owner, or by who keeps accounts, such as when a telephone was lost. */
  | Event<'TotpEnded', UserRef & { readonly totpId: string }>
  /** By whoever has the data folder in hand: nothing that opened the account before opens it any more. */
  | Event<'SignInRecovered', UserRef & { readonly recoveryId: string }>;
