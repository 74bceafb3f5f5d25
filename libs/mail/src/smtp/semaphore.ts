export type Permit = {
  /** Once only. */
  readonly release: () => void;
};

/** A semaphore, first come, first served. */
export class Semaphore {
  private readonly waiting = new Set<() => void>();

  constructor(private free: number) {}

  /** @returns undefined when it was given up before a permit was free */
  async acquire(giveUp: AbortSignal): Promise<Permit | undefined> {
    if (this.free > 0) this.free -= 1;
    else if (!(await this.waitTurn(giveUp))) return undefined;
    return { release: () => this.releaseNext() };
  }

  private waitTurn(giveUp: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const call = (): void => {
        giveUp.removeEventListener('abort', cancel);
        resolve(true);
      };
      const cancel = (): void => {
        this.waiting.delete(call);
        resolve(false);
      };
      giveUp.addEventListener('abort', cancel, { once: true });
      this.waiting.add(call);
    });
  }

  private releaseNext(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
