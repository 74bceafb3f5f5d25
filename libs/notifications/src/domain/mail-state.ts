import { type Of } from '#kernel';
import { type MailEvent } from './mail.events.ts';

/** A letter that is somewhere on its way, or has ended there. */
export type KnownMail = {
  /**
   * `restored`: its notices are owed anew, with another mail. `closed`: a person has seen to it in another way.
   * `withdrawn`: it was never written.
   */
  readonly status:
    | 'pending'
    | 'delivered'
    | 'failed'
    | 'unaddressed'
    | 'restored'
    | 'closed'
    | 'withdrawn';
  readonly region: string;
  readonly attempts: number;
  /** Attempts before it was sent again. */
  readonly before: number;
  /** Of those since, how many were refused as the letter's own. */
  readonly refusals: number;
  /** How often it was sent again. */
  readonly resent: number;
};

export type MailState = { readonly status: 'none' } | KnownMail;

const fresh = { attempts: 0, before: 0, refusals: 0, resent: 0 };

export function evolve(state: MailState, event: MailEvent): MailState {
  const { region } = event.data;
  switch (event.type) {
    case 'LetterIssued':
      return { status: 'pending', region, ...fresh };
    case 'LetterUnaddressed':
      return { status: 'unaddressed', region, ...fresh };
    case 'NoticesWithdrawn':
      return { status: 'withdrawn', region, ...fresh };
    default:
      return withOutcome(
        state.status === 'none' ? { status: 'failed', region, ...fresh } : state,
        event,
      );
  }
}

type Outcome = Exclude<
  MailEvent,
  { type: 'LetterIssued' | 'LetterUnaddressed' | 'NoticesWithdrawn' }
>;

function withOutcome(state: KnownMail, event: Outcome): MailState {
  switch (event.type) {
    case 'NotificationDeferred': {
      const { attempt } = event.data;
      return {
        ...state,
        status: 'pending',
        attempts: attempt,
        refusals: refusalsWith(event, state),
      };
    }
    case 'NotificationDelivered':
      return { ...state, status: 'delivered', attempts: state.attempts + 1 };
    case 'NotificationFailed':
      return { ...state, status: 'failed', attempts: state.attempts + 1 };
    case 'LetterResent': {
      const { attempts, resent } = state;
      return { ...state, status: 'pending', before: attempts, refusals: 0, resent: resent + 1 };
    }
    case 'NoticesRestored':
      return { ...state, status: 'restored' };
    case 'UndeliveredClosed':
      return { ...state, status: 'closed' };
  }
}

/** How many refusals of its own the letter has had with this one; attempts that are not recorded were such. */
const refusalsWith = (
  { data: { attempt, held } }: Of<MailEvent, 'NotificationDeferred'>,
  { attempts, refusals }: KnownMail,
): number => (held ? refusals : refusals + attempt - attempts);
