import { Rejection } from '#contract';
import { type Command, type Decider, type LocalDate, type Of } from '#kernel';
import { type UploadEvent, type UploadRef } from './upload.events.ts';

export type UploadCommand =
  | Command<
      'ReceiveEvidence',
      Of<UploadEvent, 'EvidenceReceived'>['data'] & {
        /** Bytes that an organization may hand in on a day. */
        readonly mostBytes: number;
      }
    >
  | Command<'ExpireEvidence', UploadRef & { readonly expiredOn: LocalDate }>;

type Upload = Pick<UploadRef, 'sha256' | 'userId'> & { readonly expired: boolean };

/** What an organization handed in on a day. */
export type DayOfUploads = { readonly bytes: number; readonly uploads: readonly Upload[] };

/** Files of an organization on a day, at most. */
export const MAX_FILES_A_DAY = 1_000;

const MEGABYTE = 1024 * 1024;

export const holds = ({ uploads }: DayOfUploads, { sha256, userId }: Omit<Upload, 'expired'>) =>
  uploads.some((one) => one.sha256 === sha256 && one.userId === userId && !one.expired);

/** Files that an organization hands in on a day, within its quota. The same file of the same person counts once. */
export const uploadDecider: Decider<UploadCommand, UploadEvent, DayOfUploads> = {
  initialState: { bytes: 0, uploads: [] },
  decide({ type, data }, state) {
    if (type === 'ExpireEvidence') {
      return holds(state, data) ? [{ type: 'EvidenceExpired', data }] : [];
    }
    if (holds(state, data)) return [];
    const { mostBytes, ...received } = data;
    demandRoom(state, { size: data.size, mostBytes });
    return [{ type: 'EvidenceReceived', data: received }];
  },
  evolve({ bytes, uploads }, { type, data }) {
    const { sha256, userId } = data;
    if (type === 'EvidenceReceived') {
      const upload = { sha256, userId, expired: false };
      return { bytes: bytes + data.size, uploads: [...uploads, upload] };
    }
    const ended = uploads.map((one) =>
      one.sha256 === sha256 && one.userId === userId ? { ...one, expired: true } : one,
    );
    return { bytes, uploads: ended };
  },
};

/** @throws {Rejection} `evidence-quota` */
export function demandRoom(
  { bytes, uploads }: DayOfUploads,
  { size, mostBytes }: { readonly size: number; readonly mostBytes: number },
): void {
  if (bytes + size <= mostBytes && uploads.length < MAX_FILES_A_DAY) return;
  throw new Rejection('evidence-quota', {
    megabytes: Math.floor(mostBytes / MEGABYTE),
    files: MAX_FILES_A_DAY,
  });
}

/** One an organization and day; a user bound to none uploads for all of the region, or of all regions. */
export const uploadStream = ({
  receivedOn,
  region = '',
  organization = '',
}: Pick<UploadRef, 'receivedOn' | 'region' | 'organization'>): string =>
  `uploads-${receivedOn}.${region}.${organization}`;
