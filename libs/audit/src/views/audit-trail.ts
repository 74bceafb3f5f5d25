import type { Position, RecordedEvent } from '#event-store';
import { type Instant } from '#kernel';
import type { Projection } from '#views';
import { summaryOf } from '../summary/summary-of.ts';

export type AuditRow = {
  /** Place in the log; within one log it sorts as text. */
  readonly position: Position;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** When the log took it, and when it is said to have happened. */
  readonly recordedAt: Instant;
  readonly occurredAt: string;
  /** A user's id, or the name of the part of Duban that acted. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly reason?: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly planId?: string;
  readonly region?: string;
  readonly organization?: string;
  readonly organizationId?: string;
  /** Id of the obligation, task, target, phase, contact, user or mail it is about. */
  readonly subject?: string;
  readonly summary: string;
};

/**
 * Every event of the log, one row each. The key is its place, so that rows of one plan, person … come in the order of the
 * log out of the index of that column, and new ones are written beside the last.
 */
export const auditTrail: Projection<AuditRow> = {
  name: 'audit-trail',
  version: 3,
  prefixes: [],
  columns: {
    eventId: (row) => row.eventId,
    stream: (row) => row.stream,
    planId: (row) => row.planId ?? null,
    region: (row) => row.region ?? null,
    organization: (row) => row.organization ?? null,
    recordedAt: (row) => row.recordedAt,
    actor: (row) => row.actor,
    type: (row) => row.type,
  },
  fewValues: ['type'],
  appendOnly: true,
  keys: ({ position }) => [position],
  evolve: (_, event) => rowOf(event),
};

const SUBJECTS = [
  'obligationId',
  'taskId',
  'targetId',
  'phaseId',
  'contactId',
  'userId',
  'mailId',
] as const;

function rowOf(event: RecordedEvent): AuditRow {
  const { position, stream, revision, type, recordedAt, meta } = event;
  const data = event.data as Readonly<Record<string, unknown>>;
  const subject = SUBJECTS.map((field) => data[field]).find((id) => typeof id === 'string');
  return {
    position,
    eventId: event.id,
    stream,
    revision,
    type,
    recordedAt,
    occurredAt: meta['occurredAt'] ?? recordedAt,
    actor: meta['actor'] ?? '',
    ...texts(meta, ['onBehalfOf', 'reason']),
    correlationId: meta['correlationId'] ?? event.id,
    ...texts(meta, ['causationId']),
    ...texts(data, ['planId', 'region', 'organization', 'organizationId']),
    ...(typeof subject === 'string' && { subject }),
    summary: summaryOf(type, data),
  };
}

function texts<F extends string>(
  source: Readonly<Record<string, unknown>>,
  fields: readonly F[],
): Partial<Record<F, string>> {
  const held = fields.filter((field) => typeof source[field] === 'string');
  return Object.fromEntries(held.map((field) => [field, source[field]])) as Partial<
    Record<F, string>
  >;
}
