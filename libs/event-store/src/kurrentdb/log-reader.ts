import {
  type AllStreamResolvedEvent,
  type KurrentDBClient,
  type PrefixesFilter,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { StreamGone } from '../errors.ts';
import { type Position, type RecordedEvent, type StreamSlice } from '../event-store.port.ts';
import { type LogPage } from '../follow.ts';
import { kindOf, toFault } from './faults.ts';
import { type Namespace } from './namespace.ts';
import { later, toPlace, toPosition } from './place.ts';
import { ownEvent } from './recorded.ts';
import { within } from './within.ts';

/** Longest wait for a page: a filter may have to pass over millions of events of others before it finds one. */
const PAGE_MS = 30_000;

export type Stretch = {
  readonly from: number | 'start' | 'end';
  readonly maxCount: number;
  readonly direction: 'forward' | 'backward';
};

/** Events found in one go; `full` when there may be more behind `last`. */
export type Found = {
  readonly events: readonly RecordedEvent[];
  readonly last: Position | undefined;
  readonly full: boolean;
};

/**
 * Reads in pages, each a call of its own: no slow reader keeps a call open, and none holds more than a page.
 * All of it from the leader: what was answered as written is there, whichever node is asked next.
 */
export class LogReader {
  private readonly client: KurrentDBClient;
  private readonly namespace: Namespace;

  constructor(client: KurrentDBClient, namespace: Namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  /** @throws {StreamGone} when it was deleted, or its beginning was cut off */
  async load(stream: string): Promise<StreamSlice> {
    const all: Stretch = { from: 'start', maxCount: Number.MAX_SAFE_INTEGER, direction: 'forward' };
    const events = await this.stretch(stream, all);
    const [first] = events;
    if (first === undefined && (await this.wasDeleted(stream))) throw new StreamGone(stream);
    if (first !== undefined && first.revision > 0) throw new StreamGone(stream);
    return { exists: first !== undefined, events, revision: events.length - 1 };
  }

  /** Of a stream that is not there: nothing. @throws {StreamGone} when it was deleted for ever */
  async stretch(stream: string, stretch: Stretch): Promise<readonly RecordedEvent[]> {
    const { from, maxCount, direction } = stretch;
    const source = this.client.readStream(this.namespace.toServer(stream), {
      fromRevision: typeof from === 'number' ? BigInt(from) : from,
      maxCount,
      direction: direction === 'forward' ? 'forwards' : 'backwards',
      requiresLeader: true,
    });
    const found = await this.collect(source, stream);
    return found.map((resolved) => ownEvent(resolved, this.namespace)).filter(isThere);
  }

  /** -1 when there is none. */
  async lastRevision(stream: string): Promise<number> {
    const last: Stretch = { from: 'end', maxCount: 1, direction: 'backward' };
    return (await this.stretch(stream, last))[0]?.revision ?? -1;
  }

  /** @param after exclusive */
  async find(after: Position, prefixes: readonly string[], maxCount: number): Promise<Found> {
    const source = this.client.readAll({
      fromPosition: toPlace(after),
      maxCount: maxCount + 1, // the server begins at the given place, not behind it
      filter: this.namespace.filter(prefixes),
      requiresLeader: true,
    });
    const all = await this.collect(source);
    const news = all.filter((event) => placeOf(event) > after).slice(0, maxCount);
    return {
      events: news.map((resolved) => ownEvent(resolved, this.namespace)).filter(isThere),
      last: news.length === 0 ? undefined : placeOf(news[news.length - 1]!),
      full: news.length === maxCount,
    };
  }

  /**
   * A page for who follows. When nothing more fits, it reaches to the log's head as it was before looking:
   * both questions go to the leader, so all up to there has been looked through, and an event stands there.
   */
  async page(after: Position, prefixes: readonly string[], maxCount: number): Promise<LogPage> {
    const head = prefixes.length === 0 ? after : await this.head();
    const { events, last, full } = await this.find(after, prefixes, maxCount);
    const seen = later(after, last ?? after);
    return { events, upTo: full ? seen : later(seen, head), atEnd: !full };
  }

  /** Position of our last event; of a log without any, that of the event which made it. */
  async head(): Promise<Position> {
    return (await this.last(1)) ?? (await this.last(Number.MAX_SAFE_INTEGER)) ?? toPosition(ZERO);
  }

  /** Looks at so many events from the end on for one of ours: others may begin like our own. */
  private async last(maxCount: number): Promise<Position | undefined> {
    const filter: PrefixesFilter = this.namespace.everything;
    const source = this.client.readAll({
      direction: 'backwards',
      fromPosition: 'end',
      maxCount,
      filter,
      requiresLeader: true,
    });
    const search = async (): Promise<Position | undefined> => {
      for await (const resolved of source) if (this.isOurs(resolved)) return placeOf(resolved);
      return undefined;
    };
    return within(PAGE_MS, search()).catch((error: unknown) => {
      throw toFault(error);
    });
  }

  private isOurs({ event }: AllStreamResolvedEvent): boolean {
    if (event === undefined || event.type.startsWith('$')) return false;
    const { logStream } = this.namespace;
    return event.streamId === logStream || this.namespace.fromServer(event.streamId) !== undefined;
  }

  /** A stream deleted softly answers like one that never was; what its meta data say tells them apart. */
  private async wasDeleted(stream: string): Promise<boolean> {
    const reading = this.client.getStreamMetadata(this.namespace.toServer(stream));
    const { metadata } = await within(PAGE_MS, reading).catch((error: unknown) => {
      throw toFault(error, stream);
    });
    return metadata?.truncateBefore !== undefined;
  }

  private async collect<E extends AllStreamResolvedEvent | ResolvedEvent>(
    source: AsyncIterable<E>,
    stream?: string,
  ): Promise<readonly E[]> {
    const all = async (): Promise<E[]> => {
      const events: E[] = [];
      for await (const event of source) events.push(event);
      return events;
    };
    try {
      return await within(PAGE_MS, all());
    } catch (error) {
      if (stream !== undefined && kindOf(error) === 'missing') return [];
      throw toFault(error, stream);
    }
  }
}

const ZERO = { commit: 0n, prepare: 0n };

/** Positions of the whole log are always told. */
const placeOf = ({ event }: AllStreamResolvedEvent): Position =>
  toPosition(event?.position ?? ZERO);

const isThere = (event: RecordedEvent | undefined): event is RecordedEvent => event !== undefined;
