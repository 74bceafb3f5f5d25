/** Part of a SIMULATOR of somebody else's server (KurrentDB): Append, BatchAppend, Delete, Tombstone. */
import {
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
} from '@grpc/grpc-js';
import { type ServerUnaryCall } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import {
  appendAnswer,
  batchAnswer,
  batchErrors,
  expectedNumber,
  refusals,
  type Refusal,
} from './answers.fixtures.ts';
import { type AppendFailure } from './faults.fixtures.ts';
import { type Node } from './node.fixtures.ts';
import { identifierOf, idOf, streamOf, streams } from './protocol.fixtures.ts';
import { type Expected, type Outcome } from './server-log.fixtures.ts';
import { type WrittenEvent } from './stored-event.fixtures.ts';

type Proposed = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

/** An append that is asked for, whole. */
type Wanted = {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly WrittenEvent[];
};

function named(name: string, what: string): string {
  if (name === '') throw new Error(`Empty ${what} provided.`);
  return name;
}

function writtenEvent(message: Proposed): WrittenEvent {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  const contentType = metadata.get('content-type');
  if (type === undefined) throw refusals.missingMetadata('type');
  if (contentType === undefined) throw refusals.missingMetadata('content-type');
  return {
    id: idOf(message.getId()).toLowerCase(),
    type: named(type, 'eventType'),
    isJson: contentType === 'application/json',
    data: message.getData_asU8(),
    meta: message.getCustomMetadata_asU8(),
  };
}

/** In releases 23.10 and 24.6 only the data count, by an accident of operators in `Event.SizeOnDisk`. */
const sizeOf = (events: readonly WrittenEvent[]): number =>
  events.reduce((sum, { data }) => sum + data.length, 0);

type ExpectedOption = {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
};

function expectedOf(option: ExpectedOption, revision: string): Expected {
  if (option.hasNoStream()) return 'no-stream';
  if (option.hasAny()) return 'any';
  if (option.hasStreamExists()) return 'stream-exists';
  return Number(revision);
}

function commit(node: Node, { stream, expected, events }: Wanted): Outcome {
  const outcome = node.log.append(stream, expected, events);
  const every = node.settings.systemEventEvery;
  if (every > 0 && node.log.all.length % every === 0)
    node.log.writeSystemEvent('$stats-0.0.0.0:2113', '$statsCollected', '{"proc-cpu":0.5}');
  return outcome;
}

function failed(node: Node, how: AppendFailure): Refusal {
  if (how === 'not-leader') return refusals.notLeader(node.faults.leader ?? node.endpoint());
  if (how === 'timeout') return refusals.timeout('commit');
  if (how === 'too-busy') return refusals.tooBusy();
  if (how === 'deadline') return refusals.deadline();
  if (how === 'access-denied') return refusals.accessDenied();
  return how === 'cancelled' ? refusals.cancelled() : refusals.unavailable();
}

/** Commits, or not, as the faults have it; undefined: the call is never answered. */
async function decided<A>(
  node: Node,
  wanted: Wanted,
  answers: { readonly done: (outcome: Outcome) => A; readonly failed: (how: AppendFailure) => A },
): Promise<A | undefined> {
  if (node.faults.isPaused) await node.faults.passed();
  if (node.faults.leader) return answers.failed('not-leader');
  const fault = node.faults.takeAppendFault();
  if (fault?.when === 'before-commit')
    return fault.how === 'silence' ? undefined : answers.failed(fault.how);
  const outcome = commit(node, wanted);
  if (!fault) return answers.done(outcome);
  return fault.how === 'silence' ? undefined : answers.failed(fault.how);
}

const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'code' in error;

const asRefusal = (error: unknown): Refusal => (isRefusal(error) ? error : refusals.unknown(error));

/** The unary append: options first, then one message for each event, then one answer. */
export function handleAppend(node: Node) {
  return (
    call: ServerReadableStream<AppendReq, AppendResp>,
    answer: sendUnaryData<AppendResp>,
  ): void => {
    void readAppend(node, call)
      .then((wanted) =>
        decided(node, wanted, {
          done: (outcome) => appendAnswer(outcome, wanted.stream, wanted.expected),
          failed: (how) => {
            throw failed(node, how);
          },
        }),
      )
      .then(
        (response) => {
          if (response) answer(null, response);
        },
        (error: unknown) => answer(asRefusal(error)),
      );
  };
}

async function readAppend(node: Node, call: AsyncIterable<AppendReq>): Promise<Wanted> {
  let target: Pick<Wanted, 'stream' | 'expected'> | undefined;
  const events: WrittenEvent[] = [];
  for await (const request of call) {
    const options = request.getOptions();
    const message = request.getProposedMessage();
    if (options)
      target = {
        stream: named(streamOf(options.getStreamIdentifier()), 'eventStreamId'),
        expected: expectedOf(options, options.getRevision()),
      };
    if (message) events.push(writtenEvent(message));
    const limit = node.settings.maxAppendSize;
    if (sizeOf(events) > limit) throw refusals.tooLarge(limit);
  }
  if (!target) throw refusals.unknown('no options');
  return { ...target, events };
}

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** One stream of appends of many callers: each is known by its correlation id. */
export function handleBatchAppend(node: Node) {
  return (call: BatchCall): void => {
    const batch = new Batch(node, call);
    const over = node.faults.endable(() => call.end());
    call.on('data', (request: BatchAppendReq) => batch.take(request));
    call.on('end', () => call.end());
    call.on('error', () => undefined);
    for (const ending of ['finish', 'cancelled', 'error']) call.on(ending, over);
  };
}

class Batch {
  private readonly node: Node;
  private readonly call: BatchCall;
  private readonly wanted = new Map<string, Wanted & { readonly events: WrittenEvent[] }>();
  private isOver = false;

