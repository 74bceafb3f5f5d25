import { type Position } from '#event-store';
import { type Progress, settle, type Settled } from './settled.ts';

/** What everybody who follows the log says of itself, where other processes can read it. */
export abstract class ProgressBoard {
  /** Of the one on duty; undefined while nobody has said anything. */
  abstract read(): readonly Said[] | undefined;
  /** @param said in place of what was said before; not heeded when somebody with a later lease has said something */
  abstract write(said: readonly Said[], lease: number): void;
  abstract close(): Promise<void>;
}

/** What one follower says of itself. */
export type Said = {
  readonly name: string;
  readonly handled: Position | null;
  readonly written: Position | null;
  readonly held: readonly Position[];
};

/** How soon what another process says is noticed. */
const LOOK_MS = 20;

/** Waits for what is written to be followed, in whatever process that happens. */
export class Settling {
  private own: readonly Progress[] | undefined;

  constructor(
    private readonly board: ProgressBoard,
    private readonly compare: (a: Position, b: Position) => number,
  ) {}

  /** @param followers that run in this process; undefined: in another one */
  turnTo(followers: readonly Progress[] | undefined): void {
    this.own = followers;
  }

  /**
   * Waits until everybody has followed what stands up to a position, and what that led to, and so on.
   * @param timeoutMs milliseconds, for all of it
   */
  async settle(
    asked: Position,
    timeoutMs: number,
  ): Promise<{ readonly settled: Settled; readonly upTo: Position }> {
    const { compare } = this;
    const until = performance.now() + timeoutMs;
    const followers = this.own ?? (await this.others(until));
    if (!followers) return { settled: 'behind', upTo: asked };
    return settle(followers, asked, { compare, timeoutMs: until - performance.now() });
  }

  /** Undefined when nobody says anything in time. */
  private async others(until: number): Promise<readonly Progress[] | undefined> {
    while (performance.now() < until) {
      const said = this.board.read();
      if (said) return said.map(({ name }) => this.other(name));
      await pause();
    }
    return undefined;
  }

  private other(name: string): Progress {
    const now = (): Said | undefined => this.board.read()?.find((one) => one.name === name);
    const { compare } = this;
    return {
      reaches: async (position, timeoutMs) => {
        const until = performance.now() + timeoutMs;
        do {
          const handled = now()?.handled ?? null;
          if (handled !== null && compare(handled, position) >= 0) return true;
          await pause();
        } while (performance.now() < until);
        return false;
      },
      wroteUpTo: () => now()?.written ?? undefined,
      holds: (position) => now()?.held.some((held) => compare(held, position) === 0) ?? false,
    };
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_MS));
