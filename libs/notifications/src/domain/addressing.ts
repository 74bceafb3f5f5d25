import { type Command, type Decider } from '#kernel';
import { type LetterAddressed } from './addressing.events.ts';

/** Said once for each letter, whoever holds the roles later. */
export const addressingDecider: Decider<
  Command<'AddressLetter', LetterAddressed['data']>,
  LetterAddressed,
  boolean
> = {
  initialState: false,
  decide: ({ data }, isAddressed) => (isAddressed ? [] : [{ type: 'LetterAddressed', data }]),
  evolve: () => true,
};

export const addressingStream = (letterId: string): string => `addressing-${letterId}`;
