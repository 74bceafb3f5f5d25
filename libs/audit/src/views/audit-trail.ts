import type { Position, RecordedEvent } from '#event-store';
import { type Instant } from '#kernel';
import type { Projection } from '#views';
import { type Summary, summaryOf } from '../summary/summary-of.ts';

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
  /** Id of the task, target or phase it is about; of sign-offs and periodic reports the plan's with their kind. */
  readonly item?: string;
  readonly summary: Summary;
};

/**
 * Every event of the log, one row each. The key is its place, so that rows of one plan, person … come in the order of the
 * log out of the index of that column, and new ones are written beside the last.
 */
export const auditTrail: Projection<AuditRow> = {
  name: 'audit-trail',
  version: 4,
  prefixes: [],
  columns: {
    eventId: (row) => row.eventId,
    correlationId: (row) => row.correlationId,
    stream: (row) => row.stream,
    item: (row) => row.item ?? null,
    planId: (row) => row.planId ?? null,
    region: (row) => row.region ?? null,
    organization: (row) => row.organization ?? null,
    recordedAt: (row) => row.recordedAt,
    actor: (row) => row.actor,
    type: (row) => row.type,
    isAct: (row) => (row.causationId === undefined ? 1 : 0),
  },
  fewValues: ['type', 'isAct'],
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

const ITEMS = ['obligationId', 'taskId', 'targetId', 'phaseId'];

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
    ...texts(data, ['reason']),
    ...texts(meta, ['onBehalfOf', 'reason']),
    correlationId: meta['correlationId'] ?? event.id,
    ...texts(meta, ['causationId']),
    ...texts(data, ['planId', 'region', 'organization', 'organizationId']),
    ...(typeof subject === 'string' && { subject, ...itemOf(data, subject) }),
    summary: summaryOf(type, data),
  };
}

/** The id of an obligation begins with its item's, which has one dot; ids of plans have none. */
export const itemIn = (id: string): string => id.split('.', 2).join('.');

function itemOf(data: Readonly<Record<string, unknown>>, subject: string): { item?: string } {
  const isAboutItem = ITEMS.some((field) => data[field] === subject);
  return isAboutItem && subject.includes('.') ? { item: itemIn(subject) } : {};
}

function texts<F extends string>(
  source: Readonly<Record<string, unknown>>,
  fields: readonly F[],
): Partial<Record<F, string>> {
  const held = fields.filter((field) => typeof source[field] === 'string' && source[field] !== '');
  return Object.fromEntries(held.map((field) => [field, source[field]])) as Partial<
    Record<F, string>
  >;
}
