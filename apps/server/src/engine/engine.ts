import { type Position } from '#event-store';
import { type Instant } from '#kernel';
import { type JobQueue } from '#jobs';
import { type ReadModels } from '#views';
import { DueScheduler, Patience } from '#due';
import {
  type DigestTools,
  writeDigests,
  sendMailJob,
  MailSender,
  type MailSenderTools,
} from '#notifications';
import { evaluateDeadlines, evaluateDeadlinesJob, type EvaluationTools } from '#obligations';

export type Follower = { waitFor(position: Position, timeoutMs?: number): Promise<boolean> };

export type EngineTools = EvaluationTools &
  DigestTools &
  MailSenderTools & {
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
  /** How long a job may stay unanswered before it is done without the queue, in milliseconds. Default 60 000. */
  readonly graceMs?: number;
  readonly onError: (error: unknown) => void;
  /** Told after every round that found nothing left to do: at which moment, and where the log stood. */
  readonly onQuiet?: (round: QuietRound) => void;
};

/** All that was due at `at` is done, and what it wrote stands in the log up to `head`. */
export type QuietRound = { readonly at: Instant; readonly head: Position };

const SCHEDULE_EVERY_MS = 30_000;
const PATIENCE_MS = 60_000;
const STUCK_MS = 5 * 60_000;

/**
 * The deadline engine: evaluates what is due, writes digests, sends them.
 * All it knows is in the log and the tables made from it; after a kill at any line it continues.
 */
export class Engine {
  private readonly obligations: DueScheduler;
  private readonly mails: DueScheduler;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private scheduledAt = -Infinity;
  private stopped = false;
  /** A digest waits for what is still to be evaluated, but not for ever: one stuck obligation must not stop all mail. */
  private readonly forDue = new Patience(STUCK_MS);
  private readonly forFollowers = new Patience(STUCK_MS);

  constructor(
    private readonly tools: EngineTools,
    private readonly options: EngineOptions,
  ) {
    const { ops, queue, runner } = tools;
    const { clockRuns, graceMs = 60_000, onError } = options;
    const common = { ops, queue, clock: runner.clock, clockRuns, graceMs, onError };
    this.obligations = new DueScheduler({
      ...common,
      view: 'obligation-list',
      job: (obligationId, turn) => ({
        definition: evaluateDeadlinesJob,
        data: { obligationId, turn },
      }),
      direct: (obligationId) => evaluateDeadlines(obligationId, tools),
    });
    const mailSender = new MailSender(tools);
    this.mails = new DueScheduler({
      ...common,
      view: 'mail-list',
      job: (mailId, turn) => ({ definition: sendMailJob, data: { mailId, turn } }),
      direct: (mailId) => mailSender.send(mailId),
    });
  }

  /** Starts working on jobs and rounds. Once only. */
  async start(): Promise<void> {
    await this.tools.queue.work([
      {
        definition: evaluateDeadlinesJob,
        handle: (data) => this.obligations.process((data as { obligationId: string }).obligationId),
      },
      {
        definition: sendMailJob,
        handle: (data) => this.mails.process((data as { mailId: string }).mailId),
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

  /** Schedules all jobs anew: the queue ignores those it still has. @returns how many were handed over */
  rescheduleAll(): Promise<number> {
    return this.exclusively(
      async () => (await this.obligations.rescheduleAll()) + (await this.mails.rescheduleAll()),
    );
  }

  /** Works at once, until nothing is due at the present moment: for a clock that is moved by hand, and for tests. */
  async settle(): Promise<void> {
    while (!(await this.exclusively(() => this.oneRound())) && !this.stopped) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await this.tools.views.waitFor(await this.tools.runner.store.head(), PATIENCE_MS);
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

  /** One round at a time. */
  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** One round. @returns true when nothing is left to do at the moment at which it began */
  private async oneRound(): Promise<boolean> {
    const { clock, store } = this.tools.runner;
    const [at, before] = [clock.now(), await store.head()];
    if (this.stopped || (await this.workRound())) return false;
    const head = await store.head();
    if (head !== before || clock.now() !== at) return false;
    this.options.onQuiet?.({ at, head });
    return true;
  }

  /** @returns true when something was due */
  private async workRound(): Promise<boolean> {
    if (this.stopped) return false;
    if (performance.now() - this.scheduledAt > SCHEDULE_EVERY_MS) {
      this.scheduledAt = performance.now();
      await this.obligations.scheduleUpcoming();
      await this.mails.scheduleUpcoming();
    }
    const { clock } = this.tools.runner;
    const caughtUp = await this.catchUp();
    await this.obligations.scheduleDue();
    // One time for both: digests of 08:30 include what fell due at 08:30, also in a round that began before.
    const now = clock.now();
    const due = await this.obligations.processDue(now);
    const waits = [this.forDue.lasts(due > 0), this.forFollowers.lasts(!caughtUp)];
    if (waits.includes(true)) return true;
    const written = await writeDigests(this.tools, now, this.options.onError);
    if (written > 0) await this.catchUp();
    await this.mails.scheduleDue();
    return (await this.mails.processDue(clock.now())) > 0 || written > 0;
  }

  private async catchUp(): Promise<boolean> {
    const { runner, ops, followers } = this.tools;
    const head = await runner.store.head();
    const reached = await Promise.all([ops, ...followers].map((item) => item.waitFor(head)));
    return reached.every(Boolean);
  }
}
