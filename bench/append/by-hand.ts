import { type Database, type Statement } from 'better-sqlite3';
import { openForWriting } from '../../libs/event-store/src/sqlite/open-database.ts';
import { type Append, type Sample, sample } from './work.ts';

type Waiting = { readonly sid: number; readonly revision: number; readonly done: () => void };

/**
 * The least that durable appends can do, on the log's own tables and pragmas: an insert each with both unique
 * keys, JSON made and flushed. It checks nothing that the keys do not, knows every stream's number
 * by heart, and answers nothing.
 */
export class ByHand {
  private readonly insert: Statement<[number, number, string, string, string, string, number]>;
  private readonly begin: Statement<[]>;
  private readonly end: Statement<[]>;
  private queue: (Waiting & { readonly event: Sample })[] = [];

  constructor(path: string, streams: number) {
    const db = openForWriting(path, 0);
    this.begin = db.prepare('begin immediate');
    this.end = db.prepare('commit');
    this.insert = db.prepare(
      `insert into event (stream, rev, id, type, data, meta, recorded_at)
       values (?, ?, unhex(?, '-'), ?, ?, ?, ?)`,
    );
    addStreams(db, streams);
  }

  /** All appends of one turn of the event loop in one commit. */
  readonly inGroups: Append = (writer, turn) =>
    new Promise<void>((done) => {
      this.queue.push({ sid: writer + 1, revision: turn, event: sample(turn), done });
      if (this.queue.length === 1) setImmediate(() => this.flush());
    });

  /** A commit for every append. */
  readonly oneByOne: Append = async (writer, turn) => {
    await new Promise((resolve) => setImmediate(resolve));
    this.begin.run();
    this.write(writer + 1, turn, sample(turn));
    this.end.run();
  };

  private flush(): void {
    const group = this.queue;
    this.queue = [];
    this.begin.run();
    for (const { sid, revision, event } of group) this.write(sid, revision, event);
    this.end.run();
    for (const { done } of group) done();
  }

  private write(sid: number, revision: number, { id, type, data, meta }: Sample): void {
    const now = performance.timeOrigin + performance.now();
    const [dataText, metaText] = [JSON.stringify(data), JSON.stringify(meta)];
    this.insert.run(sid, revision, id, type, dataText, metaText, Math.floor(now));
  }
}

function addStreams(db: Database, count: number): void {
  const add = db.prepare('insert into stream (name) values (?)');
  for (let n = 0; n < count; n++) add.run(`bench-${n}`);
}
