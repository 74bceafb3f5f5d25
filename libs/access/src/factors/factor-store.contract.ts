import { parseInstant } from '#kernel';
import { type Errand, type FactorStore, MOST_UNDER_WAY, type Totp } from './factor-store.port.ts';

const NOW = parseInstant('2026-12-01T08:00:00Z');
const LATER = parseInstant('2026-12-01T08:15:00Z');

const totpOf = (userId: string, more: Partial<Totp> = {}): Totp => ({
  userId,
  totpId: `totp-${userId}`,
  secret: 'JBSWY3DPEHPK3PXP',
  setUpAt: null,
  ...more,
});
const errandOf = (browserSha256: string, more: Partial<Errand> = {}): Errand => ({
  browserSha256,
  kind: 'sign-in',
  about: JSON.stringify({ userId: `user of ${browserSha256}` }),
  expiresAt: LATER,
  address: '192.0.2.1',
  ...more,
});

/** What every adapter must do. Call it from the adapter's own spec. */
export function factorStoreContract(name: string, open: () => FactorStore): void {
  describe(`${name} keeps the factor store contract`, () => {
    let store: FactorStore;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    it('keeps the latest key of each user, and gives it back when it is removed', async () => {
      expect(await store.totpOf('a')).toBeUndefined();
      await store.setTotp(totpOf('a'));
      await store.setTotp(totpOf('b'));
      await store.setTotp(totpOf('a', { totpId: 'second', setUpAt: NOW }));
      expect(await store.totpOf('a')).toEqual(totpOf('a', { totpId: 'second', setUpAt: NOW }));
      expect(await store.removeTotp('a')).toMatchObject({ totpId: 'second' });
      expect(await store.removeTotp('a')).toBeUndefined();
      expect(await store.totpOf('b')).toEqual(totpOf('b'));
    });

    it('takes each time step of a key once, and none before the latest', async () => {
      await store.setTotp(totpOf('a'));
      await store.setTotp(totpOf('b'));
      const both = await Promise.all([store.useStep('a', 100), store.useStep('a', 100)]);
      expect(both).toEqual([true, false]);
      expect(await store.useStep('a', 99)).toBe(false);
      expect(await store.useStep('a', 101)).toBe(true);
      expect(await store.useStep('b', 100)).toBe(true);
      expect(await store.useStep('nobody', 100)).toBe(false);
    });

    it('begins anew with a new key', async () => {
      await store.setTotp(totpOf('a'));
      await store.useStep('a', 100);
      await store.setTotp(totpOf('a', { secret: 'KRSXG5CTMVRXEZLU' }));
      expect(await store.useStep('a', 100)).toBe(true);
    });

    it('keeps the used steps where a key becomes one that is set up', async () => {
      await store.setTotp(totpOf('a'));
      await store.useStep('a', 100);
      await store.setTotp(totpOf('a', { setUpAt: NOW }));
      expect(await store.useStep('a', 100)).toBe(false);
    });

    it('knows what each browser is in the middle of, by kind, until it has expired', async () => {
      await store.begin(errandOf('x'), NOW);
      await store.begin(errandOf('x', { kind: 'oidc', about: '{}' }), NOW);
      await store.begin(errandOf('x', { about: '{"n":2}' }), NOW);
      expect(await store.underWay('x', 'sign-in', NOW)).toEqual(
        errandOf('x', { about: '{"n":2}' }),
      );
      expect(await store.underWay('x', 'oidc', NOW)).toMatchObject({ about: '{}' });
      expect(await store.underWay('y', 'sign-in', NOW)).toBeUndefined();
      expect(await store.underWay('x', 'sign-in', LATER)).toBeUndefined();
    });

    it('keeps so many of one address, the latest, and those of others', async () => {
      await store.begin(errandOf('other', { address: '192.0.2.2' }), NOW);
      const names = Array.from({ length: MOST_UNDER_WAY.ofAddress + 1 }, (_, at) => `x${at}`);
      for (const name of names) await store.begin(errandOf(name), NOW);
      const there = async (name: string) =>
        (await store.underWay(name, 'sign-in', NOW)) !== undefined;
      expect(await there('x0')).toBe(false);
      expect(await there('x1')).toBe(true);
      expect(await there(`x${MOST_UNDER_WAY.ofAddress}`)).toBe(true);
      expect(await there('other')).toBe(true);
    });

    it('ends every sign-in that is under way of one user, and nothing else', async () => {
      await store.begin(errandOf('x'), NOW);
      await store.begin(errandOf('y'), NOW);
      await store.begin(errandOf('x', { kind: 'oidc' }), NOW);
      await store.endSignIns('user of x');
      expect(await store.underWay('x', 'sign-in', NOW)).toBeUndefined();
      expect(await store.underWay('x', 'oidc', NOW)).toBeDefined();
      expect(await store.underWay('y', 'sign-in', NOW)).toBeDefined();
    });

    it('ends what a browser is in the middle of once', async () => {
      await store.begin(errandOf('x'), NOW);
      const both = await Promise.all([store.end('x', 'sign-in'), store.end('x', 'sign-in')]);
      expect(both).toEqual([true, false]);
      expect(await store.underWay('x', 'sign-in', NOW)).toBeUndefined();
    });

    it('knows who a subject of a provider is, and of no other provider', async () => {
      const subject = { issuer: 'https://id.example', subject: '42' };
      await store.link(subject, 'a');
      await store.link({ ...subject, subject: '43' }, 'b');
      expect(await store.userOf(subject)).toBe('a');
      expect(await store.userOf({ ...subject, issuer: 'https://other.example' })).toBeUndefined();
      await store.link(subject, 'c');
      expect(await store.userOf(subject)).toBe('c');
      await store.unlink('c');
      expect(await store.userOf(subject)).toBeUndefined();
      expect(await store.userOf({ ...subject, subject: '43' })).toBe('b');
    });
  });
}
