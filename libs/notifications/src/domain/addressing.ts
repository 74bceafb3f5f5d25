import { type Command, type Decider, type Event } from '#kernel';
import { type Holders } from '#obligations/rules';
import { type Audience } from '#policies/rules';

/** Whom one mail that does not wait for the morning goes to, by role. */
export type Addressed = {
  /** Of the mail: its kind and what it is about. */
  readonly name: string;
  readonly to: readonly (Holders & { readonly role: Audience })[];
};

/**
 * Who held the roles when a fact asked for mails at once. These names and fields are on disk for ever.
 * Who comes after them takes over from now: a log that is read again sends what is old to nobody new.
 */
export type LettersAddressed = Event<
  'LettersAddressed',
  {
    /** Of the fact that asked for them. */
    readonly eventId: string;
    readonly planId: string;
    readonly region: string;
    /** Empty when nobody had to be told any more. */
    readonly letters: readonly Addressed[];
  }
>;

/** Said once for each fact, whoever holds the roles later. */
export const addressingDecider: Decider<
  Command<'AddressLetters', LettersAddressed['data']>,
  LettersAddressed,
  LettersAddressed['data'] | null
> = {
  initialState: null,
  decide: ({ data }, known) => (known ? [] : [{ type: 'LettersAddressed', data }]),
  evolve: (_, { data }) => data,
};

/** @param eventId of the fact that asks for mails */
export const addressingStream = (eventId: string): string => `addressing-${eventId}`;
