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

const issued = (event: unknown): Extract<MailEvent, { type: 'LetterIssued' }>['data'] =>
  (event as Extract<MailEvent, { type: 'LetterIssued' }>).data;

export const burdenMeter: Projection<BurdenRow> = {
  name: 'burden-meter',
  version: 2,
  prefixes: ['mail-'],
  columns: {
    region: (row) => row.region,
    organization: (row) => row.organization,
    month: (row) => row.month,
  },
  fewValues: ['month'],
  keys(event) {
    if (event.type !== 'LetterIssued') return [];
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
