import { type Decider, type Command } from '#kernel';
import { type SignInEvent } from './sign-in.events.ts';

/** What happened at the door, to be written down: each is a command to record the fact. */
export type SignInCommand = Command<'RecordSignIn', { readonly fact: SignInEvent }>;

/** What was recorded already: the type of each fact with the id in it. */
export type SignInState = { readonly recorded: readonly string[] };

function idsIn({ type, data }: SignInEvent): readonly string[] {
  switch (type) {
    case 'SignedIn':
      return [data.sessionId];
    case 'SignInFailed':
      return [data.attemptId];
    case 'SessionsEnded':
      return data.sessionIds;
    case 'TokenIssued':
    case 'TokenEnded':
      return [data.tokenId];
    case 'EnrolmentIssued':
      return [data.enrolmentId];
    case 'PasswordSet':
      return [data.passwordId];
    case 'TotpSet':
    case 'TotpEnded':
      return [data.totpId];
    case 'SignInRecovered':
      return [data.recoveryId];
  }
}

const keysOf = (fact: SignInEvent): readonly string[] =>
  idsIn(fact).map((id) => `${fact.type} ${id}`);

/** Older ones are forgotten: only what is repeated at once must be recognised. */
const KEPT = 50;

/** The record of one user's signing in. Nothing is decided by it: what opens a door stands in the credential store. */
export const signInDecider: Decider<SignInCommand, SignInEvent, SignInState> = {
  initialState: { recorded: [] },
  decide: ({ data: { fact } }, { recorded }) =>
    keysOf(fact).every((key) => recorded.includes(key)) ? [] : [fact],
  evolve: ({ recorded }, fact) => ({ recorded: [...recorded, ...keysOf(fact)].slice(-KEPT) }),
};

export const signInStream = (userId: string): string => `sign-in-${userId}`;
