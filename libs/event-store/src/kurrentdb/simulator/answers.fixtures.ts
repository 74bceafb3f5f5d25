/** Part of a SIMULATOR of somebody else's server (KurrentDB): what it answers, in its own words. */
import grpc from '@grpc/grpc-js';
import { type Outcome, type Expected } from './server-log.fixtures.ts';
import { type StoredEvent } from './stored-event.fixtures.ts';
import {
  any,
  googleNothing,
  identifierOf,
  nothing,
  shared,
  status,
  streams,
  stringId,
  structuredId,
  timestamp,
} from './protocol.fixtures.ts';

export type Refusal = Error & {
  readonly code: grpc.status;
  readonly details: string;
  readonly metadata: grpc.Metadata;
};

/** A failed call: gRPC status, its text, and trailers that name the exception to the client. */
export function refusal(
  code: grpc.status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): Refusal {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

const { status: code } = grpc;

/**
 * Trailers are ASCII. A refusal that names a stream with other letters fails in the server, which
 * then answers HTTP 500: seen on a server of release 23.10 for tombstoned Chinese streams.
 */
const namingStream = (stream: string, refused: () => Refusal): Refusal =>
  /^[\x20-\x7e]*$/.test(stream)
    ? refused()
    : refusal(code.UNKNOWN, 'Received HTTP status code 500');

/** The words of `RpcExceptions` (release 24.6). */
export const refusals = {
  unavailable: () => refusal(code.UNAVAILABLE, 'Server Is Not Ready'),
  tooBusy: () => refusal(code.UNAVAILABLE, 'Server Is Too Busy'),
  cancelled: () => refusal(code.CANCELLED, 'The call was cancelled by the server.'),
  deadline: () => refusal(code.DEADLINE_EXCEEDED, 'Deadline Exceeded'),
  timeout: (what: string) => refusal(code.ABORTED, `Operation timed out: ${what}`),
  accessDenied: () =>
    refusal(code.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  notLeader: ({ host, port }: { readonly host: string; readonly port: number }) =>
    refusal(code.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': String(port),
    }),
  streamDeleted: (stream: string) =>
    namingStream(stream, () =>
      refusal(code.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
        exception: 'stream-deleted',
        'stream-name': stream,
      }),
    ),
  wrongVersion: (operation: string, stream: string, expected: string, current: number) =>
    namingStream(stream, () =>
      refusal(
        code.FAILED_PRECONDITION,
        `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${current}`,
        {
          exception: 'wrong-expected-version',
          'stream-name': stream,
          'expected-version': expected,
          'actual-version': String(current),
        },
      ),
    ),
  tooLarge: (limit: number) =>
    refusal(code.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(limit),
    }),
  missingMetadata: (property: string) =>
    refusal(code.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    }),
  thrown: () => refusal(code.UNKNOWN, 'Exception was thrown by handler.'),
  unknown: (error: unknown) =>
    refusal(code.UNKNOWN, `Exception was thrown by handler. ${String(error)}`),
} as const;

/** What the server puts for an expectation into its messages. */
export const expectedNumber = (expected: Expected): number =>
  typeof expected === 'number'
    ? expected
    : { 'no-stream': -1, any: -2, 'stream-exists': -4 }[expected];

const LAST_REVISION = '9223372036854775807';

type ReadResp = InstanceType<typeof streams.ReadResp>;
type IdKind = 'string' | 'structured';

/** Encoded once for each kind of id: the same event is read many times. */
const encodedEvents: Record<IdKind, WeakMap<StoredEvent, Buffer>> = {
  string: new WeakMap(),
  structured: new WeakMap(),
};

export function encodedEvent(event: StoredEvent, ids: IdKind): Buffer {
  const known = encodedEvents[ids].get(event);
  if (known) return known;
  const encoded = Buffer.from(eventAnswer(event, ids).serializeBinary());
  encodedEvents[ids].set(event, encoded);
  return encoded;
}

function eventAnswer(event: StoredEvent, ids: IdKind): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(ids === 'string' ? stringId(event.id) : structuredId(event.id));
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(event.revision === Infinity ? LAST_REVISION : String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.meta);
  const metadata = recorded.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('created', String(BigInt(Math.round(event.created * 10)) * 1000n));
  metadata.set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  const answer = new streams.ReadResp();
  answer.setEvent(read);
  return answer;
}

/** A place in the order of all events; the server's own notes have differing halves. */
export type Place = { readonly commit: number; readonly prepare: number };

export function checkpointAnswer({ commit, prepare }: Place): ReadResp {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(commit));
  checkpoint.setPreparePosition(String(prepare));
  const answer = new streams.ReadResp();
  answer.setCheckpoint(checkpoint);
  return answer;
}

export function confirmationAnswer(subscription: string): ReadResp {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(subscription);
  const answer = new streams.ReadResp();
  answer.setConfirmation(confirmation);
  return answer;
}

export function notFoundAnswer(stream: string): ReadResp {
  const notFound = new streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(stream));
  const answer = new streams.ReadResp();
  answer.setStreamNotFound(notFound);
  return answer;
}

/** `at` says when and where, as servers from 25 on do; without it the message is empty. */
export type Moment = { readonly milliseconds: number; readonly place: Place };

export function caughtUpAnswer(at?: Moment): ReadResp {
  const answer = new streams.ReadResp();
  answer.setCaughtUp(told(new streams.ReadResp.CaughtUp(), at));
  return answer;
}

export function fellBehindAnswer(at?: Moment): ReadResp {
  const answer = new streams.ReadResp();
  answer.setFellBehind(told(new streams.ReadResp.FellBehind(), at));
  return answer;
}

