/** Part of a SIMULATOR of somebody else's server (KurrentDB): a read that is being answered. */
import { once } from 'node:events';
import { type ServerWritableStream } from '@grpc/grpc-js';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

/** Answers are messages, or their bytes when they were encoded before. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp | Buffer>;

/** Until the consumer has read what was written, or is gone. */
export async function drained(call: ReadCall): Promise<void> {
  if (call.cancelled || call.destroyed) return;
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([
    once(call, 'drain', { signal }),
    once(call, 'cancelled', { signal }),
    once(call, 'close', { signal }),
  ]).catch(() => undefined);
  over.abort();
}
