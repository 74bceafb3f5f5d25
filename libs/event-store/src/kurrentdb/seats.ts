import { StoreUnavailable } from '../errors.ts';

type Waiting = { readonly sit: () => void };

/** Lets so many work at a time, the others in the order they came. */
export class Seats {
  private free: number;
  private readonly waiting = new Set<Waiting>();

  constructor(count: number) {
    this.free = count;
  }

  /**
   * @returns gives the seat back; harmless when repeated
   * @throws {StoreUnavailable} when none became free in time
   */
  async take(ms: number): Promise<() => void> {
    if (this.free > 0) {
      this.free--;
    } else {
      await this.turn(ms);
    }
    let taken = true;
    return () => {
      if (taken) this.giveBack();
      taken = false;
    };
  }

  private turn(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(waiting);
        reject(new StoreUnavailable('The KurrentDB server does not answer: too many appends wait'));
      }, ms);
      const waiting: Waiting = {
        sit: () => {
          clearTimeout(timer);
          this.waiting.delete(waiting);
          resolve();
        },
      };
      this.waiting.add(waiting);
    });
  }

  private giveBack(): void {
    const [next] = this.waiting;
    if (next) next.sit();
    else this.free++;
  }
}
