/** Part of a SIMULATOR of somebody else's server (KurrentDB): a read that is being answered. */
import { type ServerWritableStream } from '@grpc/grpc-js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

/** Answers are messages, or their bytes when they were encoded before. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp | Buffer>;

/** Until the consumer has read what was written, or is gone. */
export const drained = (call: ReadCall): Promise<void> =>
  first(call, ['drain', 'cancelled', 'close']);

/** Until the consumer is gone. */
export const gone = (call: ReadCall): Promise<void> => first(call, ['cancelled', 'close']);

function first(call: ReadCall, endings: readonly string[]): Promise<void> {
  if (call.cancelled || call.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      for (const ending of endings) call.off(ending, end);
      resolve();
    };
    for (const ending of endings) call.on(ending, end);
  });
}
