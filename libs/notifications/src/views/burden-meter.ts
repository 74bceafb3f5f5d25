import type { RecordedEvent } from '#event-store';
import { type Of } from '#kernel';
import type { Projection } from '#views';
import { type MailEvent } from '../domain/mail.events.ts';

/** How much mail an organization was asked to read in a month. */
export type BurdenRow = {
  readonly region: string;
  readonly organization: string;
  /** As the latest mail says it. */
  readonly organizationId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly mails: number;
  readonly lines: number;
};

type Letter = Of<MailEvent, 'LetterIssued' | 'LetterResent'>;

const issued = (event: unknown): Letter['data'] => (event as Letter).data;

/** What had nobody to go to is counted when it is sent, and no letter twice. */
const isFirst = ({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): boolean =>
  type === 'LetterIssued' || (type === 'LetterResent' && 'first' in data);

export const burdenMeter: Projection<BurdenRow> = {
  name: 'burden-meter',
  version: 3,
  prefixes: ['mail-'],
  columns: {
    region: (row) => row.region,
    organization: (row) => row.organization,
    month: (row) => row.month,
  },
  fewValues: ['month'],
  keys(event) {
    if (!isFirst(event)) return [];
    const { region, letter, on } = issued(event);
    return [JSON.stringify([region, letter.organization, on.slice(0, 7)])];
  },
  evolve(row, event) {
    const { region, letter, on } = issued(event);
    const lines = letter.groups.reduce((sum, group) => sum + group.lines.length, 0);
    return {
      region,
      organization: letter.organization,
      organizationId: letter.organizationId,
      month: on.slice(0, 7),
      mails: (row?.mails ?? 0) + 1,
      lines: (row?.lines ?? 0) + lines,
    };
  },
};
