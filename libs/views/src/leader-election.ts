import { isFree, type Lease, type LeaseStore, isUnchanged } from './lease-store.port.ts';

/** What the leader holds. */
export type Leadership = {
  /** The fencing token: stores refuse what comes under a smaller one. */
  readonly epoch: number;
  /** False while another may have taken over, and once the end has begun: then begin nothing whose effect no store can refuse (a mail). */
  readonly holds: () => boolean;
};

export type LeaderElectionOptions = {
  readonly leases: LeaseStore;
  /** The lease's name: one for all processes that do the same. */
  readonly name: string;
  /** Names this process, and no other, not even an earlier one. */
  readonly holder: string;
  /** True when this holder is known to be dead, so that its lease need not run out. Default: never. */
  readonly isDead?: (holder: string) => boolean;
  /** A lease not renewed for so long may be taken over. Milliseconds, default 10 000. */
  readonly ttlMs?: number;
  /** What the leader runs. Resolves to a function that ends it. */
  readonly begin: (leadership: Leadership) => Promise<() => Promise<void>>;
  readonly onError: (error: unknown) => void;
  /**
   * Told when what was begun does not end within `endMs`: this process can neither work nor wait any more, and
   * had better end.
   */
  readonly onStuck: (error: Error) => void;
  /** Milliseconds, default 60 000: a mail may take 30 s. */
  readonly endMs?: number;
};

const DEFAULT_TTL_MS = 10_000;
const DEFAULT_END_MS = 60_000;
/** A holder gives up its lease a little before others may take it: clocks run at different speeds. */
const SURE = 0.8;

/**
 * Of all processes that share a lease one leads, the others wait and take over when it ends, dies or freezes.
 * A lease alone cannot stop a frozen process that wakes up: stores check its epoch, mails ask {@link Leadership.holds}.
 */
export class LeaderElection {
  private readonly options: LeaderElectionOptions;
  private readonly ttlMs: number;
  private seen: Lease | undefined;
  private seenAt = performance.now();
  private sureUntil = 0;
  private epoch: number | undefined;
  private end: (() => Promise<void>) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private step: Promise<void> = Promise.resolve();
  private stopped = false;
  private leaving = false;
  /** Next attempt not before this time. */
  private restUntil = 0;

  constructor(options: LeaderElectionOptions) {
    this.options = options;
    this.ttlMs = options.ttlMs ?? DEFAULT_TTL_MS;
  }

  /**
   * Takes the lease when it is free, and waits for it when it is not. Once only.
   * @throws whatever `begin` throws, when it was free: nothing runs then, and the lease is given back
   */
  async start(): Promise<void> {
    const first = this.tick();
    this.step = first.catch(() => undefined); // told to who starts it; who stops it meanwhile waits for it
    await first;
    this.plan();
  }

  /** True between the end of `begin` and the loss of the lease. */
  get isLeader(): boolean {
    return this.end !== undefined;
  }

  /** Ends what `begin` began, gives the lease back, so that another takes over at once. Harmless when repeated. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.step;
    await this.resign();
  }

  private plan(): void {
    if (this.stopped) return;
    // The leader renews at this pace, and the others check.
    this.timer = setTimeout(() => {
      this.step = this.tick()
        .catch(this.options.onError)
        .finally(() => this.plan());
    }, this.ttlMs / 10);
  }

  private async tick(): Promise<void> {
    if (this.epoch !== undefined) await this.renewOrResign(this.epoch);
    else if (await this.campaign()) await this.serve();
  }

  /** @returns true when the lease is ours now */
  private async campaign(): Promise<boolean> {
    if (performance.now() < this.restUntil) return false;
    const { leases, name, holder, isDead = () => false } = this.options;
    const lease = await leases.read(name);
    if (!isUnchanged(lease, this.seen)) {
      this.seen = lease;
      this.seenAt = performance.now();
    }
    const free = isFree(lease) || isDead(lease?.holder ?? '');
    if (!free && performance.now() - this.seenAt < this.ttlMs) return false;
    const before = performance.now();
    this.epoch = await leases.acquire(name, holder, lease);
    this.sureUntil = before + this.ttlMs * SURE;
    return this.epoch !== undefined;
  }

  /** The lease is renewed meanwhile: starting may take minutes. */
  private async serve(): Promise<void> {
    const { epoch } = this;
    if (epoch === undefined) return;
    try {
      this.end = await this.beatingMeanwhile(epoch, this.options.begin(this.leadership(epoch)));
    } catch (error) {
      this.restUntil = performance.now() + this.ttlMs / 2;
      await this.resign();
      throw error;
    }
  }

  private leadership(epoch: number): Leadership {
    return {
      epoch,
      holds: () => !this.leaving && this.epoch === epoch && performance.now() < this.sureUntil,
    };
  }

  private async renewOrResign(epoch: number): Promise<void> {
    if (!(await this.renew(epoch))) await this.resign();
  }

  private async renew(epoch: number): Promise<boolean> {
    const before = performance.now();
    const ours = await this.options.leases.renew(this.options.name, epoch);
    this.sureUntil = ours ? before + this.ttlMs * SURE : 0;
    return ours;
  }

  /** The lease is renewed until the work has ended here. */
  private async resign(): Promise<void> {
    const { epoch, end } = this;
    this.end = undefined;
    if (epoch === undefined) return;
    this.leaving = true;
    try {
      if (end) await this.beatingMeanwhile(epoch, this.ended(end));
    } finally {
      this.leaving = false;
      this.epoch = undefined;
      await this.options.leases.release(this.options.name, epoch);
    }
  }

  private async ended(end: () => Promise<void>): Promise<void> {
    const { endMs = DEFAULT_END_MS, onStuck } = this.options;
    const timer = setTimeout(() => {
      onStuck(new Error(`What was on duty has not ended within ${endMs} ms.`));
    }, endMs);
    try {
      await end();
    } finally {
      clearTimeout(timer);
    }
  }

  private async beatingMeanwhile<T>(epoch: number, work: Promise<T>): Promise<T> {
    const beating = setInterval(() => {
      void this.renew(epoch).catch(this.options.onError);
    }, this.ttlMs / 10);
    try {
      return await work;
    } finally {
      clearInterval(beating);
    }
  }
}
