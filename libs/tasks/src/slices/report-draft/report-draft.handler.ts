import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Desk, type Origin, type Receipt } from '#event-store';
import { EvidenceStore } from '#evidence';
import { type User } from '#http';
import { type LocalDate, Rejection } from '#kernel';
import { type DraftContent } from '../../domain/report-draft.events.ts';
import {
  type ReportDraftCommand,
  reportDraftDecider,
  reportDraftStream,
} from '../../domain/report-draft.ts';
import { checkKept } from '../check-kept.ts';
import { myTask } from './my-task.ts';

type Wish = {
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
    readonly wish: Wish,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(KeepReportDraft)
export class KeepReportDraftHandler implements ICommandHandler<KeepReportDraft> {
  constructor(
    private readonly desk: Desk,
    private readonly evidence: EvidenceStore,
  ) {}

  async execute({ wish, user, origin }: KeepReportDraft): Promise<Receipt> {
    const { taskId, on, content } = wish;
    const task = await myTask(this.desk.store, taskId, { user, organization: wish.organization });
    const { organization, latestReport: afterReport } = task;
    if (content && task.cancelled) throw new Rejection('task-cancelled', '这项任务已经撤销');
    await checkKept(this.evidence, content?.evidence);
    const mine = { ...task.ref, organization };
    const command: ReportDraftCommand = content
      ? { type: 'SaveReportDraft', data: { ...mine, ...content, savedOn: on, afterReport } }
      : { type: 'DiscardReportDraft', data: { ...mine, discardedOn: on } };
    const stream = reportDraftStream(taskId, organization);
    return this.desk.run(stream, reportDraftDecider, command, origin);
  }
}
