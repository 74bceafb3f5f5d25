import { Rejection } from '#contract';
import { type Command, type Decider, defined, equal, type LocalDate, type Of } from '#kernel';
import { soundEvidence, soundFigures } from './attachments.ts';
import { type AssignmentRef } from './assignment.events.ts';
import { type DraftContent, type ReportDraftEvent } from './report-draft.events.ts';
import { MAX_REPORT } from './reporting.ts';

export type ReportDraftCommand =
  | Command<
      'SaveReportDraft',
      AssignmentRef &
        DraftContent & { readonly savedOn: LocalDate; readonly afterReport: string | null }
    >
  | Command<'DiscardReportDraft', AssignmentRef & { readonly discardedOn: LocalDate }>;

/** Null: there is none. */
export type ReportDraft =
  | (DraftContent & { readonly savedOn: LocalDate; readonly afterReport: string | null })
  | null;

type Saved = Of<ReportDraftEvent, 'ReportDraftSaved'>['data'];
type Decision = readonly ReportDraftEvent[];

function save({ data }: Of<ReportDraftCommand, 'SaveReportDraft'>, state: ReportDraft): Decision {
  checkDraft(data);
  if (state && isSame(state, data)) return [];
  const { taskId, planId, region, organization, organizationId, savedOn, afterReport } = data;
  const facts = {
    taskId,
    planId,
    region,
    organization,
    organizationId,
    savedOn,
    ...contentOf(data),
    afterReport,
  };
  return [{ type: 'ReportDraftSaved', data: facts }];
}

function checkDraft({ text, percent, figures = [], evidence = [] }: DraftContent): void {
  if (text.length > MAX_REPORT) {
    throw new Rejection('report-too-long', { most: MAX_REPORT, length: text.length });
  }
  if (percent !== undefined && !(percent >= 0 && percent <= 100)) {
    throw new Rejection('percent-out-of-range', { percent });
  }
  soundFigures(figures);
  soundEvidence(evidence);
  const said = percent !== undefined || figures.length + evidence.length > 0;
  if (!said && text.trim().length === 0) {
    throw new Rejection('draft-empty');
  }
}

function decide(command: ReportDraftCommand, state: ReportDraft): Decision {
  if (command.type === 'SaveReportDraft') return save(command, state);
  if (!state) return [];
  const { taskId, planId, region, organization, organizationId, discardedOn } = command.data;
  const data = { taskId, planId, region, organization, organizationId, discardedOn };
  return [{ type: 'ReportDraftDiscarded', data }];
}

/** Nothing but what the fact keeps, each field in its place, so that two can be compared. */
const contentOf = ({ text, percent, figures = [], evidence = [] }: DraftContent): DraftContent => ({
  text,
  ...defined({ percent }),
  ...(figures.length > 0 && {
    figures: figures.map(({ name, value, unit }) => ({ name, value, unit })),
  }),
  ...(evidence.length > 0 && {
    evidence: evidence.map(({ sha256, name, size, type }) => ({ sha256, name, size, type })),
  }),
});

const isSame = (before: NonNullable<ReportDraft>, after: Saved): boolean =>
  before.afterReport === after.afterReport && equal(contentOf(before), contentOf(after));

function evolve(_: ReportDraft, event: ReportDraftEvent): ReportDraft {
  if (event.type === 'ReportDraftDiscarded') return null;
  const { savedOn, afterReport } = event.data;
  return { ...contentOf(event.data), savedOn, afterReport };
}

/** A report in the making: one an organization and task. Saving the same again, or discarding none, writes nothing. */
export const reportDraftDecider: Decider<ReportDraftCommand, ReportDraftEvent, ReportDraft> = {
  initialState: null,
  decide,
  evolve,
};

export const reportDraftStream = (taskId: string, organization: string): string =>
  `report-draft-${taskId}.${organization}`;
