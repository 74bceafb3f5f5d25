import { type Instant, parseInstant } from '#kernel';
import {
  type ApiToken,
  type Brought,
  type CredentialStore,
  MOST_WRONG_DIGITS,
  type OneTimeCode,
  type Session,
} from './credential-store.port.ts';

const at = (time: string): Instant => parseInstant(`2026-12-01T${time}Z`);
const NOW = at('08:00:00');

export const sessionOf = (userId: string, more: Partial<Session> = {}): Session => ({
  sessionId: `${userId}-1`,
  secretSha256: `sha-${userId}`,
  userId,
  method: 'password',
  address: '10.1.2.3',
  browser: 'Chromium',
  openedAt: NOW,
  seenAt: NOW,
  endsAt: at('20:00:00'),
  idleMs: 4 * 60 * 60 * 1000,
  ...more,
});
const tokenOf = (userId: string, more: Partial<ApiToken> = {}): ApiToken => ({
  tokenId: `token-${userId}`,
  tokenSha256: `token-sha-${userId}`,
  userId,
  name: '台账导出',
  readOnly: true,
  issuedAt: NOW,
  expiresAt: at('20:00:00'),
  usedAt: null,
  ...more,
});
const codeOf = (userId: string, more: Partial<OneTimeCode> = {}): OneTimeCode => ({
  codeSha256: `code-${userId}`,
  purpose: 'link',
  userId,
  addressSha256: `address-${userId}`,
  browserSha256: `browser-${userId}`,
  digitsSha256: `digits-${userId}`,
  expiresAt: at('08:15:00'),
  ...more,
});

const brought = (codeSha256: string, browser: string | null = 'browser-a'): Brought => ({
  codeSha256,
  purpose: 'link',
  browserSha256: browser,
});

const DAY_MS = 24 * 60 * 60 * 1000;

