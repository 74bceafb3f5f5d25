import { type Position, type RecordedEvent } from '#event-store';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 30_000;
/** More than this many facts are not held back: then the follower waits for some of them, and reads no further. */
const MOST_HELD = 1_000;

type Lane = { readonly facts: RecordedEvent[]; attempt: number; timer: NodeJS.Timeout | undefined };

export type LanesOptions = {
  /** Of the log: below 0 when the first stands before the second. */
  readonly compare: (a: Position, b: Position) => number;
  /** @throws whatever went wrong: it is tried again */
  readonly follow: (fact: RecordedEvent) => Promise<void>;
  readonly onError: (error: unknown, attempt: number, fact: RecordedEvent) => void;
  /** A fact that was held back has been followed, or has to wait longer. */
  readonly onChange: () => void;
};

/** Facts that could not be followed yet, and those behind them: each lane waits by itself, and holds up no other. */
export class HeldLanes {
  private readonly options: LanesOptions;
  private readonly lanes = new Map<string, Lane>();
  private waiting: (() => void)[] = [];
  private stopped = false;
  private work: Promise<unknown> = Promise.resolve();

  constructor(options: LanesOptions) {
    this.options = options;
  }

  has(key: string): boolean {
    return this.lanes.has(key);
  }

  /** Those held back, each lane in its order. */
  facts(): readonly RecordedEvent[] {
    return [...this.lanes.values()].flatMap(({ facts }) => facts);
  }

  /** Whether the fact at this position is held back. */
  holds(position: Position): boolean {
    return this.facts().some((fact) => this.options.compare(fact.position, position) === 0);
  }

  /** Whether a fact at this position or before it is held back. */
  holdsUpTo(position: Position): boolean {
    return this.facts().some((fact) => this.options.compare(fact.position, position) <= 0);
  }

  /** @param attempt how often the first of the lane has failed so far */
  hold(key: string, fact: RecordedEvent, attempt: number): void {
    const lane = this.lanes.get(key);
    if (lane) {
      lane.facts.push(fact);
      return;
    }
    const fresh = { facts: [fact], attempt, timer: undefined };
    this.lanes.set(key, fresh);
    this.plan(key, fresh);
  }

  /** Settles when another batch may be read, or nothing follows any more. */
  async room(): Promise<void> {
    while (!this.stopped && this.facts().length > MOST_HELD) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Waits for the facts under way; those held back stay so. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const { timer } of this.lanes.values()) clearTimeout(timer);
    this.wake();
    await this.work;
  }

  private plan(key: string, lane: Lane): void {
    if (this.stopped) return;
    const pause = lane.attempt === 0 ? 0 : FIRST_PAUSE_MS * 2 ** (lane.attempt - 1);
    lane.timer = setTimeout(
      () => {
        const turn = this.tryAgain(key, lane);
        this.work = Promise.all([this.work, turn]);
      },
      Math.min(pause, LONGEST_PAUSE_MS),
    );
  }

  private async tryAgain(key: string, lane: Lane): Promise<void> {
    const { follow, onError, onChange } = this.options;
    for (let fact = lane.facts[0]; fact; fact = lane.facts[0]) {
      if (this.stopped) return;
      try {
        await follow(fact);
        lane.facts.shift();
        lane.attempt = 0;
      } catch (error) {
        onError(error, ++lane.attempt, fact);
        this.plan(key, lane);
        onChange();
        return;
      }
    }
    this.lanes.delete(key);
    onChange();
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
