import { type Clock, SystemClock, toEpochMs } from '#kernel';
import { isFree, type Lease, LeaseStore, nextEpoch, isUnchanged } from '../lease-store.port.ts';

/** Leases for tests: among those who share this object. */
export class InMemoryLeaseStore extends LeaseStore {
  private readonly leases = new Map<string, Lease>();
  private readonly clock: Clock;

  constructor(clock: Clock = new SystemClock()) {
    super();
    this.clock = clock;
  }

  override read(name: string): Promise<Lease | undefined> {
    return Promise.resolve(this.leases.get(name));
  }

  override acquire(
    name: string,
    holder: string,
    seen: Lease | undefined,
  ): Promise<number | undefined> {
    const now = this.leases.get(name);
    if (!isFree(now) && !isUnchanged(now, seen)) return Promise.resolve(undefined);
    const epoch = nextEpoch(now?.epoch ?? 0, toEpochMs(this.clock.now()));
    this.leases.set(name, { holder, epoch, beat: (now?.beat ?? 0) + 1, said: null });
    return Promise.resolve(epoch);
  }

  override renew(name: string, epoch: number): Promise<boolean> {
    return Promise.resolve(this.change(name, epoch, {}));
  }

  override say(name: string, epoch: number, text: string): Promise<boolean> {
    return Promise.resolve(this.change(name, epoch, { said: text }));
  }

  override release(name: string, epoch: number): Promise<void> {
    this.change(name, epoch, { holder: null });
    return Promise.resolve();
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  private change(name: string, epoch: number, events: Partial<Lease>): boolean {
    const lease = this.leases.get(name);
    if (lease?.epoch !== epoch || lease.holder === null) return false;
    this.leases.set(name, { ...lease, beat: lease.beat + 1, ...events });
    return true;
  }
}
