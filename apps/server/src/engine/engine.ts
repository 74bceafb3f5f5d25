import { type Position } from '#event-store';
import { type Instant } from '#kernel';
import { type JobQueue } from '#jobs';
import { type ReadModels } from '#views';
import { Alarm, Patience } from '#due';
import {
  type LetterTools,
  writeLetters,
  lookAtMail,
  Postman,
  type PostTools,
} from '#notifications';
import { look, lookAtObligation, type LookTools } from '#obligations';

/** Anything that follows the log. */
export type Follower = { waitFor(position: Position, timeoutMs?: number): Promise<boolean> };

export type EngineTools = LookTools &
  LetterTools &
  PostTools & {
    readonly queue: JobQueue;
    readonly views: ReadModels;
    /** Reactions that must have caught up before a digest is complete. */
    readonly followers: readonly Follower[];
  };

export type EngineOptions = {
  /** False for a clock that is moved by hand. */
  readonly clockRuns: boolean;
  /** Pause between two rounds, in milliseconds. Default 1000. */
  readonly tickMs?: number;
  /** How long a job may stay unanswered before the sweeper does it, in milliseconds. Default 60 000. */
  readonly graceMs?: number;
  readonly onError: (error: unknown) => void;
  /** Told after every round that found nothing left to do: at which moment, and where the log stood. */
  readonly onQuiet?: (round: QuietRound) => void;
};

/** All that was due at `at` is done, and what it wrote stands in the log up to `head`. */
export type QuietRound = { readonly at: Instant; readonly head: Position };

const ARM_EVERY_MS = 30_000;
const PATIENCE_MS = 60_000;
const STUCK_MS = 5 * 60_000;

/**
 * The deadline engine: looks at what is due, writes letters, posts them.
 * All it knows is in the log and the tables made from it; killed at any line it goes on where it stood.
 */
export class Engine {
  private readonly obligations: Alarm;
  private readonly mails: Alarm;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private armedAt = -Infinity;
  private stopped = false;
  /** A digest waits for what is still to be looked at, but not for ever: what is stuck must not silence all. */
  private readonly forDue = new Patience(STUCK_MS);
  private readonly forFollowers = new Patience(STUCK_MS);

  constructor(
    private readonly tools: EngineTools,
    private readonly options: EngineOptions,
  ) {
    const { ops, queue, desk } = tools;
    const { clockRuns, graceMs = 60_000, onError } = options;
    const common = { ops, queue, clock: desk.clock, clockRuns, graceMs, onError };
    this.obligations = new Alarm({
      ...common,
      view: 'obligation-list',
      job: (obligationId, turn) => ({ definition: lookAtObligation, data: { obligationId, turn } }),
      direct: (obligationId) => look(obligationId, tools),
    });
    const postman = new Postman(tools);
    this.mails = new Alarm({
      ...common,
      view: 'mail-list',
      job: (mailId, turn) => ({ definition: lookAtMail, data: { mailId, turn } }),
      direct: (mailId) => postman.post(mailId),
    });
  }

  /** Starts answering jobs and looking around. Once only. */
  async start(): Promise<void> {
    await this.tools.queue.work([
      {
        definition: lookAtObligation,
        handle: (data) => this.obligations.answer((data as { obligationId: string }).obligationId),
      },
      {
        definition: lookAtMail,
        handle: (data) => this.mails.answer((data as { mailId: string }).mailId),
      },
    ]);
    this.plan(0);
  }

  /** Waits for the round under way; none follows. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** How many jobs should be waiting in the queue. */
  async expectedJobs(): Promise<number> {
    return (await this.obligations.expected()) + (await this.mails.expected());
  }

  /** Notes all jobs anew: the queue ignores those it still has. @returns how many were handed over */
  rearm(): Promise<number> {
    return this.exclusively(
      async () => (await this.obligations.rearm()) + (await this.mails.rearm()),
    );
  }

  /** Works at once, until nothing is due at the present moment: for a clock that is moved by hand, and for tests. */
  async settle(): Promise<void> {
    while (!(await this.exclusively(() => this.oneRound())) && !this.stopped) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await this.tools.views.waitFor(await this.tools.desk.store.head(), PATIENCE_MS);
  }

  private plan(delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.exclusively(() => this.oneRound())
        .catch(this.options.onError)
        .finally(() => this.plan(this.options.tickMs ?? 1_000));
    }, delayMs);
  }

  private turn: Promise<unknown> = Promise.resolve();

  /** One round at a time, whoever asks. */
  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** One round. @returns true when nothing is left to do at the moment at which it began */
  private async oneRound(): Promise<boolean> {
    const { clock, store } = this.tools.desk;
    const [at, before] = [clock.now(), await store.head()];
    if (this.stopped || (await this.lookAround())) return false;
    const head = await store.head();
    if (head !== before || clock.now() !== at) return false;
    this.options.onQuiet?.({ at, head });
    return true;
  }

  /** @returns true when something was due */
  private async lookAround(): Promise<boolean> {
    if (this.stopped) return false;
    if (performance.now() - this.armedAt > ARM_EVERY_MS) {
      this.armedAt = performance.now();
      await this.obligations.armAhead();
      await this.mails.armAhead();
    }
    const { clock } = this.tools.desk;
    const caughtUp = await this.catchUp();
    await this.obligations.armDue();
    // One moment for both: letters written at 08:30 say what fell due at 08:30, also in a round that began before.
    const now = clock.now();
    const due = await this.obligations.sweep(now);
    const waits = [this.forDue.lasts(due > 0), this.forFollowers.lasts(!caughtUp)];
    if (waits.includes(true)) return true;
    const written = await writeLetters(this.tools, now, this.options.onError);
    if (written > 0) await this.catchUp();
    await this.mails.armDue();
    return (await this.mails.sweep(clock.now())) > 0 || written > 0;
  }

  private async catchUp(): Promise<boolean> {
    const { desk, ops, followers } = this.tools;
    const head = await desk.store.head();
    const reached = await Promise.all([ops, ...followers].map((item) => item.waitFor(head)));
    return reached.every(Boolean);
  }
}
