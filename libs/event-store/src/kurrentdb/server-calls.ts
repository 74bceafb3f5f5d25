import { type Readable } from 'node:stream';
import type { ClientReadableStream } from '@grpc/grpc-js';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type Insides, type Library, insidesOf } from './library.ts';
import { type Place } from './place.ts';
import { type ServerEvent, serverEvent } from './server-event.ts';
import { within } from './within.ts';

/** From where to look, that included; of the whole log only streams whose name begins with one of `prefixes`. */
export type Question = {
  readonly of:
    | { readonly stream: string; readonly from: number | 'start' | 'end' }
    | { readonly prefixes: readonly string[]; readonly from: Place | 'start' | 'end' };
  readonly direction: 'forward' | 'backward';
  readonly maxCount: number;
};

export type Answers = ClientReadableStream<ReadResp>;

type Call = (streams: StreamsClient) => Answers;

const OPENING_MS = 10_000;
const CLOSING_MS = 2_000;

/**
 * Reads and subscriptions over the client's own channel, in the protocol's own words.
 * Its methods for reading go through a native part, which does not do for us. It leaves Nagle's algorithm on: a
 * request that goes out in two pieces waits 40 ms for the acknowledgement of the first (asking for the log's head
 * took 7 ms on a server on the same machine, and takes 2 ms this way). It cuts the moment of recording to whole
 * seconds. It has no deadline and cannot be given up. And broken JSON comes from it as if it were text.
 */
export class ServerCalls {
  private readonly library: Library;
  private readonly insides: Insides;

  constructor(client: KurrentDBClient, library: Library) {
    this.library = library;
    this.insides = insidesOf(client);
  }

  /**
   * Asks the leader: what was answered as written is there.
   * @throws an error of the client's classes, also when the stream is not there
   */
  async read(
    question: Question,
    deadlineMs: number,
    stopped?: AbortSignal,
  ): Promise<ServerEvent[]> {
    const request = this.request(question);
    const base = { requiresLeader: true, deadline: deadlineMs };
    const call: Call = (streams) => streams.read(request, ...this.insides.callArguments(base));
    const stream = await this.open(call, deadlineMs, stopped);
    const giveUp = (): void => stream.cancel();
    stopped?.addEventListener('abort', giveUp, { once: true });
    try {
      return await this.collect(stream);
    } catch (error) {
      throw error instanceof Error ? this.library.client.convertToCommandError(error) : error;
    } finally {
      stopped?.removeEventListener('abort', giveUp);
    }
  }

  /** What comes behind `after`, without end; `cancel` ends it, with an error. */
  listen(after: Place, prefixes: readonly string[], stopped: AbortSignal): Promise<Answers> {
    const of = { prefixes, from: after };
    const request = this.request({ of, direction: 'forward', maxCount: Infinity });
    const call: Call = (streams) =>
      streams.read(request, ...this.insides.callArguments({}, { deadline: Infinity }));
    return this.open(call, OPENING_MS, stopped);
  }

  /** Ends all calls, and the connection too: the client leaves it open, and a process would not end by itself. */
  async close(): Promise<void> {
    await this.insides.dispose();
    const channel = this.insides.getChannel();
    const closed = channel.then((open) => open.close());
    await within(CLOSING_MS, closed).catch(() => undefined);
  }

  /** Finding a node of a cluster may take long; a call that begins when nobody waits any more is given up. */
  private async open(call: Call, ms: number, stopped?: AbortSignal): Promise<Answers> {
    const opening = this.insides.GRPCStreamCreator(this.library.StreamsClient, 'read', call)();
    try {
      return await within(ms, opening, stopped);
    } catch (error) {
      opening.then(
        (stream) => stream.cancel(),
        () => undefined,
      );
      throw error;
    }
  }

  private async collect(stream: Readable): Promise<ServerEvent[]> {
    const events: ServerEvent[] = [];
    for await (const answer of stream as AsyncIterable<ReadResp>) {
      const event = serverEvent(answer);
      if (event) events.push(event);
      const missing = answer.getStreamNotFound();
      if (missing) throw new this.library.client.StreamNotFoundError(undefined, '');
    }
    return events;
  }

  private request({ of, direction, maxCount }: Question): ReadReq {
    const { ReadReq, Empty } = this.library;
    const options = new ReadReq.Options();
    if ('stream' in of) {
      options.setStream(this.streamOf(of.stream, of.from)).setNoFilter(new Empty());
    } else {
      options.setAll(this.allFrom(of.from)).setFilter(this.filterOf(of.prefixes));
    }
    if (maxCount === Infinity) options.setSubscription(new ReadReq.Options.SubscriptionOptions());
    else options.setCount(String(maxCount));
    options
      .setReadDirection(
        ReadReq.Options.ReadDirection[direction === 'forward' ? 'FORWARDS' : 'BACKWARDS'],
      )
      .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
    return new ReadReq().setOptions(options);
  }

  private streamOf(name: string, from: number | 'start' | 'end'): ReadReq.Options.StreamOptions {
    const { ReadReq, Empty, StreamIdentifier } = this.library;
    const bytes = Buffer.from(name, 'utf8').toString('base64');
    const options = new ReadReq.Options.StreamOptions();
    options.setStreamIdentifier(new StreamIdentifier().setStreamName(bytes));
    if (from === 'start') return options.setStart(new Empty());
    return from === 'end' ? options.setEnd(new Empty()) : options.setRevision(String(from));
  }

  private allFrom(from: Place | 'start' | 'end'): ReadReq.Options.AllOptions {
    const { ReadReq, Empty } = this.library;
    const options = new ReadReq.Options.AllOptions();
    if (from === 'start') return options.setStart(new Empty());
    if (from === 'end') return options.setEnd(new Empty());
    const position = new ReadReq.Options.Position();
    position.setCommitPosition(String(from.commit)).setPreparePosition(String(from.prepare));
    return options.setPosition(position);
  }

  private filterOf(prefixes: readonly string[]): ReadReq.Options.FilterOptions {
    const { ReadReq, Empty } = this.library;
    const names = new ReadReq.Options.FilterOptions.Expression().setPrefixList([...prefixes]);
    const filter = new ReadReq.Options.FilterOptions().setStreamIdentifier(names);
    return filter.setCount(new Empty()).setCheckpointintervalmultiplier(1);
  }
}
