/** Part of a SIMULATOR of somebody else's server (KurrentDB): a read that is being answered. */
import { type ServerWritableStream } from '@grpc/grpc-js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

/** Answers are messages, or their bytes when they were encoded before. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp | Buffer>;

/** Until the consumer has read what was written, or is gone. */
export function drained(call: ReadCall): Promise<void> {
  if (call.cancelled || call.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const endings = ['drain', 'cancelled', 'close'] as const;
    const end = (): void => {
      for (const ending of endings) call.off(ending, end);
      resolve();
    };
    for (const ending of endings) call.on(ending, end);
  });
}
