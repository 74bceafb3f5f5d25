import pMap from 'p-map';
import { type Clock, type Instant, toEpochMs, toInstant } from '#kernel';
import { type Job, type JobQueue, QueueUnavailable } from '#jobs';
import type { Found, OpsModels } from '#views';

export type DueSchedulerOptions = {
  readonly ops: OpsModels;
  readonly queue: JobQueue;
  readonly clock: Clock;
  /** Table with a column `nextAt`. */
  readonly view: string;
  readonly job: (key: string, turn: string) => Job;
  /** The same work without the queue. */
  readonly direct: (key: string) => Promise<void>;
  /** False for a clock that is moved by hand: delays of real time mean nothing then. */
  readonly clockRuns: boolean;
  /** How long a job may stay unanswered before the work is done without the queue, in milliseconds. */
  readonly graceMs: number;
  /**
   * No work is begun later than this in one round, in milliseconds: everything else waits for its end.
   * What a mail server that answers nobody leaves undone is the next round's. Default 5000.
   */
  readonly processMs?: number;
  readonly onError: (error: unknown) => void;
};

/** Delayed jobs are kept for this long ahead, so that Redis stays small whatever is open. */
const HORIZON_MS = 26 * 3_600_000;
/** Whatever is due within the horizon less this should be scheduled already. */
const SCHEDULED_WITHIN_MS = 120_000;
const MAX_SCHEDULED = 100_000;
const PAGE = 10_000;
const PROCESSED_AT_ONCE = 32;
/** After so many periods of grace, work that is still due counts as stuck. */
const STUCK_AFTER = 5;

type Row = { readonly key: string; readonly nextAt: Instant };
type Scheduled = { readonly nextAt: Instant; readonly answerBy: number };

/**
 * Schedules and processes what is due in one table: what falls due within 26 hours becomes a delayed job (a nudge, never the truth);
 * what is due and unanswered is done straight from the table. A lost Redis loses nudges, never duties.
 */
export class DueScheduler {
  private readonly scheduled = new Map<string, Scheduled>();
  private readonly running = new Set<string>();
  private epoch: string | undefined;

  constructor(private readonly options: DueSchedulerOptions) {}

  async scheduleUpcoming(): Promise<number> {
    await this.forgetWhatTheQueueLost();
    const { clock, clockRuns } = this.options;
    if (!clockRuns) return 0;
    return this.scheduleUntil(toInstant(toEpochMs(clock.now()) + HORIZON_MS));
  }

  /** Number of jobs that should be scheduled by now. */
  async expected(): Promise<number> {
    const { clock, clockRuns, ops, view } = this.options;
    if (!clockRuns) return 0;
    const now = clock.now();
    const until = toInstant(toEpochMs(now) + HORIZON_MS - SCHEDULED_WITHIN_MS);
    const counts = await ops.count(view, { nextAt: { gt: now, lte: until } });
    return Math.min(counts[0]?.count ?? 0, MAX_SCHEDULED);
  }

  /** Schedules all anew, whatever was scheduled before: what the queue still has it ignores. @returns how many were added */
  rescheduleAll(): Promise<number> {
    this.scheduled.clear();
    return this.scheduleUpcoming();
  }

  /** Adds jobs for what is due now and not yet scheduled. @returns how many were added */
  scheduleDue(): Promise<number> {
    return this.scheduleUntil(this.options.clock.now());
  }

  /**
   * Does what is due and was not answered in time, as far as a few seconds allow.
   * @returns how many are due and worth waiting for: what was tried for long and is still due is not, though it is tried again
   */
  async processDue(now: Instant): Promise<number> {
    const { rows } = await this.due(now);
    const worthWaiting = rows.filter((row) => !this.isStuck(row));
    const overdue = rows.filter((row) => this.isUnprocessed(row));
    const until = performance.now() + (this.options.processMs ?? 5_000);
    let late = false;
    const process = async ({ key }: Row): Promise<void> => {
      if (late) return;
      await this.process(key);
      late ||= performance.now() > until;
    };
    await pMap(overdue, process, { concurrency: PROCESSED_AT_ONCE });
    this.prune(rows);
    return worthWaiting.length;
  }

  private isUnprocessed({ key, nextAt }: Row): boolean {
    if (this.running.has(key)) return false;
    const entry = this.scheduled.get(key);
    if (entry?.nextAt === nextAt) return entry.answerBy < performance.now();
    this.scheduled.set(key, { nextAt, answerBy: performance.now() });
    return true;
  }

  private isStuck({ key, nextAt }: Row): boolean {
    const entry = this.scheduled.get(key);
    const patience = STUCK_AFTER * this.options.graceMs;
    return entry?.nextAt === nextAt && entry.answerBy + patience < performance.now();
  }

  /** The work behind a job, done once at a time for each key. */
  async process(key: string): Promise<void> {
    if (this.running.has(key)) return;
    this.running.add(key);
    try {
      await this.options.direct(key);
    } catch (error) {
      this.options.onError(error);
    } finally {
      this.running.delete(key);
    }
  }

  private async scheduleUntil(until: Instant): Promise<number> {
    const now = toEpochMs(this.options.clock.now());
    let added = 0;
    let cursor: string | undefined;
    do {
      const page = await this.due(until, cursor);
      const fresh = page.rows.filter(
        ({ key, nextAt }) => this.scheduled.get(key)?.nextAt !== nextAt,
      );
      await this.schedule(fresh, now);
      added += fresh.length;
      cursor = page.cursor;
    } while (cursor !== undefined && this.scheduled.size < MAX_SCHEDULED);
    return added;
  }

  private due(until: Instant, cursor?: string): Promise<Found<Row>> {
    const { ops, view } = this.options;
    return ops.find<Row>(view, {
      where: { nextAt: { lte: until } },
      orderBy: [['nextAt', 'asc']],
      limit: PAGE,
      fields: ['nextAt'],
      ...(cursor !== undefined && { cursor }),
    });
  }

  private async schedule(rows: readonly Row[], now: number): Promise<void> {
    if (rows.length === 0) return;
    const { queue, job, graceMs, clockRuns } = this.options;
    const jobs = rows.map(({ key, nextAt }) => ({
      ...job(key, nextAt.replaceAll(/\D/g, '')),
      delayMs: clockRuns ? Math.max(0, toEpochMs(nextAt) - now) : 0,
    }));
    try {
      await queue.add(jobs);
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      this.options.onError(error);
      return; // not scheduled: processDue does it
    }
    jobs.forEach(({ delayMs }, index) => {
      const row = rows[index];
      if (!row) return;
      const answerBy = performance.now() + delayMs + graceMs;
      this.scheduled.set(row.key, { nextAt: row.nextAt, answerBy });
    });
  }

  private async forgetWhatTheQueueLost(): Promise<void> {
    try {
      const epoch = await this.options.queue.epoch();
      if (this.epoch !== undefined && epoch !== this.epoch) this.scheduled.clear();
      this.epoch = epoch;
    } catch (error) {
      this.options.onError(error);
    }
  }

  /** Forgets past jobs; what is still due keeps its entry, which says since when it is stuck. */
  private prune(rows: readonly Row[]): void {
    const due = new Set(rows.map(({ key }) => key));
    const before = performance.now() - this.options.graceMs;
    for (const [key, { answerBy }] of this.scheduled) {
      if (answerBy < before && !due.has(key)) this.scheduled.delete(key);
    }
  }
}
