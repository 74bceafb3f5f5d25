import { type CommandRunner } from '#event-store';
import { type EvidenceStore } from '#evidence';
import { addDays, type LocalDate } from '#kernel';
import { type ViewReader, type Where } from '#views';
import { type UploadRef } from './domain/upload.events.ts';
import { uploadDecider, uploadStream } from './domain/upload.ts';
import { type NamingDrafts } from './handed-in.ts';
import { type EvidenceRow } from './views/evidence-list.ts';

/** Days that a file which no record names is kept. */
export const UNNAMED_DAYS = 30;
/** Nights on which the file of what has ended is looked for: the first may not come to its end. */
const SWEPT_NIGHTS = 7;
/** Files of one night, of each kind. */
const MOST = 10_000;

type Tools = {
  readonly runner: CommandRunner;
  /** That have seen all that was written. */
  readonly views: Pick<ViewReader, 'find'>;
  readonly evidence: EvidenceStore;
  readonly drafts: NamingDrafts;
};

/**
 * Ends uploads that no record has named for 30 days, and removes the files of those that ended on an earlier night: a
 * record that was being written when one ended has been written by then, and keeps its file. What began to come in and never
 * ended goes, too. The same night again is harmless.
 */
export async function expireUploads(tools: Tools, on: LocalDate): Promise<void> {
  const { evidence } = tools;
  await evidence.removeUnended();
  const ended = { endedOn: { gte: addDays(on, -SWEPT_NIGHTS), lt: on } };
  for (const { sha256 } of await rowsWhere(tools, ended)) await evidence.remove(sha256);
  const latest = addDays(on, -UNNAMED_DAYS);
  for (const row of await rowsWhere(tools, { unnamedSince: { lte: latest } })) {
    await expire(tools, row, { latest, on });
  }
}

async function rowsWhere({ views }: Tools, where: Where): Promise<readonly EvidenceRow[]> {
  return (await views.find<EvidenceRow>('evidence-list', { where, limit: MOST })).rows;
}

async function expire(
  { runner, drafts }: Tools,
  { sha256, uploads }: EvidenceRow,
  { latest, on }: { readonly latest: LocalDate; readonly on: LocalDate },
): Promise<void> {
  if ((await drafts.naming(sha256)).length > 0) return;
  for (const upload of uploads.filter(({ receivedOn }) => receivedOn <= latest)) {
    const command = { type: 'ExpireEvidence', data: { ...upload, expiredOn: on } } as const;
    await runner.run(uploadStream(upload), uploadDecider, command, originOf(upload, on));
  }
}

const originOf = ({ sha256, userId }: UploadRef, on: LocalDate) => ({
  actor: 'duban.evidence',
  commandId: `expire-evidence|${sha256}|${userId}|${on}`,
});
