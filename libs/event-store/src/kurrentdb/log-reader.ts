import { StreamGone } from '../errors.ts';
import { type Position, type RecordedEvent, type StreamSlice } from '../event-store.port.ts';
import { type LogPage } from '../follow.ts';
import { isLate, kindOf, toFault } from './faults.ts';
import { type Namespace } from './namespace.ts';
import { later, toPlace, toPosition } from './place.ts';
import { ownEvent, positionOf } from './recorded.ts';
import { type Question, type ServerCalls } from './server-calls.ts';
import { type ServerEvent } from './server-event.ts';

/** Longest wait for events of one stream. */
const STREAM_MS = 10_000;
/** Longest wait for a page of the log: a filter may pass over millions of events of others before it finds one. */
const PAGE_MS = 60_000;
/** Waits for the log's end, and then for a sign of life: who asks is told after 5 s that a server stands still. */
const HEAD_MS = 3_000;
const SIGN_MS = 2_000;

export type Stretch = {
  readonly from: number | 'start' | 'end';
  readonly maxCount: number;
  readonly direction: 'forward' | 'backward';
};

/** What to look for behind a place of the log. */
export type Search = {
  /** Exclusive. */
  readonly after: Position;
  readonly prefixes: readonly string[];
  readonly maxCount: number;
};

/** Events found in one go; `full` when there may be more behind `last`. */
export type Found = {
  readonly events: readonly RecordedEvent[];
  readonly last: Position | undefined;
  readonly full: boolean;
};

/** Reads in pages, each a call of its own: no slow reader keeps a call open, and none holds more than a page. */
export class LogReader {
  private readonly calls: ServerCalls;
  private readonly namespace: Namespace;

  constructor(calls: ServerCalls, namespace: Namespace) {
    this.calls = calls;
    this.namespace = namespace;
  }

  /** @throws {StreamGone} when it was deleted, or its beginning was cut off */
  async load(stream: string): Promise<StreamSlice> {
    const all: Stretch = { from: 'start', maxCount: Number.MAX_SAFE_INTEGER, direction: 'forward' };
    const events = await this.stretch(stream, all);
    const [first] = events;
    const gone = first === undefined ? await this.wasDeleted(stream) : first.revision > 0;
    if (gone) throw new StreamGone(stream);
    return { exists: first !== undefined, events, revision: events.length - 1 };
  }

  /** Of a stream that is not there: nothing. @throws {StreamGone} when it was deleted for ever */
  async stretch(stream: string, stretch: Stretch): Promise<readonly RecordedEvent[]> {
    const { from, maxCount, direction } = stretch;
    const of = { stream: this.namespace.toServer(stream), from };
    return this.own(await this.readStream({ of, maxCount, direction }, stream));
  }

  /** -1 when there is none. */
  async lastRevision(stream: string): Promise<number> {
    const last: Stretch = { from: 'end', maxCount: 1, direction: 'backward' };
    return (await this.stretch(stream, last))[0]?.revision ?? -1;
  }

  async find({ after, prefixes, maxCount }: Search, stopped?: AbortSignal): Promise<Found> {
    const of = { prefixes: this.namespace.names(prefixes), from: toPlace(after) };
    // One more, because the server begins at the given place, not behind it.
    const question: Question = { of, direction: 'forward', maxCount: maxCount + 1 };
    const all = await this.ask(question, PAGE_MS, stopped);
    const events = all.filter((event) => positionOf(event) > after).slice(0, maxCount);
    const last = events.at(-1);
    return {
      events: this.own(events),
      last: last && positionOf(last),
      full: events.length === maxCount,
    };
  }

  /**
   * A page for who follows. When nothing more fits, it reaches to the log's head as it was before looking:
   * both questions go to the leader, so all up to there has been looked through, and an event stands there.
   */
  async page(search: Search, stopped?: AbortSignal): Promise<LogPage> {
    const { after, prefixes } = search;
    const head = prefixes.length === 0 ? after : await this.head(stopped);
    const { events, last, full } = await this.find(search, stopped);
    const seen = later(after, last ?? after);
    return { events, upTo: full ? seen : later(seen, head), atEnd: !full };
  }

  /** Position of our last event; of a log without any, that of the event which made it. */
  async head(stopped?: AbortSignal): Promise<Position> {
    return (
      (await this.lastOne(stopped)) ??
      (await this.last(Number.MAX_SAFE_INTEGER, PAGE_MS, stopped)) ??
      toPosition({ commit: 0n, prepare: 0n })
    );
  }

  /** A long search among events of others may take its time; a server that does not respond may not. */
  private async lastOne(stopped?: AbortSignal): Promise<Position | undefined> {
    try {
      return await this.last(1, HEAD_MS, stopped);
    } catch (error) {
      if (!isLate(error)) throw error;
      await this.signOfLife(stopped);
      return this.last(1, PAGE_MS, stopped);
    }
  }

  /** The event that made the log is found without any search. */
  private async signOfLife(stopped?: AbortSignal): Promise<void> {
    const of = { stream: this.namespace.logStream, from: 'start' } as const;
    await this.ask({ of, direction: 'forward', maxCount: 1 }, SIGN_MS, stopped);
  }

  /** Looks at so many events from the end on for one of ours: others may begin like our own. */
  private async last(
    maxCount: number,
    ms: number,
    stopped?: AbortSignal,
  ): Promise<Position | undefined> {
    const of = { prefixes: this.namespace.everything, from: 'end' } as const;
    const events = await this.ask({ of, direction: 'backward', maxCount }, ms, stopped);
    const ours = events.find(({ stream, type }) => {
      return !type.startsWith('$') && this.namespace.holds(stream);
    });
    return ours && positionOf(ours);
  }

  /** A stream deleted softly answers like one that never was; what its meta data say tells them apart. */
  private async wasDeleted(stream: string): Promise<boolean> {
    const of = { stream: `$$${this.namespace.toServer(stream)}`, from: 'end' } as const;
    const [last] = await this.readStream({ of, direction: 'backward', maxCount: 1 }, stream);
    return last?.data.includes('"$tb"') === true;
  }

  private own(events: readonly ServerEvent[]): readonly RecordedEvent[] {
    return events
      .map((event) => ownEvent(event, this.namespace))
      .filter((event) => event !== undefined);
  }

  private async readStream(question: Question, stream: string): Promise<readonly ServerEvent[]> {
    try {
      return await this.calls.read(question, STREAM_MS);
    } catch (error) {
      if (kindOf(error) === 'missing') return [];
      throw toFault(error, stream);
    }
  }

  private async ask(
    question: Question,
    ms: number,
    stopped?: AbortSignal,
  ): Promise<readonly ServerEvent[]> {
    try {
      return await this.calls.read(question, ms, stopped);
    } catch (error) {
      throw toFault(error);
    }
  }
}
