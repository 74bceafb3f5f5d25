import { randomUUID } from 'node:crypto';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { toInstant } from '#kernel';
import { type ExpectedRevision } from '../event-store.port.ts';
import { type PreparedEvent } from '../prepare-append.ts';
import { type Insides, type Library, insidesOf } from './library.ts';
import { type Place } from './place.ts';
import { RECORDED_AT } from './recorded.ts';
import { NoAnswer, within } from './within.ts';

/** An append as the server is to do it; `stream` is its name there. */
export type ServerAppend = {
  readonly stream: string;
  readonly events: readonly PreparedEvent[];
  readonly expected: ExpectedRevision;
};

export type ServerAppended = {
  readonly revision: number;
  /** Not told of a repetition when the stream was deleted meanwhile. */
  readonly place: Place | undefined;
};

type Calls = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;
type Waiting = {
  readonly answered: (response: BatchAppendResp) => void;
  readonly failed: (error: Error) => void;
};

/**
 * Appends over one stream of the server for the whole process, answered in any order.
 * The client's own way of doing it lets a process die: with 16 or more appends in its queue it waits for the stream
 * to drain, and when the stream breaks just then it rejects a promise that nobody holds. It also sets an instant as
 * the deadline, so a server whose clock is ahead refuses every append.
 */
export class AppendStream {
  private readonly library: Library;
  private readonly insides: Insides;
  private readonly open: () => Promise<Calls>;
  private readonly waiting = new WeakMap<Calls, Map<string, Waiting>>();

  constructor(client: KurrentDBClient, library: Library) {
    this.library = library;
    this.insides = insidesOf(client);
    const begin = (streams: StreamsClient): Calls => this.begin(streams);
    const cache = new WeakMap<StreamsClient, Calls>();
    const { StreamsClient } = library;
    this.open = this.insides.GRPCStreamCreator(StreamsClient, 'batchAppend', begin, cache);
  }

  /** @throws an error of the client's classes, a bare one, or NoAnswer when the time is up */
  async append(append: ServerAppend, ms: number): Promise<ServerAppended> {
    const id = randomUUID();
    const request = this.request(id, append);
    const answer = Promise.withResolvers<BatchAppendResp>();
    let own: Map<string, Waiting> | undefined;
    let over = false;
    const send = async (): Promise<BatchAppendResp> => {
      const calls = await this.open();
      own = this.waiting.get(calls);
      if (!own) throw new Error('The stream of appends is broken');
      if (over) throw new NoAnswer(ms); // nobody waits any more: what was not sent is not sent
      own.set(id, { answered: answer.resolve, failed: answer.reject });
      calls.write(request);
      return answer.promise;
    };
    try {
      return this.appended(await within(ms, send()), append.stream);
    } finally {
      over = true;
      own?.delete(id);
    }
  }

  private begin(streams: StreamsClient): Calls {
    const calls = streams.batchAppend(...this.insides.callArguments({}, { deadline: Infinity }));
    const waiting = new Map<string, Waiting>();
    this.waiting.set(calls, waiting);
    const end = (error: Error): void => {
      this.waiting.delete(calls);
      for (const { failed } of waiting.values()) failed(error);
    };
    calls.on('data', (response: BatchAppendResp) => {
      const id = response.getCorrelationId();
      if (id) waiting.get(this.library.parseUUID(id))?.answered(response);
    });
    calls.on('error', (error) => end(this.library.client.convertToCommandError(error)));
    calls.on('end', () => {
      end(new Error('The server ended the stream of appends'));
      calls.destroy(); // our own side stays open otherwise, and the client gives this stream out until both are over
    });
    return calls;
  }

  private appended(response: BatchAppendResp, stream: string): ServerAppended {
    const status = response.getError();
    if (status) throw this.library.unpackToCommandError(status, stream);
    const success = response.getSuccess();
    const position = success?.getPosition();
    return {
      revision: Number(success?.getCurrentRevision()),
      place: position && {
        commit: BigInt(position.getCommitPosition()),
        prepare: BigInt(position.getPreparePosition()),
      },
    };
  }

  private request(id: string, { stream, events, expected }: ServerAppend): BatchAppendReq {
    const { BatchAppendReq, StreamIdentifier, UUID } = this.library;
    const name = new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));
    const options = this.expecting(expected).setStreamIdentifier(name);
    return new BatchAppendReq()
      .setCorrelationId(new UUID().setString(id))
      .setOptions(options)
      .setProposedMessagesList(events.map((event) => this.message(event)))
      .setIsFinal(true);
  }

  private message({ id, type, data, meta, recordedAtMs }: PreparedEvent): Message {
    const { BatchAppendReq, UUID } = this.library;
    const message = new BatchAppendReq.ProposedMessage();
    message.getMetadataMap().set('type', type).set('content-type', 'application/json');
    return message
      .setId(new UUID().setString(id))
      .setData(Buffer.from(data, 'utf8'))
      .setCustomMetadata(Buffer.from(withMoment(meta, recordedAtMs), 'utf8'));
  }

  private expecting(expected: ExpectedRevision): BatchAppendReq.Options {
    const { BatchAppendReq, Empty } = this.library;
    const options = new BatchAppendReq.Options();
    if (typeof expected === 'number') return options.setStreamPosition(String(expected));
    if (expected === 'any') return options.setAny(new Empty());
    const none = expected === 'no-stream';
    return none ? options.setNoStream(new Empty()) : options.setStreamExists(new Empty());
  }
}

type Message = BatchAppendReq.ProposedMessage;

/** The moment of an event taken over from another log goes into its meta data. */
function withMoment(meta: string, ms: number | undefined): string {
  if (ms === undefined) return meta;
  const values = JSON.parse(meta) as Record<string, string>;
  return JSON.stringify({ ...values, [RECORDED_AT]: toInstant(ms) });
}
