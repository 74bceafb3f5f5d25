import { type Instant } from '#kernel';
import type { Projection } from '#views';
import { type FollowingRefused } from './refusal.ts';

/** What was passed over because a rule refused it. */
export type RefusalRow = FollowingRefused['data'] & {
  /** When the fact happened that asked for it. */
  readonly at: Instant;
};

export const refusalList: Projection<RefusalRow> = {
  name: 'refusal-list',
  version: 1,
  prefixes: ['refusal-'],
  columns: { region: (row) => row.region, at: (row) => row.at },
  keys: ({ stream }) => [stream],
  evolve: (_, { data, meta, recordedAt }) => {
    const at = (meta['occurredAt'] as Instant | undefined) ?? recordedAt;
    return { ...(data as FollowingRefused['data']), at };
  },
};