  constructor(node: Node, call: BatchCall) {
    this.node = node;
    this.call = call;
  }

  take(request: BatchAppendReq): void {
    const correlation = idOf(request.getCorrelationId());
    try {
      const wanted = this.collect(correlation, request);
      if (wanted && request.getIsFinal()) this.finish(correlation, request, wanted);
    } catch (error) {
      this.wanted.delete(correlation);
      this.answer(request, failedAnswer(batchErrors.badRequest(String(error))));
    }
  }

  /** An append may come in several messages; the options are in the first. */
  private collect(correlation: string, request: BatchAppendReq): Wanted | undefined {
    const options = request.getOptions();
    if (options && !this.wanted.has(correlation)) {
      this.wanted.set(correlation, {
        stream: named(streamOf(options.getStreamIdentifier()), 'eventStreamId'),
        expected: expectedOf(options, options.getStreamPosition()),
        events: [],
      });
      const deadline = options.getDeadline21100();
      if (deadline && deadline.toDate().getTime() <= this.node.settings.now()) {
        this.refuse(correlation, request, batchErrors.timeout());
        return;
      }
    }
    const wanted = this.wanted.get(correlation);
    if (!wanted) return undefined;
    wanted.events.push(...request.getProposedMessagesList().map(writtenEvent));
    const limit = this.node.settings.maxAppendSize;
    if (sizeOf(wanted.events) > limit) {
      this.refuse(correlation, request, batchErrors.tooLarge(limit));
      return;
    }
    return wanted;
  }

  private refuse(
    correlation: string,
    request: BatchAppendReq,
    error: Parameters<BatchAppendResp['setError']>[0],
  ): undefined {
    const stream = this.wanted.get(correlation)?.stream ?? '';
    this.wanted.delete(correlation);
    this.answer(request, failedAnswer(error, stream));
    return undefined;
  }

  private finish(correlation: string, request: BatchAppendReq, wanted: Wanted): void {
    this.wanted.delete(correlation);
    const decision = decided(this.node, wanted, {
      done: (outcome) => batchAnswer(outcome, wanted.stream, wanted.expected),
      failed: (how) => this.failedWith(how, wanted.stream),
    });
    void decision.then(
      (response) => {
        if (response) this.answer(request, response);
      },
      (error: unknown) => this.end(asRefusal(error)),
    );
  }

  /** Some failures are one append's, others end the whole stream of appends. */
  private failedWith(how: AppendFailure, stream: string): BatchAppendResp | undefined {
    if (how === 'timeout' || how === 'deadline') return failedAnswer(batchErrors.timeout(), stream);
    if (how === 'too-busy') return failedAnswer(batchErrors.tooBusy(), stream);
    if (how === 'not-ready') return failedAnswer(batchErrors.notReady(), stream);
    if (how === 'access-denied') return failedAnswer(batchErrors.accessDenied(), stream);
    this.end(failed(this.node, how));
    return undefined;
  }

  private answer(request: BatchAppendReq, response: BatchAppendResp): void {
    if (this.isOver || this.call.cancelled) return;
    response.setCorrelationId(request.getCorrelationId());
    this.call.write(response);
  }

  private end(error: Refusal): void {
    if (this.isOver) return;
    this.isOver = true;
    this.call.emit('error', error);
  }
}

function failedAnswer(
  error: Parameters<BatchAppendResp['setError']>[0],
  stream = '',
): BatchAppendResp {
  const answer = new streams.BatchAppendResp();
  answer.setStreamIdentifier(identifierOf(stream));
  answer.setError(error);
  return answer;
}

/** A soft delete. */
export function handleDelete(node: Node) {
  return (
    call: ServerUnaryCall<DeleteReq, DeleteResp>,
    answer: sendUnaryData<DeleteResp>,
  ): void => {
    void removed(node, 'delete', call.request.getOptions()).then(
      (at) => {
        const response = new streams.DeleteResp();
        response.setPosition(placed(new streams.DeleteResp.Position(), at));
        answer(null, response);
      },
      (error: unknown) => answer(asRefusal(error)),
    );
  };
}

/** A hard delete. */
export function handleTombstone(node: Node) {
  return (
    call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
    answer: sendUnaryData<TombstoneResp>,
  ): void => {
    void removed(node, 'tombstone', call.request.getOptions()).then(
      (at) => {
        const response = new streams.TombstoneResp();
        response.setPosition(placed(new streams.TombstoneResp.Position(), at));
        answer(null, response);
      },
      (error: unknown) => answer(asRefusal(error)),
    );
  };
}

/** The place of the mark that a stream was removed. */
function placed<P extends DeleteResp.Position | TombstoneResp.Position>(place: P, at: number): P {
  place.setCommitPosition(String(at));
  place.setPreparePosition(String(at));
  return place;
}

async function removed(
  node: Node,
  operation: 'delete' | 'tombstone',
  options: DeleteReq.Options | TombstoneReq.Options | undefined,
): Promise<number> {
  if (!options) throw refusals.unknown('no options');
  const expected = expectedOf(options, options.getRevision());
  const stream = streamOf(options.getStreamIdentifier());
  await node.faults.passed();
  if (node.faults.leader) throw refusals.notLeader(node.faults.leader);
  const outcome =
    operation === 'delete'
      ? node.log.delete(stream, expected)
      : node.log.tombstone(stream, expected);
  if (outcome.kind === 'deleted') throw refusals.streamDeleted(stream);
  if (outcome.kind === 'wrong-version')
    throw refusals.wrongVersion(
      'Delete',
      stream,
      String(expectedNumber(expected)),
      outcome.current,
    );
  return outcome.position ?? 0;
}
