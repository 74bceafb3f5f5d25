import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { EvidenceStore } from '#evidence';
import { type User } from '#http';
import { type LocalDate } from '#kernel';
import { type DraftContent } from '../../domain/report-draft.events.ts';
import {
  type ReportDraftCommand,
  reportDraftDecider,
  reportDraftStream,
} from '../../domain/report-draft.ts';
import { requireStored } from '../require-stored.ts';
import { myTask } from './my-task.ts';

type DraftData = {
  readonly taskId: string;
  /** Null: the supervising office itself. */
  readonly organization: string | null;
  readonly on: LocalDate;
  /** Null: the draft is not wanted any more. */
  readonly content: DraftContent | null;
};

/**
 * Keeps a report in the making, or throws it away. The same again is harmless.
 * @throws {Rejection} `task-not-found`, `task-cancelled`, `organization-not-assigned`, `draft-empty`, `report-too-long`,
 * `percent-out-of-range`, `figures-malformed`, `evidence-malformed`, `evidence-too-many`, `evidence-not-found`,
 * `not-your-organization`
 */
export class KeepReportDraft extends Command<Receipt> {
  constructor(
    readonly command: DraftData,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(KeepReportDraft)
export class KeepReportDraftHandler implements ICommandHandler<KeepReportDraft> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly evidence: EvidenceStore,
  ) {}

  async execute({ command: request, user, origin }: KeepReportDraft): Promise<Receipt> {
    const { taskId, on, content } = request;
    const task = await myTask(this.runner.store, taskId, {
      user,
      organization: request.organization,
    });
    const { organization, organizationId, latestReport: afterReport } = task;
    if (content && task.cancelled) throw task.cancelled;
    await requireStored(this.evidence, content?.evidence);
    const mine = { ...task.ref, organization, organizationId };
    const command: ReportDraftCommand = content
      ? { type: 'SaveReportDraft', data: { ...mine, ...content, savedOn: on, afterReport } }
      : { type: 'DiscardReportDraft', data: { ...mine, discardedOn: on } };
    const stream = reportDraftStream(taskId, organization);
    return this.runner.run(stream, reportDraftDecider, command, origin);
  }
}
