import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type House } from '../house.ts';

export type HealthReport = {
  readonly ready: boolean;
  readonly log: 'ok' | 'away';
  readonly views: 'ok' | 'behind';
  readonly redis: 'ok' | 'away';
};

/** What an operator watches. */
export class Health {
  private readonly registry = new Registry();

  constructor(private readonly house: House) {
    collectDefaultMetrics({ register: this.registry });
    const { ops, queue } = house;
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
        const where = { nextAt: { lte: house.clock.now() } };
        const counts = await ops.count('obligation-list', where);
        return [['obligation', counts[0]?.count ?? 0]];
      },
    );
    this.gauge('duban_jobs', 'Jobs in Redis by state', 'state', async () =>
      Object.entries(await queue.counts().catch(() => ({}))),
    );
  }

  async report(): Promise<HealthReport> {
    const { log, views, ops, queue } = this.house;
    const head = await log.head().catch(() => undefined);
    const reached =
      head !== undefined &&
      (await Promise.all([views.waitFor(head, 1_000), ops.waitFor(head, 1_000)])).every(Boolean);
    const redis = await queue.epoch().then(
      () => 'ok' as const,
      () => 'away' as const,
    );
    return {
      ready: reached,
      log: head === undefined ? 'away' : 'ok',
      views: reached ? 'ok' : 'behind',
      redis,
    };
  }

  metrics(): Promise<string> {
    return this.registry.metrics();
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
        for (const [value, count] of await read()) this.set({ [label]: value }, count);
      },
    });
  }
}
