import { type Event, type LocalDate } from '#kernel';
import type { EvidenceRef } from '#evidence';
import { type AssignmentRef, type Figure } from './assignment.events.ts';

// These names and fields are on disk for ever.

type Fact<T extends string, D extends object> = Event<T, AssignmentRef & D>;

/** What a report on a task may say. */
export type DraftContent = {
  readonly text: string;
  readonly percent?: number;
  readonly figures?: readonly Figure[];
  readonly evidence?: readonly EvidenceRef[];
};

/** A report that was not handed in yet. Drafts have a store of their own now; the log holds those of before. */
export type ReportDraftEvent =
  | Fact<
      'ReportDraftSaved',
      DraftContent & {
        readonly savedOn: LocalDate;
        /** The organization's latest report when it was saved: once there is another, the draft has served. */
        readonly afterReport: string | null;
      }
    >
  | Fact<'ReportDraftDiscarded', { readonly discardedOn: LocalDate }>;
