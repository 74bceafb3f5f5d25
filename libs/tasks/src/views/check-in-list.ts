import { type LocalDate } from '#kernel';
import type { Projection } from '#views';
import { type CheckInEvent, type CheckInReported } from '../domain/check-in.events.ts';

/** One check-in that was handed in, as last changed; its words stand in the check-in itself. */
export type CheckInRow = Pick<
  CheckInReported['data'],
  'checkInId' | 'planId' | 'region' | 'organization' | 'organizationId' | 'dueOn' | 'reportedOn'
> & {
  /** The day of the first report: it decides whether it came late. */
  readonly firstReportedOn: LocalDate;
  readonly late: boolean;
  /** The first 200 characters. */
  readonly excerpt: string;
  /** Tasks it speaks of, and files it brings. */
  readonly items: number;
  readonly evidence: number;
  /** Reports, the first and those that took its place. */
  readonly reports: number;
};

const EXCERPT = 200;

export const checkInList: Projection<CheckInRow> = {
  name: 'check-in-list',
  version: 2,
  prefixes: ['check-in-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    organization: (row) => row.organization,
    dueOn: (row) => row.dueOn,
  },
  keys: (event) => [(event as unknown as CheckInEvent).data.checkInId],
  evolve: (row, event) => evolve(row, event as unknown as CheckInEvent),
};

function evolve(row: CheckInRow | undefined, { data }: CheckInEvent): CheckInRow {
  const { checkInId, planId, region, organization, organizationId, dueOn, reportedOn } = data;
  const firstReportedOn = row?.firstReportedOn ?? reportedOn;
  return {
    checkInId,
    planId,
    region,
    organization,
    organizationId,
    dueOn,
    reportedOn,
    firstReportedOn,
    late: firstReportedOn > dueOn,
    excerpt: data.text.slice(0, EXCERPT),
    items: data.items.length,
    evidence: data.evidence.length,
    reports: (row?.reports ?? 0) + 1,
  };
}
