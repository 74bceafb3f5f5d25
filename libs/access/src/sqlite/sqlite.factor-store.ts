import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Instant } from '#kernel';
import {
  type Errand,
  FactorStore,
  MOST_UNDER_WAY,
  type Subject,
  type Totp,
} from '../factors/factor-store.port.ts';

const TABLES = `
create table if not exists totp (
  userId text primary key, totpId text not null, secret text not null, setUpAt text,
  lastStep integer not null default -1) strict;
drop table if exists errand; -- of before: what was under way is begun anew
create table if not exists under_way (
  browserSha256 text not null, kind text not null, about text not null, expiresAt text not null,
  address text not null, primary key (browserSha256, kind)) strict;
create index if not exists under_way_from on under_way (address);
create table if not exists subject (
  issuer text not null, subject text not null, userId text not null,
  primary key (issuer, subject)) strict;`;

const TOTP = 'userId, totpId, secret, setUpAt';

/** Opens the factors of one data folder in the same file as the credentials; made when it is not there. */
export function openSqliteFactorStore({ path }: { readonly path: string }): FactorStore {
  return new SqliteFactorStore(path);
}

class SqliteFactorStore extends FactorStore {
  private readonly db: Database.Database;

  constructor(path: string) {
    super();
    this.db = new Database(path, { timeout: 5_000 });
    try {
      if (path !== ':memory:') chmodSync(path, 0o600);
      this.db.pragma('journal_mode = WAL');
      this.db.pragma('synchronous = FULL'); // a code that was used stays used after a power cut
      this.db.exec(TABLES);
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  override totpOf(userId: string): Promise<Totp | undefined> {
    const sql = `select ${TOTP} from totp where userId = ?`;
    return this.answer(() => this.db.prepare<[string], Totp>(sql).get(userId));
  }

  override setTotp(totp: Totp): Promise<void> {
    const sql = `insert into totp (${TOTP}) values (@userId, @totpId, @secret, @setUpAt)
      on conflict (userId) do update set totpId = excluded.totpId, setUpAt = excluded.setUpAt,
      lastStep = case when secret = excluded.secret then lastStep else -1 end, secret = excluded.secret`;
    return this.answer(() => void this.db.prepare(sql).run(totp));
  }

  override useStep(userId: string, step: number): Promise<boolean> {
    const sql = 'update totp set lastStep = @step where userId = @userId and lastStep < @step';
    return this.answer(() => this.db.prepare(sql).run({ userId, step }).changes > 0);
  }

  override removeTotp(userId: string): Promise<Totp | undefined> {
    const sql = `delete from totp where userId = ? returning ${TOTP}`;
    return this.answer(() => this.db.prepare<[string], Totp>(sql).get(userId));
  }

  override begin(errand: Errand, now: Instant): Promise<void> {
    const { ofAddress, inAll } = MOST_UNDER_WAY;
    const sql = `insert or replace into under_way values (
      @browserSha256, @kind, @about, @expiresAt, @address)`;
    const begin = (): void => {
      this.db.prepare('delete from under_way where expiresAt <= ?').run(now);
      this.db.prepare(sql).run(errand);
      this.db.prepare(beyond('where address = ?')).run(errand.address, ofAddress);
      this.db.prepare(beyond('')).run(inAll);
    };
    return this.answer(() => this.db.transaction(begin).immediate());
  }

  override underWay(
    browserSha256: string,
    kind: Errand['kind'],
    now: Instant,
  ): Promise<Errand | undefined> {
    const sql = 'select * from under_way where browserSha256 = ? and kind = ? and expiresAt > ?';
    return this.answer(() =>
      this.db.prepare<[string, string, string], Errand>(sql).get(browserSha256, kind, now),
    );
  }

  override end(browserSha256: string, kind: Errand['kind']): Promise<boolean> {
    const sql = 'delete from under_way where browserSha256 = ? and kind = ?';
    return this.answer(() => this.db.prepare(sql).run(browserSha256, kind).changes > 0);
  }

  override endSignIns(userId: string): Promise<void> {
    const sql = `delete from under_way where kind = 'sign-in' and about ->> 'userId' = ?`;
    return this.answer(() => void this.db.prepare(sql).run(userId));
  }

  override userOf({ issuer, subject }: Subject): Promise<string | undefined> {
    const sql = 'select userId from subject where issuer = ? and subject = ?';
    return this.answer(
      () => this.db.prepare<[string, string], { userId: string }>(sql).get(issuer, subject)?.userId,
    );
  }

  override link(subject: Subject, userId: string): Promise<void> {
    const sql = 'insert or replace into subject values (@issuer, @subject, @userId)';
    return this.answer(() => void this.db.prepare(sql).run({ ...subject, userId }));
  }

  override unlink(userId: string): Promise<void> {
    return this.answer(
      () => void this.db.prepare('delete from subject where userId = ?').run(userId),
    );
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

/** The older ones among them, but so many of the latest. */
const beyond = (which: string): string => `delete from under_way where rowid in (
  select rowid from under_way ${which} order by rowid desc limit -1 offset ?)`;
