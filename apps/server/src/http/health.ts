import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { setTimeout as pause } from 'node:timers/promises';
import { type WayOut } from '#mail';
import { isFree, type Lease, isUnchanged } from '#views';
import { missingNotices } from '#calendar';
import { todayOn } from '#http';
import { lettersWait } from '../engine/mail-way.ts';
import { plainHttp } from './plain-http.ts';
import { type Disk, diskOf, freeBytes } from './disk.ts';
import { WORKER_LEASE, type AppContext } from '../app-context.ts';
import { hasEnded } from '../process-name.ts';

export type HealthReport = {
  readonly ready: boolean;
  readonly log: 'ok' | 'away';
  readonly views: 'ok' | 'behind';
  /** Who does the worker's work: this process, another, or nobody yet. */
  readonly duty: 'here' | 'elsewhere' | 'nobody';
  /** Only the leading worker knows; elsewhere null. */
  readonly redis: 'ok' | 'away' | null;
  /** Whether letters can leave, as the leading worker last saw it; null while none has tried. */
  readonly mail: 'ok' | 'away' | null;
  /** Room where the data stands. Nothing can be written when it is full; reading goes on. */
  readonly disk: Disk['state'];
  /** Sentences in Chinese: what wants somebody's attention, though the service is ready. */
  readonly details: readonly string[];
};

/** A lease not renewed for so long has no holder. Milliseconds. */
const SILENT_MS = 20_000;
/** Timeout of the log. Milliseconds. */
const LOG_MS = 3_000;

/** Health and metrics. */
export class Health {
  private readonly registry = new Registry();
  private seen: Lease | undefined;
  private seenAt = performance.now();

  constructor(private readonly app: AppContext) {
    collectDefaultMetrics({ register: this.registry });
    const { ops } = app;
    this.gauge('duban_obligations', 'Obligations by status', 'status', async () => {
      const groups = await ops.count('obligation-list', {}, ['status']);
      return groups.map(({ group, count }) => [String(group['status']), count]);
    });
    this.gauge('duban_mails', 'Mails by status', 'status', async () => {
      const groups = await ops.count('mail-list', {}, ['status']);
      return groups.map(({ group, count }) => [String(group['status']), count]);
    });
    this.gauge(
      'duban_due',
      'Obligations due to be looked at and not yet looked at',
      'kind',
      async () => {
        const where = { nextAt: { lte: app.clock.now() } };
        const counts = await ops.count('obligation-list', where);
        return [['obligation', counts[0]?.count ?? 0]];
      },
    );
    this.gauge('duban_jobs', 'Jobs in Redis by state', 'state', async () =>
      Object.entries(
        (await app
          .worker()
          ?.queue.counts()
          .catch(() => ({}))) ?? {},
      ),
    );
    this.counter('duban_sign_ins_total', 'Sign-ins since the start by outcome', 'outcome', () =>
      app.signInCounts.now(),
    );
    this.gauge('duban_on_duty', 'Whether this process does the worker’s work', 'role', () =>
      Promise.resolve([['worker', app.worker() ? 1 : 0]]),
    );
  }

  async report(): Promise<HealthReport> {
    const { log, views, ops } = this.app;
    const late = pause(LOG_MS, undefined, { ref: false });
    const head = await Promise.race([log.head().catch(() => undefined), late]);
    const reached =
      head !== undefined &&
      (await Promise.all([views.waitFor(head, 1_000), ops.waitFor(head, 1_000)])).every(Boolean);
    return {
      ready: reached,
      log: head === undefined ? 'away' : 'ok',
      views: reached ? 'ok' : 'behind',
      duty: await this.duty(),
      redis: await this.redis(),
      mail: this.mail(),
      disk: this.disk().state,
      details: this.details(),
    };
  }

  /** What wants attention: the disk is full, no letter can leave, a calendar year is missing, the connection is not safe. */
  details(): readonly string[] {
    const { calendars, clock } = this.app;
    const { problem = null, remark = null } = this.wayOut() ?? {};
    const { sentence: room } = this.disk();
    const plain = plainHttp(this.app.settings);
    return [
      ...(plain === null ? [] : [plain]),
      ...(room === null ? [] : [room]),
      ...(problem === null ? [] : [lettersWait(problem)]),
      ...missingNotices(calendars.current(), todayOn(clock)),
      ...(remark === null ? [] : [remark]),
    ];
  }

  private disk(): Disk {
    const { dataFolder } = this.app.settings;
    return diskOf(freeBytes(dataFolder), dataFolder);
  }

  private wayOut(): WayOut | undefined {
    const { worker, mailSeen } = this.app;
    return worker()?.mailWay.now ?? mailSeen.last();
  }

  private mail(): HealthReport['mail'] {
    const way = this.wayOut();
    return way ? (way.problem === null ? 'ok' : 'away') : null;
  }

  private async duty(): Promise<HealthReport['duty']> {
    if (this.app.worker()) return 'here';
    const lease = await this.app.leases.read(WORKER_LEASE);
    if (!isUnchanged(lease, this.seen)) {
      this.seen = lease;
      this.seenAt = performance.now();
    }
    const gone = isFree(lease) || hasEnded(lease?.holder ?? '');
    return gone || performance.now() - this.seenAt > SILENT_MS ? 'nobody' : 'elsewhere';
  }

  private async redis(): Promise<HealthReport['redis']> {
    const queue = this.app.worker()?.queue;
    if (!queue) return null;
    return queue.counts().then(
      () => 'ok',
      () => 'away',
    );
  }

  metrics(): Promise<string> {
    return this.registry.metrics();
  }

  private counter(
    name: string,
    help: string,
    label: string,
    read: () => readonly (readonly [string, number])[],
  ): void {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [value, count] of read()) this.inc({ [label]: value }, count);
      },
    });
  }

  private gauge(
    name: string,
    help: string,
    label: string,
    read: () => Promise<readonly (readonly [string, number])[]>,
  ): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      async collect() {
        this.reset();
        // Before the tables are built there is nothing to count, but the other metrics are still wanted.
        const values = await read().catch(() => []);
        for (const [value, count] of values) this.set({ [label]: value }, count);
      },
    });
  }
}
