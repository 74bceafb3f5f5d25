import { type LogPage } from '../follow.ts';
import { type Row, positions, toEvent } from './row.ts';

/** A row of the log, and the name of its stream. */
export type NamedRow = readonly [...Row, string];

const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 8 * 1024 * 1024;

/**
 * The end of the log, read once for all who follow it: of a dozen followers most find nothing of theirs in a commit.
 * Rows, not events: each reader gets events of its own.
 */
export class RecentRows {
  private readonly read: (after: number, until: number) => readonly NamedRow[];
  private kept: NamedRow[] = [];
  private characters = 0;
  /** Behind it, up to `end`, all rows are kept. */
  private from = 0;
  private end = 0;

  /** @param read all rows behind one place, up to another */
  constructor(read: (after: number, until: number) => readonly NamedRow[]) {
    this.read = read;
  }

  /**
   * @param head where the log ends
   * @returns undefined when `after` lies too far back: the log itself must be read
   */
  page(
    after: number,
    head: number,
    prefixes: readonly string[],
    maxCount: number,
  ): LogPage | undefined {
    if (head - after > MOST_ROWS) return undefined;
    this.reach(after, head);
    if (after < this.from) return undefined;
    const found: NamedRow[] = [];
    let at = this.kept.findLastIndex(([pos]) => pos <= after) + 1;
    for (; at < this.kept.length && found.length < maxCount; at++) {
      const row = this.kept[at];
      if (row && isAmong(row[7], prefixes)) found.push(row);
    }
    const isWhole = at === this.kept.length;
    const upTo = isWhole ? Math.max(after, this.end) : (found.at(-1)?.[0] ?? after);
    const events = found.map((row) => toEvent(row, row[7]));
    return { events, upTo: positions.toPosition(upTo), atEnd: upTo >= head };
  }

  private reach(after: number, head: number): void {
    if (head <= this.end) return;
    if (head - this.end > MOST_ROWS) this.begin(after);
    for (const row of this.read(this.end, head)) {
      this.kept.push(row);
      this.characters += lengthOf(row);
    }
    this.end = head;
    if (this.kept.length > 2 * MOST_ROWS || this.characters > MOST_CHARACTERS) this.forget();
  }

  private begin(after: number): void {
    this.kept = [];
    this.characters = 0;
    this.from = after;
    this.end = after;
  }

  /** The older half at once: dropping one by one would move the array each time. */
  private forget(): void {
    const dropped = this.kept.splice(0, Math.ceil(this.kept.length / 2));
    this.from = dropped.at(-1)?.[0] ?? this.from;
    this.characters -= dropped.reduce((sum, row) => sum + lengthOf(row), 0);
  }
}

const lengthOf = (row: NamedRow): number => row[4].length + row[5].length;

const isAmong = (stream: string, prefixes: readonly string[]): boolean =>
  prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));
