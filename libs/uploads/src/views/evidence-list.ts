import { type EvidenceRef } from '#evidence';
import { type LocalDate } from '#kernel';
import type { PlanEvent, Source } from '#plans';
import type { CheckInReported, TaskEvent } from '#tasks';
import type { Projection } from '#views';
import { type UploadEvent, type UploadRef } from '../domain/upload.events.ts';

/** A kind of record that names files, and whose it is. */
export type NamingRecord = {
  readonly kind: 'task' | 'check-in' | 'plan';
  readonly region: string;
  readonly planId: string;
  /** Null: of no single organization. */
  readonly organization: string | null;
};

/** A file by its content: who handed it in and still may read it, and which records name it. */
export type EvidenceRow = {
  readonly sha256: string;
  readonly uploads: readonly UploadRef[];
  /** Each once: several of one kind, plan and organization are read by the same people. */
  readonly records: readonly NamingRecord[];
  /** The day on which the last upload of a file that no record names ended; null: it has not. */
  readonly endedOn: LocalDate | null;
};

export const evidenceList: Projection<EvidenceRow> = {
  name: 'evidence-list',
  version: 2,
  prefixes: ['uploads-', 'task-', 'check-in-', 'plan-'],
  columns: {
    /** Of what no record names: the day of its oldest upload. */
    unnamedSince: ({ uploads, records }) =>
      records.length > 0 ? null : (uploads.map(({ receivedOn }) => receivedOn).sort()[0] ?? null),
    endedOn: (row) => row.endedOn,
  },
  keys: (event) => filesIn(event as unknown as Told),
  evolve: (row, event, key) => evolve(row, event as unknown as Told, key),
};

type Told = UploadEvent | CheckInReported | TaskEvent | PlanEvent;

function filesIn({ type, data }: Told): readonly string[] {
  switch (type) {
    case 'EvidenceReceived':
    case 'EvidenceExpired':
      return [data.sha256];
    case 'ProgressReported':
    case 'CompletionClaimed':
    case 'CheckInReported':
      return [...new Set((data.evidence ?? []).map(({ sha256 }: EvidenceRef) => sha256))];
    case 'PlanDrafted':
    case 'AmendmentDrafted':
      return documentIn(data);
    default:
      return [];
  }
}

/** Specs begin plans without a document. */
function documentIn({ source }: { readonly source?: Source }): readonly string[] {
  return source?.file ? [source.sha256] : [];
}

function evolve(before: EvidenceRow | undefined, event: Told, sha256: string): EvidenceRow {
  const row = before ?? { sha256, uploads: [], records: [], endedOn: null };
  const record = recordOf(event);
  if (record) return { ...row, records: withRecord(row.records, record), endedOn: null };
  if (event.type === 'EvidenceReceived') {
    const { name: _name, size: _size, type: _type, ...upload } = event.data;
    return { ...row, uploads: [...row.uploads, upload], endedOn: null };
  }
  if (event.type !== 'EvidenceExpired') return row;
  const { userId, receivedOn, expiredOn } = event.data;
  const uploads = row.uploads.filter((one) => {
    return one.userId !== userId || one.receivedOn !== receivedOn;
  });
  const isOver = uploads.length + row.records.length === 0;
  return { ...row, uploads, endedOn: isOver ? expiredOn : null };
}

function recordOf({ type, data }: Told): NamingRecord | undefined {
  switch (type) {
    case 'ProgressReported':
    case 'CompletionClaimed':
      return { kind: 'task', ...ofPlan(data), organization: data.organization };
    case 'CheckInReported':
      return { kind: 'check-in', ...ofPlan(data), organization: data.organization };
    case 'PlanDrafted':
    case 'AmendmentDrafted':
      return { kind: 'plan', ...ofPlan(data), organization: null };
    default:
      return undefined;
  }
}

const ofPlan = ({ region, planId }: Pick<NamingRecord, 'region' | 'planId'>) => ({
  region,
  planId,
});

const withRecord = (
  records: readonly NamingRecord[],
  record: NamingRecord,
): readonly NamingRecord[] =>
  records.some(
    ({ kind, planId, organization }) =>
      kind === record.kind && planId === record.planId && organization === record.organization,
  )
    ? records
    : [...records, record];