type Reply =
  | InstanceType<typeof streams.ReadResp.CaughtUp>
  | InstanceType<typeof streams.ReadResp.FellBehind>;

function told<M extends Reply>(message: M, at: Moment | undefined): M {
  if (!at) return message;
  const when = new timestamp.Timestamp();
  when.setSeconds(Math.floor(at.milliseconds / 1000));
  const position = new streams.ReadResp.Position();
  position.setCommitPosition(String(at.place.commit));
  position.setPreparePosition(String(at.place.prepare));
  message.setTimestamp(when);
  message.setPosition(position);
  return message;
}

type BatchResp = InstanceType<typeof streams.BatchAppendResp>;
type BatchStatus = InstanceType<typeof status.Status>;

/** An error of one append of a batch: the stream of answers goes on. */
export function batchError(message: string, details: Uint8Array, type: string): BatchStatus {
  const packed = new any.Any();
  packed.pack(details, type);
  const error = new status.Status();
  error.setMessage(message);
  error.setDetails(packed);
  return error;
}

export const batchErrors = {
  timeout: () =>
    batchError('Timeout', new shared.Timeout().serializeBinary(), 'event_store.client.Timeout'),
  notReady: () =>
    batchError('Server Is Not Ready', nothing().serializeBinary(), 'google.protobuf.Empty'),
  tooBusy: () => batchError('Server Is Busy', nothing().serializeBinary(), 'google.protobuf.Empty'),
  accessDenied: () =>
    batchError(
      'AccessDenied',
      new shared.AccessDenied().serializeBinary(),
      'event_store.client.AccessDenied',
    ),
  badRequest: (message: string) => {
    const details = new shared.BadRequest();
    details.setMessage(message);
    return batchError('BadRequest', details.serializeBinary(), 'event_store.client.BadRequest');
  },
  tooLarge: (limit: number) => {
    const details = new shared.MaximumAppendSizeExceeded();
    details.setMaxappendsize(limit);
    const type = 'event_store.client.MaximumAppendSizeExceeded';
    return batchError('MaximumAppendSizeExceeded', details.serializeBinary(), type);
  },
  deleted: (stream: string) => {
    const details = new shared.StreamDeleted();
    details.setStreamIdentifier(identifierOf(stream));
    const type = 'event_store.client.StreamDeleted';
    return batchError('StreamDeleted', details.serializeBinary(), type);
  },
  wrongVersion: (expected: Expected, current: number) => {
    const details = new shared.WrongExpectedVersion();
    if (current < 0) details.setCurrentNoStream(googleNothing());
    else details.setCurrentStreamRevision(String(current));
    if (typeof expected === 'number') details.setExpectedStreamPosition(String(expected));
    else if (expected === 'any') details.setExpectedAny(googleNothing());
    else if (expected === 'no-stream') details.setExpectedNoStream(googleNothing());
    else details.setExpectedStreamExists(googleNothing());
    const type = 'event_store.client.WrongExpectedVersion';
    return batchError('WrongExpectedVersion', details.serializeBinary(), type);
  },
} as const;

export function batchAnswer(outcome: Outcome, stream: string, expected: Expected): BatchResp {
  const answer = new streams.BatchAppendResp();
  answer.setStreamIdentifier(identifierOf(stream));
  if (outcome.kind === 'deleted') answer.setError(batchErrors.deleted(stream));
  else if (outcome.kind === 'wrong-version')
    answer.setError(batchErrors.wrongVersion(expected, outcome.current));
  else answer.setSuccess(batchSuccess(outcome.revision, outcome.position));
  return answer;
}

function batchSuccess(
  revision: number,
  position: number | undefined,
): InstanceType<typeof streams.BatchAppendResp.Success> {
  const success = new streams.BatchAppendResp.Success();
  if (revision < 0) success.setNoStream(googleNothing());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) {
    success.setNoPosition(googleNothing());
    return success;
  }
  const place = new shared.AllStreamPosition();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  success.setPosition(place);
  return success;
}

type AppendResp = InstanceType<typeof streams.AppendResp>;

/** A conflict is an answer, not an error, of a unary append; a deleted stream is an error. */
export function appendAnswer(outcome: Outcome, stream: string, expected: Expected): AppendResp {
  const answer = new streams.AppendResp();
  if (outcome.kind === 'deleted') throw refusals.streamDeleted(stream);
  if (outcome.kind === 'wrong-version')
    answer.setWrongExpectedVersion(appendConflict(expected, outcome.current));
  else answer.setSuccess(appendSuccess(outcome.revision, outcome.position));
  return answer;
}

function appendSuccess(
  revision: number,
  position: number | undefined,
): InstanceType<typeof streams.AppendResp.Success> {
  const success = new streams.AppendResp.Success();
  if (revision < 0) success.setNoStream(nothing());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) {
    success.setNoPosition(nothing());
    return success;
  }
  const place = new streams.AppendResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  success.setPosition(place);
  return success;
}

function appendConflict(
  expected: Expected,
  current: number,
): InstanceType<typeof streams.AppendResp.WrongExpectedVersion> {
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (current < 0) conflict.setCurrentNoStream(nothing());
  else conflict.setCurrentRevision(String(current));
  if (typeof expected === 'number') conflict.setExpectedRevision(String(expected));
  else if (expected === 'any') conflict.setExpectedAny(nothing());
  else if (expected === 'no-stream') conflict.setExpectedNoStream(nothing());
  else conflict.setExpectedStreamExists(nothing());
  return conflict;
}
