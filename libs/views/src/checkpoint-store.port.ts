import { type Checkpoint } from './view-store.port.ts';

/** An event by what it keeps when its log is migrated: positions change, this does not. */
export type EventName = { readonly stream: string; readonly revision: number; readonly id: string };

/** How far a reaction has come. */
export type ReactionPlace = Checkpoint & {
  /** The last event that it was given; none while it was given none. */
  readonly last?: EventName;
  /** Events up to there that it could not act on yet; none: all of them. */
  readonly held?: readonly EventName[];
};

/** Where reactions keep how far they have come. No rebuild of views touches it. */
export type CheckpointStore = {
  /** How far the reaction of this name has come; undefined before its first `save`. */
  load(name: string): Promise<ReactionPlace | undefined>;
  /**
   * @param from what `load` or the `save` before gave (compare-and-set)
   * @throws {CheckpointMoved} when another has moved it: stop, you are not the active one
   */
  save(name: string, from: ReactionPlace | undefined, to: ReactionPlace): Promise<void>;
};
