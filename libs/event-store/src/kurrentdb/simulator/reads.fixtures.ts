/** Part of a SIMULATOR of somebody else's server (KurrentDB): Read, with and without an end. */
import { setTimeout } from 'node:timers/promises';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { encodedEvent, notFoundAnswer, refusals, type Refusal } from './answers.fixtures.ts';
import { type ReadFailure } from './faults.fixtures.ts';
import { type Node } from './node.fixtures.ts';
import { streamOf, streams } from './protocol.fixtures.ts';
import { drained, gone, type ReadCall } from './read-call.fixtures.ts';
import { type StoredEvent } from './stored-event.fixtures.ts';
import { Subscription } from './subscription.fixtures.ts';
import { backwards, filterOf, forwards, fromOf, ofStream } from './wanted-events.fixtures.ts';

export function handleRead(node: Node) {
  return (call: ReadCall): void => {
    call.on('error', () => undefined);
    read(node, call).catch((error: unknown) => {
      const isOurs = error instanceof Error && 'code' in error;
      call.emit('error', isOurs ? error : refusals.unknown(error));
    });
  };
}

async function read(node: Node, call: ReadCall): Promise<void> {
  await node.faults.passed();
  if (node.faults.leader && call.metadata.get('requires-leader').includes('true'))
    throw refusals.notLeader(node.faults.leader);
  const fault = node.faults.takeReadFault();
  if (fault) throw failed(node, fault);
  const options = call.request.getOptions();
  if (!options) throw refusals.unknown('no options');
  if (options.hasSubscription()) return new Subscription(node, call, options).run();
  await refuseNothing(call, options);
  if (options.hasStream()) await readStream(node, call, options);
  else {
    if (node.faults.searchMs > 0) await setTimeout(node.faults.searchMs);
    await writeAll(node, call, options, wantedOfAll(node, options));
  }
  call.end();
}

/** The server fails for a stream of which nothing is wanted; for all events it never ends. */
async function refuseNothing(call: ReadCall, options: ReadReq.Options): Promise<void> {
  if (options.getCount() !== '0') return;
  if (options.hasStream()) throw refusals.thrown();
  await gone(call);
}

function failed(node: Node, how: ReadFailure): Refusal {
  if (how === 'not-leader') return refusals.notLeader(node.faults.leader ?? node.endpoint());
  if (how === 'deadline') return refusals.deadline();
  return how === 'access-denied' ? refusals.accessDenied() : refusals.unavailable();
}

function wantedOfAll(node: Node, options: ReadReq.Options): Iterable<StoredEvent> {
  const all = options.getAll();
  if (!all) throw refusals.unknown('neither a stream nor all');
  const inOrder = isBackwards(options) ? backwards : forwards;
  return inOrder(node.log, fromOf(all), filterOf(options));
}

const isBackwards = (options: ReadReq.Options): boolean =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

async function readStream(node: Node, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const target = options.getStream();
  const stream = streamOf(target?.getStreamIdentifier());
  const readable = node.log.readable(stream);
  if (readable.kind === 'tombstoned') throw refusals.streamDeleted(stream);
  if (readable.kind === 'none') {
    call.write(notFoundAnswer(stream));
    return;
  }
  const { events, first } = readable;
  const wanted = ofStream({
    events,
    first,
    from: revisionOf(target),
    isBackwards: isBackwards(options),
  });
  const last = events.length - 1;
  await writeAll(node, call, options, wanted);
  if ((options.getControlOption()?.getCompatibility() ?? 0) >= 1) call.write(lastPosition(last));
}

function revisionOf(target: ReadReq.Options.StreamOptions | undefined): number | 'start' | 'end' {
  if (!target || target.hasStart()) return 'start';
  return target.hasEnd() ? 'end' : Number(target.getRevision());
}

function lastPosition(revision: number): ReadResp {
  const answer = new streams.ReadResp();
  answer.setLastStreamPosition(String(revision));
  return answer;
}

async function writeAll(
  node: Node,
  call: ReadCall,
  options: ReadReq.Options,
  events: Iterable<StoredEvent>,
): Promise<void> {
  const ids = options.getUuidOption()?.hasString() ? 'string' : 'structured';
  let left = BigInt(options.getCount());
  for (const event of events) {
    if (left-- <= 0n || call.cancelled) return;
    if (node.faults.isPaused) await node.faults.passed();
    if (!call.write(encodedEvent(event, ids))) await drained(call);
  }
}
