import { type Of } from '#kernel';
import { type Projection } from '#views';
import { type SupervisionNoticeEvent } from '../domain/supervision-notice.events.ts';
import { noticeKey } from '../domain/supervision-notice.ts';

/** A paper that has its number. */
export type SupervisionNoticeRow = Of<SupervisionNoticeEvent, 'SupervisionNoticeIssued'>['data'];

export const supervisionNoticeList: Projection<SupervisionNoticeRow> = {
  name: 'supervision-notice-list',
  version: 1,
  prefixes: ['notice-register-'],
  columns: {
    obligationId: (row) => row.obligationId,
    region: (row) => row.region,
    office: (row) => row.office,
    issuedOn: (row) => row.issuedOn,
  },
  keys: (event) => [noticeKey((event as unknown as SupervisionNoticeEvent).data)],
  evolve: (_, event) => (event as unknown as SupervisionNoticeEvent).data,
};
