import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Instant } from '#kernel';
import {
  type DraftKey,
  type KeptDraft,
  type ReportDraft,
  ReportDrafts,
} from '../drafts/report-drafts.port.ts';

const TABLE = `
create table if not exists draft (
  taskId text not null, organization text not null, revision integer not null,
  content text, savedBy text not null, savedAt text not null,
  primary key (taskId, organization)) strict;`;

type Row = {
  readonly revision: number;
  readonly content: string | null;
  readonly savedBy: string;
  readonly savedAt: string;
};

/** Opens the drafts of one data folder in a SQLite file that only its owner may read; made when it is not there. */
export function openSqliteReportDrafts({ path }: { readonly path: string }): ReportDrafts {
  return new SqliteReportDrafts(path);
}

class SqliteReportDrafts extends ReportDrafts {
  private readonly db: Database.Database;

  constructor(path: string) {
    super();
    this.db = new Database(path, { timeout: 5_000 });
    try {
      if (path !== ':memory:') chmodSync(path, 0o600);
      this.db.pragma('journal_mode = WAL');
      this.db.pragma('synchronous = FULL');
      this.db.pragma('secure_delete = ON'); // what was thrown away is not left in the file
      this.db.exec(TABLE);
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  override find({ taskId, organization }: DraftKey): Promise<KeptDraft | undefined> {
    const sql = 'select * from draft where taskId = ? and organization = ?';
    return this.answer(() => {
      const row = this.db.prepare<[string, string], Row>(sql).get(taskId, organization);
      return row && keptOf(row);
    });
  }

  override keep(
    key: DraftKey,
    from: number,
    { draft, by, at }: Omit<KeptDraft, 'revision'>,
  ): Promise<boolean> {
    const insert = `insert into draft values (@taskId, @organization, 0, @content, @by, @at)
      on conflict do nothing`;
    const update = `update draft set revision = revision + 1, content = @content, savedBy = @by, savedAt = @at
      where taskId = @taskId and organization = @organization and revision = @from`;
    const values = { ...key, content: draft && JSON.stringify(draft), by, at };
    return this.answer(() => {
      const { changes } =
        from < 0
          ? this.db.prepare(insert).run(values)
          : this.db.prepare(update).run({ ...values, from });
      return changes === 1;
    });
  }

  override naming(sha256: string): Promise<readonly DraftKey[]> {
    const sql = `select distinct taskId, organization
      from draft, json_each(draft.content, '$.evidence') as file
      where file.value ->> 'sha256' = ? order by taskId, organization`;
    return this.answer(() => this.db.prepare<[string], DraftKey>(sql).all(sha256));
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

const keptOf = ({ revision, content, savedBy, savedAt }: Row): KeptDraft => ({
  draft: content === null ? null : (JSON.parse(content) as ReportDraft),
  revision,
  by: savedBy,
  at: savedAt as Instant,
});
