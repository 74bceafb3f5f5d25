import type Database from 'better-sqlite3';

const KEPT = 500;

/** Statements that were prepared before are not prepared again. */
export class Statements {
  private readonly known = new Map<string, Database.Statement>();
  private readonly db: Database.Database;

  constructor(db: Database.Database) {
    this.db = db;
  }

  of(text: string): Database.Statement {
    let statement = this.known.get(text);
    if (!statement) {
      if (this.known.size >= KEPT) this.known.clear();
      statement = this.db.prepare(text);
      this.known.set(text, statement);
    }
    return statement;
  }
}
