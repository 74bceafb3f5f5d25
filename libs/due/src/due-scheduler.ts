import pMap from 'p-map';
import { type Clock, defined, type Instant, toEpochMs, toInstant } from '#kernel';
import { type Job, type JobQueue, QueueUnavailable } from '#jobs';
import type { FindOptions, OpsModels, Where } from '#views';

/** A job for one moment. Its id names the moment, so that adding it again is nothing. */
export type TimedJob = Job<object & { readonly at: Instant }>;

/** What falls due by a column `nextAt` of an ops table. */
export type DueSchedulerOptions = {
  readonly ops: OpsModels;
  readonly queue: JobQueue;
  readonly clock: Clock;
  /** Table with a column `nextAt`. */
  readonly view: string;
  /** The jobs for what falls due after `after`, `until` included. */
  readonly jobsBetween: (after: Instant | '', until: Instant) => Promise<readonly TimedJob[]>;
  /** The work of one row. Late, twice at the same time or for nothing must be harmless. */
  readonly process: (key: string, nextAt: Instant) => Promise<void>;
  /** Rows worked on at the same time. Default 32: more where all that is waited for is the log. */
  readonly atOnce?: number;
  /**
   * No work is begun later than this in one round, in milliseconds: everything else waits for its end.
   * What a mail server that answers nobody leaves undone is the next round's. Default 5000.
   */
  readonly processMs?: number;
  /** What has been tried for so long and is still due is not worth waiting for. Milliseconds, default 300 000. */
  readonly stuckMs?: number;
  readonly onError: (error: unknown) => void;
};

/** Jobs are kept for this long ahead, so that Redis stays small whatever is open. */
const HORIZON_MS = 26 * 3_600_000;
/** Jobs are added often enough that nothing nearer than the horizon by so much is missing. */
const SCHEDULED_WITHIN_MS = 120_000;
/** More due than this are the next round's. */
const PAGE = 10_000;

type Row = { readonly key: string; readonly nextAt: Instant };
type Tried = { readonly nextAt: Instant; readonly since: number };

/**
 * The table is the truth: what is due and not being done is done straight from it. Jobs are nudges that make it
 * punctual, or spread the work; a lost Redis loses nudges, never duties.
 */
export class DueScheduler {
  private readonly running = new Set<string>();
  private readonly tried = new Map<string, Tried>();
  private readonly handedOver = new Set<string>();

  constructor(private readonly options: DueSchedulerOptions) {}

  /**
   * Adds the jobs of the next 26 hours, those that the queue has already among them.
   * @returns how many there are
   * @throws {QueueUnavailable}
   */
  async scheduleUpcoming(): Promise<number> {
    const jobs = await this.upcoming(HORIZON_MS);
    this.handedOver.clear();
    await this.add(jobs);
    return jobs.length;
  }

  /** How many jobs the queue should hold by now. */
  async expectedJobs(): Promise<number> {
    return (await this.upcoming(HORIZON_MS - SCHEDULED_WITHIN_MS)).length;
  }

  /**
   * Hands to the queue what is due and was not handed over since {@link scheduleUpcoming} was called last.
   * @returns false when the queue is out of reach
   */
  async handOverDue(): Promise<boolean> {
    const { clock, jobsBetween, onError } = this.options;
    const due = await jobsBetween('', clock.now());
    const fresh = due.filter((job) => !this.handedOver.has(idOf(job)));
    try {
      await this.add(fresh);
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      onError(error);
      return false;
    }
    for (const job of fresh) this.handedOver.add(idOf(job));
    return true;
  }

  /**
   * Does what is due by a moment and not being done, as far as a few seconds allow.
   * @returns how many are due and worth waiting for: what was tried for long and is still due is not, though it is tried again
   */
  async processDue(until: Instant): Promise<number> {
    const rows = await this.due({ nextAt: { lte: until } }, [['nextAt', 'asc']]);
    const worthWaiting = rows.filter((row) => !this.isStuck(row));
    await this.process(rows);
    const keys = new Set(rows.map(({ key }) => key));
    for (const key of this.tried.keys()) if (!keys.has(key)) this.tried.delete(key);
    return worthWaiting.length;
  }

  /** The same now, for some rows only. */
  async processDueWhere(where: Where): Promise<void> {
    await this.process(await this.due({ ...where, nextAt: { lte: this.options.clock.now() } }));
  }

  private upcoming(horizonMs: number): Promise<readonly TimedJob[]> {
    const now = this.options.clock.now();
    return this.options.jobsBetween(now, toInstant(toEpochMs(now) + horizonMs));
  }

  private async add(jobs: readonly TimedJob[]): Promise<void> {
    const now = toEpochMs(this.options.clock.now());
    const timed = jobs.map((job) => ({ ...job, delayMs: toEpochMs(job.data.at) - now }));
    if (timed.length > 0) await this.options.queue.add(timed);
  }

  private async due(where: Where, orderBy?: FindOptions['orderBy']): Promise<readonly Row[]> {
    const { ops, view } = this.options;
    const options = { where, limit: PAGE, fields: ['nextAt'], ...defined({ orderBy }) };
    return (await ops.find<Row>(view, options)).rows;
  }

  private async process(rows: readonly Row[]): Promise<void> {
    const { processMs = 5_000, atOnce = 32 } = this.options;
    const until = performance.now() + processMs;
    let late = false;
    const processUnlessLate = async (row: Row): Promise<void> => {
      if (late) return;
      await this.processOne(row);
      late ||= performance.now() > until;
    };
    await pMap(rows, processUnlessLate, { concurrency: atOnce });
  }

  private async processOne({ key, nextAt }: Row): Promise<void> {
    if (this.running.has(key)) return;
    this.running.add(key);
    if (this.tried.get(key)?.nextAt !== nextAt) {
      this.tried.set(key, { nextAt, since: performance.now() });
    }
    try {
      await this.options.process(key, nextAt);
    } catch (error) {
      this.options.onError(error);
    } finally {
      this.running.delete(key);
    }
  }

  private isStuck({ key, nextAt }: Row): boolean {
    const { stuckMs = 300_000 } = this.options;
    const tried = this.tried.get(key);
    return tried?.nextAt === nextAt && tried.since + stuckMs < performance.now();
  }
}

const idOf = ({ definition, data }: TimedJob): string => definition.idOf(data);
