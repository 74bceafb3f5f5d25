import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { EvidenceStore } from '#evidence';
import { type User } from '#http';
import { type Of } from '#kernel';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskStream } from '../../domain/task.ts';
import { requireStored } from '../require-stored.ts';
import { tasksFor } from '../authorization.ts';

/**
 * Records how far an organization is. The same report again, by its id, is harmless.
 * @throws {Rejection} `task-not-found`, `organization-not-assigned`, `report-already-recorded`, `report-empty`,
 * `report-too-long`, `percent-out-of-range`, `figures-malformed`, `evidence-malformed`,
 * `evidence-too-many`, `evidence-not-found`, `not-your-organization`
 */
export class ReportProgress extends Command<Receipt> {
  constructor(
    readonly data: Of<TaskCommand, 'ReportProgress'>['data'],
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ReportProgress)
export class ReportProgressHandler implements ICommandHandler<ReportProgress> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly evidence: EvidenceStore,
  ) {}

  async execute({ data, user, origin }: ReportProgress): Promise<Receipt> {
    await requireStored(this.evidence, data.evidence);
    const command = { type: 'ReportProgress', data } as const;
    return this.runner.run(taskStream(data.taskId), tasksFor(user), command, origin);
  }
}
