/**
 * Lets work on the same key wait for its turn, and work on different keys run beside each other.
 * Writers of one process need not lose against each other; those of other processes still may.
 */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Starts `work` when all earlier work on the key has ended, however it ended. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key);
    const mine = before ? before.then(work, work) : work();
    this.tails.set(key, mine);
    const leave = (): void => {
      if (this.tails.get(key) === mine) this.tails.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }
}