/** What every adapter must do. Call it from the adapter's own spec. */
export function credentialStoreContract(name: string, open: () => CredentialStore): void {
  describe(`${name} keeps the credential store contract`, () => {
    let store: CredentialStore;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    it('keeps the latest password of each user', async () => {
      expect(await store.passwordOf('a')).toBeUndefined();
      await store.setPassword('a', 'first');
      await store.setPassword('b', 'other');
      await store.setPassword('a', 'second');
      expect(await store.passwordOf('a')).toBe('second');
      expect(await store.passwordOf('b')).toBe('other');
      await store.removePassword('a');
      expect(await store.passwordOf('a')).toBeUndefined();
      expect(await store.passwordOf('b')).toBe('other');
    });

    it('finds a session by the digest of its secret, as it was opened', async () => {
      await store.openSession(sessionOf('a'));
      expect(await store.sessionBy('sha-a')).toEqual(sessionOf('a'));
      expect(await store.sessionBy('sha-b')).toBeUndefined();
    });

    it('lists a user’s sessions, the latest first, and nobody else’s', async () => {
      const second = { sessionId: 'a-2', secretSha256: 'sha-a-2', openedAt: at('09:00:00') };
      await store.openSession(sessionOf('a'));
      await store.openSession(sessionOf('b'));
      await store.openSession(sessionOf('a', second));
      expect(await store.sessionsOf('a')).toEqual([sessionOf('a', second), sessionOf('a')]);
    });

    it('keeps when a session was last in use, and never an earlier moment', async () => {
      await store.openSession(sessionOf('a'));
      await store.seen('a-1', at('09:00:00'));
      await store.seen('a-1', at('08:30:00'));
      await store.seen('unknown', at('08:30:00'));
      expect((await store.sessionBy('sha-a'))?.seenAt).toBe(at('09:00:00'));
    });

    it('ends one session of its owner, once, and no other’s', async () => {
      await store.openSession(sessionOf('a'));
      expect(await store.endSession('b', 'a-1')).toBe(false);
      expect(await store.endSession('a', 'a-1')).toBe(true);
      expect(await store.endSession('a', 'a-1')).toBe(false);
      expect(await store.sessionBy('sha-a')).toBeUndefined();
    });

    it('ends all of a user’s sessions, but the one that is named', async () => {
      await store.openSession(sessionOf('a'));
      await store.openSession(sessionOf('a', { sessionId: 'a-2', secretSha256: 'sha-a-2' }));
      await store.openSession(sessionOf('b'));
      expect(await store.endSessions('a', 'a-2')).toBe(1);
      expect((await store.sessionsOf('a')).map(({ sessionId }) => sessionId)).toEqual(['a-2']);
      expect(await store.endSessions('a')).toBe(1);
      expect(await store.sessionsOf('b')).toHaveLength(1);
    });

    it('finds a token by its digest while it lasts, with when it was last used', async () => {
      await store.issueToken(tokenOf('a'));
      await store.issueToken(tokenOf('b', { readOnly: false }));
      expect(await store.tokenBy('token-sha-a', NOW)).toEqual(tokenOf('a'));
      expect(await store.tokenBy('token-sha-b', NOW)).toMatchObject({ readOnly: false });
      await store.tokenUsed('token-a', at('09:00:00'));
      expect(await store.tokenBy('token-sha-a', NOW)).toMatchObject({ usedAt: at('09:00:00') });
      expect(await store.tokenBy('token-sha-a', at('20:00:00'))).toBeUndefined();
    });

    it('keeps one of a token that two processes issue at once, for as long as the later says', async () => {
      const later = { tokenId: 'token-z', expiresAt: at('21:00:00') };
      expect(await store.issueToken(tokenOf('a'))).toBe(true);
      expect(await store.issueToken(tokenOf('a', later))).toBe(false);
      expect(await store.tokensOf('a')).toEqual([tokenOf('a', { expiresAt: at('21:00:00') })]);
    });

    it('lists a user’s tokens, the latest first, and ends one of its owner, once', async () => {
      const second = { tokenId: 'a-2', tokenSha256: 'sha-2', issuedAt: at('09:00:00') };
      await store.issueToken(tokenOf('a'));
      await store.issueToken(tokenOf('a', second));
      await store.issueToken(tokenOf('b'));
      expect(await store.tokensOf('a')).toEqual([tokenOf('a', second), tokenOf('a')]);
      expect(await store.endToken('b', 'a-2')).toBe(false);
      expect(await store.endToken('a', 'a-2')).toBe(true);
      expect(await store.endToken('a', 'a-2')).toBe(false);
      expect(await store.tokenBy('sha-2', NOW)).toBeUndefined();
    });

    it('gives a code to the first who brings it, while it lasts', async () => {
      await store.issueCode(codeOf('a'));
      expect(await store.takeCode(brought('code-b'), NOW)).toBeUndefined();
      const [one, other] = await Promise.all([
        store.takeCode(brought('code-a'), at('08:14:59')),
        store.takeCode(brought('code-a'), at('08:14:59')),
      ]);
      expect([one, other]).toEqual([codeOf('a'), undefined]);
    });

    it('leaves a code as it is that another browser brings than the one that asked', async () => {
      await store.issueCode(codeOf('a'));
      expect(await store.takeCode(brought('code-a', 'browser-b'), NOW)).toBeUndefined();
      expect(await store.takeCode(brought('code-a', null), NOW)).toBeUndefined();
      expect(await store.takeCode(brought('code-a'), NOW)).toEqual(codeOf('a'));
    });

    it('gives nothing for a code that is over, or that a newer one replaced', async () => {
      await store.issueCode(codeOf('a'));
      expect(await store.takeCode(brought('code-a'), at('08:15:00'))).toBeUndefined();
      await store.issueCode(codeOf('a', { codeSha256: 'newer' }));
      expect(await store.takeCode(brought('code-a'), NOW)).toBeUndefined();
      expect(await store.takeCode(brought('newer'), NOW)).toBeDefined();
    });

    it('voids the codes of one user, and nobody else’s', async () => {
      await store.issueCode(codeOf('a'));
      await store.issueCode(codeOf('b'));
      await store.removeCodes('a');
      expect(await store.takeCode(brought('code-a'), NOW)).toBeUndefined();
      expect(await store.takeCode(brought('code-b', 'browser-b'), NOW)).toBeDefined();
    });

    it('keeps a user’s codes of different purposes apart', async () => {
      const enrolment = { purpose: 'enrolment', codeSha256: 'enrol', browserSha256: null } as const;
      await store.issueCode(codeOf('a'));
      await store.issueCode(codeOf('a', { ...enrolment, digitsSha256: null }));
      const enrol = { ...brought('enrol', null), purpose: 'enrolment' } as const;
      expect(await store.takeCode(brought('enrol', null), NOW)).toBeUndefined();
      expect(await store.takeCode(enrol, NOW)).toMatchObject({ purpose: 'enrolment' });
      expect(await store.takeCode(brought('code-a'), NOW)).toMatchObject({ purpose: 'link' });
    });

    it('takes the digits in the browser that asked, once', async () => {
      await store.issueCode(codeOf('a'));
      expect(await store.takeDigits('browser-b', 'digits-a', NOW)).toBeUndefined();
      expect(await store.takeDigits('browser-a', 'digits-a', NOW)).toEqual(codeOf('a'));
      expect(await store.takeDigits('browser-a', 'digits-a', NOW)).toBeUndefined();
    });

    it('takes a code away after the fifth wrong digits, the link with them', async () => {
      await store.issueCode(codeOf('a'));
      for (let n = 1; n < MOST_WRONG_DIGITS; n++) await store.takeDigits('browser-a', 'no', NOW);
      await store.issueCode(codeOf('b'));
      await store.takeDigits('browser-a', 'no', NOW);
      expect(await store.takeDigits('browser-a', 'digits-a', NOW)).toBeUndefined();
      expect(await store.takeCode(brought('code-a'), NOW)).toBeUndefined();
      expect(await store.takeCode(brought('code-b', 'browser-b'), NOW)).toBeDefined();
    });

    it('counts failures by key, forgets them on a success, and after a day without one', async () => {
      expect(await store.attemptsOf('a')).toBeUndefined();
      await store.countFailure('a', NOW, DAY_MS);
      await store.countFailure('b', NOW, DAY_MS);
      const second = { failures: 2, latestAt: at('08:00:01') };
      expect(await store.countFailure('a', at('08:00:01'), DAY_MS)).toEqual(second);
      expect(await store.attemptsOf('a')).toEqual(second);
      const nextDay = parseInstant('2026-12-02T08:00:01Z');
      expect(await store.countFailure('a', nextDay, DAY_MS)).toEqual({
        failures: 1,
        latestAt: nextDay,
      });
      const soon = parseInstant('2026-12-02T08:05:01Z');
      expect(await store.countFailure('a', soon, 300_000)).toMatchObject({ failures: 1 });
      await store.forgetFailures('b');
      expect(await store.attemptsOf('b')).toBeUndefined();
    });

    it('removes what is over, and keeps what is not', async () => {
      await store.openSession(sessionOf('idle'));
      await store.openSession(sessionOf('busy', { seenAt: at('11:00:00') }));
      await store.issueCode(codeOf('a'));
      await store.issueCode(codeOf('b', { expiresAt: at('12:30:00') }));
      await store.countFailure('a', NOW, DAY_MS);
      await store.issueToken(tokenOf('a', { expiresAt: at('12:00:00') }));
      await store.issueToken(tokenOf('b'));
      await store.removeEnded(at('12:00:00'));
      expect(await store.tokensOf('a')).toEqual([]);
      expect(await store.tokensOf('b')).toHaveLength(1);
      expect(await store.sessionBy('sha-idle')).toBeUndefined();
      expect(await store.sessionBy('sha-busy')).toBeDefined();
      expect(await store.takeCode(brought('code-b', 'browser-b'), at('12:00:00'))).toBeDefined();
      expect(await store.attemptsOf('a')).toBeDefined();
      await store.removeEnded(parseInstant('2026-12-02T08:00:00Z'));
      expect(await store.attemptsOf('a')).toBeUndefined();
    });
  });
}
