import { setTimeout as pause } from 'node:timers/promises';
import { type Position } from '#event-store';
import { toEpochMs, toInstant } from '#kernel';
import { type JobQueue } from '#jobs';
import { DueScheduler, Patience } from '#due';
import {
  type DigestTools,
  DigestWriter,
  mailsBetween,
  sendMailJob,
  MailSender,
  type MailSenderTools,
} from '#notifications';
import {
  evaluateDeadlines,
  evaluatePlanDeadlinesJob,
  type EvaluationTools,
  planDeadlinesBetween,
} from '#obligations';

export type Follower = { waitFor(position: Position, timeoutMs?: number): Promise<boolean> };

export type EngineTools = EvaluationTools &
  DigestTools &
  MailSenderTools & {
    readonly queue: JobQueue;
    /** Reactions that must have caught up before a digest is complete. */
    readonly followers: readonly Follower[];
  };

export type EngineOptions = {
  /** Pause between two rounds, in milliseconds. Default 1000. */
  readonly tickMs?: number;
  readonly onError: (error: unknown) => void;
};

const SCHEDULE_EVERY_MS = 30_000;
/** So long is a mail left to the queue before it is sent without it. */
const MAIL_GRACE_MS = 60_000;
const STUCK_MS = 5 * 60_000;
/** Each commit of the log wakes a dozen followers and is folded into both sets of tables: it should carry many reminders. */
const EVALUATED_AT_ONCE = 128;

/**
 * The deadline engine: evaluates what is due, writes digests, sends them.
 * All it knows is in the log and the tables made from it; after a kill at any line it continues.
 */
export class Engine {
  private readonly obligations: DueScheduler;
  private readonly mails: DueScheduler;
  private readonly mailSender: MailSender;
  private readonly digests: DigestWriter;
  private timer: NodeJS.Timeout | undefined;
  private scheduledAt = -Infinity;
  private turn: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private unsettled = 0;
  /** A digest waits for the reactions, but not for ever: one stuck reaction must not stop all mail. */
  private readonly forFollowers = new Patience(STUCK_MS);

  constructor(
    private readonly tools: EngineTools,
    private readonly options: EngineOptions,
  ) {
    const { ops, queue, runner } = tools;
    const common = { ops, queue, clock: runner.clock, onError: options.onError };
    this.mailSender = new MailSender(tools);
    this.digests = new DigestWriter(tools);
    this.obligations = new DueScheduler({
      ...common,
      view: 'obligation-list',
      jobsBetween: (after, until) => planDeadlinesBetween(ops, after, until),
      process: (obligationId, nextAt) => evaluateDeadlines(obligationId, tools, nextAt),
      atOnce: EVALUATED_AT_ONCE,
    });
    this.mails = new DueScheduler({
      ...common,
      view: 'mail-list',
      jobsBetween: (after, until) => mailsBetween(ops, after, until),
      process: (mailId) => this.mailSender.send(mailId),
    });
  }

  /** Starts working on jobs and rounds. Once only. */
  async start(): Promise<void> {
    await this.tools.queue.work([
      {
        definition: evaluatePlanDeadlinesJob,
        handle: ({ planId }: { planId: string }) => this.obligations.processDueWhere({ planId }),
      },
      {
        definition: sendMailJob,
        handle: ({ mailId }: { mailId: string }) => this.mails.processDueWhere({ key: mailId }),
      },
    ]);
    this.plan(0);
  }

  /** Waits for the round under way; none follows. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  /** The mail server takes letters again: those that waited for it go out. */
  async sendHeld(): Promise<void> {
    if (!this.stopped) await this.mailSender.sendHeld();
  }

  /** How many jobs should be waiting in the queue. */
  async expectedJobs(): Promise<number> {
    return (await this.obligations.expectedJobs()) + (await this.mails.expectedJobs());
  }

  /** Adds all jobs of the next 26 hours: the queue ignores those it still has. @returns how many @throws {QueueUnavailable} */
  async scheduleUpcoming(): Promise<number> {
    return (await this.obligations.scheduleUpcoming()) + (await this.mails.scheduleUpcoming());
  }

  /**
   * Works at once and without the queue, until nothing is due at the present moment: for a clock that is moved by hand.
   * @returns false when it was stopped before that
   */
  async settle(): Promise<boolean> {
    this.unsettled++;
    try {
      while (!(await this.exclusively(() => this.settleRound()))) {
        if (this.stopped) return false;
        await pause(5);
      }
      await this.scheduleUpcoming().catch(this.options.onError);
      return true;
    } finally {
      this.unsettled--;
    }
  }

  /** True while {@link settle} works. */
  get settling(): boolean {
    return this.unsettled > 0;
  }

  private plan(delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.exclusively(() => this.tick())
        .catch(this.options.onError)
        .finally(() => this.plan(this.options.tickMs ?? 1_000));
    }, delayMs);
  }

  /** One round at a time. */
  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async tick(): Promise<void> {
    if (this.stopped) return;
    if (performance.now() - this.scheduledAt > SCHEDULE_EVERY_MS) {
      this.scheduledAt = performance.now();
      await this.scheduleUpcoming().catch(this.options.onError);
    }
    await this.evaluateAndWrite();
    const { clock } = this.tools.runner;
    const handedOver = await this.mails.handOverDue();
    await this.mails.processDue(
      handedOver ? toInstant(toEpochMs(clock.now()) - MAIL_GRACE_MS) : clock.now(),
    );
  }

  /** @returns true when nothing is left to do at the moment at which it began */
  private async settleRound(): Promise<boolean> {
    const { clock, store } = this.tools.runner;
    const [at, before] = [clock.now(), await store.head()];
    if (this.stopped || (await this.evaluateAndWrite())) return false;
    const unsent = await this.mails.processDue(clock.now());
    return unsent === 0 && (await store.head()) === before && clock.now() === at;
  }

  /** @returns true when obligations were due: digests wait until none is */
  private async evaluateAndWrite(): Promise<boolean> {
    const caughtUp = await this.catchUp();
    // One time for both: digests of 08:30 include what fell due at 08:30, also in a round that began before.
    const now = this.tools.runner.clock.now();
    const due = await this.obligations.processDue(now);
    if (this.forFollowers.lasts(!caughtUp) || due > 0) return true;
    const until = await this.digests.evaluatedUntil(now);
    if (until > now && (await this.obligations.processDue(until)) > 0) return true;
    const written = await this.digests.write(now, this.options.onError);
    if (written > 0) await this.catchUp();
    return false;
  }

  private async catchUp(): Promise<boolean> {
    const { runner, ops, followers } = this.tools;
    const head = await runner.store.head();
    const reached = await Promise.all([ops, ...followers].map((item) => item.waitFor(head)));
    return reached.every(Boolean);
  }
}
