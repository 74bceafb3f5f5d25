import { type Clock, type Instant, toEpochMs, toInstant } from '#kernel';
import { type Job, type JobQueue, QueueUnavailable } from '#jobs';
import type { Found, OpsModels } from '#views';

/** What wakes up by a column `nextAt` of an ops table. */
export type AlarmOptions = {
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
  /** How long a note may stay unanswered before the work is done without the queue, in milliseconds. */
  readonly graceMs: number;
  /**
   * No work is begun later than this in one sweep, in milliseconds: everything else waits for its end.
   * What a mail server that answers nobody leaves undone is the next sweep's. Default 5000.
   */
  readonly sweepMs?: number;
  readonly onError: (error: unknown) => void;
};

/** Delayed jobs are kept for this long ahead, so that Redis stays small whatever is open. */
const HORIZON_MS = 26 * 3_600_000;
/** Looked through often enough that nothing nearer than the horizon by so much is not noted yet. */
const ARMED_WITHIN_MS = 120_000;
const MAX_ARMED = 100_000;
const PAGE = 10_000;
const SWEEP_AT_ONCE = 32;
/** After so many periods of grace, work that is still due counts as stuck. */
const STUCK_AFTER = 5;

type Row = { readonly key: string; readonly nextAt: Instant };
type Note = { readonly nextAt: Instant; readonly answerBy: number };

/**
 * Armer and sweeper of one table: what falls due within 26 hours becomes a delayed job (a nudge, never the truth);
 * what is due and unanswered is done straight from the table. A lost Redis loses nudges, never duties.
 */
export class Alarm {
  private readonly notes = new Map<string, Note>();
  private readonly running = new Set<string>();
  private epoch: string | undefined;

  constructor(private readonly options: AlarmOptions) {}

  /** Notes jobs for what falls due within the horizon; a clock moved by hand has none. @returns how many were added */
  async armAhead(): Promise<number> {
    await this.forgetWhatTheQueueLost();
    const { clock, clockRuns } = this.options;
    if (!clockRuns) return 0;
    return this.armUntil(toInstant(toEpochMs(clock.now()) + HORIZON_MS));
  }

  /** How many fall due within the horizon and should be noted by now. */
  async expected(): Promise<number> {
    const { clock, clockRuns, ops, view } = this.options;
    if (!clockRuns) return 0;
    const now = clock.now();
    const until = toInstant(toEpochMs(now) + HORIZON_MS - ARMED_WITHIN_MS);
    const counts = await ops.count(view, { nextAt: { gt: now, lte: until } });
    return Math.min(counts[0]?.count ?? 0, MAX_ARMED);
  }

  /** Notes all anew, whatever was noted before: what the queue still has it ignores. @returns how many were added */
  rearm(): Promise<number> {
    this.notes.clear();
    return this.armAhead();
  }

  /** Notes jobs for what is due now and not yet noted. @returns how many were added */
  armDue(): Promise<number> {
    return this.armUntil(this.options.clock.now());
  }

  /**
   * Does what is due and was not answered in time, as far as a few seconds allow.
   * @returns how many are due and worth waiting for: what was tried for long and is still due is not, though it is tried again
   */
  async sweep(now: Instant): Promise<number> {
    const { rows } = await this.due(now);
    const worthWaiting = rows.filter((row) => !this.isStuck(row));
    const overdue = rows.filter((row) => this.isUnanswered(row));
    const queue = overdue.values();
    const until = performance.now() + (this.options.sweepMs ?? 5_000);
    await Promise.all(
      Array.from({ length: SWEEP_AT_ONCE }, async () => {
        for (const { key } of queue) {
          await this.answer(key);
          if (performance.now() > until) return;
        }
      }),
    );
    this.prune(rows);
    return worthWaiting.length;
  }

  private isUnanswered({ key, nextAt }: Row): boolean {
    if (this.running.has(key)) return false;
    const note = this.notes.get(key);
    if (note?.nextAt === nextAt) return note.answerBy < performance.now();
    this.notes.set(key, { nextAt, answerBy: performance.now() });
    return true;
  }

  private isStuck({ key, nextAt }: Row): boolean {
    const note = this.notes.get(key);
    const patience = STUCK_AFTER * this.options.graceMs;
    return note?.nextAt === nextAt && note.answerBy + patience < performance.now();
  }

  /** The work behind a note, done once at a time for each key. */
  async answer(key: string): Promise<void> {
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

  private async armUntil(until: Instant): Promise<number> {
    const now = toEpochMs(this.options.clock.now());
    let added = 0;
    let cursor: string | undefined;
    do {
      const page = await this.due(until, cursor);
      const fresh = page.rows.filter(({ key, nextAt }) => this.notes.get(key)?.nextAt !== nextAt);
      await this.note(fresh, now);
      added += fresh.length;
      cursor = page.cursor;
    } while (cursor !== undefined && this.notes.size < MAX_ARMED);
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

  private async note(rows: readonly Row[], now: number): Promise<void> {
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
      return; // not noted: the sweeper does it
    }
    jobs.forEach(({ delayMs }, index) => {
      const row = rows[index];
      if (!row) return;
      const answerBy = performance.now() + delayMs + graceMs;
      this.notes.set(row.key, { nextAt: row.nextAt, answerBy });
    });
  }

  private async forgetWhatTheQueueLost(): Promise<void> {
    try {
      const epoch = await this.options.queue.epoch();
      if (this.epoch !== undefined && epoch !== this.epoch) this.notes.clear();
      this.epoch = epoch;
    } catch (error) {
      this.options.onError(error);
    }
  }

  /** Forgets notes long past; what is still due keeps its own, which tells since when it is stuck. */
  private prune(rows: readonly Row[]): void {
    const due = new Set(rows.map(({ key }) => key));
    const before = performance.now() - this.options.graceMs;
    for (const [key, { answerBy }] of this.notes) {
      if (answerBy < before && !due.has(key)) this.notes.delete(key);
    }
  }
}
