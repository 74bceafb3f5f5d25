import { type Instant, type LocalDate } from '#kernel';
import { type DraftContent } from '../domain/report-draft.events.ts';

/** One draft an organization and task. */
export type DraftKey = { readonly taskId: string; readonly organization: string };

export type ReportDraft = DraftContent & {
  readonly savedOn: LocalDate;
  /** The organization's latest report when it was saved: once there is another, the draft has served. */
  readonly afterReport: string | null;
};

/** What is kept of a draft, who left it so, and when. */
export type KeptDraft = {
  /** Null: it was thrown away, or handed in. */
  readonly draft: ReportDraft | null;
  /** Grows with each change, from 0. */
  readonly revision: number;
  readonly by: string;
  readonly at: Instant;
};

/**
 * Reports in the making. They are thrown away when they have served, and so stand in no log. Durable, shared by all
 * processes of one data folder.
 */
export abstract class ReportDrafts {
  /** Undefined: there never was one. */
  abstract find(key: DraftKey): Promise<KeptDraft | undefined>;
  /**
   * Puts a draft in the place of what was kept; null erases its words.
   * @param from the revision it was made from; -1: there was none
   * @returns false when somebody else has changed it meanwhile: nothing was written
   */
  abstract keep(key: DraftKey, from: number, kept: Omit<KeptDraft, 'revision'>): Promise<boolean>;
  /** Whose drafts name a file. */
  abstract naming(sha256: string): Promise<readonly DraftKey[]>;
  abstract close(): Promise<void>;
}
