import { type Lease, type LeaseStore } from './lease-store.port.ts';

/** What every adapter must do. Call it from the adapter's own spec. */
export function leaseStoreContract(name: string, open: () => Promise<LeaseStore>): void {
  describe(`${name} keeps the lease store contract`, () => {
    let leases: LeaseStore;
    const look = async (): Promise<Lease> => {
      const lease = await leases.read('duty');
      if (!lease) throw new Error('There is no lease.');
      return lease;
    };

    beforeEach(async () => {
      leases = await open();
    });
    afterEach(() => leases.close());

    it('shows nothing of a lease that nobody ever took', async () => {
      expect(await leases.read('duty')).toBeUndefined();
    });

    it('gives a free lease to the first who asks, and to no other', async () => {
      const epoch = await leases.acquire('duty', 'a', undefined);
      expect(epoch).toBeGreaterThan(0);
      expect(await leases.acquire('duty', 'b', undefined)).toBeUndefined();
      expect(await look()).toMatchObject({ holder: 'a', epoch });
    });

    it('knows leases apart by their names', async () => {
      await leases.acquire('duty', 'a', undefined);
      expect(await leases.acquire('night-duty', 'b', undefined)).toBeDefined();
    });

    it('lets nobody take over from a holder who has given a sign of life since it was seen', async () => {
      const epoch = (await leases.acquire('duty', 'a', undefined)) ?? 0;
      const seen = await look();
      expect(await leases.renew('duty', epoch)).toBe(true);
      expect(await leases.acquire('duty', 'b', seen)).toBeUndefined();
    });

    it('gives one that is not renewed to the one who observed it, under a greater epoch, once', async () => {
      const first = (await leases.acquire('duty', 'a', undefined)) ?? 0;
      const seen = await look();
      const second = await leases.acquire('duty', 'b', seen);
      expect(second).toBeGreaterThan(first);
      expect(await leases.acquire('duty', 'c', seen)).toBeUndefined();
      expect(await look()).toMatchObject({ holder: 'b', epoch: second });
    });

    it('tells a holder that was taken over from that the lease is not its own any more', async () => {
      const first = (await leases.acquire('duty', 'a', undefined)) ?? 0;
      const second = (await leases.acquire('duty', 'b', await look())) ?? 0;
      expect(await leases.renew('duty', first)).toBe(false);
      await leases.release('duty', first);
      expect(await look()).toMatchObject({ holder: 'b', epoch: second });
    });

    it('frees a lease that is given back, and counts on from its epoch', async () => {
      const first = (await leases.acquire('duty', 'a', undefined)) ?? 0;
      await leases.release('duty', first);
      await leases.release('duty', first);
      expect((await look()).holder).toBeNull();
      expect(await leases.renew('duty', first)).toBe(false);
      const second = await leases.acquire('duty', 'b', undefined);
      expect(second).toBeGreaterThan(first);
    });

    it('is closed for good', async () => {
      await leases.close();
      await leases.close();
    });
  });
}
