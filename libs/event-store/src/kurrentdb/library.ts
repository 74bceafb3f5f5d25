import type { CallOptions, Channel, Metadata } from '@grpc/grpc-js';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { StoreUnavailable } from '../errors.ts';
import { textOf } from './faults.ts';

/** The client and what it knows of the protocol. */
export type Library = Awaited<ReturnType<typeof load>>;

/** Loaded by who opens a log on a server, and by nobody else. @throws {StoreUnavailable} fatal */
export async function loadLibrary(): Promise<Library> {
  try {
    return await load();
  } catch (error) {
    const sentence = `The KurrentDB client does not run on this machine: ${textOf(error)}`;
    throw new StoreUnavailable(sentence, true, { cause: error });
  }
}

async function load() {
  const [client, { default: unpacking }, { default: ids }, { default: calls }, streams, shared] =
    await Promise.all([
      import('@kurrent/kurrentdb-client'),
      import('@kurrent/kurrentdb-client/dist/streams/appendToStream/unpackError.js'),
      import('@kurrent/kurrentdb-client/dist/utils/grpcUUID.js'),
      import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'),
      import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'),
      import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'),
    ]);
  const { unpackToCommandError } = unpacking;
  const { parseUUID } = ids;
  const { StreamsClient } = calls;
  const { ReadReq, BatchAppendReq } = streams.default;
  const { Empty, StreamIdentifier, UUID } = shared.default;
  return {
    client,
    unpackToCommandError,
    parseUUID,
    StreamsClient,
    ReadReq,
    BatchAppendReq,
    Empty,
    StreamIdentifier,
    UUID,
  };
}

/** What the client makes its own calls of: protected there, and the only way to its channel. */
export type Insides = {
  GRPCStreamCreator<T>(
    service: typeof StreamsClient,
    name: string,
    call: (streams: StreamsClient) => T,
    cache?: WeakMap<StreamsClient, T>,
  ): () => Promise<T>;
  getChannel(): Promise<Channel>;
  dispose(): Promise<void>;
  callArguments(
    base: { readonly requiresLeader?: boolean; readonly deadline?: number },
    call?: CallOptions,
  ): [Metadata, CallOptions];
};

export const insidesOf = (client: KurrentDBClient): Insides => client as unknown as Insides;
