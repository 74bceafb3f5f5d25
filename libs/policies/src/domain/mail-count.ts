import { type Audience } from './policy.events.ts';
import { mailboxes } from './letterboxes.ts';
import { type TimelineItem } from './timeline.ts';

/** Mails that a person in one role of an organization gets in a calendar month, under two policies. */
export type PersonMonth = {
  readonly region: string;
  readonly organization: string;
  /** `liaison`, `sectionChief`, … */
  readonly role: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly before: number;
  readonly after: number;
};

type Side = 'before' | 'after';
type Line = Readonly<Record<Side, Set<string>>> & {
  readonly of: Omit<PersonMonth, Side>;
};

/** A mail to one audience: one digest a person and day, and a red draft for itself. */
export type PlannedMail = {
  readonly audience: Audience;
  readonly month: string;
  /** Day and kind: what it shares with others of that day is one mail. */
  readonly mail: string;
};

/** The mails that steps mean; what is only shown on a board means none. */
export const plannedMails = (steps: readonly TimelineItem[]): readonly PlannedMail[] =>
  steps.flatMap(({ audience, on, draft }) =>
    audience
      .filter((one) => !one.endsWith('.board'))
      .map((one) => ({
        audience: one,
        month: on.slice(0, 7),
        mail: `${on}|${draft ? 'red-draft' : 'digest'}`,
      })),
  );

type Sides = {
  readonly region: string;
  readonly organization: string;
  readonly supports: readonly string[];
  readonly office: string;
};

/** Counts mails as they would be written, by person and month. */
export class MailCount {
  private readonly known = new Map<string, Line>();

  add(side: Side, mails: readonly PlannedMail[], sides: Sides): void {
    for (const { audience, month, mail } of mails) {
      for (const { organization, role } of mailboxes(audience, sides, sides.office)) {
        this.lineOf({ region: sides.region, organization, role, month })[side].add(mail);
      }
    }
  }

  /** The most mails first, then by organization, role and month. */
  lines(): readonly PersonMonth[] {
    return [...this.known]
      .map(([key, { of, before, after }]) => ({
        key,
        line: { ...of, before: before.size, after: after.size },
      }))
      .sort((a, b) => b.line.after - a.line.after || (a.key < b.key ? -1 : 1))
      .map(({ line }) => line);
  }

  private lineOf(of: Line['of']): Line {
    const key = `${of.region}|${of.organization}|${of.role}|${of.month}`;
    let line = this.known.get(key);
    if (!line) this.known.set(key, (line = { of, before: new Set(), after: new Set() }));
    return line;
  }
}
