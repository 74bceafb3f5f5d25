import { type Checkpoint } from './view-store.port.ts';

/** Where reactions keep how far they have come. No rebuild of views touches it. */
export type CheckpointStore = {
  /** How far the reaction of this name has come; undefined before its first `save`. */
  load(name: string): Promise<Checkpoint | undefined>;
  /**
   * @param from what `load` or the `save` before gave (compare-and-set)
   * @throws {CheckpointMoved} when another has moved it: stop, you are not the active one
   */
  save(name: string, from: Checkpoint | undefined, to: Checkpoint): Promise<void>;
};
