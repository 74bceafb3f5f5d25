import { Rejection } from '#contract';
import { type Command, type Decider, defined, equal, type LocalDate } from '#kernel';
import { soundEvidence, soundFigures } from './attachments.ts';
import { type AssignmentRef } from './assignment.events.ts';
import { type DraftContent, type ReportDraftEvent } from './report-draft.events.ts';
import { MAX_REPORT } from './reporting.ts';

/**
 * What may be kept as a draft, each field in its place.
 * @throws {Rejection} `draft-empty`, `report-too-long`, `percent-out-of-range`, `figures-malformed`, `evidence-malformed`,
 * `evidence-too-many`
 */
export function soundDraft({ text, percent, figures = [], evidence = [] }: DraftContent) {
  if (text.length > MAX_REPORT) {
    throw new Rejection('report-too-long', { most: MAX_REPORT, length: text.length });
  }
  if (percent !== undefined && !(percent >= 0 && percent <= 100)) {
    throw new Rejection('percent-out-of-range', { percent });
  }
  const said = percent !== undefined || figures.length + evidence.length > 0;
  if (!said && text.trim().length === 0) throw new Rejection('draft-empty');
  return {
    text,
    ...defined({ percent }),
    ...(figures.length > 0 && { figures: soundFigures(figures) }),
    ...(evidence.length > 0 && { evidence: soundEvidence(evidence) }),
  } satisfies DraftContent;
}

type Told = DraftContent & { readonly afterReport: string | null };

/** Saved again, on whatever day, it need not be written. */
export const isSameDraft = (before: Told, after: Told): boolean =>
  before.afterReport === after.afterReport && equal(soundDraft(before), soundDraft(after));

type LoggedDraft = (Told & { readonly savedOn: LocalDate }) | null;
type Discard = Command<'DiscardReportDraft', AssignmentRef & { readonly discardedOn: LocalDate }>;

/** Drafts that were kept in the log, before they had a store of their own. They can be read and thrown away. */
export const loggedDraftDecider: Decider<Discard, ReportDraftEvent, LoggedDraft> = {
  initialState: null,
  decide: ({ data }, state) => (state ? [{ type: 'ReportDraftDiscarded', data }] : []),
  evolve: (_, event) => {
    if (event.type === 'ReportDraftDiscarded') return null;
    const { text, percent, figures, evidence, savedOn, afterReport } = event.data;
    return { text, ...defined({ percent, figures, evidence }), savedOn, afterReport };
  },
};

export const reportDraftStream = (taskId: string, organization: string): string =>
  `report-draft-${taskId}.${organization}`;
