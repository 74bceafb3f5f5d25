import { type Command, type Decider, type Event } from '#kernel';

/**
 * A rule refused what a fact asks for; it was passed over, and somebody has to look at it.
 * These names and fields are on disk for ever.
 */
export type FollowingRefused = Event<
  'FollowingRefused',
  {
    /** Who followed. */
    readonly follower: string;
    /** The fact: its id, its type, its stream. */
    readonly factId: string;
    readonly factType: string;
    readonly factStream: string;
    /** The stream that it was asked of; null when it was refused before anybody was asked. */
    readonly target: string | null;
    readonly code: string;
    readonly sentence: string;
    /** Of the fact, where it has them. */
    readonly planId: string | null;
    readonly region: string | null;
  }
>;

/** Said once. */
export const refusalDecider: Decider<
  Command<'RecordRefusal', FollowingRefused['data']>,
  FollowingRefused,
  boolean
> = {
  initialState: false,
  decide: ({ data }, known) => (known ? [] : [{ type: 'FollowingRefused', data }]),
  evolve: () => true,
};
