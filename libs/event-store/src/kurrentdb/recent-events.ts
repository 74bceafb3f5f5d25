import { type Position, type RecordedEvent } from '../event-store.port.ts';
import { type LogPage } from '../follow.ts';
import { type Namespace } from './namespace.ts';
import { ownEvent, positionOf } from './recorded.ts';
import { type ServerEvent } from './server-event.ts';

const MOST_EVENTS = 2_000;
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Data as text: each reader gets events of its own, and the length is known. */
type CachedEvent = {
  readonly event: Omit<RecordedEvent, 'data'>;
  readonly data: string;
};

/** The last events of the log without a gap: everything behind a place that moves on. */
export class RecentEvents {
  private readonly namespace: Namespace;
  private kept: CachedEvent[] = [];
  private characters = 0;
  /** Behind it everything is kept; undefined before anything is. */
  private from: Position | undefined;
  private end: Position | undefined;

  constructor(namespace: Namespace) {
    this.namespace = namespace;
  }

  /** The place of the last event that came. */
  get last(): Position | undefined {
    return this.end;
  }

  beginAfter(position: Position): void {
    this.kept = [];
    this.characters = 0;
    this.from = position;
    this.end = position;
  }

  /** An unreadable event clears the cache: readers then meet it in the log itself. */
  add(event: ServerEvent): void {
    const position = positionOf(event);
    if (this.end !== undefined && position <= this.end) return;
    try {
      const own = ownEvent(event, this.namespace);
      if (own) this.keep(own, event.data);
      this.end = position;
    } catch {
      this.beginAfter(position);
    }
  }

  /** @returns undefined when something behind `after` is not kept any more */
  page(after: Position, prefixes: readonly string[], maxCount: number): LogPage | undefined {
    if (this.from === undefined || this.end === undefined || after < this.from) return undefined;
    const events: RecordedEvent[] = [];
    let at = this.firstAfter(after);
    let upTo = after;
    for (; at < this.kept.length && events.length < maxCount; at++) {
      const kept = this.kept[at];
      if (kept === undefined) break;
      upTo = kept.event.position;
      if (matches(kept.event.stream, prefixes)) events.push(toEvent(kept));
    }
    return { events, upTo, atEnd: at === this.kept.length };
  }

  private keep({ data: _, ...event }: RecordedEvent, data: string): void {
    this.kept.push({ event, data });
    this.characters += data.length;
    if (this.kept.length > MOST_EVENTS || this.characters > MOST_CHARACTERS) this.forget();
  }

  /** The older half at once: dropping one by one would move the array each time. */
  private forget(): void {
    const dropped = this.kept.splice(0, Math.ceil(this.kept.length / 2));
    this.from = dropped.at(-1)?.event.position ?? this.from;
    this.characters -= dropped.reduce((sum, { data }) => sum + data.length, 0);
  }

  private firstAfter(after: Position): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const kept = this.kept[middle];
      if (kept !== undefined && kept.event.position <= after) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const toEvent = ({ event, data }: CachedEvent): RecordedEvent => ({
  ...event,
  data: JSON.parse(data) as object,
});

const matches = (stream: string, prefixes: readonly string[]): boolean =>
  prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));
