import { type Database, type Statement } from 'better-sqlite3';

/** Where a stream ends; revision -1 and no number when it was never written. */
export type StreamHead = { readonly sid: number | undefined; readonly revision: number };

const MOST = 20_000;
const NONE: StreamHead = { sid: undefined, revision: -1 };

/**
 * Ends of streams, recently used ones cached. The lock keeps other writers away; should another tool write all the same, a refusal is never decided from the cache, and the unique keys guard the rest.
 */
export class StreamHeads {
  private readonly known = new Map<string, StreamHead>();
  private readonly look: Statement<[string], { sid: number; revision: number }>;

  constructor(db: Database) {
    this.look = db.prepare(
      `select sid, (select coalesce(max(rev), -1) from event where stream = sid) as revision
       from stream where name = ?`,
    );
  }

  of(stream: string): StreamHead {
    return this.known.get(stream) ?? this.look.get(stream) ?? NONE;
  }

  fresh(stream: string): StreamHead {
    this.known.delete(stream);
    return this.of(stream);
  }

  remember(stream: string, head: StreamHead): void {
    this.known.delete(stream); // a map keeps order of insertion: the longest unused stands first
    this.known.set(stream, head);
    if (this.known.size <= MOST) return;
    for (const oldest of this.known.keys()) {
      this.known.delete(oldest);
      return;
    }
  }

  forget(): void {
    this.known.clear();
  }
}
