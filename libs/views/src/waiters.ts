import { type Position } from '#event-store';

type Waiter = { readonly position: Position; readonly settle: (reached: boolean) => void };

/** Those who wait until something has come to a position of the log. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();
  private readonly compare: (a: Position, b: Position) => number;

  constructor(compare: (a: Position, b: Position) => number) {
    this.compare = compare;
  }

  /** True when the position is reached in time, false when it is not. */
  wait(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        position,
        settle: (reached) => {
          clearTimeout(timer);
          this.waiting.delete(waiter);
          resolve(reached);
        },
      };
      const timer = setTimeout(waiter.settle, timeoutMs, false);
      this.waiting.add(waiter);
    });
  }

  reached(position: Position): void {
    for (const waiter of this.waiting) {
      if (this.compare(waiter.position, position) <= 0) waiter.settle(true);
    }
  }

  /** Nothing more will be reached. */
  giveUp(): void {
    for (const waiter of this.waiting) waiter.settle(false);
  }
}
