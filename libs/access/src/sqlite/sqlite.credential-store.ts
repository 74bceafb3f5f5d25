import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Instant, toEpochMs, toInstant } from '#kernel';
import {
  type ApiToken,
  type Attempts,
  type Brought,
  CredentialStore,
  FAILURES_LAST_MS,
  MOST_WRONG_DIGITS,
  type OneTimeCode,
  type Session,
} from '../credentials/credential-store.port.ts';
import { isOver } from '../domain/session-terms.ts';

const TABLES = `
create table if not exists password (userId text primary key, hash text not null) strict;
create table if not exists session (
  sessionId text primary key, secretSha256 text not null unique, userId text not null,
  method text not null, address text not null, browser text not null,
  openedAt text not null, seenAt text not null, endsAt text not null, idleMs integer not null) strict;
create index if not exists session_of_user on session (userId, openedAt desc);
create table if not exists token (
  tokenId text primary key, tokenSha256 text not null unique, userId text not null, name text not null,
  readOnly integer not null, issuedAt text not null, expiresAt text not null, usedAt text) strict;
create index if not exists token_of_user on token (userId, issuedAt desc);
create table if not exists code (
  codeSha256 text primary key, purpose text not null, userId text not null, browserSha256 text,
  digitsSha256 text, expiresAt text not null, wrong integer not null default 0, addressSha256 text) strict;
create unique index if not exists code_of_user on code (userId, purpose);
create index if not exists code_of_browser on code (browserSha256);
create table if not exists attempts (
  key text primary key, failures integer not null, latestAt text not null) strict;`;

type TokenRow = Omit<ApiToken, 'readOnly'> & { readonly readOnly: number };
const tokenOf = (row: TokenRow): ApiToken => ({ ...row, readOnly: row.readOnly === 1 });

const CODE = 'codeSha256, purpose, userId, addressSha256, browserSha256, digitsSha256, expiresAt';

/** Opens the credentials of one data folder in a SQLite file that only its owner may read; made when it is not there. */
export function openSqliteCredentialStore({ path }: { readonly path: string }): CredentialStore {
  return new SqliteCredentialStore(path);
}

class SqliteCredentialStore extends CredentialStore {
  private readonly db: Database.Database;

