import { CheckpointMoved, type CheckpointStore, type ReactionPlace } from '#views';

/**
 * Each storing of the place costs a flush of the disk, so it is stored at the end of a batch, and within one after this
 * time at most, so that a process killed again and again still makes progress.
 */
const SAVE_EVERY_MS = 200;

export type StoredPlaceOptions = {
  readonly checkpoints: CheckpointStore;
  readonly name: string;
  readonly stored: ReactionPlace | undefined;
  /** Where the follower stands; undefined before its first fact. */
  readonly now: (stored: ReactionPlace | undefined) => ReactionPlace | undefined;
  /** Another has moved the place: this follower is not the active one. */
  readonly onMoved: () => void;
};

/** How far a follower has come, as it is stored. */
export class StoredPlace {
  private readonly options: StoredPlaceOptions;
  private stored: ReactionPlace | undefined;
  private behind = false;
  private saving: Promise<unknown> = Promise.resolve();
  private savedAt = performance.now();

  constructor(options: StoredPlaceOptions) {
    this.options = options;
    this.stored = options.stored;
  }

  /** The follower has come further than what is stored. */
  moved(): void {
    this.behind = true;
  }

  get overdue(): boolean {
    return performance.now() - this.savedAt > SAVE_EVERY_MS;
  }

  /** One at a time, so that each finds what the one before stored. Nothing happens when nothing has moved. */
  save(): Promise<void> {
    const mine = this.saving.then(() => this.saveNow());
    this.saving = mine.catch(() => undefined);
    return mine;
  }

  private async saveNow(): Promise<void> {
    const { checkpoints, name, now, onMoved } = this.options;
    const to = this.behind ? now(this.stored) : undefined;
    if (!to) return;
    this.behind = false;
    try {
      await checkpoints.save(name, this.stored, to);
      this.stored = to;
      this.savedAt = performance.now();
    } catch (error) {
      this.behind = true;
      if (error instanceof CheckpointMoved) onMoved();
      throw error;
    }
  }
}
