export type Place = {
  /** Once only. */
  readonly leave: () => void;
};

/** A semaphore, first come, first served. */
export class Places {
  private readonly waiting = new Set<() => void>();

  constructor(private free: number) {}

  /** @returns undefined when it was given up before there was a place */
  async take(giveUp: AbortSignal): Promise<Place | undefined> {
    if (this.free > 0) this.free -= 1;
    else if (!(await this.called(giveUp))) return undefined;
    return { leave: () => this.passOn() };
  }

  private called(giveUp: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const call = (): void => {
        giveUp.removeEventListener('abort', despair);
        resolve(true);
      };
      const despair = (): void => {
        this.waiting.delete(call);
        resolve(false);
      };
      giveUp.addEventListener('abort', despair, { once: true });
      this.waiting.add(call);
    });
  }

  private passOn(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