  constructor(path: string) {
    super();
    this.db = new Database(path, { timeout: 5_000 });
    try {
      if (path !== ':memory:') chmodSync(path, 0o600);
      this.db.pragma('journal_mode = WAL');
      this.db.pragma('synchronous = FULL'); // a session that was ended stays ended after a power cut
      this.db.exec(TABLES);
      this.addColumnOfLater();
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  /** Files of before the column was. */
  private addColumnOfLater(): void {
    const columns = this.db.prepare<[], { name: string }>('pragma table_info(code)').all();
    if (columns.some(({ name }) => name === 'addressSha256')) return;
    this.db.exec('alter table code add column addressSha256 text');
  }

  override passwordOf(userId: string): Promise<string | undefined> {
    const sql = 'select hash from password where userId = ?';
    return this.answer(() => this.db.prepare<[string], { hash: string }>(sql).get(userId)?.hash);
  }

  override setPassword(userId: string, hash: string): Promise<void> {
    const sql = 'insert or replace into password (userId, hash) values (?, ?)';
    return this.answer(() => void this.db.prepare(sql).run(userId, hash));
  }

  override removePassword(userId: string): Promise<void> {
    const sql = 'delete from password where userId = ?';
    return this.answer(() => void this.db.prepare(sql).run(userId));
  }

  override openSession(session: Session): Promise<void> {
    const sql = `insert into session values (
      @sessionId, @secretSha256, @userId, @method, @address, @browser, @openedAt, @seenAt, @endsAt, @idleMs)`;
    return this.answer(() => void this.db.prepare(sql).run(session));
  }

  override sessionBy(secretSha256: string): Promise<Session | undefined> {
    const sql = 'select * from session where secretSha256 = ?';
    return this.answer(() => this.db.prepare<[string], Session>(sql).get(secretSha256));
  }

  override sessionsOf(userId: string): Promise<readonly Session[]> {
    const sql = 'select * from session where userId = ? order by openedAt desc, sessionId';
    return this.answer(() => this.db.prepare<[string], Session>(sql).all(userId));
  }

  override seen(sessionId: string, at: Instant): Promise<void> {
    const sql = 'update session set seenAt = max(seenAt, ?) where sessionId = ?';
    return this.answer(() => void this.db.prepare(sql).run(at, sessionId));
  }

  override endSession(userId: string, sessionId: string): Promise<boolean> {
    const sql = 'delete from session where userId = ? and sessionId = ?';
    return this.answer(() => this.db.prepare(sql).run(userId, sessionId).changes > 0);
  }

  override endSessions(userId: string, butSessionId = ''): Promise<number> {
    const sql = 'delete from session where userId = ? and sessionId <> ?';
    return this.answer(() => this.db.prepare(sql).run(userId, butSessionId).changes);
  }

  override issueToken(token: ApiToken): Promise<boolean> {
    const sql = `insert into token values (
      @tokenId, @tokenSha256, @userId, @name, @readOnly, @issuedAt, @expiresAt, @usedAt)
      on conflict do nothing`;
    const again = 'update token set expiresAt = ? where tokenSha256 = ? and userId = ?';
    const row = { ...token, readOnly: Number(token.readOnly) };
    return this.answer(() => {
      const isFirst = this.db.prepare(sql).run(row).changes > 0;
      if (!isFirst) this.db.prepare(again).run(token.expiresAt, token.tokenSha256, token.userId);
      return isFirst;
    });
  }

  override tokenBy(tokenSha256: string, now: Instant): Promise<ApiToken | undefined> {
    const sql = 'select * from token where tokenSha256 = ? and expiresAt > ?';
    return this.answer(() => {
      const row = this.db.prepare<[string, string], TokenRow>(sql).get(tokenSha256, now);
      return row && tokenOf(row);
    });
  }

  override tokensOf(userId: string): Promise<readonly ApiToken[]> {
    const sql = 'select * from token where userId = ? order by issuedAt desc, tokenId';
    return this.answer(() => this.db.prepare<[string], TokenRow>(sql).all(userId).map(tokenOf));
  }

  override tokenUsed(tokenId: string, at: Instant): Promise<void> {
    const sql = 'update token set usedAt = ? where tokenId = ?';
    return this.answer(() => void this.db.prepare(sql).run(at, tokenId));
  }

  override endToken(userId: string, tokenId: string): Promise<boolean> {
    const sql = 'delete from token where userId = ? and tokenId = ?';
    return this.answer(() => this.db.prepare(sql).run(userId, tokenId).changes > 0);
  }

  override issueCode(code: OneTimeCode): Promise<void> {
    const values = CODE.replaceAll(/\w+/g, '@$&');
    const sql = `insert or replace into code (${CODE}) values (${values})`;
    return this.answer(() => void this.db.prepare(sql).run(code));
  }

  override removeCodes(userId: string): Promise<void> {
    return this.answer(() => void this.db.prepare('delete from code where userId = ?').run(userId));
  }

  override takeCode(brought: Brought, now: Instant): Promise<OneTimeCode | undefined> {
    const sql = `delete from code where codeSha256 = @codeSha256 and purpose = @purpose
      and (browserSha256 is null or browserSha256 = @browserSha256) and expiresAt > @now
      returning ${CODE}`;
    return this.answer(() => this.db.prepare<object, OneTimeCode>(sql).get({ ...brought, now }));
  }

  override takeDigits(
    browserSha256: string,
    digitsSha256: string,
    now: Instant,
  ): Promise<OneTimeCode | undefined> {
    const take = `delete from code where browserSha256 = ? and digitsSha256 = ? and expiresAt > ?
      returning ${CODE}`;
    const count = 'update code set wrong = wrong + 1 where browserSha256 = ?';
    const spend = 'delete from code where browserSha256 = ? and wrong >= ?';
    const attempt = (): OneTimeCode | undefined => {
      const values = [browserSha256, digitsSha256, now] as const;
      const taken = this.db.prepare<[string, string, string], OneTimeCode>(take).get(...values);
      if (taken) return taken;
      this.db.prepare(count).run(browserSha256);
      this.db.prepare(spend).run(browserSha256, MOST_WRONG_DIGITS);
      return undefined;
    };
    return this.answer(() => this.db.transaction(attempt).immediate());
  }

  override attemptsOf(key: string): Promise<Attempts | undefined> {
    const sql = 'select failures, latestAt from attempts where key = ?';
    return this.answer(() => this.db.prepare<[string], Attempts>(sql).get(key));
  }

  override countFailure(key: string, at: Instant, lastsMs: number): Promise<Attempts> {
    const sql = `insert into attempts values (?, 1, ?) on conflict (key) do update set
      failures = case when latestAt > ? then failures + 1 else 1 end, latestAt = excluded.latestAt
      returning failures, latestAt`;
    const stale = toInstant(toEpochMs(at) - lastsMs);
    return this.answer(() => {
      const counted = this.db.prepare<string[], Attempts>(sql).get(key, at, stale);
      if (!counted) throw new Error('A failure was not counted.');
      return counted;
    });
  }

  override forgetFailures(key: string): Promise<void> {
    return this.answer(() => void this.db.prepare('delete from attempts where key = ?').run(key));
  }

  override removeEnded(now: Instant): Promise<void> {
    const stale = toInstant(toEpochMs(now) - FAILURES_LAST_MS);
    const remove = (): void => {
      for (const session of this.db.prepare<[], Session>('select * from session').all()) {
        if (!isOver(session, now)) continue;
        this.db.prepare('delete from session where sessionId = ?').run(session.sessionId);
      }
      this.db.prepare('delete from code where expiresAt <= ?').run(now);
      this.db.prepare('delete from token where expiresAt <= ?').run(now);
      this.db.prepare('delete from attempts where latestAt <= ?').run(stale);
    };
    return this.answer(() => this.db.transaction(remove).immediate());
  }

  override close(): Promise<void> {
    this.db.close();
    return Promise.resolve();
  }

  private answer<T>(give: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(give());
    });
  }
}
