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
  const [client, { default: calls }, { default: streams }, { default: shared }] = await Promise.all(
    [
      import('@kurrent/kurrentdb-client'),
      import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'),
      import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'),
      import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'),
    ],
  );
  const { StreamsClient } = calls;
  const { ReadReq } = streams;
  const { Empty, StreamIdentifier } = shared;
  return { client, StreamsClient, ReadReq, Empty, StreamIdentifier };
}
