import { type Instant } from '#kernel';
import type { Projection } from '#views';
import { type FollowingRefused } from './refusal.ts';

/** What was passed over because a rule refused it. */
export type RefusalRow = Omit<FollowingRefused['data'], 'target'> & {
  readonly refusalId: string;
  /** The stream that it was asked of; null when it was refused before anybody was asked. */
  readonly askedStream: string | null;
  /** When the fact happened that asked for it. */
  readonly occurredAt: Instant;
};

export const refusalList: Projection<RefusalRow> = {
  name: 'refusal-list',
  version: 4,
  prefixes: ['refusal-'],
  columns: {
    region: (row) => row.region,
    planId: (row) => row.planId,
    occurredAt: (row) => row.occurredAt,
  },
  keys: ({ stream }) => [stream],
  evolve: (_, { type, stream: refusalId, data, meta, recordedAt }) => {
    if (type === 'RefusalClosed') return undefined;
    const occurredAt = (meta['occurredAt'] as Instant | undefined) ?? recordedAt;
    const { target: askedStream, ...refused } = data as FollowingRefused['data'];
    return { ...refused, refusalId, askedStream, occurredAt };
  },
};
